// How much of a phrasing a sentence must hold to be worth a look.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTAINMENT } from '../../src/matching/limits';
import { neededShare, worth } from '../../src/matching/worth';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const promise = fc.double({ min: 0, max: 1.5, noNaN: true });

describe('the share of a phrasing that is needed', () => {
  it('is worth the least promise, and anything less is not', () => {
    fc.assert(
      fc.property(share, promise, (floor, leastPromise) => {
        const need = neededShare(floor, leastPromise);
        expect(need).toBeGreaterThanOrEqual(CONTAINMENT);
        expect(worth(need, floor)).toBeGreaterThanOrEqual(leastPromise - 1e-9);
        if (need > CONTAINMENT) expect(worth(need - 1e-6, floor)).toBeLessThan(leastPromise);
      }),
    );
  });

  it('rises with what neutral text meets of it', () => {
    fc.assert(
      fc.property(share, share, promise, (a, b, leastPromise) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(neededShare(low, leastPromise)).toBeLessThanOrEqual(neededShare(high, leastPromise));
      }),
    );
  });

  it('is more than there is where neutral text meets the whole phrasing', () => {
    expect(neededShare(1, 1.1)).toBeGreaterThan(1);
  });
});
