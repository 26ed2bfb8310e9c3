// What text stands on: light or dark, told from the page's own colours, because pages are dark on light systems and the
// other way round.
import { blend, type Colour, luminance, parseColour } from './colour';

export type Tone = 'light' | 'dark';

export interface Ground {
  tone: Tone;
  /** Absent where it is a picture, a gradient or the browser's own. */
  colour?: Colour;
}

/** Grounds darker than this (luminance) stand out better from white than from black. */
const MIDDLE = 0.18;
const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** The grounds of a page as it stands: what elements share by way of their ancestors is looked up once. */
export class Grounds {
  /** The backgrounds seen through each other, uppermost first, down to an opaque one; null where that cannot be told. */
  private layers = new WeakMap<Element, readonly Colour[] | null>();

  /** The page may have changed its colours. */
  forget(): void {
    this.layers = new WeakMap();
  }

  /** The ground under the text of an element. Forces style. */
  of(element: Element): Ground {
    const layers = this.layersOf(element);
    if (!layers) return groundByText(element);
    if (layers.at(-1)?.alpha === 1) return groundOfColour(flattened(layers));
    const ground = groundByText(element);
    return ground.tone === 'light' ? { tone: 'light', colour: flattened([...layers, WHITE]) } : ground;
  }

  private layersOf(element: Element): readonly Colour[] | null {
    let layers = this.layers.get(element);
    if (layers === undefined) {
      layers = this.lookUp(element);
      this.layers.set(element, layers);
    }
    return layers;
  }

  private lookUp(element: Element): readonly Colour[] | null {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    const colour = style && parseColour(style.backgroundColor);
    if (!colour || style.backgroundImage !== 'none') return null;
    if (colour.alpha === 1) return [colour];
    const parent = parentElementOf(element);
    const below = parent ? this.layersOf(parent) : [];
    return below && colour.alpha > 0 ? [colour, ...below] : below;
  }
}

/** The colour of the text directly in an element; undefined for colours beyond sRGB. Forces style. */
export function textColour(element: Element): Colour | undefined {
  const view = element.ownerDocument.defaultView;
  return view ? parseColour(view.getComputedStyle(element).color) : undefined;
}

function groundOfColour(colour: Colour): Ground {
  return { tone: luminance(colour) < MIDDLE ? 'dark' : 'light', colour };
}

/** Where no ground can be told, light text tells of a dark one. */
function groundByText(element: Element): Ground {
  const colour = textColour(element);
  return { tone: colour && luminance(colour) > 0.4 ? 'dark' : 'light' };
}

/** The colour of layers seen through each other, uppermost first, the last one opaque. */
function flattened(layers: readonly Colour[]): Colour {
  return layers.reduceRight((under: Colour, over) => blend(over, under), WHITE);
}

function parentElementOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
