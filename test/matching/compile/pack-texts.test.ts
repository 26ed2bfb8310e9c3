// Wordings packed and read back one at a time.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts } from '../../../src/matching/compile/pack-texts';
import { type PackedTexts, unpackText } from '../../../src/matching/index/text-store';
import { widened } from '../../../src/matching/sections';

function pack(texts: readonly string[]): PackedTexts {
  const [start, letters, pairs, bytes] = packTexts(texts);
  return {
    start: widened(start),
    letters: letters as Uint16Array,
    pairs: pairs as Uint8Array,
    bytes: bytes as Uint8Array,
  };
}

it('gives back any text', () => {
  const word = fc.constantFrom('NATO ', 'expansion ', 'Україна ', 'война ', '“', '\ud835', '\u0000');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const packed = pack(texts);
      expect(texts.map((_, i) => unpackText(packed, i))).toEqual(texts);
    }),
  );
});

it('gives back texts of more letters than have a byte', () => {
  const texts = [String.fromCharCode(...Array.from({ length: 500 }, (_, i) => 0x400 + i)), 'plain'];
  const packed = pack(texts);
  expect([unpackText(packed, 0), unpackText(packed, 1)]).toEqual(texts);
});

it('makes ordinary text at least a third smaller', () => {
  const texts = Array.from(
    { length: 200 },
    (_, i) => `The alliance promised number ${i} not to move to the east`,
  );
  expect(pack(texts).bytes.length).toBeLessThan((2 / 3) * texts.join('').length);
});
