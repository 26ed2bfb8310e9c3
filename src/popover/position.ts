// Places the panel beside the passage: below or above it, wherever there is more room, and always within view.
import { computePosition, offset, type Platform, shift } from '@floating-ui/core';

const GAP = 8;
const MARGIN = 8;
/** A popover of this height is comfortable; below the passage is preferred where there is that much room. */
const COMFORTABLE = 420;
/** Below this width the stylesheet makes the popover a sheet at the bottom. Kept equal to popover.css. */
const SHEET_BELOW = 480;

export type Side = 'top' | 'bottom';

interface Viewport {
  width: number;
  height: number;
}

/** The part of the window that a fixed element can use, without scroll bars. */
export function viewportOf(document: Document): Viewport {
  const { clientWidth: width } = document.documentElement;
  return { width, height: document.defaultView?.innerHeight ?? document.documentElement.clientHeight };
}

/** The side of the passage to open on; kept while the popover is open, so that it does not jump as it grows. */
export function chooseSide(anchor: DOMRect, viewport: Viewport, wanted = COMFORTABLE): Side {
  const below = viewport.height - anchor.bottom;
  return below >= wanted + GAP + MARGIN || below >= anchor.top ? 'bottom' : 'top';
}

// The library's own DOM platform looks for offset parents and clipping ancestors. A panel in the top layer has none:
// only the window counts, which is all that these four answers say.
function windowPlatform(viewport: Viewport, rtl: boolean): Platform {
  const size = (element: HTMLElement) => ({ width: element.offsetWidth, height: element.offsetHeight });
  return {
    getElementRects: ({ reference, floating }) => ({
      reference: (reference as DOMRect).toJSON(),
      floating: { x: 0, y: 0, ...size(floating as HTMLElement) },
    }),
    getDimensions: (element) => size(element as HTMLElement),
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
    isRTL: () => rtl,
  };
}

/** Moves the panel to its place; on narrow windows the stylesheet alone decides. */
export async function place(
  panel: HTMLElement,
  anchor: DOMRect,
  side: Side,
  viewport: Viewport,
  rtl: boolean,
): Promise<void> {
  if (viewport.width < SHEET_BELOW) {
    panel.style.removeProperty('left');
    panel.style.removeProperty('top');
    return;
  }
  const room = side === 'bottom' ? viewport.height - anchor.bottom : anchor.top;
  panel.style.setProperty('--room', `${Math.floor(room - GAP - MARGIN)}px`);
  const { x, y } = await computePosition(anchor, panel, {
    strategy: 'fixed',
    placement: `${side}-start`,
    platform: windowPlatform(viewport, rtl),
    middleware: [offset(GAP), shift({ padding: MARGIN, crossAxis: true })],
  });
  panel.style.left = `${Math.round(x)}px`;
  panel.style.top = `${Math.round(y)}px`;
}
