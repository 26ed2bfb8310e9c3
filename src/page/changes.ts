// What a batch of mutation records means for reading: whose own text changed, and what came in.
import { isBlock } from './elements';
import type { Owner } from './page-block';
import { ownerOf } from './surroundings';

/** More than this in one batch, and reading the whole page again is cheaper than following the details. */
const LARGE = 1000;

/** Attributes that change what text is or whether it is read. */
export const WATCHED_ATTRIBUTES = ['lang', 'contenteditable', 'role'];

export class Changes {
  /** Their own text is to be read again. */
  readonly owners = new Set<Owner>();
  /** All blocks inside are to be read. */
  readonly entered = new Set<Element>();
  /** The whole page is to be read again. */
  large = false;

  get isEmpty(): boolean {
    return !this.large && this.owners.size === 0 && this.entered.size === 0;
  }

  becomeLarge(): void {
    this.large = true;
    this.owners.clear();
    this.entered.clear();
  }

  /** The element's inside is to be read; a new root means a new page. */
  enter(element: Element): void {
    if (element.parentNode?.nodeType === 9) this.becomeLarge();
    if (!this.large) this.entered.add(element);
  }

  /** Takes note of what the page did; returns whether any of it was the page's doing. */
  note(records: MutationRecord[], isForeign: (element: Element) => boolean): boolean {
    let concerns = false;
    for (const record of records) if (this.noteOne(record, isForeign)) concerns = true;
    if (records.length > LARGE || this.owners.size + this.entered.size > LARGE) this.becomeLarge();
    return concerns;
  }

  private noteOne(record: MutationRecord, isForeign: (element: Element) => boolean): boolean {
    const { target, type } = record;
    if (type === 'characterData') {
      this.noteOwner(target);
      return true;
    }
    if (type === 'attributes') {
      this.noteOwner(target);
      this.enter(target as Element);
      return true;
    }
    let concerns = false;
    let inLine =
      joinsLine(record.previousSibling, 'previousSibling') && joinsLine(record.nextSibling, 'nextSibling');
    for (const nodes of [record.addedNodes, record.removedNodes]) {
      for (let i = 0; i < nodes.length; i++) {
        const node = nodes[i] as Node;
        if (node.nodeType === 1 && isForeign(node as Element)) continue;
        concerns = true;
        if (isInLine(node)) inLine = true;
        if (nodes === record.addedNodes && node.nodeType === 1 && node.isConnected)
          this.enter(node as Element);
      }
    }
    if (concerns && inLine) this.noteOwner(target);
    return concerns;
  }

  private noteOwner(node: Node): void {
    const owner = this.large ? undefined : ownerOf(node);
    if (owner) this.owners.add(owner);
  }

  /** The elements that came in and are still there, without those inside others of them. */
  roots(): Element[] {
    return [...this.entered].filter((element) => {
      if (!element.isConnected) return false;
      for (let at = element.parentElement; at; at = at.parentElement) if (this.entered.has(at)) return false;
      return true;
    });
  }
}

/** Nodes of no consequence (white space, comments) that may stand between a place and its neighbour in the line. */
const INSIGNIFICANT = 4;

/** Whether there is text of the same line on this side of a place. */
function joinsLine(from: Node | null, side: 'previousSibling' | 'nextSibling'): boolean {
  let node = from;
  for (let passed = 0; node && passed < INSIGNIFICANT; passed++) {
    if (isInLine(node)) return true;
    if (node.nodeType === 1) return false;
    node = node[side];
  }
  return node !== null;
}

/** Whether the node is part of a line of text, so that its coming or going changes the text around it. */
function isInLine(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test((node as Text).data);
  return node.nodeType === 1 && !isBlock(node as Element);
}
