// The hash of words and of sequences of word numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_START, hashNumber, hashNumbers, hashStep, hashWord } from '../../../src/matching/text/hash';

describe('hashWord', () => {
  it('is FNV-1a', () => {
    expect(hashWord('') >>> 0).toBe(0x811c9dc5);
    expect(hashWord('a') >>> 0).toBe(0xe40c292c);
    expect(hashWord('foobar') >>> 0).toBe(0xbf9cf968);
  });

  it('can be made letter by letter', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        let hash = HASH_START;
        for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
        expect(hash).toBe(hashWord(word));
      }),
    );
  });
});

describe('hashNumbers', () => {
  it('goes by order and by all bits of a number', () => {
    expect(hashNumbers([1, 2])).not.toBe(hashNumbers([2, 1]));
    expect(hashNumbers([1])).not.toBe(hashNumbers([257]));
    expect(hashNumbers([7, 8])).toBe(hashNumber(hashNumber(HASH_START, 7), 8));
  });
});
