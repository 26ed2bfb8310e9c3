// The words of a block as the scan leaves them: plain typed arrays, reused from block to block.

/** A word that the lexicon does not have. */
export const UNKNOWN = -1;

export class Tokens {
  /** Word number, or UNKNOWN. */
  ids: Int32Array;
  /** UTF-16 offsets of the word in the text. */
  starts: Uint32Array;
  ends: Uint32Array;
  count = 0;
  /** Index of the first token behind each sentence, in order. */
  sentenceEnds: Uint32Array;
  sentenceCount = 0;

  constructor(capacity = 1024) {
    this.ids = new Int32Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.sentenceEnds = new Uint32Array(256);
  }

  clear(): void {
    this.count = 0;
    this.sentenceCount = 0;
  }

  /** Adds a word: its number and its UTF-16 offsets. */
  push(id: number, start: number, end: number): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  private grow(): void {
    const capacity = this.ids.length * 2;
    this.ids = enlarged(this.ids, new Int32Array(capacity));
    this.starts = enlarged(this.starts, new Uint32Array(capacity));
    this.ends = enlarged(this.ends, new Uint32Array(capacity));
  }

  endSentence(): void {
    const begin = this.sentenceCount === 0 ? 0 : this.sentenceEnds[this.sentenceCount - 1]!;
    if (this.count === begin) return;
    if (this.sentenceCount === this.sentenceEnds.length)
      this.sentenceEnds = enlarged(this.sentenceEnds, new Uint32Array(this.sentenceCount * 2));
    this.sentenceEnds[this.sentenceCount++] = this.count;
  }
}

function enlarged<Type extends Int32Array | Uint32Array>(old: Type, larger: Type): Type {
  larger.set(old);
  return larger;
}
