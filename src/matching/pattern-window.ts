// Lays a pattern over a sentence: a word for each slot, orders kept, as close together as can be.
import { BEFORE_NEXT_SLOT, type MatchIndex, VETO_SLOT } from './index/index-file';
import { type Lexicon, REPORTING_FLAG, sideOf } from './lexicon/lexicon';
import { PATTERN_SPAN } from './limits';
import type { Sentence } from './sentence';

/** Where a pattern is met; token positions are relative to the sentence. */
export interface PatternWindow {
  first: number;
  last: number;
  /** Token position of each positive slot. */
  places: number[];
}

/** Words of the sentence that are tried for one slot, and choices tried for one pattern: without a bound, slots of the same words try millions. */
const MOST_WORDS = 12;
const MOST_STEPS = 20_000;
/** Tokens before and behind the window in which a veto counts. */
const VETO_REACH = 2;

export class PatternWindows {
  /** Marks the keys of the slot whose words are looked for. */
  private readonly wanted: Uint32Array;
  private mark = 0;
  /** Words for slot s of the pattern: options[s * MOST_WORDS] and so on, `counts[s]` of them. */
  private readonly options: Int32Array;
  private readonly counts: Uint8Array;
  private readonly flags: Uint8Array;
  private slots = 0;
  /** The word chosen for each slot, and those of the tightest window so far. */
  private readonly chosen: Int32Array;
  private readonly best: Int32Array;
  /** A pattern that asks for a verb of saying ("Johnson told") means the one who speaks. */
  private asksForSpeech = false;
  private span = 0;
  private steps = 0;
  private readonly vetoWords = new Int32Array(MOST_WORDS);

  constructor(
    private readonly index: MatchIndex,
    private readonly lexicon: Lexicon,
  ) {
    const { count, slotStart } = index.patterns;
    let most = 0;
    for (let pattern = 0; pattern < count; pattern++)
      most = Math.max(most, slotStart[pattern + 1]! - slotStart[pattern]!);
    this.wanted = new Uint32Array(lexicon.wordCount + lexicon.conceptCount);
    this.options = new Int32Array(most * MOST_WORDS);
    this.counts = new Uint8Array(most);
    this.flags = new Uint8Array(most);
    this.chosen = new Int32Array(most);
    this.best = new Int32Array(most);
  }

  /** The tightest window of the pattern in the sentence, or undefined where its slots find no place or a veto stands there. */
  tightest(pattern: number, sentence: Sentence): PatternWindow | undefined {
    const { slotStart, slotFlags } = this.index.patterns;
    const from = slotStart[pattern]!;
    const to = slotStart[pattern + 1]!;
    this.slots = 0;
    this.asksForSpeech = false;
    for (let slot = from; slot < to; slot++) {
      const flags = slotFlags[slot]!;
      if ((flags & VETO_SLOT) !== 0) continue;
      const at = this.slots++;
      this.flags[at] = flags;
      const begin = at * MOST_WORDS;
      const count = this.collectWords(slot, sentence, this.options, begin);
      this.counts[at] = count;
      for (let k = begin; k < begin + count && !this.asksForSpeech; k++) {
        const id = sentence.tokens.ids[sentence.from + this.options[k]!]!;
        this.asksForSpeech = (this.lexicon.flags[id]! & REPORTING_FLAG) !== 0;
      }
    }
    this.span = PATTERN_SPAN + 1;
    this.steps = MOST_STEPS;
    this.place(0, Number.MAX_SAFE_INTEGER, -1, sentence);
    if (this.span > PATTERN_SPAN) return undefined;
    const places = Array.from(this.best.subarray(0, this.slots));
    const first = Math.min(...places);
    const last = Math.max(...places);
    for (let slot = from; slot < to; slot++)
      if ((slotFlags[slot]! & VETO_SLOT) !== 0 && this.isVetoed(slot, sentence, first, last))
        return undefined;
    return { first, last, places };
  }

  /** Tries every word for slot `slot` and those behind it; the words chosen so far lie within [low, high]. */
  private place(slot: number, low: number, high: number, sentence: Sentence): void {
    if (slot === this.slots) {
      this.span = high - low;
      this.best.set(this.chosen);
      return;
    }
    const { options, chosen } = this;
    const begin = slot * MOST_WORDS;
    for (let k = begin, end = begin + this.counts[slot]!; k < end; k++) {
      const token = options[k]!;
      if (this.isChosen(token, slot) || --this.steps < 0 || (!this.asksForSpeech && sentence.speaksAt(token)))
        continue;
      if (slot > 0 && (this.flags[slot - 1]! & BEFORE_NEXT_SLOT) !== 0) {
        const before = chosen[slot - 1]!;
        if (token < before || anotherActs(before, token, sentence)) continue;
      }
      const from = Math.min(low, token);
      const to = Math.max(high, token);
      if (to - from >= this.span) continue;
      chosen[slot] = token;
      this.place(slot + 1, from, to, sentence);
    }
  }

  private isChosen(token: number, slots: number): boolean {
    for (let slot = 0; slot < slots; slot++) if (this.chosen[slot] === token) return true;
    return false;
  }

  private isVetoed(slot: number, sentence: Sentence, first: number, last: number): boolean {
    const { vetoWords } = this;
    const count = this.collectWords(slot, sentence, vetoWords, 0);
    for (let k = 0; k < count; k++)
      if (vetoWords[k]! >= first - VETO_REACH && vetoWords[k]! <= last + VETO_REACH) return true;
    return false;
  }

  /** Puts the first words of the sentence that meet a slot into `target` and returns their number. */
  private collectWords(slot: number, sentence: Sentence, target: Int32Array, at: number): number {
    const { keys, keysFrom, keysTo } = this.index.patterns;
    const { conceptStart, conceptList, wordCount } = this.lexicon;
    const { tokens, from, to } = sentence;
    const { wanted } = this;
    const mark = ++this.mark;
    for (let k = keysFrom[slot]!, end = keysTo[slot]!; k < end; k++) wanted[keys[k]!] = mark;
    let count = 0;
    for (let i = from; i < to && count < MOST_WORDS; i++) {
      const id = tokens.ids[i]!;
      if (id < 0) continue;
      let meets = wanted[id] === mark;
      for (let c = conceptStart[id]!, end = conceptStart[id + 1]!; !meets && c < end; c++)
        meets = wanted[wordCount + conceptList[c]!] === mark;
      if (meets) target[at + count++] = i - from;
    }
    return count;
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
