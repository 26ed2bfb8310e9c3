// Turns texts into training rows: one per talking point that a sentence gives evidence for.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { foldOf, readAuthored, readPassages, readRows } from './data';
import type { Engine } from './engine';
import type { TrainingRow } from './train';

/**
 * How much a row of each kind of text counts. The catalogue's examples count no more than other texts: its wordings were
 * and near misses were written beside them, so that they are easier to tell than anything on a page; news on the war is what a
 * page in question looks like. Another talking point's row in a text that carries a claim counts half.
 */
const weights = {
  neutralWar: 3,
  neutralOther: 1,
  example: 1,
  ignore: 1,
  authored: 3,
  authoredNegative: 2,
  passage: 1,
} as const;

export type TextKind = keyof typeof weights;

/** A text to learn from. */
export interface TrainingText {
  language: LanguageCode;
  kind: TextKind;
  text: string;
  /** What belongs together (data.ts). */
  group: string;
  /** Talking points that it carries; none for neutral text. */
  right: readonly string[];
  /** How far from the catalogue's wordings it was written, where that is known. */
  tier?: string | undefined;
}

/** Row with its place: number of its text in the whole training and of its sentence in the text. */
export interface PlacedRow extends TrainingRow {
  text: number;
  sentence: number;
}

/** The rows of one text with the floors and the register that the engine has just now. */
export function rowsOf(engine: Engine, source: TrainingText, number: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  const { matcher, index } = engine;
  const weight = weights[source.kind];
  matcher.scan(source.text);
  const block = matcher.gather(() => true);
  for (const found of block.sentences) {
    matcher.load(found.number);
    for (const one of found.evidence) {
      matcher.describe(matcher.align(one), found, block, source.text);
      const talkingPoint = index.talkingPoints[one.owner]!.id;
      const label = source.right.includes(talkingPoint) ? 1 : 0;
      rows.push({
        features: matcher.features.slice(),
        label,
        weight: source.right.length > 0 && label === 0 ? weight / 2 : weight,
        talkingPoint,
        text: number,
        sentence: found.number,
      });
    }
  }
  return rows;
}

/** The catalogue's own examples in one language. */
export function exampleTexts(files: CatalogueFiles, language: LanguageCode): TrainingText[] {
  return files.ruleSets
    .flatMap((set) => set.talkingPoints)
    .flatMap(({ value }) => [
      ...value.examples.match
        .filter((example) => example.language === language)
        .map(
          ({ text }): TrainingText => ({ language, kind: 'example', text, group: text, right: [value.id] }),
        ),
      ...value.examples.ignore
        .map((example) => (typeof example === 'string' ? { text: example, language: 'en' } : example))
        .filter((example) => example.language === language)
        .map(({ text }): TrainingText => ({ language, kind: 'ignore', text, group: text, right: [] })),
    ]);
}

/** Labelled text of fold A in one language: our own sentences, and passages of articles. */
export function labelledTexts(folder: string, language: LanguageCode): TrainingText[] {
  const texts: TrainingText[] = readPassages(folder, language)
    .filter(({ fold }) => fold === 'A')
    .map(({ text, group, talkingPoints }) => ({
      language,
      kind: 'passage',
      text,
      group,
      right: talkingPoints,
    }));
  if (language !== 'en') return texts;
  for (const { text, talkingPoints, tier, fold } of readAuthored(folder))
    if (fold === 'A')
      texts.push({ language, kind: 'authored', text, group: text, right: talkingPoints, tier });
  for (const row of readRows(folder, 'authored_negative_en')) {
    const text = String(row.text);
    if (foldOf(text) === 'A')
      texts.push({ language, kind: 'authoredNegative', text, group: text, right: [] });
  }
  return texts;
}

/** Text of fold A that is known to make such claims, labelled or not: for the register of words. */
export function claimTexts(folder: string, language: LanguageCode): Pick<TrainingText, 'text' | 'group'>[] {
  const inFoldA = (row: Record<string, unknown>) => foldOf(String(row.id)) === 'A';
  return [
    ...readPassages(folder, language)
      .filter(({ fold }) => fold === 'A')
      .map(({ text, group }) => ({ text, group })),
    ...readRows(folder, `claims_${language}`)
      .filter(inFoldA)
      .map((row) => ({ text: String(row.title), group: String(row.id) })),
    ...readRows(folder, `articles_narrative_${language}`)
      .filter((row) => inFoldA(row) && row.kremlin !== false)
      .map((row) => ({ text: String(row.text), group: String(row.id) })),
  ];
}
