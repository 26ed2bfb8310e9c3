// The tightest window of a pattern: held to trying every choice of words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATTERN_SPAN } from '../../src/matching/limits';
import { PatternWindows } from '../../src/matching/pattern-window';
import { Sentence } from '../../src/matching/sentence';
import { Scanner } from '../../src/matching/text/scanner';
import { indexOfPattern, openLanguage } from './compiled';

// Words without a side, so that the order of slots alone decides.
const words = ['pipeline', 'church', 'grain', 'referendum', 'weapon', 'hill'];
const slots = [['pipeline', 'church'], ['grain'], ['church', 'referendum']];
const veto = ['weapon'];
const pattern = 'pipeline church > grain ; church referendum ; ! weapon';

const { lexicon } = openLanguage('en');
const scanner = new Scanner(lexicon);
const sentence = new Sentence(lexicon, scanner.tokens);
const windows = new PatternWindows(indexOfPattern(pattern), lexicon);

/** The least span of three different words, one a slot, the first before the second; undefined where there is none. */
function leastSpan(text: readonly string[]): number | undefined {
  let least: number | undefined;
  const placesOf = (slot: readonly string[]) => text.flatMap((word, i) => (slot.includes(word) ? [i] : []));
  for (const a of placesOf(slots[0]!))
    for (const b of placesOf(slots[1]!))
      for (const c of placesOf(slots[2]!)) {
        if (a === c || b < a) continue;
        const span = Math.max(a, b, c) - Math.min(a, b, c);
        if (span <= PATTERN_SPAN && (least === undefined || span < least)) least = span;
      }
  return least;
}

describe('the tightest window', () => {
  it('is the least span of all choices, unless a veto stands in it or two words off', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 11 }), (text) => {
        const tokens = scanner.scan(text.join(' '));
        sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
        const found = windows.tightest(0, sentence);
        const span = leastSpan(text);
        if (!found) {
          const vetoed = text.some((word) => veto.includes(word));
          expect(span === undefined || vetoed).toBe(true);
          return;
        }
        const { first, last, places } = found;
        expect(last - first).toBe(span);
        expect([Math.min(...places), Math.max(...places)]).toEqual([first, last]);
        for (const [slot, place] of places.entries()) expect(slots[slot]).toContain(text[place]);
        expect(text.slice(Math.max(0, first - 2), last + 3).some((word) => veto.includes(word))).toBe(false);
      }),
    );
  });

  it('is no wider than the span of a pattern', () => {
    for (const gap of [PATTERN_SPAN - 2, PATTERN_SPAN - 1]) {
      const text = `pipeline grain ${'hill '.repeat(gap)}referendum`;
      const tokens = scanner.scan(text);
      sentence.load(tokens, 0, tokens.sentenceEnds[0]!);
      expect(windows.tightest(0, sentence) !== undefined).toBe(gap + 2 <= PATTERN_SPAN);
    }
  });
});
