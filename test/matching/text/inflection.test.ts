// Forms that the table lacks are found by stem and ending, and by nothing less.
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/matching/lexicon/hash-table';
import { NOT_OURS } from '../../../src/matching/lexicon/lexicon';
import { foldWord } from '../../../src/matching/text/fold-word';
import { hashWord } from '../../../src/matching/text/hash';
import { mayBeOurs, resolveUnknown } from '../../../src/matching/text/inflection';
import { UNKNOWN } from '../../../src/matching/text/tokens';
import { openLanguage } from '../compiled';

const { lexicon, compiled } = openLanguage('en');
const resolve = (word: string, disguised = false) => resolveUnknown(lexicon, word, 0, word.length, disguised);
const name = (id: number) => (id === UNKNOWN ? undefined : compiled.lexicon.names[id]);

describe('resolveUnknown', () => {
  it('finds a stem with an ending that the language has', () => {
    expect(resolve('provoking')).toBe(resolve('provoked'));
    expect(name(resolve('provoking'))).toBeDefined();
  });

  it('refuses a stem with an ending that it does not have', () => {
    expect(resolve('provokqx')).toBe(UNKNOWN);
    expect(resolve('')).toBe(UNKNOWN);
    expect(resolve('a'.repeat(200))).toBe(UNKNOWN);
  });

  it('reads digits as letters only in disguise', () => {
    expect(resolve('pr0v0king', true)).toBe(resolve('provoking'));
    expect(resolve('pr0v0king', false)).toBe(UNKNOWN);
  });

  it('looks at the given stretch alone', () => {
    expect(resolveUnknown(lexicon, 'xx provoking xx', 3, 12, false)).toBe(resolve('provoking'));
  });
});

describe('mayBeOurs', () => {
  it('never refuses a word that is found', () => {
    const text = compiled.lexicon.names.filter((word) => /^[a-z]{3,}$/.test(word));
    const refused = text.filter((word) => {
      const folded = foldWord(word);
      const known = lookUp(lexicon.forms, hashWord(folded));
      return (
        known >= NOT_OURS && resolve(folded) !== UNKNOWN && !mayBeOurs(lexicon, folded, 0, folded.length)
      );
    });
    expect(refused).toEqual([]);
  });

  it('refuses most others', () => {
    const others = ['xqzzy', 'zzfoo', 'qwerty', 'vvvvvv', 'kkjjhh', 'yyqqx'];
    expect(others.filter((word) => mayBeOurs(lexicon, word, 0, word.length)).length).toBeLessThan(3);
  });
});
