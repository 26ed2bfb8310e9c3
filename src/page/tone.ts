// Whether a piece of the page is light or dark, from its own colours: pages are dark on light systems and the other way round.
import { blend, type Colour, luminance, parseColour } from './colour';

export type Tone = 'light' | 'dark';

/** Backgrounds darker than this (luminance) stand out better from white than from black. */
const MIDDLE = 0.18;

/** The tone of the background that text in the element stands on. Forces style. */
export function toneOf(element: Element): Tone {
  const view = element.ownerDocument.defaultView;
  if (!view) return 'light';
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const style = view.getComputedStyle(at);
    const colour = parseColour(style.backgroundColor);
    if (!colour) return toneByText(view, element);
    if (colour.alpha > 0) layers.push(colour);
    if (colour.alpha === 1) return luminance(flattened(layers)) < MIDDLE ? 'dark' : 'light';
    if (style.backgroundImage !== 'none') return toneByText(view, element);
  }
  return toneByText(view, element);
}

/** Where no background can be told (pictures, gradients, the canvas), light text tells of a dark ground. */
function toneByText(view: Window, element: Element): Tone {
  const colour = parseColour(view.getComputedStyle(element).color);
  return colour && luminance(colour) > 0.4 ? 'dark' : 'light';
}

/** The colour of layers seen through each other, uppermost first, the last one opaque. */
function flattened(layers: Colour[]): Colour {
  return layers.reduceRight((under, over) => blend(over, under), {
    red: 255,
    green: 255,
    blue: 255,
    alpha: 1,
  });
}

function parentElementOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
