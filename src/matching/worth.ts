// What a phrasing met in a sentence is worth, and how much of it must be met to be worth a look.
import { CONTAINMENT } from './limits';

/** What each point above the noise floor adds to a score. */
const ABOVE_FLOOR = 0.5;

/** What an alignment is worth beside others of its talking point: a phrasing that neutral text meets as well is worth less. */
export function worth(score: number, floor: number): number {
  return score + ABOVE_FLOOR * (score - floor);
}

/**
 * The share of a phrasing's weight that a sentence must hold: the one from which it can be worth `leastPromise`, since no
 * alignment scores more than the share held. Solves worth(share, floor) = leastPromise; not below CONTAINMENT, and above 1
 * where neutral text meets the phrasing so well that no sentence will do.
 */
export function neededShare(floor: number, leastPromise: number): number {
  return Math.max(CONTAINMENT, (leastPromise + ABOVE_FLOOR * floor) / (1 + ABOVE_FLOOR));
}
