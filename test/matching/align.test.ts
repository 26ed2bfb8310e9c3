// The aligned window is the best there is: held to a search of every window by the formula as it is written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Aligner } from '../../src/matching/align';
import { FOREIGN_WEIGHT, NEGATION_FACTOR, ORDER_SHARE } from '../../src/matching/limits';
import { creditBetween, Sentence } from '../../src/matching/sentence';
import { Scanner } from '../../src/matching/text/scanner';
import { openLanguage, propertyRuns } from './compiled';

const { lexicon, index } = openLanguage('en');
const scanner = new Scanner(lexicon);
const sentence = new Sentence(lexicon, scanner.tokens);
const aligner = new Aligner(lexicon, index);
const texts = Array.from({ length: index.phrasings.count }, (_, i) => index.phrasingText(i));

function load(text: string): number {
  const tokens = scanner.scan(text);
  sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
  return tokens.sentenceEnds[0] ?? 0;
}

/** The best M / (W + 0.25 E) of any window of the loaded sentence. */
function bestValue(phrasing: number, length: number): number {
  const { start, words, weight } = index.phrasings;
  const list = Array.from(words.subarray(start[phrasing]!, start[phrasing + 1]!));
  let best = 0;
  for (let first = 0; first < length; first++) {
    for (let last = first; last < length; last++) {
      let met = 0;
      for (const word of list) {
        let credit = 0;
        for (let i = first; i <= last; i++) {
          const id = sentence.tokens.ids[i]!;
          if (id >= 0) credit = Math.max(credit, creditBetween(lexicon, id, word));
        }
        met += lexicon.weights[word]! * credit;
      }
      const mass = sentence.weightBefore[last + 1]! - sentence.weightBefore[first]!;
      best = Math.max(best, met / (weight[phrasing]! + FOREIGN_WEIGHT * Math.max(0, mass - met)));
    }
  }
  return best;
}

describe('Aligner', () => {
  it('lays every phrasing over itself from end to end', () => {
    for (let p = 0; p < index.phrasings.count; p += 7) {
      load(texts[p]!);
      const alignment = aligner.align(p, sentence)!;
      // A light word at the edge may be left out.
      expect(alignment.containment, texts[p]).toBeGreaterThan(0.9);
    }
  });

  it('finds the best window', () => {
    const words = [...new Set(texts.flatMap((text) => text.split(' ')))];
    const around = fc.array(fc.constantFrom(...words), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1),
        around,
        around,
        fc.array(fc.nat(10)),
        (phrasing, before, behind, without) => {
          const own = texts[phrasing]!.split(' ').filter((_, i) => !without.includes(i));
          const length = load([...before, ...own, ...behind].join(' '));
          const alignment = aligner.align(phrasing, sentence);
          const best = bestValue(phrasing, length);
          if (alignment === undefined) {
            expect(best).toBe(0);
            return;
          }
          const factor =
            (1 - ORDER_SHARE + ORDER_SHARE * alignment.order) *
            (alignment.negationMissing ? NEGATION_FACTOR : 1) *
            (alignment.hits < 2 ? NEGATION_FACTOR : 1);
          expect(alignment.score / factor).toBeCloseTo(best, 4);
          expect(alignment.first).toBeLessThanOrEqual(alignment.last);
          expect(alignment.last).toBeLessThan(length);
        },
      ),
      { numRuns: Math.ceil(propertyRuns / 5) },
    );
  });

  it('counts order', () => {
    const phrasing = texts.findIndex((text) => text.split(' ').length >= 7);
    load(texts[phrasing]!);
    const straight = aligner.align(phrasing, sentence)!;
    load(texts[phrasing]!.split(' ').reverse().join(' '));
    const reversed = aligner.align(phrasing, sentence)!;
    expect(straight.order).toBe(1);
    expect(reversed.order).toBeLessThan(straight.order);
    expect(reversed.score).toBeLessThan(straight.score);
  });

  it('sees that a negation is missing', () => {
    const phrasing = Array.from(index.phrasings.negated).findIndex(
      (negated, i) => negated === 1 && / not /.test(texts[i]!),
    );
    load(texts[phrasing]!);
    expect(aligner.align(phrasing, sentence)!.negationMissing).toBe(false);
    load(texts[phrasing]!.replace(' not ', ' '));
    expect(aligner.align(phrasing, sentence)!.negationMissing).toBe(true);
  });

  it('gives nothing for a sentence without any of the words', () => {
    load('xqzzy vvvv');
    expect(aligner.align(0, sentence)).toBeUndefined();
  });
});
