// The matcher as a whole: pure, exact about places, switchable, and repairing slips.
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../../scripts/rules/node-matcher';
import { createMatcher } from '../../src/matching/matcher';
import type { Block, MatchOptions } from '../../src/matching/types';
import { files, measured } from './compiled';

const matcher = matcherOf(files, measured);
const options: MatchOptions = { threshold: 'balanced', enabled: () => true };
const block = (text: string, more: Partial<Block> = {}): Block => ({
  text,
  role: 'paragraph',
  language: 'en',
  ...more,
});
const claim = 'The West promised in 1990 that NATO would not move one inch to the east.';
const match = (text: string, more: Partial<MatchOptions> = {}) =>
  matcher.match(block(text), { ...options, ...more });

describe('the matcher', () => {
  it('marks the words of the claim, not the sentence around it', () => {
    const text = `Nothing happened on Tuesday. Over dinner, ${claim} The soup was good.`;
    const [first] = match(text);
    expect(first?.talkingPoint).toBe('not-one-inch-promise');
    expect(text.slice(first!.start, first!.end)).toContain('NATO would not move one inch');
    expect(text.slice(first!.start, first!.end)).not.toContain('soup');
    for (const { start, end } of first!.parts.words) expect(text.slice(start, end)).toMatch(/^\S+( \S+)*$/);
  });

  it('finds less at stricter thresholds, and the same matches', () => {
    const text = `${claim} Ukraine blew up the Kakhovka dam. Sanctions hurt Europe more than Russia.`;
    const ids = (threshold: MatchOptions['threshold']) =>
      match(text, { threshold }).map(({ talkingPoint, start }) => `${talkingPoint} ${start}`);
    const [strict, balanced, wide] = [ids('strict'), ids('balanced'), ids('wide')];
    expect(balanced).toEqual(expect.arrayContaining(strict));
    expect(wide).toEqual(expect.arrayContaining(balanced));
  });

  it('gives the best match first', () => {
    const scores = match(`${claim} Ukraine blew up the Kakhovka dam to leave Crimea without water.`).map(
      ({ score }) => score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.length).toBeGreaterThan(1);
  });

  it('reports no talking point that is switched off', () => {
    expect(match(claim, { enabled: () => false })).toEqual([]);
  });

  it('is pure: what was matched before changes nothing', () => {
    const first = match(claim);
    for (const text of ['', 'NATO', 'a '.repeat(5_000), 'Kakhovka dam', `${claim} ${claim}`]) match(text);
    expect(match(claim)).toEqual(first);
  });

  it('repairs a slip in a name', () => {
    const text = 'Ukraine itself blew up the Kakhvoka dam so that Crimea would be left without water.';
    expect(match(text)[0]?.talkingPoint).toBe('kakhovka-dam-ukraine');
  });

  it('leaves blocks in other languages alone', () => {
    const german = 'Der Westen hat 1990 versprochen, dass die NATO sich nicht nach Osten bewegen wird.';
    expect(matcher.match({ text: german, role: 'paragraph' }, options)).toEqual([]);
    expect(createMatcher({}).match(block(claim), options)).toEqual([]);
  });

  it('bears texts of nothing', () => {
    for (const text of ['', ' ', '\u0000', '\u200b', '.', '\ud800', '“”'])
      expect(matcher.match(block(text), options)).toEqual([]);
  });
});
