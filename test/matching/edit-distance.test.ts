// Slips between two words: between what counting without swapped neighbours gives and half of it.
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/matching/edit-distance';
import { propertyRuns } from './compiled';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'д', 'é'), maxLength: 9 });

describe('editDistance', () => {
  it.each([
    ['kremlin', 'kremlin', 0],
    ['kremlin', 'kermlin', 1],
    ['kremlin', 'kremln', 1],
    ['kremlin', 'kremliin', 1],
    ['kremlin', 'kramlin', 1],
    ['zelensky', 'zelenskiy', 1],
    ['abc', '', 3],
  ])('%s, %s', (one, other, slips) => {
    expect(editDistance(one, other, 5)).toBe(slips);
    expect(editDistance(other, one, 5)).toBe(slips);
  });

  it('lies between the plain distance and half of it', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const plain = distance(one, other);
        const ours = editDistance(one, other, 20);
        expect(ours).toBeLessThanOrEqual(plain);
        expect(2 * ours).toBeGreaterThanOrEqual(plain);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('stops counting at the bound', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, 20), most + 1));
      }),
      { numRuns: propertyRuns },
    );
  });
});
