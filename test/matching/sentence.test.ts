// A sentence's keys and credits, and what stays of them for the next one: nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditBetween, Sentence } from '../../src/matching/sentence';
import { Scanner } from '../../src/matching/text/scanner';
import { WordPlaces } from '../../src/matching/word-places';
import { openLanguage } from './compiled';

const { lexicon, index, compiled } = openLanguage('en');
const scanner = new Scanner(lexicon);
const texts = Array.from({ length: index.phrasings.count }, (_, i) => index.phrasingText(i));

function load(text: string, sentence = new Sentence(lexicon, scanner.tokens)): Sentence {
  const tokens = scanner.scan(text);
  sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
  return sentence;
}
const wordOf = (word: string) => compiled.lexicon.numberOf(word)!;

describe('Sentence', () => {
  it('credits a word by itself with 1 and by its concept with less', () => {
    const sentence = load('The Kremlin promised peace');
    expect(sentence.creditFor(wordOf('kremlin'))).toBe(1);
    expect(sentence.creditFor(wordOf('russia'))).toBeGreaterThan(0);
    expect(sentence.creditFor(wordOf('russia'))).toBeLessThan(1);
    expect(sentence.creditFor(wordOf('alliance'))).toBe(0);
  });

  it('is loaded anew each time', () => {
    const reused = new Sentence(lexicon, scanner.tokens);
    const picture = (sentence: Sentence) => ({
      keys: Array.from(sentence.keys.subarray(0, sentence.keyCount)),
      negated: sentence.negated,
      credits: Array.from({ length: lexicon.wordCount }, (_, word) => sentence.creditFor(word)),
      roles: Array.from(sentence.roles().subarray(0, sentence.to)),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        expect(picture(load(text, reused))).toEqual(picture(load(text)));
      }),
      { numRuns: 100 },
    );
  });

  it('knows a negation', () => {
    expect(load('Russia does not want war').negated).toBe(true);
    expect(load('Russia doesn’t want war').negated).toBe(true);
    expect(load('Russia wants war').negated).toBe(false);
  });

  it('gives words to the actor before them', () => {
    // No word that an expression of some rule joins with the actor.
    const sentence = load('Russia applauded before NATO applauded');
    const sides = Array.from(sentence.roles().subarray(0, sentence.to));
    expect(sides[1]).not.toBe(0);
    expect(sides.at(-1)).not.toBe(sides[1]);
  });
});

describe('WordPlaces', () => {
  it('are those of every token compared with the word', () => {
    const places = new WordPlaces(lexicon);
    const reused = new Sentence(lexicon, scanner.tokens);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(), (one, other, which) => {
        const sentence = load(`${one} and ${other}`, reused);
        const word = index.phrasings.words[which % index.phrasings.words.length]!;
        const wanted: [number, number][] = [];
        for (let i = 0; i < sentence.to; i++) {
          const id = sentence.tokens.ids[i]!;
          const credit = id < 0 ? 0 : creditBetween(lexicon, id, word);
          if (credit > 0) wanted.push([i, credit]);
        }
        // Asked twice: the second answer is the one that was kept.
        for (let again = 0; again < 2; again++) {
          places.find(word, sentence);
          const found: [number, number][] = [];
          for (let at = places.rowStart[word]!; at < places.rowEnd[word]!; at++)
            found.push([places.tokens[at]!, places.credits[at]!]);
          expect(found).toEqual(wanted);
        }
      }),
      { numRuns: 500 },
    );
  });
});
