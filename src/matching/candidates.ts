// Which phrasings a sentence may hold. An exact filter: posting lists say by how much each key brings a phrasing nearer to
// the share needed of it, never too little; what the sum does not bring there cannot be there. The few that are left are verified.
import { FULL_SHARE, type MatchIndex, MOST_SHARES, SHARE_BITS } from './index/index-file';
import { CONTAINMENT, MOST_CANDIDATES } from './limits';
import type { Sentence } from './sentence';

const SHARE_MASK = (1 << SHARE_BITS) - 1;
/** The sums of one sentence stay below this; those of the next begin here. */
const STEP = MOST_SHARES;
const LAST_BASE = 0x1_0000_0000 - STEP;
/** Steps of containment in which the best are counted out. */
const BUCKETS = 64;

export class CandidateFinder {
  /** Per phrasing the base of the sentence that touched it last plus the shares met in it. */
  private readonly sums: Uint32Array;
  private base = 0;
  /** Share of each found phrasing's weight that the sentence holds, beside `found`. */
  readonly held: Float32Array;
  private readonly buckets = new Uint32Array(BUCKETS);
  /** Phrasings found by the last call, `count` of them. */
  readonly found: Uint32Array;
  count = 0;

  constructor(private readonly index: MatchIndex) {
    const { count } = index.phrasings;
    this.sums = new Uint32Array(count);
    this.found = new Uint32Array(count);
    this.held = new Float32Array(count);
  }

  /**
   * Finds the phrasings of which the sentence holds the share needed (index `phrasings.need`) and two words; of more than
   * MOST_CANDIDATES those that it holds most of.
   */
  find(sentence: Sentence): void {
    this.collect(sentence);
    const { need } = this.index.phrasings;
    let kept = 0;
    for (let k = 0; k < this.count; k++) {
      const phrasing = this.found[k]!;
      const held = this.verify(phrasing, sentence, need[phrasing]!);
      if (held === 0) continue;
      this.held[kept] = held;
      this.found[kept++] = phrasing;
    }
    this.count = kept;
    if (kept > MOST_CANDIDATES) this.keepBest();
  }

  /** The phrasings of one talking point of which the sentence holds CONTAINMENT and two words, needed or not. */
  halfHeld(talkingPoint: number, sentence: Sentence): number[] {
    const { owner, count } = this.index.phrasings;
    const near: number[] = [];
    for (let phrasing = owner.indexOf(talkingPoint); phrasing >= 0 && phrasing < count; phrasing++) {
      if (owner[phrasing] !== talkingPoint) break;
      if (this.verify(phrasing, sentence, CONTAINMENT) > 0) near.push(phrasing);
    }
    return near;
  }

  /** Puts into `found` the phrasings whose shares add up to a full one. */
  private collect(sentence: Sentence): void {
    const { start, list } = this.index.postings;
    const { sums, found } = this;
    if (this.base === LAST_BASE) {
      sums.fill(0);
      this.base = 0;
    }
    this.base += STEP;
    const base = this.base;
    const full = base + FULL_SHARE;
    let count = 0;
    for (let k = 0; k < sentence.keyCount; k++) {
      const key = sentence.keys[k]!;
      for (let q = start[key]!, end = start[key + 1]!; q < end; q++) {
        const posting = list[q]!;
        const phrasing = posting >>> SHARE_BITS;
        const before = sums[phrasing]!;
        const sum = Math.max(before, base) + (posting & SHARE_MASK);
        sums[phrasing] = sum;
        if (sum >= full && before < full) found[count++] = phrasing;
      }
    }
    this.count = count;
  }

  /** The share of the phrasing's weight that the sentence holds, 0 where that is below `least` or a single word. */
  private verify(phrasing: number, sentence: Sentence, least: number): number {
    const { start, words, weight } = this.index.phrasings;
    const { credits } = sentence;
    const { weights } = sentence.lexicon;
    const total = weight[phrasing]!;
    // The whole weight is a rounded number: a phrasing that must be met whole would else not meet itself.
    const need = least * total * (1 - 1e-6);
    // What is open is a difference of rounded numbers: it must not tip the balance where the share is met exactly.
    const sure = need * (1 - 1e-5);
    let matched = 0;
    let open = total;
    let hits = 0;
    for (let q = start[phrasing]!, end = start[phrasing + 1]!; q < end; q++) {
      const word = words[q]!;
      const credit = credits[word]!;
      const share = weights[word]!;
      if (credit > 0) {
        matched += share * credit;
        hits++;
      }
      open -= share;
      if (matched + open < sure) return 0;
    }
    return matched >= need && hits >= 2 ? matched / total : 0;
  }

  /** Leaves the MOST_CANDIDATES phrasings of which the sentence holds most, in their order. */
  private keepBest(): void {
    const { buckets, held, found } = this;
    const bucketOf = (k: number) => Math.min(BUCKETS - 1, Math.floor(held[k]! * BUCKETS));
    buckets.fill(0);
    for (let k = 0; k < this.count; k++) buckets[bucketOf(k)]!++;
    let room = MOST_CANDIDATES;
    let lowest = BUCKETS - 1;
    while (lowest > 0 && buckets[lowest]! <= room) room -= buckets[lowest--]!;
    let kept = 0;
    for (let k = 0; k < this.count; k++) {
      const bucket = bucketOf(k);
      if (bucket < lowest || (bucket === lowest && room-- <= 0)) continue;
      held[kept] = held[k]!;
      found[kept++] = found[k]!;
    }
    this.count = kept;
  }
}
