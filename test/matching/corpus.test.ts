// Our own texts: what is found in sentences that carry claims, and what stays unmarked in neutral ones. The bounds are what
// the matcher reached, less a small margin, so that a clean clone guards accuracy without any outside data.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { matcherOf } from '../../scripts/rules/node-matcher';
import { files, measured } from './compiled';

const Language = v.picklist(['en', 'ru', 'uk']);
const Claims = v.array(
  v.strictObject({
    language: Language,
    tier: v.picklist(['close', 'moderate', 'far']),
    talkingPoint: v.string(),
    text: v.string(),
  }),
);
const Neutral = v.record(Language, v.array(v.string()));
/** By language and by the talking point that each was written to provoke. */
const Provoking = v.record(Language, v.record(v.string(), v.array(v.string())));

const read = (name: string): unknown => parse(readFileSync(`test/corpus/${name}.yaml`, 'utf8'));
const claims = v.parse(Claims, read('claims'));
const neutral = Object.entries(v.parse(Neutral, read('neutral'))).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, text })),
);

const provoking = Object.entries(v.parse(Provoking, read('provoking'))).flatMap(([language, talkingPoints]) =>
  Object.entries(talkingPoints).flatMap(([talkingPoint, texts]) =>
    texts.map((text) => ({ language, talkingPoint, text })),
  ),
);

const matcher = matcherOf(files, measured);
const match = (text: string, language: string) =>
  matcher.match({ text, role: 'paragraph', language }, { threshold: 'balanced', enabled: () => true });

describe('sentences that carry claims', () => {
  const found = claims.map((claim) => ({ ...claim, matches: match(claim.text, claim.language) }));
  const ofTier = (tier: string) => found.filter((claim) => claim.tier === tier);
  const missed = (list: typeof found) =>
    list.filter(({ matches }) => matches.length === 0).map(({ text }) => text);

  it('are enough, of talking points that there are', () => {
    const ids = new Set(files.ruleSets.flatMap((set) => set.talkingPoints.map(({ value }) => value.id)));
    expect(claims.filter(({ talkingPoint }) => !ids.has(talkingPoint))).toEqual([]);
    expect(claims.length).toBeGreaterThanOrEqual(60);
    expect(new Set(claims.map(({ text }) => text)).size).toBe(claims.length);
  });

  it('close to the claim are found but for one', () => {
    expect(missed(ofTier('close')).length, missed(ofTier('close')).join('\n')).toBeLessThanOrEqual(1);
  });

  it('in other words are found in at least six of ten', () => {
    const moderate = ofTier('moderate');
    const share = 1 - missed(moderate).length / moderate.length;
    expect(share, missed(moderate).join('\n')).toBeGreaterThanOrEqual(0.6);
  });

  it('are taken for the right talking point in at least nine of ten', () => {
    const hits = found.filter(({ matches }) => matches.length > 0);
    const wrong = hits.filter(
      ({ matches, talkingPoint }) => !matches.some((one) => one.talkingPoint === talkingPoint),
    );
    expect(wrong.length / hits.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('are marked within the sentence, with words that stand in it', () => {
    for (const { text, matches } of found)
      for (const { start, end, parts } of matches) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(parts.words.every((word) => word.start >= start && word.end <= end)).toBe(true);
      }
  });
});

describe('neutral sentences', () => {
  it('are enough', () => {
    expect(neutral.length).toBeGreaterThanOrEqual(150);
    expect(new Set(neutral.map(({ text }) => text)).size).toBe(neutral.length);
  });

  it('stay unmarked but for two', () => {
    const marked = neutral.filter(({ text, language }) => match(text, language).length > 0);
    expect(marked.length, marked.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(2);
  });
});

describe('sentences written to provoke a mark', () => {
  it('are there for every talking point, and for none that there is not', () => {
    const ids = files.ruleSets.flatMap((set) => set.talkingPoints.map(({ value }) => value.id));
    expect(new Set(provoking.map(({ talkingPoint }) => talkingPoint))).toEqual(new Set(ids));
    expect(new Set(provoking.map(({ text }) => text)).size).toBe(provoking.length);
  });

  it('are marked in no more than three of a hundred', () => {
    const marked = provoking.filter(({ text, language }) => match(text, language).length > 0);
    const list = marked.map(({ talkingPoint, text }) => `${talkingPoint}: ${text}`).join('\n');
    expect(marked.length / provoking.length, list).toBeLessThanOrEqual(0.03);
  });
});
