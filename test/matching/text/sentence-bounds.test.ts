// The sentence shown around a passage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBounds } from '../../../src/matching/text/sentence-bounds';

const around = (text: string, passage: string) => {
  const start = text.indexOf(passage);
  const bounds = sentenceBounds(text, start, start + passage.length);
  return text.slice(bounds.start, bounds.end);
};

describe('sentenceBounds', () => {
  it('reaches from full stop to full stop', () => {
    expect(around('One here. The passage stands there. Three.', 'passage')).toBe('The passage stands there.');
    expect(around('Only the passage', 'passage')).toBe('Only the passage');
    expect(around('Is it the passage? No.', 'passage')).toBe('Is it the passage?');
  });

  it('holds the passage, stays in the text and is never endless', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '.', '!', '\n', '”', 'é', '\ud83d'),
      maxLength: 900,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(40), (all, from, length) => {
        const start = all.length === 0 ? 0 : from % all.length;
        const end = Math.min(all.length, start + length);
        const bounds = sentenceBounds(all, start, end);
        expect(bounds.start).toBeLessThanOrEqual(start);
        expect(bounds.end).toBeGreaterThanOrEqual(end);
        expect(bounds.start).toBeGreaterThanOrEqual(0);
        expect(bounds.end).toBeLessThanOrEqual(all.length);
        expect(bounds.end - bounds.start).toBeLessThanOrEqual(end - start + 480);
      }),
    );
  });
});
