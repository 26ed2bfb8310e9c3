// Gives a passage edges that read well: a window of matched words may stop a word or two before the clause does.
import { ACTOR_FLAG, STOP_FLAG } from './lexicon/lexicon';
import type { Sentence } from './sentence';

/** So many words left over before the clause begins or ends are taken in. */
const LEFT_OVER = 2;

/** The window [first, last] (token positions in the sentence) with its edges moved outwards a little. */
export function roundEdges(
  first: number,
  last: number,
  sentence: Sentence,
  text: string,
): { first: number; last: number } {
  return { first: first - wordsBefore(first, sentence, text), last: last + wordsAfter(last, sentence, text) };
}

function wordsBefore(first: number, sentence: Sentence, text: string): number {
  for (let taken = 0; taken <= LEFT_OVER; taken++) {
    const at = first - taken;
    if (at === 0 || isBreakBetween(at - 1, at, sentence, text)) return taken;
  }
  return 0;
}

function wordsAfter(last: number, sentence: Sentence, text: string): number {
  const size = sentence.to - sentence.from;
  for (let taken = 0; taken <= LEFT_OVER; taken++) {
    const at = last + taken;
    if (at === size - 1 || isBreakBetween(at, at + 1, sentence, text)) return taken;
  }
  // "the Ukrainian | people": an actor's adjective takes its noun along.
  return isActor(last, sentence) && isContent(last + 1, sentence) ? 1 : 0;
}

/** A comma, dash, colon, bracket or quotation mark stands between two neighbouring tokens. */
function isBreakBetween(left: number, right: number, { tokens, from }: Sentence, text: string): boolean {
  const gap = text.slice(tokens.ends[from + left]!, tokens.starts[from + right]!);
  return /[,;:()[\]«»"“”„!?…—–\u2028]|\.\s|\s-\s/.test(gap);
}

function isActor(token: number, { tokens, from, lexicon }: Sentence): boolean {
  const id = tokens.ids[from + token]!;
  return id >= 0 && (lexicon.flags[id]! & ACTOR_FLAG) !== 0;
}

function isContent(token: number, { tokens, from, lexicon }: Sentence): boolean {
  const id = tokens.ids[from + token]!;
  return id < 0 || (lexicon.flags[id]! & STOP_FLAG) === 0;
}
