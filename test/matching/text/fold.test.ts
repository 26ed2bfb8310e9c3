// Folding: what counts as the same letter, and that folding what is folded changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPANDS, expand, foldTable, isApostrophe } from '../../../src/matching/text/fold';
import { foldWord, unmixScripts } from '../../../src/matching/text/fold-word';
import { propertyRuns } from '../compiled';

describe('foldWord', () => {
  it.each([
    ['NATO', 'nato'],
    ['Zelenskyy', 'zelenskyy'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['con\u00adflict', 'conflict'],
    ['con\u200bflict', 'conflict'],
    ['ﬁre', 'fire'],
    ['Ｒｕｓｓｉａ', 'russia'],
    ['𝐍𝐀𝐓𝐎', 'nato'],
    ['Nаtо', 'nato'],
    ['НАТО', 'нато'],
    ['ёлка', 'елка'],
    ['Київ', 'київ'],
    ['ґанок', 'ґанок'],
    ['війна', 'війна'],
    ["об'єкт", 'обєкт'],
    ['straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Ægis', 'aegis'],
    ['ǽ', 'ae'],
    ['œuvre', 'oeuvre'],
    ['', ''],
  ])('%s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('is idempotent', () => {
    const letters = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom(...'aаeеoоpрcсxхкmtТВHinrѕіïéёйñﬁǆⅫ𝐀\u0301\u00ad\u200d0‘’'),
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(letters, (word) => {
        const once = foldWord(word);
        expect(foldWord(once)).toBe(once);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('leaves no look-alikes of another script', () => {
    expect(unmixScripts('pоссия')).toBe('россия');
    expect(unmixScripts('russiа')).toBe('russia');
    expect(unmixScripts('сcс')).toBe('ccc');
  });
});

describe('foldTable', () => {
  it('gives every capital of our languages the fold of its small letter', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ')
      expect(foldTable[letter.toUpperCase().charCodeAt(0)]).toBe(foldTable[letter.charCodeAt(0)]);
  });

  it('folds a folded letter to itself', () => {
    const wrong = Array.from(foldTable).filter((folded) => folded > EXPANDS && foldTable[folded] !== folded);
    expect(wrong.map((code) => code.toString(16))).toEqual([]);
  });

  it('keeps the four apostrophes of pages out of letters', () => {
    for (const mark of "'’ʼ‘") expect(isApostrophe(mark.charCodeAt(0))).toBe(true);
    expect(isApostrophe('a'.charCodeAt(0))).toBe(false);
  });
});

describe('expand', () => {
  it('says how many code units it took', () => {
    expect(expand('ﬃ', 0)).toEqual({ letters: 'ffi', units: 1 });
    expect(expand('𝐍x', 0)).toEqual({ letters: 'n', units: 2 });
  });

  it('gives no letters for a lone surrogate', () => {
    expect(expand('\ud835', 0)).toEqual({ letters: '', units: 1 });
    expect(expand('\ud835x', 0)).toEqual({ letters: '', units: 1 });
  });
});
