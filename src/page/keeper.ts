// Keeps the marks in line with the blocks as they are read: finds, remembers, paints, drops.

import { type Ground, Grounds, textColour } from './ground';
import { MarkList } from './mark-list';
import { handFor } from './mark-styles';
import type { MarkPainter } from './marks';
import { Memory } from './memory';
import { type PageBlock, rangeOf, segmentsOf } from './page-block';
import { type Found, type PageMark, sameRange } from './page-mark';

/** Blocks with less text than this (UTF-16) are context for others, not searched. */
const SHORTEST = 16;
/** Marks that tell whether the page has changed its colours at all. */
const TELLING = 5;

export class MarkKeeper<T> {
  readonly list = new MarkList<T>();
  private readonly memory = new Memory<T>();
  private readonly grounds = new Grounds();
  /** Marks found by the pass that is under way. */
  private confirmed = new Set<PageMark<T>>();

  /** `onChange` is told that marks were added or renewed, and which ones were dropped. */
  constructor(
    private readonly painter: MarkPainter,
    private readonly find: (pageBlock: PageBlock) => Found<T>[],
    private readonly onChange: (dropped: PageMark<T>[]) => void,
  ) {}

  /** How many marks the pass that is under way has found. */
  get found(): number {
    return this.confirmed.size;
  }

  /** Begins a pass over some blocks; those of its marks that the pass does not find again are dropped at its end. */
  beginPass(): void {
    this.grounds.forget();
    this.confirmed = new Set();
  }

  /** Ends a pass that has read every block in which one of these marks could be found. */
  endPass(marks: PageMark<T>[]): void {
    this.drop(marks.filter((mark) => !this.confirmed.has(mark)));
  }

  /** Brings the marks that begin in the block in line with what is found in it. */
  read(pageBlock: PageBlock): void {
    const before = this.list.beginningIn(pageBlock);
    const found = this.search(pageBlock);
    const ground = found.length > 0 ? this.grounds.of(pageBlock.element) : undefined;
    const taken: Found<T>[] = [];
    const kept = new Set<PageMark<T>>();
    for (const item of found) {
      const painted = item.painted && !taken.some((t) => t.start < item.end && item.start < t.end);
      if (painted) taken.push(item);
      const mark = this.put(before, kept, pageBlock, { ...item, painted });
      if (!mark) continue;
      kept.add(mark);
      this.confirmed.add(mark);
      if (painted && ground) this.paint(mark, ground);
      else this.painter.erase(mark.range);
      this.onChange([]);
    }
    this.drop(before.filter((mark) => !kept.has(mark)));
  }

  /** Drops the marks that no longer cover their words. */
  dropBroken(): void {
    if (this.list.size > 0) this.drop(this.list.broken());
  }

  /** The page may have changed its colours: chooses the look of every mark again, unless the first ones stay as they are. */
  repaint(): void {
    this.grounds.forget();
    let unchanged = 0;
    for (const mark of this.list.all()) {
      if (!mark.painted) continue;
      if (this.paint(mark, this.grounds.of(mark.pageBlock.element))) unchanged = Number.NEGATIVE_INFINITY;
      else if (++unchanged > TELLING) return;
    }
  }

  /** Forgets what was found in which text. */
  forget(): void {
    this.memory.clear();
  }

  clear(): void {
    this.painter.clear();
    this.list.clear();
    this.memory.clear();
  }

  /** Returns whether the mark looks different now. */
  private paint(mark: PageMark<T>, ground: Ground): boolean {
    const segments = segmentsOf(mark.pageBlock, mark.start, mark.end);
    const parents = new Set(segments.flatMap(({ node }) => node.parentElement ?? []));
    const colours = [...parents].flatMap((parent) => textColour(parent) ?? []);
    return this.painter.paint(mark.range, mark.kind, ground.tone, handFor(mark.kind, ground, colours));
  }

  /** The mark for what was found: one that is there already, or a new one. */
  private put(
    before: PageMark<T>[],
    kept: Set<PageMark<T>>,
    pageBlock: PageBlock,
    item: Found<T>,
  ): PageMark<T> | undefined {
    const range = before.length > 0 ? rangeOf(pageBlock, item.start, item.end) : undefined;
    const mark = range && before.find((m) => !kept.has(m) && sameRange(m.range, range));
    if (!mark) return this.list.add(pageBlock, item);
    this.list.renew(mark, pageBlock, item);
    return mark;
  }

  private search(pageBlock: PageBlock): Found<T>[] {
    const { block } = pageBlock;
    if (block.text.length < SHORTEST) return [];
    const known = this.memory.recall(block);
    if (known) return known;
    const found = this.findOrNothing(pageBlock);
    this.memory.keep(block, found);
    return found;
  }

  /** A block that cannot be searched has nothing: it must not stop the reading of the others. */
  private findOrNothing(pageBlock: PageBlock): Found<T>[] {
    try {
      return this.find(pageBlock);
    } catch {
      return [];
    }
  }

  private drop(marks: PageMark<T>[]): void {
    if (marks.length === 0) return;
    for (const mark of marks) {
      this.painter.erase(mark.range);
      this.list.remove(mark);
    }
    this.onChange(marks);
  }
}
