// The sample of the welcome page against the real matcher and catalogue: it shows what the extension would show.
import { expect, it } from 'vitest';
import { createNodeMatcher } from '../../scripts/rules/node-matcher';
import { SAMPLE } from '../../src/welcome/sample';

const matcher = createNodeMatcher('rules');

it.each(SAMPLE)('marks $talkingPoint', ({ before, passage, after, stance, speaker, talkingPoint }) => {
  const text = before + passage + after;
  const [match] = matcher.match(
    { text, role: 'paragraph', language: 'en' },
    { threshold: 'balanced', enabled: () => true },
  );
  expect(match).toMatchObject({ talkingPoint, stance });
  expect(match?.speaker).toBe(speaker);
  expect(text.slice(match?.start, match?.end)).toBe(passage);
});
