// The scan: which words a text has, where they stand, and where sentences end.
import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../src/matching/text/scanner';
import { UNKNOWN } from '../../../src/matching/text/tokens';
import { openLanguage } from '../compiled';

const { lexicon, compiled } = openLanguage('en');
const scanner = new Scanner(lexicon);

/** Words as they stand in the text, with their names in the lexicon, `?` for unknown ones. */
function words(text: string): [word: string, name: string][] {
  const { ids, starts, ends, count } = scanner.scan(text);
  return Array.from({ length: count }, (_, i) => [
    text.slice(starts[i]!, ends[i]!),
    ids[i] === UNKNOWN ? '?' : compiled.lexicon.names[ids[i]!]!,
  ]);
}
const names = (text: string) => words(text).map(([, name]) => name);

function sentences(text: string): string[] {
  const { starts, ends, sentenceEnds, sentenceCount } = scanner.scan(text);
  return Array.from({ length: sentenceCount }, (_, k) => {
    const first = k === 0 ? 0 : sentenceEnds[k - 1]!;
    return text.slice(starts[first]!, ends[sentenceEnds[k]! - 1]!);
  });
}

describe('words', () => {
  it('are found with their offsets', () => {
    expect(words('  Russia’s army, (NATO)!').map(([word]) => word)).toEqual(['Russia', 'army', 'NATO']);
  });

  it('are one word in every form', () => {
    for (const [one, other] of [
      ['promised', 'promises'],
      ['Russia', 'RUSSIA'],
      ['defence', 'defense'],
      ['organised', 'organized'],
      ['Zelensky', 'Zelenskyy'],
    ])
      expect(names(one!)).toEqual(names(other!));
  });

  it('are not confused with words that only look like them', () => {
    expect(names('xqzzy')).toEqual(['?']);
    expect(names('')).toEqual([]);
    expect(names('— … !')).toEqual([]);
  });

  it('tell a country from a pronoun by its capitals', () => {
    expect(names('the US')[1]).not.toBe(names('the us')[1]);
    expect(names('the U\u00adS')[1]).toBe(names('the US')[1]);
  });

  it('carry the negation of a contraction', () => {
    expect(names("didn't")).toHaveLength(2);
    expect(names("didn't")[1]).toBe(names('not')[0]);
    expect(names('didn’t')).toEqual(names("didn't"));
  });

  it('are the same folded, disguised and mixed of scripts', () => {
    for (const disguised of ['N\u200bA\u00adTO', 'NАТО', 'ＮＡＴＯ', '𝐍𝐀𝐓𝐎', 'NA\u0301TO', 'N4TO', 'NAT0'])
      expect(names(disguised), disguised).toEqual(names('NATO'));
  });

  it('take combining accents along and leave invisible characters out', () => {
    expect(words('caf\u200be\u0301\u200b now')[0]![0]).toBe('caf\u200be\u0301');
  });
});

describe('expressions', () => {
  it('stand beside their words, over the whole of them', () => {
    const [first, second] = ['security', 'guarantees'];
    const found = words(`firm ${first} ${second} now`);
    expect(found.map(([text]) => text)).toEqual(['firm', `${first} ${second}`, first, second, 'now']);
    expect(new Set(found.slice(1, 4).map(([, name]) => name)).size).toBe(3);
  });

  it('take the place of their words where they are another spelling', () => {
    expect(names('the United States')).toEqual(names('the USA'));
  });
});

describe('letters set apart', () => {
  it('are read as the word that they spell', () => {
    expect(words('and N A T O said')).toContainEqual(['N A T O', names('NATO')[0]]);
    expect(words('and N.A.T.O. said')[1]![1]).toBe(names('NATO')[0]);
  });

  it('stay letters where they spell nothing', () => {
    expect(words('x q z w').map(([word]) => word)).toEqual(['x', 'q', 'z', 'w']);
  });
});

describe('hashtags', () => {
  it('are read as the words between their capitals, at their places', () => {
    expect(words('#NATOExpansionKills').map(([word]) => word)).toEqual(['NATO', 'Expansion', 'Kills']);
    expect(names('#UkraineNeedsWeapons')).toEqual(names('Ukraine Needs Weapons'));
  });

  it('of one word are that word', () => {
    expect(names('#Ukraine')).toEqual(names('Ukraine'));
  });
});

describe('sentences', () => {
  it.each<[string, number]>([
    ['One here. Two there! Three? Four', 4],
    ['Mr. Putin met Gen. Gerasimov on Jan. 5 in St. Petersburg.', 1],
    ['J. D. Vance spoke. Then he left.', 2],
    ['It cost 3.5 million. That was cheap.', 2],
    ['One.\n\nTwo', 2],
    ['One line\nthe same sentence', 1],
    ['One\u2028Two\u2029Three', 3],
    ['He said “Go.” She went.', 2],
    ['It ended... and went on.', 1],
    ['', 0],
  ])('%j', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });

  it('of endless length are cut', () => {
    const { sentenceCount, sentenceEnds } = scanner.scan('word '.repeat(1_000));
    expect(sentenceCount).toBeGreaterThan(5);
    expect(sentenceEnds[sentenceCount - 1]).toBe(1_000);
  });
});

describe('Russian and Ukrainian', () => {
  it.each(['ru', 'uk'] as const)('%s: one word in every case, apostrophes inside', (language) => {
    const other = new Scanner(openLanguage(language).lexicon);
    const ids = (text: string) => {
      const tokens = other.scan(text);
      return Array.from(tokens.ids.subarray(0, tokens.count));
    };
    expect(ids('НАТО Нато')).toEqual([ids('НАТО')[0], ids('НАТО')[0]]);
    const [one, two] = language === 'ru' ? ['Украина', 'Украину'] : ['Україна', 'Україну'];
    expect(ids(one!)).toEqual(ids(two!));
    expect(ids("об'єкт")).toHaveLength(1);
    expect(ids('об’єкт')).toHaveLength(1);
  });
});
