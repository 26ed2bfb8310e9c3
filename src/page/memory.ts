// Remembers what was found in a text, so that a text which comes back (a list that recycles its rows, a component drawn
// anew, a page shown again) is not searched again.
import type { Block } from '../matching/types';
import type { Found } from './page-mark';

const CAPACITY = 6000;

/** A number that differs between different texts all but certainly; 53 bits. */
export function fingerprint(text: string, seed = 0): number {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x85ebca6b ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x2c1b3c6d);
    b = Math.imul(b + unit, 0x297a2d39) ^ (a >>> 15);
  }
  a = Math.imul(a ^ (a >>> 16), 0x45d9f3b);
  b = Math.imul(b ^ (b >>> 13), 0x119de1f3);
  return ((a ^ (b >>> 16)) >>> 0) + ((b ^ (a >>> 11)) & 0x1fffff) * 0x1_0000_0000;
}

interface Entry<T> {
  /** Kept only where something was found: a false "nothing" costs a mark, a false mark would cost trust. */
  text: string;
  found: Found<T>[];
}

export class Memory<T> {
  private readonly entries = new Map<number, Entry<T> | null>();

  recall(block: Block): Found<T>[] | undefined {
    const key = keyOf(block);
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, entry); // used last, forgotten last
    if (entry === null) return [];
    return entry.text === block.text ? entry.found : undefined;
  }

  keep(block: Block, found: Found<T>[]): void {
    this.entries.set(keyOf(block), found.length > 0 ? { text: block.text, found } : null);
    if (this.entries.size <= CAPACITY) return;
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }

  clear(): void {
    this.entries.clear();
  }
}

function keyOf({ text, role, language, before, headline }: Block): number {
  return fingerprint(`${role}\0${language ?? ''}\0${headline ?? ''}\0${before ?? ''}`, fingerprint(text) | 0);
}
