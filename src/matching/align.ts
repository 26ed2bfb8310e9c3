// Lays a phrasing over a sentence: the window that holds most of the phrasing with least besides.
import type { MatchIndex } from './index/index-file';
import { FOREIGN_WEIGHT, NEGATION_FACTOR, ORDER_GAP, ORDER_SHARE } from './limits';
import { creditBetween, type Sentence } from './sentence';

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

export class Aligner {
  private readonly position = new Int32Array(MOST_POSITIONS);
  private readonly element = new Uint8Array(MOST_POSITIONS);
  private readonly credit = new Float32Array(MOST_POSITIONS);
  private readonly got = new Float32Array(64);
  private readonly bestGot = new Float32Array(64);
  private positions = 0;

  constructor(private readonly index: MatchIndex) {}

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
    const { position, element, credit, got, bestGot, positions } = this;
    const weights = sentence.lexicon.weights;
    const total = weight[phrasing]!;
    const before = sentence.weightBefore;
    let best = 0;
    let first = 0;
    let last = 0;
    let mass = 0;
    for (let a = 0; a < positions; a++) {
      if (a > 0 && position[a] === position[a - 1]) continue;
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
        if (value > best) {
          best = value;
          first = position[a]!;
          last = position[b]!;
          mass = met;
          for (let k = 0; k < size; k++) bestGot[k] = got[k]!;
        }
      }
    }
    if (best === 0) return undefined;
    let hits = 0;
    for (let q = 0; q < size; q++) if (bestGot[q]! > 0) hits++;
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

  /** Positions of the sentence that stand for a word of the phrasing, in order. */
  private collect(from: number, size: number, sentence: Sentence): void {
    const { words } = this.index.phrasings;
    const { ids } = sentence.tokens;
    this.positions = 0;
    for (let i = sentence.from; i < sentence.to; i++) {
      const id = ids[i]!;
      if (id < 0) continue;
      for (let q = 0; q < size; q++) {
        const credit = creditBetween(sentence.lexicon, id, words[from + q]!);
        if (credit === 0) continue;
        if (this.positions === MOST_POSITIONS) return;
        this.position[this.positions] = i - sentence.from;
        this.element[this.positions] = q;
        this.credit[this.positions++] = credit;
      }
    }
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
