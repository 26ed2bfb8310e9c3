// Gathers the text of one block piece by piece, keeping for every character the node it came from.
import type { Segment } from './page-block';

/** Blocks are cut near this length (UTF-16), so that no single block outlasts a slice. */
export const MAX_BLOCK_LENGTH = 4000;

const SENTENCE_END = /[.!?…][)"'”’»\]]*\s/g;

/** Where to cut a text that is too long: after the last sentence before the limit, else after the last space, else at the
 * limit, though never between the halves of a surrogate pair. */
export function cutPoint(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const head = text.slice(0, limit);
  let cut = 0;
  for (const end of head.matchAll(SENTENCE_END)) cut = end.index + end[0].length;
  if (cut < limit / 2) cut = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n')) + 1;
  if (cut < limit / 2) cut = limit;
  const before = text.charCodeAt(cut - 1);
  return before >= 0xd800 && before <= 0xdbff ? cut - 1 : cut;
}

/** A finished stretch of text with its pieces. */
export interface Stretch {
  text: string;
  segments: Segment[];
}

export class Run {
  private text = '';
  private segments: Segment[] = [];
  private wordy = false;

  get length(): number {
    return this.text.length;
  }

  /** The last character gathered; empty at the beginning. */
  get lastCharacter(): string {
    return this.text.slice(-1);
  }

  add(node: Text, data: string): void {
    if (data.length === 0) return;
    if (!this.wordy) {
      if (!/\S/.test(data)) return;
      this.wordy = true;
    }
    this.segments.push({ node, from: 0, start: this.text.length, length: data.length });
    this.text += data;
  }

  /** Adds a character that stands for no node: what a line break or an image does to the words beside it. */
  separate(character: '\n' | ' '): void {
    if (this.wordy) this.text += character;
  }

  /** Takes out what was gathered, cut into stretches that are not too long, and begins anew. */
  take(): Stretch[] {
    const { text, segments } = this;
    this.text = '';
    this.segments = [];
    this.wordy = false;
    if (segments.length === 0) return [];
    if (text.length <= MAX_BLOCK_LENGTH) return [{ text, segments }];
    return cut(text, segments);
  }
}

function cut(text: string, segments: Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  for (let begin = 0; begin < text.length; ) {
    const end = begin + cutPoint(text.slice(begin, begin + MAX_BLOCK_LENGTH + 1), MAX_BLOCK_LENGTH);
    const pieces: Segment[] = [];
    while (segments[first] && segments[first]!.start + segments[first]!.length <= begin) first++;
    for (let i = first; i < segments.length && segments[i]!.start < end; i++) {
      const s = segments[i]!;
      const from = Math.max(s.start, begin);
      const to = Math.min(s.start + s.length, end);
      if (from < to) {
        pieces.push({ node: s.node, from: s.from + from - s.start, start: from - begin, length: to - from });
      }
    }
    const piece = text.slice(begin, end);
    if (/\S/.test(piece)) stretches.push({ text: piece, segments: pieces });
    begin = end;
  }
  return stretches;
}
