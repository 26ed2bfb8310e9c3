// From the pointer to marks. Highlights get no events, so the place under the pointer is looked up, and only where a mark
// could be: a caret position gives a text node, the list of marks gives candidates, their boxes decide.
// The page's own click wins: nothing happens on links, controls, anything the page handled, or a selection.
import { rectAt } from './geometry';
import type { PageMark } from './page-mark';

/** How long the pointer must rest on a mark, in milliseconds. */
const REST = 250;
/** How far (CSS pixels) a press may wander and still be a click. */
const WANDER = 4;

const CONTROLS =
  'a[href],area,button,input,select,textarea,label,summary,option,audio,video,iframe,[contenteditable],[onclick],' +
  '[role=button],[role=link],[role=tab],[role=option],[role=checkbox],[role=switch],[role=radio],[role^=menuitem]';

/** Viewport coordinates in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface PointerOptions<T> {
  document: Document;
  hasMarks: () => boolean;
  marksOn: (node: Text) => readonly PageMark<T>[];
  /** Open shadow roots whose text may carry marks. */
  shadowRoots: () => ShadowRoot[];
  onRest: (mark: PageMark<T>, rect: DOMRect) => void;
  onLeave: () => void;
  onActivate: (mark: PageMark<T>, rect: DOMRect, point: Point) => void;
  signal: AbortSignal;
}

interface Hit<T> {
  mark: PageMark<T>;
  rect: DOMRect;
}

export class Pointer<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private resting: Hit<T> | undefined;
  private pressed: Point | undefined;

  constructor(private readonly options: PointerOptions<T>) {
    options.signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
    this.listen();
  }

  /** Listens, again where `document.open` has taken the listeners away. */
  listen(): void {
    const { document, signal } = this.options;
    const view = document.defaultView;
    const listening = { signal, passive: true } as const;
    document.addEventListener('pointermove', this.onMove, listening);
    document.addEventListener('pointerdown', this.onPress, { ...listening, capture: true });
    document.addEventListener('scroll', this.leave, { ...listening, capture: true });
    document.documentElement.addEventListener('pointerleave', this.leave, listening);
    view?.addEventListener('blur', this.leave, listening);
    // On the window and not capturing: whatever the page does with a click, it does first.
    view?.addEventListener('click', this.onClick, listening);
  }

  /** The painted mark at a point, and its line there. */
  hit({ x, y }: Point): Hit<T> | undefined {
    const { document, shadowRoots, marksOn, hasMarks } = this.options;
    if (!hasMarks()) return undefined;
    const place = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRoots() });
    const node = place?.offsetNode;
    if (node?.nodeType !== 3) return undefined;
    for (const mark of marksOn(node as Text)) {
      const rect = mark.painted ? rectAt(mark, x, y) : undefined;
      if (rect) return { mark, rect };
    }
    return undefined;
  }

  /** Forgets the mark rested on, as when it has gone. */
  readonly leave = (): void => {
    clearTimeout(this.timer);
    if (!this.resting) return;
    this.resting = undefined;
    this.options.onLeave();
  };

  /** Leaves if the pointer rests on one of these. */
  dropped(marks: readonly PageMark<T>[]): void {
    if (this.resting && marks.includes(this.resting.mark)) this.leave();
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    clearTimeout(this.timer);
    if (this.resting && !rectAt(this.resting.mark, point.x, point.y)) this.leave();
    if (!this.resting && event.buttons === 0) this.timer = setTimeout(() => this.rest(point), REST);
  };

  private rest(point: Point): void {
    const hit = this.hit(point);
    if (!hit) return;
    this.resting = hit;
    this.options.onRest(hit.mark, hit.rect);
  }

  private readonly onPress = (event: PointerEvent): void => {
    this.pressed = event.isTrusted ? { x: event.clientX, y: event.clientY } : undefined;
  };

  private readonly onClick = (event: MouseEvent): void => {
    const pressed = this.pressed;
    this.pressed = undefined;
    if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || event.detail > 1) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const point = { x: event.clientX, y: event.clientY };
    if (!pressed || Math.hypot(pressed.x - point.x, pressed.y - point.y) > WANDER) return;
    if (this.options.document.getSelection()?.isCollapsed === false) return;
    const hit = this.hit(point);
    if (hit && !isControl(event)) this.options.onActivate(hit.mark, hit.rect, point);
  };
}

/** Whether the page has its own use for a click there. A hand as cursor is how pages say so where the element does not. */
function isControl(event: MouseEvent): boolean {
  const path = event.composedPath();
  for (let i = 0; i < path.length; i++) {
    const at = path[i] as Node;
    if (at.nodeType !== 1) continue;
    const element = at as Element;
    if (element.matches(CONTROLS)) return true;
  }
  const target = path[0] as Node;
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  return !!element && element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}
