// Paints ranges on the page with the CSS Custom Highlight API: nothing is written into the page's tree.
// Names are drawn at random for each document and the style sheet comes with the first mark, so that a page cannot look
// for us by name and a page without marks cannot find us at all.
// The registry is the document's: the page may clear it, and Firefox refuses to iterate it from a content script, so what
// is painted is remembered here.
import type { Tone } from './ground';
import { HANDS, type Hand, MARK_KINDS, type MarkKind, markStyles, TONES } from './mark-styles';

const NAME_LENGTH = 12;

export interface PainterOptions {
  /** Gives numbers from 0 to below 1, unforeseeable for the page. */
  random: () => number;
  /** Puts a style sheet into the document, also for its shadow roots, without touching its tree. */
  insertCss: (css: string) => Promise<void>;
  /** Takes the same style sheet out again. */
  removeCss?: (css: string) => void;
}

/** Draws a name that is a valid CSS identifier; `random` gives numbers from 0 to below 1. */
function drawName(random: () => number): string {
  let name = '';
  while (name.length < NAME_LENGTH) name += String.fromCharCode(97 + Math.floor(random() * 26));
  return name;
}

const LOOK_KEYS = MARK_KINDS.flatMap((k) => TONES.flatMap((t) => HANDS.map((h) => `${k} ${t} ${h}`)));

export class MarkPainter {
  private readonly names: Map<string, string>;
  private readonly layers = new Map<string, Highlight>();
  private readonly painted = new Map<StaticRange, string>();
  private styled = false;

  constructor(private readonly options: PainterOptions) {
    this.names = new Map(LOOK_KEYS.map((key) => [key, drawName(options.random)]));
  }

  /** Returns whether the range looks different now. */
  paint(range: StaticRange, kind: MarkKind, tone: Tone, hand: Hand): boolean {
    const name = this.nameOf(kind, tone, hand);
    if (this.painted.get(range) === name) return false;
    this.erase(range);
    this.painted.set(range, name);
    this.layer(name, kind).add(range);
    if (!this.styled) {
      this.styled = true;
      this.options.insertCss(this.styles()).catch(() => {
        this.styled = false; // tried again with the next mark
      });
    }
    return true;
  }

  erase(range: StaticRange): void {
    const name = this.painted.get(range);
    if (name === undefined) return;
    this.painted.delete(range);
    const layer = this.layers.get(name);
    layer?.delete(range);
    if (layer?.size === 0) {
      CSS.highlights.delete(name);
      this.layers.delete(name);
    }
  }

  /** Paints again what the page has moved, or taken out of the registry. Cheap where nothing is amiss. */
  restore(): void {
    for (const [name, layer] of this.layers) {
      if (CSS.highlights.get(name) !== layer) CSS.highlights.set(name, layer);
    }
    for (const [range, name] of this.painted) {
      const layer = this.layers.get(name);
      if (layer && !layer.has(range)) layer.add(range);
    }
  }

  /** Takes everything off the page. */
  clear(): void {
    for (const [name, layer] of this.layers) {
      layer.clear();
      CSS.highlights.delete(name);
    }
    this.layers.clear();
    this.painted.clear();
    if (this.styled) this.options.removeCss?.(this.styles());
    this.styled = false;
  }

  private readonly nameOf = (kind: MarkKind, tone: Tone, hand: Hand): string =>
    this.names.get(`${kind} ${tone} ${hand}`) ?? '';

  private styles(): string {
    return markStyles(this.nameOf);
  }

  private layer(name: string, kind: MarkKind): Highlight {
    let layer = this.layers.get(name);
    if (!layer) {
      layer = new Highlight();
      layer.priority = MARK_KINDS.indexOf(kind); // where kinds overlap, the one that asks for attention is on top
      this.layers.set(name, layer);
      CSS.highlights.set(name, layer);
    }
    return layer;
  }
}
