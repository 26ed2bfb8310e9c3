// Which side a word of a phrasing belongs to: that of the actor who stands nearest before it. The same rule runs on the
// page, so that "Russia cannot win" does not pass for "Ukraine cannot win".
import { type Lexicon, REPORTING_FLAG, sideOf } from '../lexicon/lexicon';

/** Sides of the words of `sequence`, judged at their first place in `ids`; 0 before the first actor and for actors. */
export function roleOfWords(ids: readonly number[], sequence: readonly number[], lexicon: Lexicon): number[] {
  const roles = new Map<number, number>();
  let side = 0;
  for (const id of ids) {
    if (id < 0) continue;
    const own = sideOf(lexicon, id);
    if (own > 0) side = own;
    else if ((lexicon.flags[id]! & REPORTING_FLAG) !== 0) side = 0;
    if (!roles.has(id)) roles.set(id, own > 0 ? 0 : side);
  }
  return sequence.map((word) => roles.get(word) ?? 0);
}
