// Cross-validation: every row is judged by a score that was learned without it.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { partOf } from './data';
import type { Share } from './interval';
import { predict, train } from './train';
import type { PlacedRow, TextKind, TrainingText } from './training-rows';

const FOLDS = 4;

/** Which rows are left out together: those of a text and its kin (translations, the same article), or those of a talking point the score then never saw. */
export type HoldOut = 'texts' | 'talkingPoints';

export interface CrossValidation {
  language: LanguageCode;
  kind: TextKind;
  tier?: string;
  /** Texts with any mark, and with a mark of the right talking point. */
  found: Share;
  right: Share;
}

export class HeldOut {
  private readonly probabilities: Float64Array;

  constructor(
    private readonly texts: readonly TrainingText[],
    private readonly sentenceCounts: readonly number[],
    private readonly rows: readonly PlacedRow[],
    holdOut: HoldOut,
    /** Which of many divisions into folds. */
    division = 0,
  ) {
    this.probabilities = new Float64Array(rows.length);
    const foldOf = (row: PlacedRow) =>
      partOf(holdOut === 'texts' ? this.texts[row.text]!.group : row.talkingPoint, FOLDS, division + 1);
    for (let fold = 0; fold < FOLDS; fold++) {
      const score = train(rows.filter((row) => foldOf(row) !== fold));
      rows.forEach((row, i) => {
        if (foldOf(row) === fold) this.probabilities[i] = predict(score, row.features);
      });
    }
  }

  /** The highest probability of each neutral war sentence that has any evidence, highest first, and the number of all. */
  neutral(language: LanguageCode): { highest: number[]; sentences: number } {
    const highest = new Map<string, number>();
    this.rows.forEach((row, i) => {
      const text = this.texts[row.text]!;
      if (text.language !== language || text.kind !== 'neutralWar') return;
      const place = `${row.text}:${row.sentence}`;
      highest.set(place, Math.max(highest.get(place) ?? 0, this.probabilities[i]!));
    });
    const sentences = this.texts.reduce(
      (sum, text, i) =>
        sum + (text.language === language && text.kind === 'neutralWar' ? this.sentenceCounts[i]! : 0),
      0,
    );
    return { highest: [...highest.values()].sort((a, b) => b - a), sentences };
  }

  /** Texts found at a threshold, by kind and tier. */
  recall(language: LanguageCode, threshold: number): CrossValidation[] {
    const groups = new Map<string, CrossValidation & { numbers: Set<number> }>();
    this.texts.forEach(({ language: own, kind, tier, right }, number) => {
      if (own !== language || right.length === 0) return;
      const name = `${kind} ${tier ?? ''}`;
      const group = groups.get(name) ?? {
        language,
        kind,
        ...(tier && { tier }),
        found: { hits: 0, of: 0 },
        right: { hits: 0, of: 0 },
        numbers: new Set(),
      };
      group.found.of++;
      group.right.of++;
      group.numbers.add(number);
      groups.set(name, group);
    });
    const found = new Set<number>();
    const right = new Set<number>();
    this.rows.forEach((row, i) => {
      if (this.probabilities[i]! < threshold) return;
      found.add(row.text);
      if (row.label === 1) right.add(row.text);
    });
    return [...groups.values()].map(({ numbers, ...group }) => {
      for (const number of numbers) {
        if (found.has(number)) group.found.hits++;
        if (right.has(number)) group.right.hits++;
      }
      return group;
    });
  }
}
