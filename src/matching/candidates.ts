// Which phrasings a sentence may hold. An exact prefix filter: a phrasing whose rarest words (the first 1 - CONTAINMENT of
// its weight) are all absent cannot reach CONTAINMENT, so only those words are in the posting lists. The rest is verified.
import type { MatchIndex } from './index/index-file';
import { CONTAINMENT } from './limits';
import type { Sentence } from './sentence';

export class CandidateFinder {
  private readonly seen: Uint32Array;
  private generation = 0;
  private readonly least: number;
  /** Phrasings found by the last call, `count` of them. */
  readonly found: Uint32Array;
  count = 0;

  constructor(private readonly index: MatchIndex) {
    this.seen = new Uint32Array(index.phrasings.count);
    this.found = new Uint32Array(index.phrasings.count);
    let least = Number.POSITIVE_INFINITY;
    for (const weight of index.phrasings.weight) if (weight < least) least = weight;
    this.least = CONTAINMENT * least;
  }

  /** Finds the phrasings of which the sentence holds at least CONTAINMENT of the weight and two words. */
  find(sentence: Sentence): void {
    this.count = 0;
    if (sentence.mass < this.least) return;
    const { postings, phrasings } = this.index;
    const { seen } = this;
    const generation = ++this.generation;
    for (let k = 0; k < sentence.keyCount; k++) {
      const key = sentence.keys[k]!;
      for (let q = postings.start[key]!, end = postings.start[key + 1]!; q < end; q++) {
        const phrasing = postings.list[q]!;
        if (seen[phrasing] === generation) continue;
        seen[phrasing] = generation;
        if (this.verify(phrasing, phrasings.weight[phrasing]!, sentence)) this.found[this.count++] = phrasing;
      }
    }
  }

  private verify(phrasing: number, weight: number, sentence: Sentence): boolean {
    const { start, words } = this.index.phrasings;
    const weights = sentence.lexicon.weights;
    const need = CONTAINMENT * weight;
    let matched = 0;
    let open = weight;
    let hits = 0;
    for (let q = start[phrasing]!, end = start[phrasing + 1]!; q < end; q++) {
      const word = words[q]!;
      const credit = sentence.creditFor(word);
      const share = weights[word]!;
      if (credit > 0) {
        matched += share * credit;
        hits++;
      }
      open -= share;
      if (matched + open < need) return false;
    }
    return matched >= need && hits >= 2;
  }
}
