// Talking points that say the same: phrasings of one that another meets almost wholly.
import type { Engine } from '../measure/engine';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { type Problem, reportInto } from './problem';

/** A phrasing that another one meets this well says the same. */
const SAME = 0.92;
/** A talking point of whose phrasings another one meets this share is the same talking point. */
const SAME_SHARE = 1 / 3;

export interface MetPhrasing {
  talkingPoint: string;
  phrasing: string;
}

/** Phrasings of the catalogue that the text meets almost wholly; among them itself, where it is one. */
export function phrasingsMetBy({ matcher, index }: Engine, text: string): MetPhrasing[] {
  const met: MetPhrasing[] = [];
  const { sentenceCount } = matcher.scan(text);
  for (let k = 0; k < sentenceCount; k++) {
    matcher.load(k);
    for (const { phrasing, owner, score } of matcher.find().alignments)
      if (score >= SAME)
        met.push({ talkingPoint: index.talkingPoints[owner]!.id, phrasing: index.phrasingText(phrasing) });
  }
  return met;
}

/** Near-duplicates among the talking points of one language. */
export function checkNeighbours(engine: Engine, files: CatalogueFiles): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entriesOf(files)) {
    const report = reportInto(problems, entry);
    const phrasings = entry.value.phrasings[engine.language] ?? [];
    const metBy = new Map<string, number>();
    phrasings.forEach((text, i) => {
      const others = phrasingsMetBy(engine, text).filter(
        ({ talkingPoint }) => talkingPoint !== entry.value.id,
      );
      for (const id of new Set(others.map(({ talkingPoint }) => talkingPoint)))
        metBy.set(id, (metBy.get(id) ?? 0) + 1);
      const [first] = others;
      if (first)
        report(
          ['phrasings', engine.language, i],
          'warning',
          `says the same as "${first.phrasing}" of ${first.talkingPoint}; keep it where it belongs`,
        );
    });
    for (const [id, count] of metBy)
      if (count / phrasings.length >= SAME_SHARE)
        report(
          ['phrasings', engine.language],
          'error',
          `${count} of ${phrasings.length} say the same as ${id}; merge the two, or word what tells them apart`,
        );
  }
  return problems;
}
