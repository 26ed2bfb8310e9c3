// Words written with a space or a full stop between their letters, "N A T O": read as one word where the lexicon knows it.
import type { Lexicon } from '../lexicon/lexicon';
import { wordNumber } from './hashtag';
import { type Tokens, UNKNOWN } from './tokens';

/** Shorter words are not spelt out. */
export const FEWEST_LETTERS = 3;
const MOST_LETTERS = 24;

/** Joins the runs of single letters among the tokens from `from` on that spell a known word. Returns whether there was one. */
export function joinSpacedLetters(text: string, tokens: Tokens, from: number, lexicon: Lexicon): boolean {
  const { ids, starts, ends, count } = tokens;
  let kept = from;
  for (let i = from; i < count; ) {
    const letters = runLength(tokens, i);
    let word = '';
    for (let k = i; k < i + letters; k++) word += text.slice(starts[k]!, ends[k]!);
    const id = letters >= FEWEST_LETTERS ? wordNumber(word, lexicon) : UNKNOWN;
    const taken = id === UNKNOWN ? Math.max(1, letters) : 1;
    const next = i + Math.max(1, letters);
    const start = starts[i]!;
    for (let k = 0; k < taken; k++) {
      ids[kept] = id === UNKNOWN ? ids[i + k]! : id;
      starts[kept] = starts[i + k]!;
      ends[kept] = ends[i + k]!;
      kept++;
    }
    if (id !== UNKNOWN) {
      starts[kept - 1] = start;
      ends[kept - 1] = ends[next - 1]!;
    }
    i = next;
  }
  tokens.count = kept;
  return kept < count;
}

/** How many single letters, each one character behind the other, begin at token `at`. */
function runLength({ starts, ends, count }: Tokens, at: number): number {
  let i = at;
  while (
    i < count &&
    i - at < MOST_LETTERS &&
    ends[i]! - starts[i]! === 1 &&
    (i === at || starts[i]! - ends[i - 1]! === 1)
  )
    i++;
  return i - at;
}
