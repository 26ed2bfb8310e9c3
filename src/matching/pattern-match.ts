// Finds patterns: three or four roles that occur together in one window, some of them in a given order.
import { BEFORE_NEXT_SLOT, type MatchIndex, VETO_SLOT } from './index/index-file';
import { sideOf } from './lexicon/lexicon';
import { PATTERN_SPAN } from './limits';
import type { Sentence } from './sentence';

/** A pattern met in a sentence; token positions are relative to the sentence. */
export interface PatternHit {
  pattern: number;
  owner: number;
  /** 1 for slots side by side, falling with the distance between the first and the last. */
  score: number;
  first: number;
  last: number;
  /** Token position of each positive slot. */
  places: number[];
}

/** Choices tried for one pattern in one sentence: without a bound, eight slots of the same words try millions. */
const MOST_STEPS = 20_000;

export class PatternMatcher {
  private readonly seen: Uint32Array;
  private generation = 0;
  /** Positive slots of pattern p, those of fewest words first: checkOrder[firstCheck[p] .. firstCheck[p + 1]]. */
  private readonly checkOrder: Uint32Array;
  private readonly firstCheck: Uint32Array;

  constructor(private readonly index: MatchIndex) {
    const { count, slotStart, slotFlags, keysFrom, keysTo } = index.patterns;
    this.seen = new Uint32Array(count);
    this.firstCheck = new Uint32Array(count + 1);
    const order: number[] = [];
    const sizeOf = (slot: number) => keysTo[slot]! - keysFrom[slot]!;
    for (let pattern = 0; pattern < count; pattern++) {
      const slots: number[] = [];
      for (let slot = slotStart[pattern]!; slot < slotStart[pattern + 1]!; slot++)
        if ((slotFlags[slot]! & VETO_SLOT) === 0) slots.push(slot);
      order.push(...slots.sort((a, b) => sizeOf(a) - sizeOf(b)));
      this.firstCheck[pattern + 1] = order.length;
    }
    this.checkOrder = Uint32Array.from(order);
  }

  /** The patterns that the sentence meets, each with its tightest window. */
  find(sentence: Sentence, enabled: (owner: number) => boolean): PatternHit[] {
    const { postings, owner } = this.index.patterns;
    const generation = ++this.generation;
    const hits: PatternHit[] = [];
    for (let k = 0; k < sentence.keyCount; k++) {
      const key = sentence.keys[k]!;
      for (let q = postings.start[key]!, end = postings.start[key + 1]!; q < end; q++) {
        const pattern = postings.list[q]!;
        if (this.seen[pattern] === generation) continue;
        this.seen[pattern] = generation;
        if (!this.allSlotsOccur(pattern, sentence) || !enabled(owner[pattern]!)) continue;
        const hit = this.bestWindow(pattern, sentence);
        if (hit) hits.push(hit);
      }
    }
    return hits;
  }

  private allSlotsOccur(pattern: number, sentence: Sentence): boolean {
    const { keys, keysFrom, keysTo } = this.index.patterns;
    const { checkOrder, firstCheck } = this;
    slots: for (let at = firstCheck[pattern]!, end = firstCheck[pattern + 1]!; at < end; at++) {
      const slot = checkOrder[at]!;
      for (let k = keysFrom[slot]!, last = keysTo[slot]!; k < last; k++)
        if (sentence.has(keys[k]!)) continue slots;
      return false;
    }
    return true;
  }

  /** The assignment of distinct tokens to slots, orders kept, with the shortest span. */
  private bestWindow(pattern: number, sentence: Sentence): PatternHit | undefined {
    const { slotStart, slotFlags, owner } = this.index.patterns;
    const positive: number[] = [];
    const vetoes: number[] = [];
    for (let slot = slotStart[pattern]!; slot < slotStart[pattern + 1]!; slot++)
      ((slotFlags[slot]! & VETO_SLOT) !== 0 ? vetoes : positive).push(slot);
    const options = positive.map((slot) => this.tokensOf(slot, sentence));
    const ordered = positive.map((slot) => (slotFlags[slot]! & BEFORE_NEXT_SLOT) !== 0);
    const chosen: number[] = [];
    let best: { span: number; places: number[] } | undefined;
    let steps = MOST_STEPS;
    const place = (slot: number, low: number, high: number) => {
      if (slot === options.length) {
        if (!best || high - low < best.span) best = { span: high - low, places: [...chosen] };
        return;
      }
      for (const token of options[slot]!) {
        if (chosen.includes(token) || --steps < 0) continue;
        if (slot > 0 && ordered[slot - 1]) {
          const before = chosen[slot - 1]!;
          if (token < before || anotherActs(before, token, sentence)) continue;
        }
        const from = Math.min(low, token);
        const to = Math.max(high, token);
        if (to - from > PATTERN_SPAN || (best && to - from >= best.span)) continue;
        chosen.push(token);
        place(slot + 1, from, to);
        chosen.pop();
      }
    };
    place(0, Number.MAX_SAFE_INTEGER, -1);
    if (!best) return undefined;
    const first = Math.min(...best.places);
    const last = Math.max(...best.places);
    for (const slot of vetoes)
      if (this.tokensOf(slot, sentence).some((token) => token >= first - 2 && token <= last + 2))
        return undefined;
    const slack = Math.max(0, best.span - 2 * positive.length);
    return { pattern, owner: owner[pattern]!, score: 1 / (1 + slack / 18), first, last, places: best.places };
  }

  /** Tokens of the sentence (relative positions) that meet a slot; at most a dozen, which bounds the search. */
  private tokensOf(slot: number, sentence: Sentence): number[] {
    const { keysFrom, keysTo } = this.index.patterns;
    const { lexicon, tokens, from, to } = sentence;
    const keys = this.index.patterns.keys.subarray(keysFrom[slot]!, keysTo[slot]!);
    const found: number[] = [];
    for (let i = from; i < to && found.length < 12; i++) {
      const id = tokens.ids[i]!;
      if (id < 0) continue;
      let meets = keys.includes(id);
      for (let c = lexicon.conceptStart[id]!; !meets && c < lexicon.conceptStart[id + 1]!; c++)
        meets = keys.includes(lexicon.wordCount + lexicon.conceptList[c]!);
      if (meets) found.push(i - from);
    }
    return found;
  }
}

/**
 * Whether the word at `acted` belongs to an actor of another side than the one at `actor` before it: "Ukraine says that Russia
 * blew up the dam" is no sentence in which Ukraine blows up anything. Positions are relative to the sentence.
 */
function anotherActs(actor: number, acted: number, sentence: Sentence): boolean {
  const id = sentence.tokens.ids[sentence.from + actor]!;
  const side = id < 0 ? 0 : sideOf(sentence.lexicon, id);
  if (side === 0) return false;
  const there = sentence.roles()[acted]!;
  return there > 0 && there !== side;
}
