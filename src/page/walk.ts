// Walks the page in order and hands out its blocks one at a time, so that the caller may pause between any two steps.
// The tree may change during a pause: a walk that finds its place gone goes back to the nearest element it still knows.
import type { Block, BlockRole } from '../matching/types';
import { Headline, textBefore } from './context';
import { gapOf, isBlock, isLineBreak, isSkipped, ownLanguage, ownRole, separates } from './elements';
import type { Owner, PageBlock } from './page-block';
import { Run, type Stretch } from './run';

/** Where a walk begins, and what its surroundings say about the text there. */
export interface WalkStart {
  /** Its inside is walked, and its shadow root where it has an open one. */
  root: Owner;
  /** The root's child to begin at, where not at its first. */
  from?: Node;
  /** Whose text the root's direct text is; absent where another walk reads that text. */
  owner?: Owner;
  role: BlockRole;
  language: string | undefined;
}

/** The texts of the one and two blocks before a place; absent at the beginning of the page. */
export interface TextsBefore {
  previous?: string | undefined;
  older?: string | undefined;
}

/** What a walk has come through itself: the last text node with words, and the last texts. */
export interface Passed extends TextsBefore {
  node?: Text | undefined;
}

export interface WalkOptions {
  /** Whether blocks inside the root's blocks are read too, and open shadow roots. */
  deep: boolean;
  /** Elements that are not the page's (our own). */
  isForeign: (element: Element) => boolean;
  /** Called for each open shadow root that is met. */
  onShadowRoot?: (root: ShadowRoot) => void;
  /** Finds the texts before a text node where the walk may not have come through them itself. */
  lookBack?: (node: Text, passed: Passed) => TextsBefore;
  headline?: Headline;
}

interface Frame {
  node: Owner;
  owner: Owner | undefined;
  role: BlockRole;
  language: string | undefined;
  /** Whether leaving it ends the block. */
  block: boolean;
  /** Where to go on after a shadow root, which is nobody's child. */
  resume: Node | null;
}

/** Nodes that one step of a walk may pass, so that steps stay short where a page holds no text. */
const STEP_NODES = 200;
const MAX_RECOVERIES = 50;
const WORD = /[\p{L}\p{N}]/u;

/** A step that found no block yet. */
export const NOTHING_YET = Symbol('nothing yet');

export class Walk {
  /** Set where the page changed so much under the walk that its end was not reached. */
  gaveUp = false;
  private readonly stack: Frame[] = [];
  private readonly run = new Run();
  private readonly ready: PageBlock[] = [];
  private runOwner: Owner | undefined;
  private readonly headline: Headline;
  /** Shadow roots met inside a block; walked when the block ends, so that they do not cut it in two. */
  private roots: { root: ShadowRoot; frame: Frame }[] = [];
  /** Elements whose edge lies between the text gathered so far and the next text. */
  private edges: Element[] = [];
  private current: Node | null;
  private passed: Passed = {};
  private afterBreak = false;
  private recoveries = 0;

  constructor(
    start: WalkStart,
    private readonly options: WalkOptions,
  ) {
    this.headline = options.headline ?? new Headline();
    const frame = { node: start.root, owner: start.owner, role: start.role, language: start.language };
    this.stack.push({ ...frame, block: true, resume: null });
    this.current = start.from ?? start.root.firstChild;
    if ('shadowRoot' in start.root) this.noteShadowRoot(start.root, this.stack[0] as Frame);
  }

  /** Goes on by one step: the next block, NOTHING_YET, or undefined at the end of the walk. */
  next(): PageBlock | typeof NOTHING_YET | undefined {
    for (let budget = STEP_NODES; budget > 0 && this.ready.length === 0; budget--) {
      const frame = this.stack.at(-1);
      if (!frame) return undefined;
      if (this.current && this.current.parentNode !== frame.node) this.recover();
      else if (!this.current) this.leave(frame);
      else this.visit(this.current, frame);
    }
    return this.ready.shift() ?? NOTHING_YET;
  }

  private visit(node: Node, frame: Frame): void {
    if (node.nodeType === 1) {
      this.enter(node as Element, frame);
      return;
    }
    const isText = node.nodeType === 3 || node.nodeType === 4;
    if (isText && frame.owner && this.gather(node as Text, frame.owner, frame)) return;
    this.current = node.nextSibling;
  }

  // Where `finish` says that it turned to a shadow root, the current node is left as it is and visited again afterwards.

  private enter(element: Element, frame: Frame): void {
    if (isLineBreak(element)) {
      if (this.afterBreak && this.finish(frame)) return;
      this.run.separate('\n');
      this.afterBreak = true;
      this.current = element.nextSibling;
    } else if (isSkipped(element) || this.options.isForeign(element)) {
      const gap = gapOf(element);
      if (gap === 'block' && this.finish(frame)) return;
      if (gap === 'space') this.run.separate(' ');
      this.current = element.nextSibling;
    } else if (isBlock(element)) {
      if (this.finish(frame)) return;
      if (this.options.deep) this.descend(element, frame, true);
      else this.current = element.nextSibling;
    } else {
      this.edges.push(element);
      this.descend(element, frame, false);
    }
  }

  private descend(element: Element, around: Frame, block: boolean): void {
    const frame: Frame = {
      node: element,
      owner: block ? element : around.owner,
      role: ownRole(element) ?? around.role,
      language: ownLanguage(element) ?? around.language,
      block,
      resume: null,
    };
    this.stack.push(frame);
    this.current = element.firstChild;
    this.noteShadowRoot(element, frame);
  }

  private leave(frame: Frame): void {
    if (frame.block && this.finish(frame)) return;
    if (!frame.block) this.edges.push(frame.node as Element);
    this.stack.pop();
    this.current = frame.node.nodeType === 1 ? frame.node.nextSibling : frame.resume;
  }

  /** Adds a text to the block; true where a shadow root must be walked first. */
  private gather(node: Text, owner: Owner, frame: Frame): boolean {
    const { data } = node;
    if (data.length === 0) return false;
    if (this.runsTogether(data) && this.edges.some(separates) && this.finish(frame)) return true;
    this.edges = [];
    if (this.afterBreak && /\S/.test(data)) this.afterBreak = false;
    this.runOwner = owner;
    this.run.add(node, data);
    return false;
  }

  /** Whether a word seems to go on across an element's edge, which is worth a look at the layout. */
  private runsTogether(data: string): boolean {
    return this.edges.length > 0 && WORD.test(this.run.lastCharacter) && WORD.test(data.charAt(0));
  }

  /** Ends the block gathered so far, if there is one. True where it turned to the shadow roots met in it. */
  private finish(frame: Frame): boolean {
    this.edges = [];
    this.afterBreak = false;
    for (const stretch of this.run.take()) this.emit(stretch, frame);
    if (this.roots.length === 0) return false;
    for (const { root, frame: around } of this.roots.splice(0).reverse()) {
      this.stack.push({ ...around, node: root, owner: root, block: true, resume: this.current });
      this.current = root.firstChild;
    }
    return true;
  }

  private emit(stretch: Stretch, frame: Frame): void {
    const first = stretch.segments[0];
    const owner = this.runOwner;
    if (!first || !owner) return;
    const { role, language } = this.stack.findLast((f) => f.node === owner) ?? frame;
    const seen = this.textsBefore(first.node);
    const before = textBefore(seen.previous, seen.older);
    const headline = this.headline.text;
    const block: Block = { text: stretch.text, role };
    if (language) block.language = language;
    if (before !== undefined) block.before = before;
    if (headline !== undefined) block.headline = headline;
    const element = owner.nodeType === 1 ? (owner as Element) : (owner as ShadowRoot).host;
    if (role === 'heading') this.headline.pass(element, stretch.text);
    const node = stretch.segments.findLast((s) => /\S/.test(s.node.data))?.node;
    this.passed = { node, previous: stretch.text, older: seen.previous };
    this.ready.push({ block, element, owner, segments: stretch.segments });
  }

  private textsBefore(node: Text): TextsBefore {
    const { lookBack, deep } = this.options;
    const carried = deep && this.passed.node;
    return !carried && lookBack ? lookBack(node, this.passed) : this.passed;
  }

  private noteShadowRoot(element: Element, frame: Frame): void {
    const root = element.shadowRoot;
    if (!root || !this.options.deep) return;
    this.options.onShadowRoot?.(root);
    this.roots.push({ root, frame });
  }

  /** The page took away the place we stood at. What was gathered is dropped; elements known to be in place are read again. */
  private recover(): void {
    this.run.take();
    this.edges = [];
    this.roots = [];
    for (let i = 1; i < this.stack.length; i++) {
      const node = this.stack[i]?.node;
      const inPlace = node?.nodeType === 1 ? node.parentNode === this.stack[i - 1]?.node : node?.isConnected;
      if (!inPlace) this.stack.length = i;
    }
    this.gaveUp = ++this.recoveries > MAX_RECOVERIES;
    if (this.gaveUp || !this.stack[0]?.node.isConnected) this.stack.length = 0;
    this.current = this.stack.at(-1)?.node.firstChild ?? null;
  }
}
