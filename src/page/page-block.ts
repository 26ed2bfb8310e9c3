// One block of the page: its text, and where every piece of that text stands in the tree.
import type { Block } from '../matching/types';

/** Holds text directly: a block-level element, or the shadow root whose top level the text is. */
export type Owner = Element | ShadowRoot;

/** A stretch of one text node. Offsets are UTF-16. */
export interface Segment {
  node: Text;
  /** Where the stretch begins in the node's data. */
  from: number;
  /** Where the stretch begins in the block's text. */
  start: number;
  length: number;
}

export interface PageBlock {
  block: Block;
  /** The nearest block-level element around the text; a shadow root's host for text at its top level. */
  element: Element;
  owner: Owner;
  /** In page order. Characters of the text between two segments (line breaks, images) stand for no node. */
  segments: Segment[];
}

/** The segments that overlap [start, end) of the block's text. */
export function segmentsOf(pageBlock: PageBlock, start: number, end: number): Segment[] {
  return pageBlock.segments.filter((s) => s.start < end && s.start + s.length > start);
}

/** Whether the node is on the page and still holds the words that the segment was made from. */
export function isIntact(pageBlock: PageBlock, segment: Segment): boolean {
  const { node, from, start, length } = segment;
  if (!node.isConnected) return false;
  const { text } = pageBlock.block;
  const data = node.data;
  if (data.length < from + length) return false;
  if (from === 0 && data.length === length && text.length === length) return data === text;
  return data.slice(from, from + length) === text.slice(start, start + length);
}

/** The page's range for [start, end) of the block's text (UTF-16), or undefined where the page has changed since the
 * block was read: a doubtful range is no range. */
export function rangeOf(pageBlock: PageBlock, start: number, end: number): StaticRange | undefined {
  if (!(start >= 0 && start < end && end <= pageBlock.block.text.length)) return undefined;
  const touched = segmentsOf(pageBlock, start, end);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last || !touched.every((s) => isIntact(pageBlock, s))) return undefined;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + Math.max(0, start - first.start),
    endContainer: last.node,
    endOffset: last.from + Math.min(last.length, end - last.start),
  });
}
