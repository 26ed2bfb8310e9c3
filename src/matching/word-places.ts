// Where a word of a phrasing is met in a sentence. Many phrasings of a talking point share their words, so that each word's
// places are found once a sentence and kept.
import type { Lexicon } from './lexicon/lexicon';
import { creditBetween, type Sentence } from './sentence';

export class WordPlaces {
  /** Row of word w: entries rowStart[w] .. rowEnd[w] of `tokens` and `credits`, in order of the tokens. */
  readonly rowStart: Uint32Array;
  readonly rowEnd: Uint32Array;
  /** Token positions relative to the sentence. */
  tokens = new Int32Array(1024);
  /** How well the token stands for the word, above 0 to 1. */
  credits = new Float32Array(1024);
  private used = 0;
  private generation = -1;
  private readonly rowStamps: Uint32Array;

  /** Per key the first link of its tokens, per link the token and the next link or -1. */
  private readonly heads: Int32Array;
  private linked = new Int32Array(1024);
  private next = new Int32Array(1024);

  constructor(private readonly lexicon: Lexicon) {
    const { wordCount, conceptCount } = lexicon;
    this.rowStart = new Uint32Array(wordCount);
    this.rowEnd = new Uint32Array(wordCount);
    this.rowStamps = new Uint32Array(wordCount);
    this.heads = new Int32Array(wordCount + conceptCount);
  }

  /** Makes the row of a word. The sentence's tokens must not change until the next sentence is loaded. */
  find(word: number, sentence: Sentence): void {
    if (this.generation !== sentence.generation) this.link(sentence);
    if (this.rowStamps[word] === this.generation) return;
    this.rowStamps[word] = this.generation;
    this.rowStart[word] = this.used;
    this.fill(word, sentence);
    this.rowEnd[word] = this.used;
  }

  private fill(word: number, sentence: Sentence): void {
    if (sentence.creditFor(word) === 0) return;
    const { conceptStart, conceptList, conceptCredit, wordCount } = this.lexicon;
    const { ids } = sentence.tokens;
    const { from } = sentence;
    const first = conceptStart[word]!;
    const concepts = conceptStart[word + 1]! - first;
    // A word of several concepts has tokens in several chains: rare enough to look at every token instead.
    if (concepts > 1) {
      for (let i = from; i < sentence.to; i++) {
        const id = ids[i]!;
        const credit = id < 0 ? 0 : creditBetween(this.lexicon, id, word);
        if (credit > 0) this.add(i - from, credit);
      }
      return;
    }
    const concept = concepts === 1 ? conceptList[first]! : -1;
    const credit = concept < 0 ? 1 : conceptCredit[concept]!;
    for (let at = this.heads[concept < 0 ? word : wordCount + concept]!; at >= 0; at = this.next[at]!) {
      const token = this.linked[at]!;
      this.add(token - from, ids[token] === word ? 1 : credit);
    }
  }

  private add(token: number, credit: number): void {
    if (this.used === this.tokens.length) {
      const tokens = new Int32Array(this.used * 2);
      const credits = new Float32Array(this.used * 2);
      tokens.set(this.tokens);
      credits.set(this.credits);
      this.tokens = tokens;
      this.credits = credits;
    }
    this.tokens[this.used] = token;
    this.credits[this.used++] = credit;
  }

  /** Chains the tokens of every key, the first token first. */
  private link(sentence: Sentence): void {
    this.generation = sentence.generation;
    this.used = 0;
    const { conceptStart, conceptList, wordCount } = this.lexicon;
    const { ids } = sentence.tokens;
    for (let k = 0; k < sentence.keyCount; k++) this.heads[sentence.keys[k]!] = -1;
    let links = 0;
    for (let i = sentence.to - 1; i >= sentence.from; i--) {
      const id = ids[i]!;
      if (id < 0) continue;
      const end = conceptStart[id + 1]!;
      if (links + end - conceptStart[id]! >= this.linked.length) this.growLinks();
      links = this.chain(id, i, links);
      for (let c = conceptStart[id]!; c < end; c++) links = this.chain(wordCount + conceptList[c]!, i, links);
    }
  }

  private chain(key: number, token: number, link: number): number {
    this.linked[link] = token;
    this.next[link] = this.heads[key]!;
    this.heads[key] = link;
    return link + 1;
  }

  private growLinks(): void {
    const linked = new Int32Array(this.linked.length * 2);
    const next = new Int32Array(linked.length);
    linked.set(this.linked);
    next.set(this.next);
    this.linked = linked;
    this.next = next;
  }
}
