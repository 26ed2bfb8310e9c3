// The talking points' own test sentences: what must match does, what must not does not.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { createScoreModel } from '../../src/matching/score-model';
import type { Engine } from '../measure/engine';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import type { Measured } from './measured';
import { type Problem, reportInto } from './problem';
import { TO_DO } from './scaffold';

export interface ExampleReport {
  problems: Problem[];
  /** Examples that must match, those whose best match is the right talking point, and those found at all. */
  match: { all: number; first: number; found: number };
  /** Examples that must not match, and those that raise a mark of any talking point. */
  ignore: { all: number; marked: number };
  /** Wordings known to be out of reach, and those found after all. */
  beyond: { all: number; found: number };
}

interface Best {
  id: string;
  probability: number;
}

/** Runs the examples of one language against the whole catalogue, at the balanced threshold (opinions: strict). */
export function checkExamples(engine: Engine, files: CatalogueFiles, measured: Measured): ExampleReport {
  const model = createScoreModel(measured.score, engine.language);
  const { matcher, index } = engine;
  const strict = new Map(index.talkingPoints.map(({ id, strict }) => [id, strict]));
  const thresholdOf = (id: string) => (strict.get(id) ? model.thresholds.strict : model.thresholds.balanced);
  const best = (text: string): Best[] => {
    const byId = new Map<string, number>();
    matcher.scan(text);
    const block = matcher.gather(() => true);
    for (const sentence of block.sentences) {
      matcher.load(sentence.number);
      for (const { evidence, probability } of matcher.scoreAll(sentence, block, text, model, 0)) {
        const { id } = index.talkingPoints[evidence.owner]!;
        byId.set(id, Math.max(byId.get(id) ?? 0, probability));
      }
    }
    return [...byId]
      .map(([id, probability]) => ({ id, probability }))
      .sort((a, b) => b.probability - a.probability);
  };
  const report: ExampleReport = {
    problems: [],
    match: { all: 0, first: 0, found: 0 },
    ignore: { all: 0, marked: 0 },
    beyond: { all: 0, found: 0 },
  };
  const is = (language: LanguageCode) => language === engine.language;
  for (const entry of entriesOf(files)) {
    const { id, examples } = entry.value;
    const problem = (path: (string | number)[], message: string) =>
      reportInto(report.problems, entry)(path, 'error', message);
    examples.match.forEach((example, i) => {
      // What is not written yet is said where the prose is checked.
      if (!is(example.language) || example.text.includes(TO_DO)) return;
      const found = best(example.text);
      const own = found.find((one) => one.id === id);
      report.match.all++;
      if (found[0]?.id === id) report.match.first++;
      if ((own?.probability ?? 0) >= thresholdOf(id)) report.match.found++;
      else
        problem(
          ['examples', 'match', i],
          `is not found: ${percent(own?.probability)} where ${percent(thresholdOf(id))} is needed` +
            (found[0] && found[0].id !== id
              ? `; nearest is ${found[0].id} (${percent(found[0].probability)})`
              : ''),
        );
    });
    examples.beyond.forEach((example) => {
      if (!is(example.language)) return;
      report.beyond.all++;
      if (best(example.text).some((one) => one.id === id && one.probability >= thresholdOf(id)))
        report.beyond.found++;
    });
    examples.ignore.forEach((example, i) => {
      const { text, language } =
        typeof example === 'string' ? { text: example, language: 'en' as const } : example;
      if (!is(language)) return;
      report.ignore.all++;
      const marked = best(text).filter((one) => one.probability >= thresholdOf(one.id));
      if (marked.length > 0) report.ignore.marked++;
      const own = marked.find((one) => one.id === id);
      if (own) problem(['examples', 'ignore', i], `matches (${percent(own.probability)}) and must not`);
    });
  }
  return report;
}

function percent(probability: number | undefined): string {
  return `${Math.round((probability ?? 0) * 100)} %`;
}
