// However a text is disguised, the same words are read, at exactly the places where they stand. 2,000 cases each in
// `npm test`, 100,000 in `npm run test:soak`.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { matcherOf } from '../../scripts/rules/node-matcher';
import { LanguageCode } from '../../src/catalogue/talking-point';
import { ABSENT, lookUp } from '../../src/matching/lexicon/hash-table';
import { foldWord } from '../../src/matching/text/fold-word';
import { hashWord } from '../../src/matching/text/hash';
import { Scanner } from '../../src/matching/text/scanner';
import { files, measured, openLanguage, propertyRuns } from './compiled';
import { type Disguise, disguise, disguises } from './disguise';

const { lexicon } = openLanguage('en');
const scanner = new Scanner(lexicon);
const claims: { language: string; tier: string; text: string }[] = parse(
  readFileSync('test/corpus/claims.yaml', 'utf8'),
);
const neutral: { en: string[] } = parse(readFileSync('test/corpus/neutral.yaml', 'utf8'));
const textsIn = (code: LanguageCode) =>
  claims.filter(({ language }) => language === code).map(({ text }) => text);
const english = textsIn('en');
const texts = [...english, ...neutral.en];

interface Place {
  id: number;
  start: number;
  end: number;
}

function read(text: string): Place[] {
  const { ids, starts, ends, count } = scanner.scan(text);
  return Array.from({ length: count }, (_, i) => ({ id: ids[i]!, start: starts[i]!, end: ends[i]! }));
}

const edits = (kinds: readonly Disguise[]) =>
  fc.array(fc.tuple(fc.nat(2_000), fc.constantFrom(...kinds)), { maxLength: 40 });

/** What the scan must read in the disguised text. */
function expected(plain: string, { starts, ends }: ReturnType<typeof disguise>): Place[] {
  return read(plain).map(({ id, start, end }) => ({ id, start: starts[start]!, end: ends[end - 1]! }));
}

/** The text with one letter dropped, doubled or swapped with the next, inside one word of seven letters or more: every way there is. */
function* withOneSlip(plain: string): Generator<string> {
  for (const { 0: word, index } of plain.matchAll(/\p{L}{7,}/gu)) {
    const rest = plain.slice(index + word.length);
    for (let at = 1; at < word.length - 1; at++) {
      const before = plain.slice(0, index) + word.slice(0, at);
      yield before + word.slice(at + 1) + rest;
      yield before + word[at]! + word.slice(at) + rest;
      if (word[at] !== word[at + 1]) yield before + word[at + 1]! + word[at]! + word.slice(at + 2) + rest;
    }
  }
}

describe('the words of a disguised text', () => {
  it.each(disguises)('%s', (kind) => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits([kind]), (plain, list) => {
        const disguised = disguise(plain, list);
        expect(read(disguised.text)).toEqual(expected(plain, disguised));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('all of them together', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits(disguises), (plain, list) => {
        const disguised = disguise(plain, list);
        expect(read(disguised.text)).toEqual(expected(plain, disguised));
      }),
      { numRuns: propertyRuns },
    );
  });

  it('letters set apart', () => {
    const known = [...new Set(texts.flatMap((text) => text.match(/\b[A-Za-z]{4,14}\b/g) ?? []))].filter(
      (word) => read(word)[0]?.id !== undefined && read(word)[0]!.id >= 0,
    );
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(' ', '.', '\u00a0', '-'), (word, gap) => {
        const apart = [...word].join(gap);
        const found = read(`zz ${apart} zz`)[1];
        expect(found).toEqual({ id: read(word)[0]!.id, start: 3, end: 3 + apart.length });
      }),
      { numRuns: propertyRuns },
    );
  });

  it('hashtags', () => {
    const words = [...new Set(texts.flatMap((text) => text.match(/\b[A-Z]?[a-z]{4,14}\b/g) ?? []))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 }), (list) => {
        const parts = list.map((word) => word[0]!.toUpperCase() + word.slice(1));
        const tag = `#${parts.join('')}`;
        // Once in many thousand cases the whole has the hash of a known word by accident.
        fc.pre(lookUp(lexicon.forms, hashWord(foldWord(tag.slice(1)))) === ABSENT);
        // Told by number and place, word for word; expressions stand beside them in both.
        const tagged = read(`zz ${tag} zz`).slice(1, -1);
        const spaced = read(`zz ${parts.join(' ')} zz`).slice(1, -1);
        expect(tagged.map(({ id }) => id)).toEqual(spaced.map(({ id }) => id));
        for (const [i, { start, end }] of tagged.entries()) {
          const plain = `zz ${parts.join(' ')} zz`.slice(spaced[i]!.start, spaced[i]!.end);
          expect(`zz ${tag} zz`.slice(start, end)).toBe(plain.replaceAll(' ', ''));
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

describe('the matches of a disguised text', () => {
  const matcher = matcherOf(files, measured);
  const match = (text: string, language: LanguageCode = 'en') =>
    // The language is given: of a short sentence with half its letters disguised it cannot always be told.
    matcher.matchIn(language, { text, role: 'paragraph' }, { threshold: 'balanced', enabled: () => true });
  const marked = english.filter((text) => match(text).length > 0);
  const runs = Math.ceil(propertyRuns / 4);

  it('are those of the plain one, at its places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...marked), edits(disguises), (plain, list) => {
        const disguised = disguise(plain, list);
        const places = match(disguised.text).map(({ talkingPoint, start, end }) => [
          talkingPoint,
          start,
          end,
        ]);
        const wanted = match(plain).map(({ talkingPoint, start, end }) => [
          talkingPoint,
          disguised.starts[start]!,
          disguised.ends[end - 1]!,
        ]);
        expect(places.sort()).toEqual(wanted.sort());
      }),
      { numRuns: runs },
    );
  });

  // Every slip at every place, not a sample: the share found is a number, and a number near its bound must not depend on chance.
  it.each(LanguageCode.options)(
    'with any one slip in any long word stay within words, and most are still found: %s',
    (language) => {
      let cases = 0;
      let found = 0;
      for (const plain of textsIn(language)) {
        if (match(plain, language).length === 0) continue;
        for (const text of withOneSlip(plain)) {
          const matches = match(text, language);
          cases++;
          if (matches.length > 0) found++;
          for (const { start, end } of matches) {
            expect(text[start - 1] ?? ' ').not.toMatch(/\p{L}/u);
            expect(text[end] ?? ' ').not.toMatch(/\p{L}/u);
            expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
          }
        }
      }
      expect(cases).toBeGreaterThan(900);
      expect(found / cases).toBeGreaterThan(0.8);
    },
  );

  it('all in capitals are those of the plain one', () => {
    const shouted = marked.filter((text) => !/\b(us|it|who)\b/i.test(text));
    const wrong = shouted.filter((text) => {
      const places = (matches: ReturnType<typeof match>) =>
        matches.map(({ talkingPoint, start, end }) => `${talkingPoint} ${start} ${end}`).join();
      return places(match(text.toUpperCase())) !== places(match(text));
    });
    expect(wrong).toEqual([]);
  });
});
