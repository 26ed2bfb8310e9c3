// One sentence as the matcher sees it: which keys (words and concepts) occur, with the weights needed for alignment.
// All arrays belong to one matcher and are reused; a generation stamp saves clearing them.
import {
  type Lexicon,
  NEGATION_FLAG,
  REGISTER_SCALE,
  REPORTING_FLAG,
  STOP_FLAG,
  sideOf,
} from './lexicon/lexicon';
import { UNKNOWN_WEIGHT } from './limits';
import { Speakers } from './speakers';
import type { Tokens } from './text/tokens';

export class Sentence {
  /** First token and the token behind the last one, as indexes into `tokens`. */
  from = 0;
  to = 0;
  tokens: Tokens;
  negated = false;
  /** How much the words sound like claims rather than neutral war news: sum of ln(ratio), each within -2 and 2. */
  register = 0;
  /** Distinct keys of the sentence, in order of appearance. */
  readonly keys: Int32Array;
  keyCount = 0;
  /** Weight before token i (relative to `from`): weightBefore[j] - weightBefore[i] is that of tokens i..j-1. */
  weightBefore = new Float32Array(256);

  private readonly stamps: Uint32Array;
  /**
   * Per word of the lexicon how much a phrasing's word is met here: 1 by itself, the credit of its best concept by another word
   * of that, 0 not at all. Only `touched` of them are not 0.
   */
  readonly credits: Float32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** Words of concept c: memberList[memberStart[c] .. memberStart[c + 1]]. */
  private readonly memberStart: Uint32Array;
  private readonly memberList: Uint16Array;
  /** Tells this sentence from those before it. */
  generation = 0;
  private rolesFor = -1;
  private roleList = new Uint8Array(256);
  private readonly speakerList = new Speakers();

  constructor(
    readonly lexicon: Lexicon,
    tokens: Tokens,
  ) {
    this.tokens = tokens;
    const keyTotal = lexicon.wordCount + lexicon.conceptCount;
    this.stamps = new Uint32Array(keyTotal);
    this.keys = new Int32Array(keyTotal);
    this.credits = new Float32Array(lexicon.wordCount);
    this.touched = new Int32Array(lexicon.wordCount);
    [this.memberStart, this.memberList] = membersOfConcepts(lexicon);
  }

  /** Reads the sentence of tokens [from, to). */
  load(tokens: Tokens, from: number, to: number): void {
    const { lexicon, stamps } = this;
    const {
      weights,
      register: registers,
      flags,
      conceptStart,
      conceptList,
      conceptCredit,
      wordCount,
      firstExpression,
    } = lexicon;
    const { memberStart, memberList } = this;
    const generation = ++this.generation;
    this.forgetCredits();
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.keyCount = 0;
    this.negated = false;
    this.register = 0;
    let register = 0;
    if (this.weightBefore.length <= to - from) {
      this.weightBefore = new Float32Array((to - from) * 2 + 1);
      this.roleList = new Uint8Array((to - from) * 2 + 1);
    }
    const before = this.weightBefore;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const id = tokens.ids[i]!;
      before[i - from] = sum;
      if (id < 0) {
        sum += UNKNOWN_WEIGHT;
        continue;
      }
      const flag = flags[id]!;
      if ((flag & NEGATION_FLAG) !== 0) this.negated = true;
      if (id < firstExpression) sum += weights[id]!;
      if (stamps[id] === generation) continue;
      stamps[id] = generation;
      this.keys[this.keyCount++] = id;
      this.raiseCredit(id, 1);
      if ((flag & STOP_FLAG) === 0) register += registers[id]!;
      for (let c = conceptStart[id]!, end = conceptStart[id + 1]!; c < end; c++) {
        const concept = conceptList[c]!;
        const key = wordCount + concept;
        if (stamps[key] === generation) continue;
        stamps[key] = generation;
        this.keys[this.keyCount++] = key;
        const credit = conceptCredit[concept]!;
        for (let m = memberStart[concept]!, last = memberStart[concept + 1]!; m < last; m++)
          this.raiseCredit(memberList[m]!, credit);
      }
    }
    before[to - from] = sum;
    this.register = register / REGISTER_SCALE;
  }

  has(key: number): boolean {
    return this.stamps[key] === this.generation;
  }

  /** How much a word of a phrasing is met here: 1 by itself, a concept's credit by another word of it, 0 not at all. */
  creditFor(word: number): number {
    return this.credits[word]!;
  }

  private raiseCredit(word: number, credit: number): void {
    const before = this.credits[word]!;
    if (before === 0) this.touched[this.touchedCount++] = word;
    if (credit > before) this.credits[word] = credit;
  }

  private forgetCredits(): void {
    const { credits, touched } = this;
    for (let k = 0; k < this.touchedCount; k++) credits[touched[k]!] = 0;
    this.touchedCount = 0;
  }

  /** Whether the actor at a token (relative to `from`) only speaks here: "Macron" in "Macron said that Putin does not want peace". */
  speaksAt(token: number): boolean {
    return this.speakerList.has(token, this);
  }

  /** Per token (relative to `from`) the side of the actor it belongs to: the rule of compile/phrasing-roles.ts. */
  roles(): Uint8Array {
    if (this.rolesFor === this.generation) return this.roleList;
    this.rolesFor = this.generation;
    let side = 0;
    for (let i = this.from; i < this.to; i++) {
      const id = this.tokens.ids[i]!;
      const own = id < 0 ? 0 : sideOf(this.lexicon, id);
      if (own > 0) side = own;
      else if (id >= 0 && (this.lexicon.flags[id]! & REPORTING_FLAG) !== 0) side = 0;
      this.roleList[i - this.from] = own > 0 ? 0 : side;
    }
    return this.roleList;
  }
}

/** How well token word `id` stands for phrasing word `word`: 1 if the same, the best common concept's credit, or 0. */
export function creditBetween(lexicon: Lexicon, id: number, word: number): number {
  if (id === word) return 1;
  const { conceptStart, conceptList, conceptCredit } = lexicon;
  let best = 0;
  for (let a = conceptStart[word]!, endA = conceptStart[word + 1]!; a < endA; a++) {
    const concept = conceptList[a]!;
    for (let b = conceptStart[id]!, endB = conceptStart[id + 1]!; b < endB; b++) {
      if (conceptList[b] === concept && conceptCredit[concept]! > best) best = conceptCredit[concept]!;
    }
  }
  return best;
}

/** The words of every concept: the lexicon's lists turned round. */
function membersOfConcepts(lexicon: Lexicon): [start: Uint32Array, list: Uint16Array] {
  const { conceptStart, conceptList, conceptCount, wordCount } = lexicon;
  const start = new Uint32Array(conceptCount + 2);
  for (const concept of conceptList) start[concept + 2]!++;
  for (let concept = 2; concept < start.length; concept++) start[concept]! += start[concept - 1]!;
  const list = new Uint16Array(conceptList.length);
  for (let word = 0; word < wordCount; word++)
    for (let c = conceptStart[word]!; c < conceptStart[word + 1]!; c++)
      list[start[conceptList[c]! + 1]!++] = word;
  return [start, list];
}
