// In which order the slots of patterns are asked for: the one that text meets least often calls for the pattern at all, the
// others are then asked, again the rarest first. Most patterns are out of the question after one or two.
import type { MatchIndex, Rows } from './index/index-file';
import { VETO_SLOT } from './index/index-file';
import { commonnessOfKeys } from './lexicon/commonness';
import type { Lexicon } from './lexicon/lexicon';

export interface PatternChecks {
  /** Key (word number, or word count + concept number) to the patterns whose rarest slot it meets. */
  calls: Rows;
  /** Keys of the other slots of pattern p, by slot where they begin and end in `patterns.keys`: bounds[first[p] .. first[p + 1]]. */
  bounds: Uint32Array;
  first: Uint32Array;
}

/** Orders the positive slots of all patterns. */
export function planChecks(index: MatchIndex, lexicon: Lexicon): PatternChecks {
  const { count, slotStart, slotFlags, keysFrom, keysTo, keys } = index.patterns;
  const commonness = commonnessOfKeys(lexicon);
  const commonnessOf = Float64Array.from(slotFlags, (_, slot) => {
    let sum = 0;
    for (let k = keysFrom[slot]!; k < keysTo[slot]!; k++) sum += commonness[keys[k]!]!;
    return sum;
  });
  const first = new Uint32Array(count + 1);
  const bounds: number[] = [];
  const rarest = new Uint32Array(count);
  for (let pattern = 0; pattern < count; pattern++) {
    const slots: number[] = [];
    for (let slot = slotStart[pattern]!; slot < slotStart[pattern + 1]!; slot++)
      if ((slotFlags[slot]! & VETO_SLOT) === 0) slots.push(slot);
    slots.sort((a, b) => commonnessOf[a]! - commonnessOf[b]!);
    rarest[pattern] = slots[0]!;
    for (const slot of slots.slice(1)) bounds.push(keysFrom[slot]!, keysTo[slot]!);
    first[pattern + 1] = bounds.length;
  }
  return { calls: callsOf(index, commonness.length, rarest), bounds: Uint32Array.from(bounds), first };
}

/** Per key the patterns whose slot `rarest[pattern]` holds it. */
function callsOf({ patterns }: MatchIndex, keyCount: number, rarest: Uint32Array): Rows {
  const { keysFrom, keysTo, keys } = patterns;
  const start = new Uint32Array(keyCount + 2);
  for (const slot of rarest) for (let k = keysFrom[slot]!; k < keysTo[slot]!; k++) start[keys[k]! + 2]!++;
  for (let key = 2; key < start.length; key++) start[key]! += start[key - 1]!;
  const list = new Uint32Array(start[keyCount + 1]!);
  rarest.forEach((slot, pattern) => {
    for (let k = keysFrom[slot]!; k < keysTo[slot]!; k++) list[start[keys[k]! + 1]!++] = pattern;
  });
  return { start, list };
}
