// The reading of one page: blocks in, marks out, kept true while the page changes.
//
//   page changes -> marks that no longer cover their words go at once, before the next paint
//                -> the changed blocks are read again in slices, as soon as the pace allows
//   first look, large change, shown again -> what is on the screen first, then the whole page
//
// It knows ranges and kinds; what is looked for in a block is the caller's. One AbortSignal ends it without a trace.

import { watchColourScheme } from './colour-scheme';
import { isVisible, linesOf, rectsOf, scrollToMark } from './geometry';
import { MarkKeeper } from './keeper';
import { LateRoots } from './late-roots';
import { MarkPainter } from './marks';
import { PageObserver } from './observer';
import { Pace } from './pace';
import type { PageBlock } from './page-block';
import { covers, type Found, type PageMark } from './page-mark';
import { inPageOrder } from './page-order';
import { readChanges, readPage } from './passes';
import { type Point, Pointer } from './pointer';
import { inSlices } from './schedule';
import { type Selected, selectedText } from './selection';
import { TextModel } from './text-model';

export type { MarkKind } from './mark-styles';
export type { PageBlock } from './page-block';
export type { Found, PageMark } from './page-mark';
export type { Point } from './pointer';
export type { Selected } from './selection';

/** Marks are reported this soon after a change, and then at most that often, in milliseconds. */
const REPORT = 60;
const REPORT_AGAIN = 250;
/** Batches after which a page that goes on changing is not waited for. */
const SETTLING = 20;

export type Incomplete = 'too-large' | 'too-busy';

export interface ReadingOptions<T> {
  document: Document;
  /** Finds passages in a block, best first. Must be pure: the answer is kept for blocks with the same text and context. */
  find: (pageBlock: PageBlock) => Found<T>[];
  /** Puts a style sheet into the document, also for its shadow roots, without touching its tree. */
  insertCss: (css: string) => Promise<void>;
  /** Takes the same style sheet out again. */
  removeCss?: (css: string) => void;
  /** Elements that are not the page's: our own host. */
  isForeign?: (element: Element) => boolean;
  /** The marks have changed; all of them, in no particular order. */
  onMarks: (marks: PageMark<T>[]) => void;
  /** The pointer rests on a mark; `rect` is the mark's line under it. */
  onRest: (mark: PageMark<T>, rect: DOMRect) => void;
  onLeave: () => void;
  /** The reader clicked a mark on plain text. */
  onActivate: (mark: PageMark<T>, rect: DOMRect, point: Point) => void;
  /** The page is not read whole, or no longer followed closely; undefined when it is again. */
  onIncomplete?: (reason: Incomplete | undefined) => void;
  signal: AbortSignal;
  /** Gives numbers from 0 to below 1, unforeseeable for the page. */
  random: () => number;
}

export interface Reading<T> {
  /** All marks in page order, each with whether its text can be seen on the page. Forces layout. */
  marks(): (PageMark<T> & { visible: boolean })[];
  /** The mark with this id, if it is still there. */
  mark(id: number): PageMark<T> | undefined;
  /** The boxes of a mark's lines in viewport coordinates (CSS pixels); empty where it is not on the page. */
  rects(id: number): DOMRect[];
  /** The text that the reader has selected; undefined where none is. */
  selected(): Selected | undefined;
  /** The boxes of the lines of any range in viewport coordinates (CSS pixels); empty where it is not on the page. */
  linesOf(range: StaticRange): DOMRect[];
  /** Searches every block again: what `find` answers has changed. Resolves when all has been read. */
  rematch(): Promise<void>;
  /** Resolves when all that the page has done so far has been read; at once while the page is hidden, and after a while on
   * a page that never rests. */
  settled(): Promise<void>;
  /** Brings a mark into the middle of the viewport; false where it cannot be seen. */
  scrollTo(id: number): boolean;
}

/** Starts reading the page. */
export function startReading<T>(options: ReadingOptions<T>): Reading<T> {
  return new PageReading(options);
}

class PageReading<T> implements Reading<T> {
  private readonly keeper: MarkKeeper<T>;
  private readonly painter: MarkPainter;
  private readonly model: TextModel;
  private readonly observer: PageObserver;
  private readonly pointer: Pointer<T>;
  private readonly lateRoots: LateRoots;
  private readonly pace = new Pace();
  private readonly signal: AbortSignal;
  private wanted: 'all' | 'changes' | undefined;
  private working: Promise<void> | undefined;
  private batchTimer: ReturnType<typeof setTimeout> | undefined;
  private reportTimer: ReturnType<typeof setTimeout> | undefined;
  private lastReport = Number.NEGATIVE_INFINITY;
  private incomplete: Incomplete | undefined;

  constructor(private readonly options: ReadingOptions<T>) {
    const { document, signal, onRest, onLeave, onActivate } = options;
    const isForeign = options.isForeign ?? (() => false);
    this.signal = signal;
    this.painter = new MarkPainter(options);
    this.keeper = new MarkKeeper(this.painter, options.find, (dropped) => this.onMarksChanged(dropped));
    this.observer = new PageObserver({
      document,
      isForeign,
      signal,
      onTouched: () => this.keeper.dropBroken(),
      onChanged: () => this.want('changes'),
      onShown: (shown) => this.onShown(shown),
      onRestored: () => {
        this.onShown(true);
        this.reportSoon();
      },
    });
    this.model = new TextModel({ document, isForeign, onShadowRoot: (root) => this.observer.addRoot(root) });
    this.pointer = new Pointer({
      document,
      signal,
      hasMarks: () => this.keeper.list.size > 0,
      marksOn: (node) => this.keeper.list.on(node),
      shadowRoots: () => this.observer.shadowRoots(),
      onRest,
      onLeave,
      onActivate,
    });
    const isKnown = (root: ShadowRoot) => this.observer.isKnown(root);
    this.lateRoots = new LateRoots(document, isKnown, (host) => this.observer.enter(host), signal);
    watchColourScheme(document, () => this.keeper.repaint(), signal);
    signal.addEventListener('abort', () => this.end(), { once: true });
    this.want('all');
  }

  marks(): (PageMark<T> & { visible: boolean })[] {
    this.painter.restore();
    return inPageOrder(this.keeper.list.all()).map((mark) => ({ ...mark, visible: isVisible(mark) }));
  }

  mark(id: number): PageMark<T> | undefined {
    return this.keeper.list.get(id);
  }

  rects(id: number): DOMRect[] {
    const mark = this.mark(id);
    return mark && covers(mark) ? rectsOf(mark) : [];
  }

  selected(): Selected | undefined {
    return selectedText(this.options.document, this.model, this.observer.shadowRoots());
  }

  readonly linesOf = linesOf;

  async rematch(): Promise<void> {
    this.keeper.forget();
    this.wanted = 'all';
    clearTimeout(this.batchTimer);
    this.batchTimer = undefined;
    await this.work();
  }

  async settled(): Promise<void> {
    await this.lateRoots.look();
    const isBusy = () => (this.wanted || this.working) && this.observer.isShown && !this.signal.aborted;
    for (let round = 0; round < SETTLING && isBusy(); round++) {
      clearTimeout(this.batchTimer);
      this.batchTimer = undefined;
      await this.work();
    }
  }

  scrollTo(id: number): boolean {
    const mark = this.mark(id);
    return mark !== undefined && scrollToMark(mark);
  }

  private want(what: 'all' | 'changes'): void {
    if (this.wanted !== 'all') this.wanted = what;
    if (this.batchTimer !== undefined || this.working || this.signal.aborted || !this.observer.isShown)
      return;
    const run = () => {
      this.batchTimer = undefined;
      void this.work();
    };
    this.batchTimer = setTimeout(run, what === 'all' ? 0 : this.pace.delay);
  }

  private onShown(shown: boolean): void {
    if (shown) {
      this.keeper.dropBroken(); // before the first paint: a hidden page is not watched
      this.painter.restore();
      if (this.wanted) this.want(this.wanted);
    } else {
      this.pointer.leave();
    }
  }

  /** Does what is wanted; those who ask meanwhile wait for the same end. */
  private work(): Promise<void> {
    this.working ??= this.workOff().finally(() => {
      this.working = undefined;
      if (this.wanted) this.want(this.wanted);
    });
    return this.working;
  }

  private async workOff(): Promise<void> {
    do {
      if (!this.wanted || this.signal.aborted || !this.observer.isShown) return;
      const asked = this.wanted === 'all';
      const changes = this.observer.take();
      this.wanted = undefined;
      this.model.refresh();
      const whole = asked || changes.large;
      const pass = whole ? this.readPage() : readChanges(this.model, this.keeper, changes);
      const worked = await inSlices(() => !pass.next().done, this.signal);
      if (this.signal.aborted) return;
      this.painter.restore();
      this.pace.ended(performance.now(), asked ? 0 : worked);
      this.judgePace();
      if (whole) this.lateRoots.restart();
      else this.lateRoots.nudge();
    } while (this.wanted === 'all');
  }

  private readPage(): Generator<void> {
    this.observer.listen();
    this.pointer.listen();
    return readPage(this.options.document, this.model, this.keeper, (end) => {
      if (end === 'restless') this.observer.readAgain();
      if (end === 'too-large') this.setIncomplete('too-large');
      else if (this.incomplete === 'too-large') this.setIncomplete(undefined);
    });
  }

  private onMarksChanged(dropped: PageMark<T>[]): void {
    this.pointer.dropped(dropped);
    this.reportSoon();
  }

  private reportSoon(): void {
    if (this.reportTimer !== undefined || this.signal.aborted) return;
    const pause = Math.max(REPORT, this.lastReport + REPORT_AGAIN - performance.now());
    this.reportTimer = setTimeout(() => {
      this.reportTimer = undefined;
      this.lastReport = performance.now();
      this.options.onMarks(this.keeper.list.all());
    }, pause);
  }

  private judgePace(): void {
    if (this.pace.tooBusy && !this.incomplete) this.setIncomplete('too-busy');
    else if (!this.pace.tooBusy && this.incomplete === 'too-busy') this.setIncomplete(undefined);
  }

  private setIncomplete(reason: Incomplete | undefined): void {
    if (reason === this.incomplete) return;
    this.incomplete = reason;
    this.options.onIncomplete?.(reason);
  }

  private end(): void {
    clearTimeout(this.batchTimer);
    clearTimeout(this.reportTimer);
    this.keeper.clear();
  }
}
