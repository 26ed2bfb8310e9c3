// The page as blocks of text: the whole of it step by step, one element's inside, or one block again after a change.
import { Headline } from './context';
import type { Owner, PageBlock } from './page-block';
import { Headings, ownerOf, surroundings, textNodeBefore } from './surroundings';
import { NOTHING_YET, type Passed, type TextsBefore, Walk, type WalkOptions } from './walk';

/** Siblings that are read before a text to learn how the block with it begins. */
const LOOK_BACK_SIBLINGS = 40;

export interface TextModelOptions {
  document: Document;
  /** Elements that are not the page's: our own host. */
  isForeign?: (element: Element) => boolean;
  /** Called for each open shadow root that a walk meets, as often as it is met. */
  onShadowRoot?: (root: ShadowRoot) => void;
}

export class TextModel {
  private readonly document: Document;
  private readonly isForeign: (element: Element) => boolean;
  private readonly onShadowRoot: (root: ShadowRoot) => void;
  private headings: Headings | undefined;

  constructor(options: TextModelOptions) {
    this.document = options.document;
    this.isForeign = options.isForeign ?? (() => false);
    this.onShadowRoot = options.onShadowRoot ?? (() => {});
  }

  /** A walk over the whole document and its open shadow roots, in page order. */
  walkPage(): Walk {
    const root = this.document.documentElement;
    const around = surroundings(root, this.isForeign) ?? { role: 'paragraph', language: undefined };
    return new Walk({ root, owner: root, ...around }, { ...this.options(), deep: true });
  }

  /** A walk over the blocks inside an element that has come into the page; undefined where nothing there is read. Text
   * that belongs to a block around the element is left out: that block is to be read by its owner. */
  walkInside(element: Element): Walk | undefined {
    const around = element.isConnected ? surroundings(element, this.isForeign) : undefined;
    if (!around) return undefined;
    const owner = ownerOf(element) === element ? element : undefined;
    const headline = this.headlineOver(element);
    const options: WalkOptions = { ...this.options(), deep: true, headline, lookBack: this.lookBack };
    return new Walk({ root: element, ...(owner && { owner }), ...around }, options);
  }

  /** A walk over the blocks of the text that belongs to the owner itself; undefined where that text is not read. */
  walkOwner(owner: Owner): Walk | undefined {
    const around = owner.isConnected ? surroundings(owner, this.isForeign) : undefined;
    if (!around) return undefined;
    const headline = this.headlineOver(
      owner.nodeType === 1 ? (owner as Element) : (owner as ShadowRoot).host,
    );
    const options: WalkOptions = { ...this.options(), deep: false, headline, lookBack: this.lookBack };
    return new Walk({ root: owner, owner, ...around }, options);
  }

  /** Forgets where the headlines stand: to be called when the page may have changed. */
  refresh(): void {
    this.headings = undefined;
  }

  private options(): { isForeign: (element: Element) => boolean; onShadowRoot: (root: ShadowRoot) => void } {
    return { isForeign: this.isForeign, onShadowRoot: this.onShadowRoot };
  }

  private headlineOver(element: Element): Headline {
    this.headings ??= new Headings(this.document);
    let top = element;
    for (let root = top.getRootNode(); 'host' in root; root = top.getRootNode())
      top = (root as ShadowRoot).host;
    return top.isConnected ? this.headings.over(top) : new Headline();
  }

  /** The texts of the one and two blocks before a text node that begins a block. */
  private readonly lookBack = (node: Text, passed: Passed): TextsBefore => {
    if (node === passed.node) return passed; // a long text that was cut
    const text = textNodeBefore(node, this.isForeign);
    if (!text || text === passed.node) return text ? passed : {};
    const previous = this.blockWith(text);
    const first = previous?.segments[0];
    const before = first && textNodeBefore(first.node, this.isForeign);
    return { previous: previous?.block.text, older: before && this.blockWith(before)?.block.text };
  };

  /** The block that ends with a text node; only so much of its beginning as context needs. */
  private blockWith(text: Text): PageBlock | undefined {
    const owner = ownerOf(text);
    if (!owner) return undefined;
    let from: Node = text;
    while (from.parentNode && from.parentNode !== owner) from = from.parentNode;
    for (let back = 0; back < LOOK_BACK_SIBLINGS && from.previousSibling; back++) from = from.previousSibling;
    const start = { root: owner, from, owner, role: 'paragraph', language: undefined } as const;
    const walk = new Walk(start, { ...this.options(), deep: false });
    let found: PageBlock | undefined;
    for (let step = walk.next(); step !== undefined; step = walk.next()) {
      if (step === NOTHING_YET) continue;
      if (step.segments.some((segment) => segment.node === text)) found = step;
      else if (found) break;
    }
    return found;
  }
}
