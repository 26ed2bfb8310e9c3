// One mark: a passage of a block, where it is on the page, and what the caller attached to it.

import { isSkipped } from './elements';
import type { MarkKind } from './mark-styles';
import { isIntact, type PageBlock, segmentsOf } from './page-block';

/** A passage that the caller found in a block. Offsets are UTF-16 offsets into the block's text. */
export interface Found<T> {
  start: number;
  end: number;
  kind: MarkKind;
  /** Whether it may be painted; it is listed in any case. */
  painted: boolean;
  /** Handed back with the mark, unread. */
  payload: T;
}

export interface PageMark<T> extends Found<T> {
  /** Unique within one reading; stays while the passage stays. */
  id: number;
  pageBlock: PageBlock;
  range: StaticRange;
}

/** Whether the mark's range still covers exactly the words that it was made for. */
export function covers(mark: PageMark<unknown>): boolean {
  const segments = segmentsOf(mark.pageBlock, mark.start, mark.end);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || !isIntact(mark.pageBlock, segment)) return false;
    const next = segments[i + 1];
    if (next && textAfter(segment.node) !== next.node) return false;
  }
  return segments.length > 0;
}

/** Whether both ranges have the same ends. */
export function sameRange(a: StaticRange, b: StaticRange): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** A range that is alive, for geometry; the page pays for live ranges, so it must not be kept. */
export function withLiveRange<R>(range: StaticRange, use: (live: Range) => R): R | undefined {
  const document = range.startContainer.ownerDocument;
  if (!document) return undefined;
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return use(live);
  } catch {
    return undefined; // the page has shortened the text since
  } finally {
    live.setStart(document, 0);
    live.collapse(true);
  }
}

/** The next text that is read and not empty, in tree order. */
function textAfter(node: Text): Text | undefined {
  let at: Node | null = node;
  for (;;) {
    const inside: Node | null =
      at !== node && !(at.nodeType === 1 && isSkipped(at as Element)) ? at.firstChild : null;
    if (inside) at = inside;
    else {
      while (at && !at.nextSibling) at = at.parentNode;
      if (!at) return undefined;
      at = at.nextSibling as Node;
    }
    if ((at.nodeType === 3 || at.nodeType === 4) && (at as Text).data.length > 0) return at as Text;
  }
}
