// What a place in the page takes from the elements around it and the text before it, for reading it without a whole walk.
import type { BlockRole } from '../matching/types';
import { Headline } from './context';
import { isBlock, isSkipped, ownLanguage, ownRole } from './elements';
import type { Owner } from './page-block';

/** Nodes passed when looking back for the text before a block. */
const LOOK_BACK_NODES = 500;

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** The element or shadow root that the node's text belongs to: its nearest block. */
export function ownerOf(node: Node): Owner | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === 1 && isBlock(at as Element)) return at as Element;
    if (at.nodeType === 11 && 'host' in at) return at as ShadowRoot;
  }
  return undefined;
}

/** The parent, across the edge of an open shadow root. */
function parentOf(node: Node): Node | null {
  return node.nodeType === 11 && 'host' in node ? (node as ShadowRoot).host : node.parentNode;
}

/** Role and language of the text directly inside, or undefined where that text is not read at all. */
export function surroundings(
  place: Owner,
  isForeign: (element: Element) => boolean,
): { role: BlockRole; language: string | undefined } | undefined {
  let role: BlockRole | undefined;
  let language: string | undefined;
  for (let at: Node | null = place; at; at = parentOf(at)) {
    if (at.nodeType !== 1) continue;
    const element = at as Element;
    if (isSkipped(element) || isForeign(element)) return undefined;
    role ??= ownRole(element);
    language ??= ownLanguage(element);
  }
  return { role: role ?? 'paragraph', language };
}

/** The nearest text with words before the node, in page order, that is read. */
export function textNodeBefore(start: Node, isForeign: (element: Element) => boolean): Text | undefined {
  let at: Node | null = start;
  for (let passed = 0; at && passed < LOOK_BACK_NODES; passed++) {
    const sibling: Node | null = at.previousSibling;
    if (!sibling) {
      at = parentOf(at);
      continue;
    }
    at = sibling;
    while (at.lastChild && !(at.nodeType === 1 && (isSkipped(at as Element) || isForeign(at as Element)))) {
      at = at.lastChild;
    }
    if (at.nodeType === 3 && /\S/.test((at as Text).data)) return at as Text;
  }
  return undefined;
}

/** The headlines of a document as they stand, to be asked for the ones over a place. */
export class Headings {
  private readonly list: Element[];

  constructor(document: Document) {
    this.list = [];
    const found = document.querySelectorAll(HEADINGS);
    for (let i = 0; i < found.length; i++) this.list.push(found[i] as Element);
  }

  /** The headlines before an element of the document (not inside a shadow root). */
  over(element: Element): Headline {
    const headline = new Headline();
    const count = this.countBefore(element);
    const last = this.list[count - 1];
    const main = this.list.slice(0, count).findLast((h) => h.localName === 'h1');
    if (main) headline.pass(main, main.textContent ?? '');
    if (last && last !== main) headline.pass(last, last.textContent ?? '');
    return headline;
  }

  private countBefore(element: Element): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.list[middle]?.compareDocumentPosition(element) ?? 0;
      const precedes = (order & 4) !== 0 && (order & 16) === 0; // FOLLOWING and not CONTAINED_BY
      if (precedes) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
