// The reading of one page: blocks in, marks out, kept true while the page changes.
//
//   page changes -> marks that no longer cover their words go at once, before the next paint
//                -> the changed blocks are read again in slices, as soon as the pace allows
//   first look, large change, shown again -> what is on the screen first, then the whole page
//
// It knows ranges and kinds; what is looked for in a block is the caller's. One AbortSignal ends it without a trace.

import { watchColourScheme } from './colour-scheme';
import { isVisible, ownersOnScreen, rectsOf, scrollToMark } from './geometry';
import { MarkKeeper } from './keeper';
import { LateRoots } from './late-roots';
import { MarkPainter } from './marks';
import { PageObserver } from './observer';
import { Pace } from './pace';
import type { Owner, PageBlock } from './page-block';
import { covers, type Found, type PageMark } from './page-mark';
import { inPageOrder } from './page-order';
import { type Point, Pointer } from './pointer';
import { inSlices } from './schedule';
import { TextModel } from './text-model';
import { NOTHING_YET, type Walk } from './walk';

export type { MarkKind } from './mark-styles';
export type { PageBlock } from './page-block';
export type { Found, PageMark } from './page-mark';
export type { Point } from './pointer';

/** Text (UTF-16) and marks beyond which a page is absurd and its rest is left alone. */
const MOST_TEXT = 8_000_000;
const MOST_MARKS = 1000;
/** Marks are reported at most this often, in milliseconds. */
const REPORT = 60;

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
  /** The marks have changed; all of them, in page order. */
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
  /** Searches every block again: what `find` answers has changed. Resolves when all has been read. */
  rematch(): Promise<void>;
  /** Resolves when all that the page has done so far has been read; at once while the page is hidden. */
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
  private textRead = 0;
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
      onRestored: () => this.reportSoon(),
    });
    this.model = new TextModel({ document, isForeign, onShadowRoot: (root) => this.observer.addRoot(root) });
    this.pointer = new Pointer({
      document,
      signal,
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

  async rematch(): Promise<void> {
    this.keeper.forget();
    this.wanted = 'all';
    await this.settled();
  }

  async settled(): Promise<void> {
    this.lateRoots.look();
    while ((this.wanted || this.working) && this.observer.isShown && !this.signal.aborted) {
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
      const step =
        asked || changes.large ? this.readAll() : this.readChanges([...changes.owners], changes.roots());
      const worked = await inSlices(step, this.signal);
      if (this.signal.aborted) return;
      this.painter.restore();
      this.pace.ended(performance.now(), asked ? 0 : worked);
      this.judgePace();
      if (!asked) this.lateRoots.nudge();
    } while (this.wanted === 'all');
  }

  /** Steps through the whole page, what is on the screen first. */
  private readAll(): () => boolean {
    const { keeper, model } = this;
    const onScreen = [...ownersOnScreen(this.options.document)];
    let walk: Walk | undefined;
    keeper.beginPass();
    return () => {
      const owner = onScreen.pop();
      if (owner) {
        for (const pageBlock of model.readOwner(owner)) keeper.read(pageBlock);
        return true;
      }
      if (!walk) {
        walk = model.walkPage();
        keeper.beginPass();
        this.textRead = 0;
      }
      const absurd = this.textRead > MOST_TEXT || keeper.list.size > MOST_MARKS;
      if (absurd) this.setIncomplete('too-large');
      const step = absurd ? undefined : walk.next();
      if (step === undefined) {
        keeper.endPass(keeper.list.all());
        this.lateRoots.restart();
        return false;
      }
      if (step !== NOTHING_YET) {
        this.textRead += step.block.text.length;
        keeper.read(step);
      }
      return true;
    };
  }

  /** Steps through what has changed. */
  private readChanges(owners: Owner[], entered: Element[]): () => boolean {
    const { keeper, model } = this;
    let walk: Walk | undefined;
    let before: PageMark<T>[] = [];
    return () => {
      const owner = owners.pop();
      if (owner) {
        keeper.beginPass();
        before = keeper.list.ownedBy(owner);
        for (const pageBlock of model.readOwner(owner)) keeper.read(pageBlock);
        keeper.endPass(before);
        before = [];
        return true;
      }
      const root = walk ? undefined : entered.pop();
      if (root) {
        keeper.beginPass();
        before = keeper.list.inside(root);
        walk = model.walkInside(root);
      }
      const step = walk?.next();
      if (step && step !== NOTHING_YET) keeper.read(step);
      if (step === undefined) {
        walk = undefined;
        keeper.endPass(before);
        before = [];
      }
      return walk !== undefined || entered.length > 0;
    };
  }

  private onMarksChanged(dropped: PageMark<T>[]): void {
    this.pointer.dropped(dropped);
    this.reportSoon();
  }

  private reportSoon(): void {
    if (this.reportTimer !== undefined || this.signal.aborted) return;
    this.reportTimer = setTimeout(() => {
      this.reportTimer = undefined;
      this.options.onMarks(inPageOrder(this.keeper.list.all()));
    }, REPORT);
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
