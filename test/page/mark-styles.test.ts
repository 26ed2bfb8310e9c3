import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { blend, type Colour, contrast, luminance, parseColour } from '../../src/page/colour';
import { handFor, LOOKS, MARK_KINDS, markStyles, TONES } from '../../src/page/mark-styles';

const hex = (code: string): Colour => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((i) => Number.parseInt(code.slice(i, i + 2), 16));
  return { red, green, blue, alpha: 1 };
};

const GROUNDS = {
  light: ['#ffffff', '#fafafa', '#f4f1ea', '#eeeeee', '#e6e9ef', '#fff1e5'],
  dark: ['#000000', '#121212', '#1e1e1e', '#17191c', '#222831', '#2b2b2b', '#15202b'],
} as const;

it('draws lines with 3:1 against light and dark pages, and against their own tint', () => {
  for (const tone of TONES)
    for (const kind of MARK_KINDS)
      for (const code of GROUNDS[tone]) {
        const { line, tint } = LOOKS[tone][kind];
        const ground = hex(code);
        expect(contrast(hex(line), ground), `${tone} ${kind} on ${code}`).toBeGreaterThanOrEqual(3);
        expect(
          contrast(hex(line), blend(tint, ground)),
          `${tone} ${kind} on its tint`,
        ).toBeGreaterThanOrEqual(3);
      }
});

it('warns and approves with no colour: blue leads in every line, neither red nor green', () => {
  for (const tone of TONES)
    for (const kind of MARK_KINDS) {
      const { red, green, blue } = hex(LOOKS[tone][kind].line);
      expect(blue, `${tone} ${kind}`).toBeGreaterThan(Math.max(red, green));
    }
});

it('keeps text that was readable readable', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const FIRM = { light: hex('#262626'), dark: hex('#ececec') };
  fc.assert(
    fc.property(
      channel,
      channel,
      channel,
      fc.constantFrom(...TONES),
      fc.nat(5),
      (red, green, blue, tone, n) => {
        const colour = hex(GROUNDS[tone][n] ?? GROUNDS[tone][0]);
        const text = { red, green, blue, alpha: 1 };
        fc.pre(contrast(text, colour) >= 4.5);
        for (const kind of MARK_KINDS) {
          const hand = handFor(kind, { tone, colour }, [text]);
          const seen = hand === 'firm' ? FIRM[tone] : text;
          expect(contrast(seen, blend(LOOKS[tone][kind].tint, colour))).toBeGreaterThanOrEqual(4.5);
        }
      },
    ),
  );
});

it('leaves the colour of text alone where the tint does no harm', () => {
  const white = { tone: 'light', colour: hex('#ffffff') } as const;
  expect(handFor('unattributed', white, [hex('#000000'), hex('#0000ee')])).toBe('plain');
  expect(handFor('unattributed', white, [hex('#767676')])).toBe('firm');
  expect(handFor('unattributed', { tone: 'light' }, [hex('#767676')])).toBe('plain');
});

it('gives every kind a line of its own, and leaves paper blank', () => {
  const css = markStyles((kind, tone, hand) => `${kind}-${tone}-${hand}`);
  const lineOf = (kind: string) =>
    css.match(new RegExp(`${kind}-light-plain\\)\\{[^}]*underline (\\w+)`))?.[1];
  expect(new Set(MARK_KINDS.map(lineOf)).size).toBe(3);
  expect(css).toContain('forced-colors');
  expect(css.startsWith('@media screen{')).toBe(true);
});

it('reads the colours that browsers compute', () => {
  expect(parseColour('rgb(1, 2, 3)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 1 });
  expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual({ red: 1, green: 2, blue: 3, alpha: 0.5 });
  expect(parseColour('color(srgb 1 0.5 0 / 0.25)')).toEqual({ red: 255, green: 127.5, blue: 0, alpha: 0.25 });
  expect(parseColour('oklch(0.5 0.1 20)')).toBeUndefined();
  expect(parseColour('')).toBeUndefined();
  expect(luminance(hex('#ffffff'))).toBeCloseTo(1);
  expect(contrast(hex('#000000'), hex('#ffffff'))).toBeCloseTo(21);
});
