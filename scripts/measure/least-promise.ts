// How much a phrasing must promise in a sentence to count there: so that few sentences of neutral war news hold one that does.
import { CONTAINMENT } from '../../src/matching/limits';
import { worth } from '../../src/matching/worth';
import type { Engine } from './engine';
import { type Floors, useFloors } from './floors';

/**
 * Share of the sentences of neutral war news in which a phrasing may count. More brings hardly a right match and costs most of
 * the time (docs/decisions/005 has the figures).
 */
const LOOKED_AT = 0.06;
/** The promise of half of a phrasing that neutral text never meets: the index finds nothing below. */
const LEAST = worth(CONTAINMENT, 0);

/** The promise that LOOKED_AT of the sentences reach, in hundredths. Each part is met with floors that were measured on others. */
export function chooseLeastPromise(
  engine: Engine,
  parts: readonly { texts: readonly string[]; floors: Floors }[],
): number {
  const promises: number[] = [];
  for (const { texts, floors } of parts) {
    useFloors(engine, floors, 0);
    for (const text of texts) {
      const { sentenceCount } = engine.matcher.scan(text);
      const best = new Array<number>(sentenceCount).fill(0);
      for (const { number, evidence } of engine.matcher.gather(() => true).sentences)
        best[number] = Math.max(...evidence.map(({ promise }) => promise));
      for (const promise of best) promises.push(promise);
    }
  }
  promises.sort((a, b) => b - a);
  const reached = promises[Math.floor(promises.length * LOOKED_AT)] ?? 0;
  return Math.max(LEAST, Math.ceil(reached * 100 - 1e-6) / 100);
}
