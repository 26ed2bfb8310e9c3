// What the reader of the page has selected: its words, and the stretches of blocks that it covers.
import { isSkipped } from './elements';
import type { Owner, PageBlock } from './page-block';
import { ownerOf } from './surroundings';
import type { TextModel } from './text-model';
import { NOTHING_YET } from './walk';

/** More blocks than this are not asked about in earnest. */
const MOST_OWNERS = 40;

/** A stretch of a block; UTF-16 offsets into its text. */
export interface Stretch {
  pageBlock: PageBlock;
  start: number;
  end: number;
}

export interface Selected {
  /** As the browser would copy it. */
  text: string;
  range: StaticRange;
  /** In page order; empty where nothing of the selection is read: in fields, in code. */
  stretches: Stretch[];
}

/** The selection; undefined where no text is selected. */
export function selectedText(
  document: Document,
  model: TextModel,
  shadowRoots: ShadowRoot[],
): Selected | undefined {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? rangeOf(document, selection, shadowRoots) : undefined;
  const text = selection?.toString() || range?.toString() || '';
  if (!range || !/\S/.test(text)) return undefined;
  return { text, range: new StaticRange(range), stretches: stretchesIn(model, range) };
}

/** The selected range, also inside open shadow roots, which older browsers do not tell. */
function rangeOf(document: Document, selection: Selection, shadowRoots: ShadowRoot[]): Range {
  const [composed] = 'getComposedRanges' in selection ? selection.getComposedRanges({ shadowRoots }) : [];
  if (!composed || composed.collapsed) return selection.getRangeAt(0);
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function stretchesIn(model: TextModel, range: Range): Stretch[] {
  const stretches: Stretch[] = [];
  for (const owner of ownersIn(range)) {
    const walk = model.walkOwner(owner);
    for (let step = walk?.next(); step !== undefined; step = walk?.next()) {
      const stretch = step === NOTHING_YET ? undefined : stretchOf(step, range);
      if (stretch) stretches.push(stretch);
    }
  }
  return stretches;
}

function ownersIn(range: Range): Set<Owner> {
  const owners = new Set<Owner>();
  const root = range.commonAncestorContainer;
  const document = range.startContainer.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 5, (node) =>
    node.nodeType === 1 && isSkipped(node as Element) ? 2 : 1,
  );
  for (let node: Node | null = root; node && owners.size < MOST_OWNERS; node = walker.nextNode()) {
    const owner = node.nodeType === 3 && range.intersectsNode(node) ? ownerOf(node) : undefined;
    if (owner) owners.add(owner);
  }
  return owners;
}

function stretchOf(pageBlock: PageBlock, range: Range): Stretch | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  let start: number | undefined;
  let end = 0;
  for (const { node, from, start: begin, length } of pageBlock.segments) {
    if (!range.intersectsNode(node)) continue;
    const within = (offset: number) => Math.min(Math.max(offset - from, 0), length);
    const first = startContainer === node ? within(startOffset) : 0;
    const last = endContainer === node ? within(endOffset) : length;
    if (first >= last) continue;
    start ??= begin + first;
    end = begin + last;
  }
  return start === undefined ? undefined : { pageBlock, start, end };
}
