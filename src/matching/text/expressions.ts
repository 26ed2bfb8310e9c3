// Expressions of two or three words ("special military operation", "United States"), found after the scan of a sentence.
// One that is another spelling of a word takes its words' place; any other stands beside them, so that the words still count.
import { ABSENT, lookUp } from '../lexicon/hash-table';
import { COMPOUND_FLAG, type Lexicon } from '../lexicon/lexicon';
import { hashNumbers } from './hash';
import type { Tokens } from './tokens';

/** Puts the expressions of the tokens from `from` to the end in their places; of several at one word the longest. */
export function joinExpressions(tokens: Tokens, from: number, lexicon: Lexicon): void {
  const ids = tokens.ids.slice(from, tokens.count);
  const starts = tokens.starts.slice(from, tokens.count);
  const ends = tokens.ends.slice(from, tokens.count);
  tokens.count = from;
  let i = 0;
  while (i < ids.length) {
    const id = ids[i]!;
    const words = id >= 0 && (lexicon.flags[id]! & COMPOUND_FLAG) !== 0 ? longestAt(ids, i, lexicon) : 0;
    const joined = words === 0 ? ABSENT : expressionAt(ids, i, words, lexicon);
    if (joined !== ABSENT) {
      tokens.push(joined, starts[i]!, ends[i + words - 1]!);
      if (joined < lexicon.firstExpression) {
        i += words;
        continue;
      }
    }
    tokens.push(id, starts[i]!, ends[i]!);
    i++;
  }
}

/** How many words the longest expression at this place has, 0 for none. */
function longestAt(ids: Int32Array, at: number, lexicon: Lexicon): number {
  for (let words = Math.min(3, ids.length - at); words >= 2; words--)
    if (expressionAt(ids, at, words, lexicon) !== ABSENT) return words;
  return 0;
}

function expressionAt(ids: Int32Array, at: number, words: number, lexicon: Lexicon): number {
  const second = ids[at + 1]!;
  if (second < 0) return ABSENT;
  if (words === 2) return lookUp(lexicon.compounds, hashNumbers([ids[at]!, second]));
  const third = ids[at + 2]!;
  return third < 0 ? ABSENT : lookUp(lexicon.compounds, hashNumbers([ids[at]!, second, third]));
}
