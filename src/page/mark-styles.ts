// How marks look: a soft tint and a thin line below, a different line for each kind, for light and for dark grounds.
import type { Tone } from './tone';

/** What a mark says about its passage. `unattributed` asks for attention, the others for less. */
export type MarkKind = 'refuted' | 'attributed' | 'unattributed';

export const MARK_KINDS: readonly MarkKind[] = ['refuted', 'attributed', 'unattributed'];
export const TONES: readonly Tone[] = ['light', 'dark'];

/** Highlight names by kind and tone. */
export type MarkNames = Record<MarkKind, Record<Tone, string>>;

interface Look {
  /** The line's colour: at least 3:1 against the grounds of its tone. */
  line: string;
  tint: string;
}

/** Only the tint and the line; the shape of the line is told by kind in LINES. */
export const LOOKS: Record<Tone, Record<MarkKind, Look>> = {
  light: {
    unattributed: { line: '#b3500f', tint: 'rgb(233 148 40 / 0.17)' },
    attributed: { line: '#3f6590', tint: 'rgb(84 132 190 / 0.13)' },
    refuted: { line: '#35755a', tint: 'rgb(62 148 112 / 0.13)' },
  },
  dark: {
    unattributed: { line: '#f0a35c', tint: 'rgb(240 163 92 / 0.16)' },
    attributed: { line: '#8db5e2', tint: 'rgb(120 170 225 / 0.15)' },
    refuted: { line: '#7cc8a4', tint: 'rgb(105 200 155 / 0.14)' },
  },
};

const LINES: Record<MarkKind, string> = {
  unattributed: 'underline solid 2px',
  attributed: 'underline dashed 2px',
  refuted: 'underline dotted 2px',
};

/** A tint takes a little of the text's contrast; moving the text's own colour away from the ground gives it back. */
const FIRMER: Record<Tone, string> = {
  light: 'color-mix(in srgb, currentcolor 80%, black)',
  dark: 'color-mix(in srgb, currentcolor 80%, white)',
};

/** The style sheet for marks painted under the given names. */
export function markStyles(names: MarkNames): string {
  const plain: string[] = [];
  const forced: string[] = [];
  for (const kind of MARK_KINDS) {
    for (const tone of TONES) {
      const { line, tint } = LOOKS[tone][kind];
      const selector = `::highlight(${names[kind][tone]})`;
      const decoration = `text-decoration:${LINES[kind]} ${line};text-underline-offset:.2em;text-decoration-skip-ink:none`;
      plain.push(`${selector}{background-color:${tint};color:${FIRMER[tone]};${decoration}}`);
      forced.push(
        `${selector}{background-color:Canvas;color:CanvasText;text-decoration:${LINES[kind]} Highlight}`,
      );
    }
  }
  return `${plain.join('')}@media (forced-colors:active){${forced.join('')}}@media print{${erased(names)}}`;
}

/** On paper nobody can open a mark. */
function erased(names: MarkNames): string {
  const all = MARK_KINDS.flatMap((kind) => TONES.map((tone) => `::highlight(${names[kind][tone]})`));
  return `${all.join(',')}{background-color:transparent;color:currentcolor;text-decoration:none}`;
}
