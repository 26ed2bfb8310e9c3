// Who only speaks in a sentence: an actor beside a verb of saying. What is said is then not done by him, so that "Macron said that
// Putin does not want peace" is no sentence in which Europe does not want peace.
import { REPORTING_FLAG, sideOf } from './lexicon/lexicon';
import { NO_SIDE, RUSSIAN_SIDE } from './lexicon/sides';
import type { Sentence } from './sentence';

/** Tokens before a verb of saying among which its speaker is sought. Expressions count as tokens beside their words. */
const REACH_BEFORE = 4;
/** Most tokens of a clause that only names the speaker: ", said the European Union". */
const REACH_BEHIND = 5;

export class Speakers {
  private generation = -1;
  private marks = new Uint8Array(256);

  /**
   * Whether the token (relative to the sentence's first) is an actor who speaks. Russian actors never count as such: what they say
   * of themselves is most of what the talking points are about.
   */
  has(token: number, sentence: Sentence): boolean {
    if (this.generation !== sentence.generation) this.find(sentence);
    return this.marks[token] === 1;
  }

  private find(sentence: Sentence): void {
    const { tokens, from, to, lexicon, generation } = sentence;
    this.generation = generation;
    if (this.marks.length < to - from) this.marks = new Uint8Array(2 * (to - from));
    this.marks.fill(0, 0, to - from);
    for (let i = from; i < to; i++) {
      const id = tokens.ids[i]!;
      if (id < 0 || (lexicon.flags[id]! & REPORTING_FLAG) === 0) continue;
      if (standsApart(sentence, firstAt(sentence, i))) this.markBehind(i, sentence);
      else this.markBefore(i, sentence);
    }
  }

  /** Marks the actor nearest before the verb, and the expression that he is part of, unless a comma or the like parts them. */
  private markBefore(verb: number, sentence: Sentence): void {
    const { tokens, from } = sentence;
    const first = firstAt(sentence, verb);
    for (let i = first - 1; i >= from && i >= verb - REACH_BEFORE; i--) {
      if (standsApart(sentence, i + 1)) return;
      if (sideAt(sentence, i) === NO_SIDE) continue;
      for (let k = i; k >= from && tokens.ends[k]! > tokens.starts[i]!; k--) this.mark(k, sentence);
      return;
    }
  }

  /** Marks the actors between the verb and the next comma or the end, where that is near: behind ", he said, " others act. */
  private markBehind(verb: number, sentence: Sentence): void {
    let end = verb + 1;
    while (end < sentence.to && !standsApart(sentence, end)) if (++end - verb - 1 > REACH_BEHIND) return;
    for (let i = verb + 1; i < end; i++) this.mark(i, sentence);
  }

  private mark(token: number, sentence: Sentence): void {
    const side = sideAt(sentence, token);
    if (side !== NO_SIDE && side !== RUSSIAN_SIDE) this.marks[token - sentence.from] = 1;
  }
}

/** The first of the tokens that begin where this one does: expressions stand before their words. */
function firstAt({ tokens, from }: Sentence, token: number): number {
  let first = token;
  while (first > from && tokens.starts[first - 1] === tokens.starts[token]) first--;
  return first;
}

/** More than a space lies between the token and the one before it: as a rule a comma, a dash or a quotation mark. */
function standsApart({ tokens, from }: Sentence, token: number): boolean {
  return token > from && tokens.starts[token]! > tokens.ends[token - 1]! + 1;
}

function sideAt({ tokens, lexicon }: Sentence, token: number): number {
  const id = tokens.ids[token]!;
  return id < 0 ? NO_SIDE : sideOf(lexicon, id);
}
