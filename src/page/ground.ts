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

/** The ground under the text of an element. Forces style. */
export function groundOf(element: Element): Ground {
  const view = element.ownerDocument.defaultView;
  if (!view) return { tone: 'light' };
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const style = view.getComputedStyle(at);
    const colour = parseColour(style.backgroundColor);
    if (style.backgroundImage !== 'none' || !colour) return groundByText(element);
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha === 1) return groundOfColour(flattened(layers));
  }
  const ground = groundByText(element);
  return ground.tone === 'light' ? { tone: 'light', colour: flattened([...layers, WHITE]) } : ground;
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
function flattened(layers: Colour[]): Colour {
  return layers.reduceRight((under, over) => blend(over, under), WHITE);
}

function parentElementOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
