// Expressions of two or three words ("special military operation", "United States"), found after the scan of a sentence.
// One that is another spelling of a word takes its words' place; any other stands beside them, so that the words still count.
import { ABSENT, lookUp } from '../lexicon/hash-table';
import { BEGINS_LONGER, COMPOUND_FLAG, type Lexicon } from '../lexicon/lexicon';
import { HASH_START, hashNumber } from './hash';
import type { Tokens } from './tokens';

/** The tokens from the first expression on, while their sentence is written anew. */
let ids = new Int32Array(256);
let starts = new Uint32Array(256);
let ends = new Uint32Array(256);

/** Length in words of the expression that `expressionAt` found last. */
let words = 0;

/** Puts the expressions of the tokens from `from` to the end in their places; of several at one word the longest. */
export function joinExpressions(tokens: Tokens, from: number, lexicon: Lexicon): void {
  const first = firstExpression(tokens, from, lexicon);
  if (first === tokens.count) return;
  const count = tokens.count - first;
  if (count > ids.length) {
    ids = new Int32Array(count * 2);
    starts = new Uint32Array(count * 2);
    ends = new Uint32Array(count * 2);
  }
  for (let i = 0; i < count; i++) {
    ids[i] = tokens.ids[first + i]!;
    starts[i] = tokens.starts[first + i]!;
    ends[i] = tokens.ends[first + i]!;
  }
  tokens.count = first;
  for (let i = 0; i < count; i++) {
    const joined = expressionAt(ids, i, count, lexicon);
    if (joined !== ABSENT) {
      tokens.push(joined, starts[i]!, ends[i + words - 1]!);
      if (joined < lexicon.firstExpression) {
        i += words - 1;
        continue;
      }
    }
    tokens.push(ids[i]!, starts[i]!, ends[i]!);
  }
}

/** The first token from `from` on at which an expression begins, or the end. */
function firstExpression(tokens: Tokens, from: number, lexicon: Lexicon): number {
  const { ids, count } = tokens;
  for (let i = from; i < count; i++) if (expressionAt(ids, i, count, lexicon) !== ABSENT) return i;
  return count;
}

/** The number of the longest expression that begins at a word, or ABSENT. Leaves its length in `words`. */
function expressionAt(ids: Int32Array, at: number, count: number, { flags, compounds }: Lexicon): number {
  const first = ids[at]!;
  if (first < 0 || (flags[first]! & COMPOUND_FLAG) === 0 || at + 1 >= count) return ABSENT;
  const second = ids[at + 1]!;
  if (second < 0) return ABSENT;
  const hash = hashNumber(hashNumber(HASH_START, first), second);
  const pair = lookUp(compounds, hash);
  if (pair === ABSENT) return ABSENT;
  const third = at + 2 < count ? ids[at + 2]! : -1;
  if (third >= 0) {
    const found = lookUp(compounds, hashNumber(hash, third));
    words = 3;
    if (found < BEGINS_LONGER) return found;
  }
  words = 2;
  return pair === BEGINS_LONGER ? ABSENT : pair;
}
