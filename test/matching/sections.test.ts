// The binary form: written and read back, and refused when it is foreign, cut or damaged.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  FormatError,
  fractions,
  INDEX_KIND,
  LEXICON_KIND,
  narrowest,
  readSections,
  type SectionArray,
  widened,
  writeSections,
} from '../../src/matching/sections';

const section: fc.Arbitrary<SectionArray> = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array({ noNaN: true }),
  fc.int8Array(),
);

describe('fractions in bytes', () => {
  it('come back to the nearest step', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
        const back = fractions(bytesOf(values, 250), 250);
        values.forEach((value, i) => {
          expect(Math.abs(back[i]! - value)).toBeLessThanOrEqual(0.5 / 250 + 1e-6);
        });
        expect(bytesOf(back, 250)).toEqual(bytesOf(values, 250));
      }),
    );
  });

  it('are refused where they do not fit, and where there are none', () => {
    for (const value of [-0.1, 1.1, Number.NaN]) expect(() => bytesOf([value], 250)).toThrow(RangeError);
    expect(() => fractions(Uint16Array.of(1), 250)).toThrow(FormatError);
    expect(() => fractions(undefined, 250)).toThrow(FormatError);
  });
});

describe('sections', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 12 }), (list) => {
        const back = readSections(writeSections(INDEX_KIND, list), INDEX_KIND);
        expect(back.map((one) => [one.constructor.name, Array.from(one)])).toEqual(
          list.map((one) => [one.constructor.name, Array.from(one)]),
        );
      }),
    );
  });

  it('are refused with any word changed', () => {
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (list, at, change) => {
          const buffer = writeSections(INDEX_KIND, list);
          const bytes = new Uint8Array(buffer);
          const place = at % bytes.length;
          bytes[place] = bytes[place]! ^ change;
          expect(() => readSections(buffer, INDEX_KIND)).toThrow(FormatError);
        },
      ),
    );
  });

  it('are refused cut at any length', () => {
    const buffer = writeSections(LEXICON_KIND, [Uint8Array.of(1, 2, 3), Float32Array.of(0.5)]);
    for (let length = 0; length < buffer.byteLength; length++)
      expect(() => readSections(buffer.slice(0, length), LEXICON_KIND)).toThrow(FormatError);
  });

  it('are refused when the header counts fewer than there are', () => {
    const buffer = writeSections(LEXICON_KIND, [Uint8Array.of(1), Uint8Array.of(2)]);
    new Uint32Array(buffer)[3] = 1;
    expect(() => readSections(buffer, LEXICON_KIND)).toThrow('checksum');
  });

  it('are refused with something behind them', () => {
    const buffer = writeSections(LEXICON_KIND, [Uint8Array.of(1)]);
    const longer = new Uint8Array(buffer.byteLength + 8);
    longer.set(new Uint8Array(buffer));
    expect(() => readSections(longer.buffer, LEXICON_KIND)).toThrow('something behind it');
  });

  it('say what is wrong', () => {
    const buffer = writeSections(LEXICON_KIND, [Uint8Array.of(1)]);
    expect(() => readSections(buffer, INDEX_KIND)).toThrow('kind 1 where kind 2');
    expect(() => readSections(new ArrayBuffer(64), INDEX_KIND)).toThrow('does not begin with our mark');
    expect(() => readSections(new ArrayBuffer(3), INDEX_KIND)).toThrow('too short');
    new Uint32Array(buffer)[1] = 99;
    expect(() => readSections(buffer, LEXICON_KIND)).toThrow('index format 99');
  });

  it('never read random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => readSections(bytes.slice().buffer, INDEX_KIND)).toThrow(FormatError);
      }),
    );
  });
});

describe('narrowest', () => {
  it('keeps every number, in 16 bits where that is enough', () => {
    expect(narrowest([0, 0xffff])).toBeInstanceOf(Uint16Array);
    expect(narrowest([0, 0x10000])).toBeInstanceOf(Uint32Array);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff })), (list) => {
        expect(Array.from(widened(narrowest(list)))).toEqual(list);
      }),
    );
  });

  it('is not taken for numbers of another kind', () => {
    expect(() => widened(Float32Array.of(1))).toThrow(FormatError);
    expect(() => widened(undefined)).toThrow(FormatError);
  });
});
