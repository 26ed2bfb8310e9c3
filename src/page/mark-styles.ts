// How marks look: a soft tint and a thin line below, a different line for each kind, for light and for dark grounds.
// No kind is orange, red or green: a colour that warns or approves would be a verdict.
import { blend, type Colour, contrast } from './colour';
import type { Ground, Tone } from './ground';

/** What a mark says about its passage. `unattributed` asks for attention, the others for less. */
export type MarkKind = 'refuted' | 'attributed' | 'unattributed';

export const MARK_KINDS: readonly MarkKind[] = ['refuted', 'attributed', 'unattributed'];
export const TONES: readonly Tone[] = ['light', 'dark'];

/** `plain` leaves the text's colour alone; `firm` is for text that the tint would make too faint to read. */
export type Hand = 'plain' | 'firm';
export const HANDS: readonly Hand[] = ['plain', 'firm'];

/** Gives the highlight name for a look. */
export type NameOf = (kind: MarkKind, tone: Tone, hand: Hand) => string;

interface Look {
  /** At least 3:1 against the grounds of its tone. */
  line: string;
  tint: Colour;
}

const tint = (red: number, green: number, blue: number, alpha: number): Colour => ({
  red,
  green,
  blue,
  alpha,
});

export const LOOKS: Record<Tone, Record<MarkKind, Look>> = {
  light: {
    unattributed: { line: '#7d3c98', tint: tint(150, 85, 185, 0.14) },
    attributed: { line: '#3f6590', tint: tint(84, 132, 190, 0.13) },
    refuted: { line: '#59636e', tint: tint(105, 120, 135, 0.15) },
  },
  dark: {
    unattributed: { line: '#cf9fe6', tint: tint(200, 150, 230, 0.17) },
    attributed: { line: '#8db5e2', tint: tint(120, 170, 225, 0.15) },
    refuted: { line: '#aab4be', tint: tint(165, 178, 190, 0.15) },
  },
};

const LINES: Record<MarkKind, string> = {
  unattributed: 'underline solid 2px',
  attributed: 'underline dashed 2px',
  refuted: 'underline dotted 2px',
};

/** The colour of firm text. Mixing it from the text's own colour would be finer, but Chromium takes `currentcolor` in a
 * highlight for the root's colour (seen in 156). */
const FIRM: Record<Tone, string> = { light: '#262626', dark: '#ececec' };

const FORCED = { text: 'HighlightText', ground: 'Highlight' };

/** Contrast ratio that text should have (WCAG AA). */
const READABLE = 4.5;

/** The hand that keeps text of these colours readable on the ground under a mark of the kind. */
export function handFor(kind: MarkKind, ground: Ground, text: readonly Colour[]): Hand {
  const { colour } = ground;
  if (!colour) return 'plain';
  const tinted = blend(LOOKS[ground.tone][kind].tint, colour);
  const spoilt = (c: Colour) => {
    const seen = blend(c, colour);
    return contrast(seen, colour) >= READABLE && contrast(seen, tinted) < READABLE;
  };
  return text.some(spoilt) ? 'firm' : 'plain';
}

/** The style sheet for marks painted under the given names. */
export function markStyles(nameOf: NameOf): string {
  const onScreen: string[] = [];
  const forced: string[] = [];
  for (const kind of MARK_KINDS) {
    for (const tone of TONES) {
      for (const hand of HANDS) {
        const { line, tint } = LOOKS[tone][kind];
        const selector = `::highlight(${nameOf(kind, tone, hand)})`;
        const colour = hand === 'firm' ? `color:${FIRM[tone]};` : '';
        onScreen.push(`${selector}{${colour}background-color:${css(tint)};${underline(kind, line)}}`);
        // Chromium paints these grounds under any highlight when colours are forced, whatever it is told.
        const { text, ground } = FORCED;
        forced.push(`${selector}{color:${text};background-color:${ground};${underline(kind, text)}}`);
      }
    }
  }
  // On paper nobody can open a mark.
  return `@media screen{${onScreen.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

function underline(kind: MarkKind, colour: string): string {
  return `text-decoration:${LINES[kind]} ${colour};text-underline-offset:.2em;text-decoration-skip-ink:none`;
}

function css({ red, green, blue, alpha }: Colour): string {
  return `rgb(${red} ${green} ${blue}/${alpha})`;
}
