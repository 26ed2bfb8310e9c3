// The tokens: text and lines keep their contrast on every ground, and the stances look as they do on a page.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, parseColour } from '../../src/page/colour';
import { LOOKS, MARK_KINDS, TONES } from '../../src/page/mark-styles';

const css = readFileSync('src/components/tokens.css', 'utf8');
const tones = Object.fromEntries(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function colour(name: string, tone: 'light' | 'dark') {
  const hex = tones[name]?.[tone] ?? '';
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return parseColour(`rgb(${channels.join(', ')})`)!;
}

describe.each(['light', 'dark'] as const)('tokens, %s', (tone) => {
  it.each([
    ['ink', 'paper', 7],
    ['ink', 'sunken', 7],
    ['ink', 'accent-soft', 7],
    ['ink-soft', 'paper', 4.5],
    ['ink-soft', 'sunken', 4.5],
    ['ink-soft', 'accent-soft', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'accent-soft', 4.5],
    ['accent', 'sunken', 4.5],
    ['on-accent', 'accent', 4.5],
    ['warning', 'paper', 4.5],
    ['edge', 'paper', 3],
    ['edge', 'sunken', 3],
    ['stance-unattributed', 'paper', 3],
    ['stance-attributed', 'paper', 3],
    ['stance-refuted', 'paper', 3],
  ])('%s on %s is at least %d:1', (front, ground, least) => {
    expect(contrast(colour(front, tone), colour(ground, tone))).toBeGreaterThanOrEqual(least);
  });
});

it('gives stances the colours that the painter gives them', () => {
  for (const tone of TONES) {
    for (const kind of MARK_KINDS) expect(tones[`stance-${kind}`]?.[tone]).toBe(LOOKS[tone][kind].line);
  }
});
