// Lays a phrasing over a sentence: the window that holds most of the phrasing with least besides.
import type { MatchIndex } from './index/index-file';
import type { Lexicon } from './lexicon/lexicon';
import { FOREIGN_WEIGHT, NEGATION_FACTOR, ORDER_GAP, ORDER_SHARE } from './limits';
import type { Sentence } from './sentence';
import { WordPlaces } from './word-places';

/** A phrasing laid over a window of a sentence. Token positions are relative to the sentence. */
export interface Alignment {
  phrasing: number;
  owner: number;
  /** The score before learning: see `Aligner.align`. */
  score: number;
  /** Score minus the phrasing's noise floor. */
  excess: number;
  first: number;
  last: number;
  /** Share of the phrasing's weight met in the window. */
  containment: number;
  /** Weight met in the window. */
  mass: number;
  /** Weight of the window, met or not. */
  windowMass: number;
  order: number;
  /** Words of the phrasing met, and how many it has. */
  hits: number;
  size: number;
  negationMissing: boolean;
}

const MOST_POSITIONS = 48;
/** Bounds are raised by this, so that rounding never hides a window. */
const ROUNDING = 1 + 1e-6;

export class Aligner {
  private readonly position = new Int32Array(MOST_POSITIONS);
  private readonly element = new Uint8Array(MOST_POSITIONS);
  private readonly credit = new Float32Array(MOST_POSITIONS);
  private readonly most = new Float64Array(MOST_POSITIONS);
  private readonly got = new Float32Array(64);
  private positions = 0;
  private readonly places: WordPlaces;

  constructor(
    lexicon: Lexicon,
    private readonly index: MatchIndex,
  ) {
    this.places = new WordPlaces(lexicon);
  }

  /**
   * The best window: maximises M / (W + 0.25 E), with M the weight met (times credit), W the phrasing's weight, E the weight
   * of other words in the window. The score is that times (0.7 + 0.3 order), times 0.6 where the phrasing is negated and the
   * sentence is not, times 0.6 where a single word is met.
   */
  align(phrasing: number, sentence: Sentence): Alignment | undefined {
    const { start, words, weight, owner, negated, floor } = this.index.phrasings;
    const from = start[phrasing]!;
    const size = Math.min(64, start[phrasing + 1]! - from);
    this.collect(from, size, sentence);
    const { position, element, credit, got, positions } = this;
    const weights = sentence.lexicon.weights;
    const total = weight[phrasing]!;
    const before = sentence.weightBefore;
    let best = 0;
    let first = 0;
    let last = 0;
    let mass = 0;
    let bestFrom = 0;
    let bestTo = 0;
    const most = this.mostFrom(from, size, weights);
    for (let a = 0; a < positions; a++) {
      if (a > 0 && position[a] === position[a - 1]) continue;
      // No window from here on can be better; nor one that goes on when its other words weigh too much.
      if (most[a]! <= best * total) break;
      for (let q = 0; q < size; q++) got[q] = 0;
      let met = 0;
      for (let b = a; b < positions; b++) {
        const q = element[b]!;
        if (credit[b]! > got[q]!) {
          met += weights[words[from + q]!]! * (credit[b]! - got[q]!);
          got[q] = credit[b]!;
        }
        const foreign = Math.max(0, before[position[b]! + 1]! - before[position[a]!]! - met);
        const value = met / (total + FOREIGN_WEIGHT * foreign);
        const least = Math.max(0, before[position[b]! + 1]! - before[position[a]!]! - most[a]!);
        if (most[a]! <= best * (total + FOREIGN_WEIGHT * least)) break;
        if (value > best) {
          best = value;
          first = position[a]!;
          last = position[b]!;
          mass = met;
          bestFrom = a;
          bestTo = b;
        }
      }
    }
    if (best === 0) return undefined;
    const hits = this.countElements(bestFrom, bestTo, size);
    const order = this.orderShare(from, size, first, last);
    const negationMissing = negated[phrasing] === 1 && !sentence.negated;
    let score = best * (1 - ORDER_SHARE + ORDER_SHARE * order);
    if (negationMissing) score *= NEGATION_FACTOR;
    if (hits < 2) score *= NEGATION_FACTOR;
    return {
      phrasing,
      owner: owner[phrasing]!,
      score,
      excess: score - floor[phrasing]!,
      first,
      last,
      containment: mass / total,
      mass,
      windowMass: before[last + 1]! - before[first]!,
      order,
      hits,
      size,
      negationMissing,
    };
  }

  /** Positions of the sentence that stand for a word of the phrasing, in order; the first MOST_POSITIONS of them. */
  private collect(from: number, size: number, sentence: Sentence): void {
    const { words } = this.index.phrasings;
    const { places } = this;
    this.positions = 0;
    for (let q = 0; q < size; q++) {
      const word = words[from + q]!;
      places.find(word, sentence);
      for (let at = places.rowStart[word]!, end = places.rowEnd[word]!; at < end; at++)
        if (!this.insert(places.tokens[at]!, q, places.credits[at]!)) break;
    }
  }

  /** Puts a position behind those up to it; false where it is beyond the last that is kept. */
  private insert(token: number, q: number, credit: number): boolean {
    const { position, element } = this;
    let at = this.positions;
    if (at === MOST_POSITIONS) {
      if (position[at - 1]! <= token) return false;
      at--;
    } else this.positions++;
    for (; at > 0 && position[at - 1]! > token; at--) {
      position[at] = position[at - 1]!;
      element[at] = element[at - 1]!;
      this.credit[at] = this.credit[at - 1]!;
    }
    position[at] = token;
    element[at] = q;
    this.credit[at] = credit;
    return true;
  }

  /** Per position the most weight that a window from there on can meet, a trifle more for rounding. */
  private mostFrom(from: number, size: number, weights: Float32Array): Float64Array {
    const { words } = this.index.phrasings;
    const { element, credit, got, most } = this;
    for (let q = 0; q < size; q++) got[q] = 0;
    let sum = 0;
    for (let a = this.positions - 1; a >= 0; a--) {
      const q = element[a]!;
      if (credit[a]! > got[q]!) {
        sum += weights[words[from + q]!]! * (credit[a]! - got[q]!);
        got[q] = credit[a]!;
      }
      most[a] = sum * ROUNDING;
    }
    return most;
  }

  /** How many words of the phrasing the positions from a to b stand for. */
  private countElements(a: number, b: number, size: number): number {
    const { element, got } = this;
    for (let q = 0; q < size; q++) got[q] = 0;
    let count = 0;
    for (let i = a; i <= b; i++) {
      const q = element[i]!;
      if (got[q] === 0) count++;
      got[q] = 1;
    }
    return count;
  }

  /** Share of the phrasing's neighbouring words that stand in the same order, at most ORDER_GAP tokens apart, in the window. */
  private orderShare(from: number, size: number, first: number, last: number): number {
    const { order } = this.index.phrasings;
    let inOrder = 0;
    for (let k = 0; k + 1 < size; k++) {
      if (this.follows(order[from + k]!, order[from + k + 1]!, first, last)) inOrder++;
    }
    return size > 1 ? inOrder / (size - 1) : 0;
  }

  private follows(left: number, right: number, first: number, last: number): boolean {
    const { position, element, positions } = this;
    for (let a = 0; a < positions; a++) {
      if (element[a] !== left || position[a]! < first || position[a]! > last) continue;
      for (let b = 0; b < positions; b++) {
        const gap = position[b]! - position[a]!;
        if (element[b] === right && gap > 0 && gap <= ORDER_GAP && position[b]! <= last) return true;
      }
    }
    return false;
  }
}
