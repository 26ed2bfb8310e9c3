// Expressions of two or three words that stand for one ("special military operation"): joined into one token after the scan.
import { ABSENT, lookUp } from '../lexicon/hash-table';
import { COMPOUND_FLAG, type Lexicon } from '../lexicon/lexicon';
import { hashNumbers } from './hash';
import type { Tokens } from './tokens';

/** Joins the expressions in the tokens from `from` to the end; the longest one wins. Tokens behind move up. */
export function mergeCompounds(tokens: Tokens, from: number, lexicon: Lexicon): void {
  const { ids, starts, ends, count } = tokens;
  let write = from;
  let read = from;
  while (read < count) {
    const id = ids[read]!;
    let taken = 1;
    let merged = id;
    if (id >= 0 && (lexicon.flags[id]! & COMPOUND_FLAG) !== 0) {
      for (let words = Math.min(3, count - read); words >= 2; words--) {
        const found = compoundAt(ids, read, words, lexicon);
        if (found !== ABSENT) {
          merged = found;
          taken = words;
          break;
        }
      }
    }
    ids[write] = merged;
    starts[write] = starts[read]!;
    ends[write] = ends[read + taken - 1]!;
    write++;
    read += taken;
  }
  tokens.count = write;
}

function compoundAt(ids: Int32Array, at: number, words: number, lexicon: Lexicon): number {
  const second = ids[at + 1]!;
  if (second < 0) return ABSENT;
  if (words === 2) return lookUp(lexicon.compounds, hashNumbers([ids[at]!, second]));
  const third = ids[at + 2]!;
  return third < 0 ? ABSENT : lookUp(lexicon.compounds, hashNumbers([ids[at]!, second, third]));
}
