// Patterns: slots in one window, some in order, some forbidden. On a small catalogue of its own.
import { describe, expect, it } from 'vitest';
import { PatternError, parsePattern } from '../../src/matching/compile/parse-pattern';
import { PATTERN_SPAN } from '../../src/matching/limits';
import { PatternMatcher } from '../../src/matching/pattern-match';
import { Sentence } from '../../src/matching/sentence';
import { Scanner } from '../../src/matching/text/scanner';
import { indexOfPattern, openLanguage } from './compiled';

const { lexicon } = openLanguage('en');
const scanner = new Scanner(lexicon);
const sentence = new Sentence(lexicon, scanner.tokens);

/** What one pattern finds in a sentence. */
function find(pattern: string, text: string, enabled = true) {
  const tokens = scanner.scan(text);
  sentence.load(tokens, 0, tokens.sentenceEnds[0] ?? 0);
  return new PatternMatcher(indexOfPattern(pattern), scanner.lexicon).find(sentence, () => enabled);
}

describe('a pattern', () => {
  it('is met when every slot is, in any order and form', () => {
    expect(find('nato ; promise', 'NATO promised it')).toHaveLength(1);
    expect(find('nato ; promise', 'It was promised by NATO')).toHaveLength(1);
    expect(find('nato ; promise', 'NATO expanded')).toHaveLength(0);
  });

  it('takes no actor who only speaks', () => {
    const pattern = '@europe ; @peace ; not';
    const doing = 'Europe does not want peace';
    expect(find(pattern, doing)).toHaveLength(1);
    expect(find(pattern, `Moscow said that ${doing}`)).toHaveLength(1);
    expect(find(pattern, 'Europe said that Putin does not want peace')).toHaveLength(0);
    expect(find(pattern, 'Putin does not want peace, said the European Union')).toHaveLength(0);
    expect(find(pattern, 'Europe said again that Europeans do not want peace')).toHaveLength(1);
    // A comma parts the two: here Europe is not the one who says it.
    expect(find(pattern, 'Peace is not in sight in Europe, he said')).toHaveLength(1);
    expect(find(pattern, 'In Europe, he said, peace is not in sight')).toHaveLength(1);
    expect(find('@russia ; @peace ; ready', 'Putin said he was ready for peace')).toHaveLength(1);
  });

  it('takes the actor that somebody speaks of behind a comma', () => {
    const pattern = '@europe ; @peace ; not';
    expect(find(pattern, 'Peskov, the spokesman, said Europe does not want peace')).toHaveLength(1);
    expect(find(pattern, 'There is no hope, said Peskov, Europe does not want peace')).toHaveLength(1);
  });

  it('knows who speaks where an expression stands beside him or his verb', () => {
    const pattern = '@ukraine zelensky ; @peace ; not';
    expect(find(pattern, 'Putin does not want peace, said Zelensky')).toHaveLength(0);
    expect(
      find('@europe ; @peace ; not', 'The European Union said that Putin does not want peace'),
    ).toHaveLength(0);
  });

  it('that asks for a verb of saying takes the one who speaks', () => {
    expect(find('zelensky > said ; peace', 'Zelensky said that there was no peace')).toHaveLength(1);
  });

  it('is kept out by a veto even where that names who speaks', () => {
    expect(find('peace ; ready', 'Ready for peace, Zelensky said')).toHaveLength(1);
    expect(find('peace ; ready !zelensky', 'Ready for peace, Zelensky said')).toHaveLength(0);
  });

  it('keeps the order that ">" asks for', () => {
    expect(find('nato > promise', 'NATO promised it')).toHaveLength(1);
    expect(find('nato > promise', 'It was promised by NATO')).toHaveLength(0);
  });

  it('is not met where another side acts between the actor and the deed', () => {
    const pattern = 'ukraine kyiv > blow_up blew ; dam';
    expect(find(pattern, 'Ukraine blew up the dam')).toHaveLength(1);
    expect(find(pattern, 'Ukraine says that Russia blew up the dam')).toHaveLength(0);
    expect(find(pattern, 'Russia says that Ukraine blew up the dam')).toHaveLength(1);
    expect(find('ukraine > russia', 'Ukraine and NATO against Russia')).toHaveLength(1);
  });

  it('is not met beside a word that "!" forbids', () => {
    expect(find('nato ; promise ! ukraine', 'NATO promised it')).toHaveLength(1);
    expect(find('nato ; promise ! ukraine', 'NATO promised Ukraine')).toHaveLength(0);
  });

  it('takes a concept for any of its words', () => {
    expect(find('@nato ; promise', 'The alliance promised it')).toHaveLength(1);
  });

  it('needs a token for each slot', () => {
    expect(find('promise ; promise', 'NATO promised')).toHaveLength(0);
    expect(find('promise ; promise', 'NATO promised and promised')).toHaveLength(1);
  });

  it('scores closeness and does not reach too far', () => {
    const near = find('nato ; promise', 'NATO promised')[0]!;
    const far = find('nato ; promise', `NATO ${'then '.repeat(12)} promised`)[0]!;
    expect(near.score).toBe(1);
    expect(far.score).toBeLessThan(near.score);
    expect(find('nato ; promise', `NATO ${'then '.repeat(PATTERN_SPAN + 1)} promised`)).toHaveLength(0);
  });

  it('of a talking point that is off finds nothing', () => {
    expect(find('nato ; promise', 'NATO promised', false)).toHaveLength(0);
  });

  it('does not search for ever among many words of every slot', () => {
    const pattern =
      'russia ukraine ; russia ukraine ; russia ukraine ; russia ukraine ; russia ukraine ; nato';
    expect(find(pattern, `${'Russia Ukraine '.repeat(60)} peace`)).toHaveLength(0);
  });
});

describe('parsePattern', () => {
  it('reads slots', () => {
    expect(parsePattern('a_b c > @d ; e ! f')).toEqual([
      { words: ['a_b', 'c'], concepts: [], veto: false, beforeNext: true },
      { words: [], concepts: ['d'], veto: false, beforeNext: false },
      { words: ['e'], concepts: [], veto: false, beforeNext: false },
      { words: ['f'], concepts: [], veto: true, beforeNext: false },
    ]);
  });

  it.each([
    ['a ; ; b', 'a slot is empty'],
    ['a', 'at least two slots'],
    ['a ; ! b', 'at least two slots'],
    ['a ; b.*', 'is not a word'],
    ['a;b;c;d;e;f;g;h;i', 'at most eight'],
  ])('refuses %s', (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError);
    expect(() => parsePattern(pattern)).toThrow(message);
  });
});
