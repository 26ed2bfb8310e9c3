// How typical each word is of claims beside neutral war news: what the features "register" and "registerNearby" are made of.
import { REGISTER_SCALE, STOP_FLAG } from '../../src/matching/lexicon/lexicon';
import type { Engine } from './engine';

/** In how many sentences each word of the lexicon stands. */
export interface WordCounts {
  sentences: number;
  /** By word number. */
  counts: Float32Array;
}

/** The logarithm of a ratio never says more than this, either way. */
const MOST = 2;
/** A ratio from n sentences counts n / (n + SMOOTH); one from fewer than LEAST is none. */
const SMOOTH = 3;
const LEAST = 2;

/** Counts the words of texts, stop words aside. */
export function countWords(engine: Engine, texts: readonly string[]): WordCounts {
  const { lexicon } = engine.matcher;
  const counts = new Float32Array(lexicon.wordCount);
  let sentences = 0;
  for (const text of texts) {
    const tokens = engine.matcher.scan(text);
    let from = 0;
    for (let k = 0; k < tokens.sentenceCount; k++) {
      const to = tokens.sentenceEnds[k]!;
      const present = new Set(tokens.ids.slice(from, to));
      for (const id of present)
        if (id >= 0 && (lexicon.flags[id]! & STOP_FLAG) === 0) counts[id] = counts[id]! + 1;
      sentences++;
      from = to;
    }
  }
  return { sentences, counts };
}

export function addCounts(a: WordCounts, b: WordCounts): WordCounts {
  return { sentences: a.sentences + b.sentences, counts: a.counts.map((count, id) => count + b.counts[id]!) };
}

/** ln of how much more often claims hold each word, shrunk and cut; 0 for words too rare to tell. */
export function registerOf(claims: WordCounts, neutral: WordCounts): Float32Array {
  if (claims.sentences === 0 || neutral.sentences === 0) return new Float32Array(claims.counts.length);
  return claims.counts.map((a, id) => {
    const b = neutral.counts[id]!;
    if (a + b < LEAST) return 0;
    const ratio =
      Math.log((a + 0.7) / (claims.sentences + 1)) - Math.log((b + 0.7) / (neutral.sentences + 1));
    return Math.max(-MOST, Math.min(MOST, (ratio * (a + b)) / (a + b + SMOOTH)));
  });
}

/** Puts a register into an opened lexicon, for measuring before it is compiled in. */
export function useRegister(engine: Engine, register: Float32Array): void {
  engine.matcher.lexicon.register.set(register.map((value) => Math.round(value * REGISTER_SCALE)));
}

/** What the measured file keeps: words that say something, two decimals, in code-point order. */
export function registerWords(engine: Engine, register: Float32Array): Record<string, number> {
  const words = engine.names.flatMap((name, id): [string, number][] => {
    const value = Number(register[id]!.toFixed(2));
    return Math.abs(value) < 0.1 ? [] : [[name, value]];
  });
  return Object.fromEntries(words.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}
