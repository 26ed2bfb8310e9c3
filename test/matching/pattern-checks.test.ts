// Asking the rarest slot first may only save time: held to laying every pattern over every sentence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listTalkingPoints } from '../../scripts/rules/compile-rules';
import { planChecks } from '../../src/matching/pattern-checks';
import { PatternMatcher } from '../../src/matching/pattern-match';
import { PatternWindows } from '../../src/matching/pattern-window';
import { Sentence } from '../../src/matching/sentence';
import { Scanner } from '../../src/matching/text/scanner';
import { files, openLanguage, propertyRuns } from './compiled';

describe.each(['en', 'ru', 'uk'] as const)('patterns in %s', (language) => {
  const { lexicon, index } = openLanguage(language);
  const scanner = new Scanner(lexicon);
  const sentence = new Sentence(lexicon, scanner.tokens);
  const matcher = new PatternMatcher(index, lexicon);
  const windows = new PatternWindows(index, lexicon);
  const texts = listTalkingPoints(files).flatMap(({ entry }) => entry.patterns[language] ?? []);
  /** For each pattern a word of each slot. */
  const wordsOf = (text: string) =>
    text
      .split(/[;>]/)
      .filter((slot) => !slot.trim().startsWith('!'))
      .map((slot) => slot.trim().split(/\s+/));

  it('are found where every slot has a place, and nowhere else', () => {
    const filled = fc
      .tuple(fc.constantFrom(...texts), fc.array(fc.nat(40), { minLength: 8, maxLength: 8 }))
      .map(([text, choice]) =>
        wordsOf(text).map((slot, i) => slot[choice[i]! % slot.length]!.replace(/^@/, '').replace(/_/g, ' ')),
      );
    fc.assert(
      fc.property(fc.array(filled, { minLength: 1, maxLength: 3 }), (parts) => {
        const tokens = scanner.scan(parts.flat().join(' '));
        sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
        const all: number[] = [];
        for (let pattern = 0; pattern < index.patterns.count; pattern++)
          if (windows.tightest(pattern, sentence)) all.push(pattern);
        const found = matcher.find(sentence, () => true).map(({ pattern }) => pattern);
        expect(found.sort((a, b) => a - b)).toEqual(all);
      }),
      { numRuns: Math.min(200, propertyRuns) },
    );
  });

  it('are called for by the words of one slot each', () => {
    const { calls, bounds, first } = planChecks(index, lexicon);
    expect(new Set(calls.list).size).toBe(index.patterns.count);
    expect(first[index.patterns.count]).toBe(bounds.length);
  });
});
