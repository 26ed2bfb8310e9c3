// Where marks are on the screen, and what is on the screen.
import type { Owner } from './page-block';
import { type PageMark, withLiveRange } from './page-mark';
import { ownerOf } from './surroundings';

/** Text smaller than this (CSS pixels) is there for screen readers or not at all. */
const SMALLEST = 2;
/** Distance (CSS pixels) between the points at which the screen is asked what it shows. */
const GRID = { x: 3, y: 40 };

/** The boxes of the mark's lines, in viewport coordinates (CSS pixels). */
export function rectsOf(mark: PageMark<unknown>): DOMRect[] {
  return linesOf(mark.range);
}

/** The boxes of a range's lines, in viewport coordinates (CSS pixels). */
export function linesOf(range: StaticRange): DOMRect[] {
  const rects = withLiveRange(range, (live) => {
    const list = live.getClientRects();
    const copy: DOMRect[] = [];
    for (let i = 0; i < list.length; i++) copy.push(list[i] as DOMRect);
    return copy;
  });
  return (rects ?? []).filter((r) => r.width >= SMALLEST && r.height >= SMALLEST);
}

/** Whether the mark's text can be seen on the page, now or by scrolling. Forces layout. */
export function isVisible(mark: PageMark<unknown>): boolean {
  const parent = mark.range.startContainer.parentElement;
  if (parent && !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  return rectsOf(mark).length > 0;
}

/** The line box of the mark under a point, if one is there. */
export function rectAt(mark: PageMark<unknown>, x: number, y: number): DOMRect | undefined {
  return rectsOf(mark).find(
    (r) => x >= r.left - 1 && x <= r.right + 1 && y >= r.top - 1 && y <= r.bottom + 1,
  );
}

/** Brings the mark into the middle of the viewport; false where it cannot be seen. */
export function scrollToMark(mark: PageMark<unknown>): boolean {
  if (!isVisible(mark)) return false;
  const element = mark.range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const view = element?.ownerDocument.defaultView;
  const rect = rectsOf(mark)[0];
  // An element taller than the screen can be in the middle without its mark being in sight.
  if (view && rect && (rect.top < 0 || rect.bottom > view.innerHeight)) {
    view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
  }
  return true;
}

/** The owners of the text on the screen, as a grid of points meets them. Forces layout. */
export function ownersOnScreen(document: Document): Set<Owner> {
  const owners = new Set<Owner>();
  const width = document.documentElement.clientWidth;
  const height = document.defaultView?.innerHeight ?? 0;
  for (let y = GRID.y / 2; y < height; y += GRID.y) {
    for (let column = 1; column <= GRID.x; column++) {
      const owner = ownerAt(document, (width * column) / (GRID.x + 1), y);
      if (owner) owners.add(owner);
    }
  }
  return owners;
}

function ownerAt(document: Document, x: number, y: number): Owner | undefined {
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const inside = root.elementFromPoint(x, y);
    if (!inside || inside === element) break;
    element = inside;
  }
  return element ? ownerOf(element) : undefined;
}
