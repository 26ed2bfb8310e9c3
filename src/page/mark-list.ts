// Our own list of marks: what the page shows is in the page's hands, what we mean is here.
import { type Owner, type PageBlock, rangeOf, segmentsOf } from './page-block';
import { covers, type Found, type PageMark } from './page-mark';

export class MarkList<T> {
  private readonly marks = new Set<PageMark<T>>();
  private readonly byNode = new Map<Text, PageMark<T>[]>();
  private nextId = 1;

  get size(): number {
    return this.marks.size;
  }

  all(): PageMark<T>[] {
    return [...this.marks];
  }

  get(id: number): PageMark<T> | undefined {
    return this.all().find((mark) => mark.id === id);
  }

  /** Marks that cover at least a part of the text node. */
  on(node: Text): readonly PageMark<T>[] {
    return this.byNode.get(node) ?? [];
  }

  /** Marks whose block belongs to the owner. */
  ownedBy(owner: Owner): PageMark<T>[] {
    return this.all().filter((mark) => mark.pageBlock.owner === owner);
  }

  /** Marks whose block belongs to the element or to anything inside it, shadow roots included. */
  inside(element: Element): PageMark<T>[] {
    return this.all().filter((mark) => {
      for (let at: Node = mark.pageBlock.owner; ; at = (at as ShadowRoot).host) {
        if (element.contains(at)) return true;
        at = at.getRootNode();
        if (!('host' in at)) return false;
      }
    });
  }

  /** Marks that begin in the block as it stands now. */
  beginningIn({ segments }: PageBlock): PageMark<T>[] {
    const marks = new Set<PageMark<T>>();
    if (this.marks.size === 0) return [];
    for (const { node, from, length } of segments) {
      for (const mark of this.on(node)) {
        const { startContainer, startOffset } = mark.range;
        if (startContainer === node && startOffset >= from && startOffset < from + length) marks.add(mark);
      }
    }
    return [...marks];
  }

  /** Marks that no longer cover the words that they were made for. */
  broken(): PageMark<T>[] {
    return this.all().filter((mark) => !covers(mark));
  }

  /** Adds a mark for the passage, or undefined where the page no longer holds it. */
  add(pageBlock: PageBlock, found: Found<T>): PageMark<T> | undefined {
    const range = rangeOf(pageBlock, found.start, found.end);
    if (!range) return undefined;
    const mark: PageMark<T> = { ...found, id: this.nextId++, pageBlock, range };
    this.marks.add(mark);
    this.index(mark);
    return mark;
  }

  remove(mark: PageMark<T>): void {
    if (this.marks.delete(mark)) this.unindex(mark);
  }

  /** Takes over what was found now for a mark that stays in its place. */
  renew(mark: PageMark<T>, pageBlock: PageBlock, found: Found<T>): void {
    this.unindex(mark);
    Object.assign(mark, found, { pageBlock });
    this.index(mark);
  }

  clear(): void {
    this.marks.clear();
    this.byNode.clear();
  }

  private index(mark: PageMark<T>): void {
    for (const node of nodesOf(mark)) {
      const others = this.byNode.get(node);
      if (others) others.push(mark);
      else this.byNode.set(node, [mark]);
    }
  }

  private unindex(mark: PageMark<T>): void {
    for (const node of nodesOf(mark)) {
      const others = this.byNode.get(node)?.filter((other) => other !== mark) ?? [];
      if (others.length > 0) this.byNode.set(node, others);
      else this.byNode.delete(node);
    }
  }
}

function nodesOf(mark: PageMark<unknown>): Set<Text> {
  return new Set(segmentsOf(mark.pageBlock, mark.start, mark.end).map((segment) => segment.node));
}
