// Open-addressing tables and bit sets.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ABSENT,
  buildHashTable,
  capacityFor,
  lookUp,
  MOST_FULL,
} from '../../../src/matching/lexicon/hash-table';
import { hasBit, setBit } from '../../../src/matching/lexicon/lexicon';

const entries = fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 0xfff0 })), { maxLength: 300 });

describe('hash table', () => {
  it('gives back what was put in, the first of several, and nothing else', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.integer()), (list, others) => {
        const table = buildHashTable(list);
        const first = new Map<number, number>();
        for (const [hash, value] of list) if (!first.has(hash)) first.set(hash, value);
        for (const [hash, value] of first) expect(lookUp(table, hash)).toBe(value);
        for (const hash of others) expect(lookUp(table, hash)).toBe(first.get(hash) ?? ABSENT);
        expect(table.clashes).toBe(list.filter(([hash, value]) => first.get(hash) !== value).length);
      }),
    );
  });

  it('is never fuller than allowed, nor much emptier', () => {
    for (const count of [0, 1, 11, 12, 16, 17, 22, 23, 1_000, 11_468, 11_469]) {
      const capacity = capacityFor(count);
      if (count > 11) expect(count / capacity).toBeGreaterThan(MOST_FULL * 0.6);
      expect(count / capacity).toBeLessThanOrEqual(MOST_FULL);
    }
  });
});

describe('bit set', () => {
  it('never denies what was set', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (hashes) => {
        const bits = new Uint32Array(16);
        for (const hash of hashes) setBit(bits, hash);
        expect(hashes.every((hash) => hasBit(bits, hash))).toBe(true);
      }),
    );
    expect(hasBit(new Uint32Array(16), 12345)).toBe(false);
  });
});
