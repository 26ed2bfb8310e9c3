// Paints ranges on the page with the CSS Custom Highlight API: nothing is written into the page's tree.
// Names are drawn at random for each document and the style sheet comes with the first mark, so that a page cannot look
// for us by name and a page without marks cannot find us at all.
// The registry is the document's: the page may clear it, and Firefox refuses to iterate it from a content script, so what
// is painted is remembered here.
import { MARK_KINDS, type MarkKind, type MarkNames, markStyles } from './mark-styles';
import type { Tone } from './tone';

const NAME_LENGTH = 12;

/** Draws a name that is a valid CSS identifier; `random` gives numbers from 0 to below 1. */
export function drawName(random: () => number): string {
  let name = '';
  while (name.length < NAME_LENGTH) name += String.fromCharCode(97 + Math.floor(random() * 26));
  return name;
}

function drawNames(random: () => number): MarkNames {
  const draw = () => ({ light: drawName(random), dark: drawName(random) });
  return { refuted: draw(), attributed: draw(), unattributed: draw() };
}

export interface PainterOptions {
  /** Gives numbers from 0 to below 1, unforeseeable for the page. */
  random: () => number;
  /** Puts a style sheet into the document, also for its shadow roots, without touching its tree. */
  insertCss: (css: string) => Promise<void>;
  /** Takes the same style sheet out again. */
  removeCss?: (css: string) => void;
}

export class MarkPainter {
  private readonly names: MarkNames;
  private readonly layers = new Map<string, Highlight>();
  private readonly painted = new Map<StaticRange, string>();
  private styled = false;

  constructor(private readonly options: PainterOptions) {
    this.names = drawNames(options.random);
  }

  paint(range: StaticRange, kind: MarkKind, tone: Tone): void {
    this.erase(range);
    const name = this.names[kind][tone];
    this.painted.set(range, name);
    this.layer(name, kind).add(range);
    if (!this.styled) {
      this.styled = true;
      this.options.insertCss(markStyles(this.names)).catch(() => {
        this.styled = false; // tried again with the next mark
      });
    }
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

  /** Registers again what the page has taken out of the registry or emptied. Cheap where nothing is amiss. */
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
    if (this.styled) this.options.removeCss?.(markStyles(this.names));
    this.styled = false;
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
