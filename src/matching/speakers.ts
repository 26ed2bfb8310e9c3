// Who only speaks in a sentence: an actor beside a verb of saying. What is said is then not done by him, so that "Macron said that
// Putin does not want peace" is no sentence in which Europe does not want peace.
import { REPORTING_FLAG, sideOf } from './lexicon/lexicon';
import { NO_SIDE, RUSSIAN_SIDE } from './lexicon/sides';
import type { Sentence } from './sentence';

/** Words before a verb of saying among which its speaker is sought, and behind one that follows a comma (", said the Polish minister"). */
const REACH_BEFORE = 4;
const REACH_BEHIND = 3;

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
      if (i > from && standApart(sentence, i)) this.markBehind(i, sentence);
      else this.markBefore(i, sentence);
    }
  }

  /** Marks the actor nearest before the verb, unless a comma or the like stands between them. */
  private markBefore(verb: number, sentence: Sentence): void {
    for (let i = verb - 1; i >= sentence.from && i >= verb - REACH_BEFORE; i--) {
      const side = sideAt(sentence, i);
      if (side !== NO_SIDE) {
        if (side !== RUSSIAN_SIDE) this.marks[i - sentence.from] = 1;
        return;
      }
      if (i === sentence.from || standApart(sentence, i)) return;
    }
  }

  /** Marks the actors right behind the verb. */
  private markBehind(verb: number, sentence: Sentence): void {
    for (let i = verb + 1; i < sentence.to && i <= verb + REACH_BEHIND; i++) {
      const side = sideAt(sentence, i);
      if (side !== NO_SIDE && side !== RUSSIAN_SIDE) this.marks[i - sentence.from] = 1;
    }
  }
}

/** More than a space lies between the token and the one before it: as a rule a comma, a dash or a quotation mark. */
function standApart({ tokens }: Sentence, token: number): boolean {
  return tokens.starts[token]! > tokens.ends[token - 1]! + 1;
}

function sideAt({ tokens, lexicon }: Sentence, token: number): number {
  const id = tokens.ids[token]!;
  return id < 0 ? NO_SIDE : sideOf(lexicon, id);
}
