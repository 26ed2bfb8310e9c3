// The prefilter may only save time: held to what going through every phrasing finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { CandidateFinder } from '../../src/matching/candidates';
import { CONTAINMENT, MOST_CANDIDATES } from '../../src/matching/limits';
import { Sentence } from '../../src/matching/sentence';
import { Scanner } from '../../src/matching/text/scanner';
import { openLanguage, propertyRuns } from './compiled';

/** Loads sentences of a language and finds candidates in both ways. */
function search(language: LanguageCode) {
  const { lexicon, index } = openLanguage(language);
  const scanner = new Scanner(lexicon);
  const sentence = new Sentence(lexicon, scanner.tokens);
  const finder = new CandidateFinder(index);
  const { start, words, weight, need, count } = index.phrasings;
  const bruteForce = (least = (p: number) => need[p]!) => {
    const found = new Map<number, number>();
    for (let p = 0; p < count; p++) {
      let matched = 0;
      let hits = 0;
      for (let q = start[p]!; q < start[p + 1]!; q++) {
        const credit = sentence.creditFor(words[q]!);
        matched += lexicon.weights[words[q]!]! * credit;
        if (credit > 0) hits++;
      }
      if (hits >= 2 && matched >= least(p) * weight[p]! * (1 - 1e-6)) found.set(p, matched / weight[p]!);
    }
    return found;
  };
  return {
    index,
    /** The phrasings of one talking point that come near, found in both ways. */
    nearest: (owner: number, text: string) => {
      const tokens = scanner.scan(text);
      sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
      const all = [...bruteForce(() => CONTAINMENT).keys()];
      return {
        found: finder.halfHeld(owner, sentence),
        all: all.filter((p) => index.phrasings.owner[p] === owner),
      };
    },
    both: (text: string) => {
      const tokens = scanner.scan(text);
      sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
      finder.find(sentence);
      const shares = bruteForce();
      return {
        found: Array.from(finder.found.subarray(0, finder.count)).sort((a, b) => a - b),
        all: [...shares.keys()],
        /** The largest difference between a share as it was found and as it is. */
        astray: Math.max(
          0,
          ...Array.from(finder.found.subarray(0, finder.count), (phrasing, k) =>
            Math.abs(finder.held[k]! - (shares.get(phrasing) ?? 0)),
          ),
        ),
      };
    },
  };
}

describe.each(['en', 'ru', 'uk'] as const)('candidates in %s', (language) => {
  const { index, both, nearest } = search(language);
  const texts = Array.from({ length: index.phrasings.count }, (_, i) => index.phrasingText(i));
  const vocabulary = [...new Set(texts.flatMap((text) => text.split(/[\s.;!?]+/)))];

  it('of every phrasing hold that phrasing', () => {
    const lost = texts.filter((text, i) => {
      const { found, all } = both(text);
      return all.includes(i) && !found.includes(i) && found.length < MOST_CANDIDATES;
    });
    expect(lost).toEqual([]);
  });

  it('are what brute force finds', () => {
    const loose = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 30 });
    // A phrasing with words left out and others put in comes nearer to the bound than loose words do.
    const near = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.array(fc.nat(12)),
        fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }),
      )
      .map(([text, without, others]) => [
        ...text.split(' ').filter((_, i) => !without.includes(i)),
        ...others,
      ]);
    fc.assert(
      fc.property(fc.oneof(loose, near), (words) => {
        const { found, all, astray } = both(words.join(' '));
        expect(astray).toBeLessThan(1e-5);
        if (all.length <= MOST_CANDIDATES) expect(found).toEqual(all);
        else expect(found).toHaveLength(MOST_CANDIDATES);
      }),
      { numRuns: propertyRuns },
    );
  });

  it('that come near one talking point are those of which half is there, needed or not', () => {
    for (let i = 0; i < texts.length; i += 5) {
      const half = texts[i]!.split(' ').filter((_, word) => word % 3 > 0);
      const { found, all } = nearest(index.phrasings.owner[i]!, half.join(' '));
      expect(found).toEqual(all);
    }
  });

  it('are the same whatever was searched before', () => {
    const first = both(texts[0]!);
    for (const text of texts.slice(1, 200)) both(text);
    expect(both(texts[0]!)).toEqual(first);
  });

  it('go on being right after more sentences than the sums have room for', () => {
    const text = texts[5]!;
    const before = both(text).found;
    const { lexicon } = openLanguage(language);
    const scanner = new Scanner(lexicon);
    const sentence = new Sentence(lexicon, scanner.tokens);
    const finder = new CandidateFinder(index);
    const tokens = scanner.scan(text);
    sentence.load(tokens, 0, tokens.sentenceEnds[0]!);
    for (let i = 0; i < 66_000; i++) finder.find(sentence);
    expect(Array.from(finder.found.subarray(0, finder.count)).sort((a, b) => a - b)).toEqual(before);
  });
});
