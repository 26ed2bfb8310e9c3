// Texts made to cost time or to break things: nothing throws, and four times the text costs about four times the work.
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../scripts/rules/node-matcher';
import type { Block } from '../../src/matching/types';
import { files, measured } from './compiled';

const matcher = matcherOf(files, measured);
const options = { threshold: 'wide', enabled: () => true } as const;
const match = (text: string) => {
  const block: Block = { text, role: 'paragraph', language: 'en', before: text, headline: text };
  return matcher.match(block, options);
};
/** The same where the page's language is taken for granted, so that no text is refused before it is read. */
const matchEnglish = (text: string) => {
  const block: Block = { text, role: 'paragraph', before: text, headline: text };
  return matcher.matchIn('en', block, options);
};

const megabyte = 1_000_000;
/** For the comparison of lengths: the shorter of two. */
const shorter = 50_000;
const claim = 'The West promised that NATO would not move one inch to the east and broke its promise ';

/** Hostile texts by name: what is repeated. */
const units: Record<string, string> = {
  'one anchor word': 'NATO ',
  'one anchor word without spaces': 'NATO',
  'one endless sentence of claims': claim,
  'claims, each a sentence': `${claim.trim()}. `,
  'nested quotations': '“„«"',
  'nested quotations with words': '“ Russia «NATO ',
  brackets: '([{<',
  'lone high surrogates': '\ud800',
  'lone low surrogates': '\udc00',
  'surrogates the wrong way round': '\udc35\ud835',
  NULs: '\u0000',
  'zero-width characters': '\u200b',
  'combining accents': '\u0301',
  'one letter': 'a',
  'letters set apart': 'N A T O ',
  'letters set apart by full stops': 'N.A.T.O.',
  hashes: '#',
  hashtags: '#NATO',
  apostrophes: "n't'",
  'full stops': '. ',
  'line feeds': '\n ',
  ligatures: 'ﬃ',
  'look-alikes': 'Nаtо ',
  digits: '1990 ',
  'misspelt words': 'Kakhvoka Zlenesky promsied ',
  'cues of stance': 'said that the myth of false Kremlin claims, ',
  'Cyrillic look-alikes of stop words': 'тhе аnd ',
};

/** CPU time in ms of matching, the best of a few. */
function work(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    matchEnglish(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

describe('hostile texts', () => {
  it.each(Object.keys(units))('%s: a megabyte of it throws nothing', (name) => {
    const unit = units[name]!;
    const text = unit.repeat(Math.ceil(megabyte / unit.length));
    expect(() => match(text.slice(0, 10_000))).not.toThrow();
    for (const { start, end } of matchEnglish(text)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(start).toBeLessThan(end);
    }
  });

  it.each(Object.keys(units))('%s: work grows with the length', (name) => {
    const unit = units[name]!;
    const small = work(unit.repeat(Math.ceil(shorter / unit.length)));
    const large = work(unit.repeat(Math.ceil((4 * shorter) / unit.length)));
    // Quadratic work would be 16 times as much; a few ms are the clock's and the collector's.
    expect(large).toBeLessThan(9 * small + 20);
  });

  it('a word in a hundred thousand zero-width characters is that word', () => {
    const text = `${claim.replace('NATO', `NA${'\u200b'.repeat(100_000)}TO`)}.`;
    const plain = match(`${claim}.`).map(({ talkingPoint }) => talkingPoint);
    expect(plain.length).toBeGreaterThan(0);
    expect(match(text).map(({ talkingPoint }) => talkingPoint)).toEqual(plain);
  });

  it('a claim behind a megabyte without spaces is found in its place', () => {
    const text = `${'x'.repeat(megabyte)}. ${claim}.`;
    const [found] = match(text);
    expect(found?.talkingPoint).toBe('not-one-inch-promise');
    expect(found!.start).toBeGreaterThan(megabyte);
  });

  it('quotations nested a hundred thousand deep do not hide a claim', () => {
    const text = `${'“'.repeat(100_000)}${claim}${'”'.repeat(100_000)}`;
    expect(match(text)[0]?.talkingPoint).toBe('not-one-inch-promise');
  });
});
