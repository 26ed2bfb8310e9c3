// What reading a text costs, as a multiple of the least that any word matcher must do: fold and hash every word.
import { EXPANDS, foldTable } from '../../src/matching/text/fold';
import { HASH_START, hashStep } from '../../src/matching/text/hash';
import { Scanner } from '../../src/matching/text/scanner';
import type { BenchEngine } from './engine';
import { race } from './race';

export interface ScanResult {
  name: string;
  sentences: number;
  characters: number;
  candidates: number;
  matches: number;
  /** ms for the whole text. */
  floor: number;
  words: number;
  candidateTime: number;
  whole: number;
}

const ROUNDS = 12;
const options = { threshold: 'balanced', enabled: () => true } as const;

/** Times one text: the floor, words and sentences, candidates, and everything with score and stance. */
export function measureScan(name: string, paragraphs: readonly string[], engine: BenchEngine): ScanResult {
  const scanner = new Scanner(engine.lexicon);
  let sentences = 0;
  let candidates = 0;
  let matches = 0;
  const times = race(
    {
      floor: () => sum(paragraphs, hashEveryWord),
      words: () => sum(paragraphs, (text) => scanner.scan(text).count),
      candidates: () => {
        sentences = 0;
        candidates = 0;
        for (const text of paragraphs) {
          const found = engine.findCandidates(text);
          sentences += found.sentences;
          candidates += found.candidates;
        }
        return candidates;
      },
      whole: () => {
        matches = sum(
          paragraphs,
          (text) => engine.matcher.match({ text, role: 'paragraph', language: 'en' }, options).length,
        );
        return matches;
      },
    },
    ROUNDS,
  );
  return {
    name,
    sentences,
    characters: sum(paragraphs, ({ length }) => length),
    candidates,
    matches,
    floor: times.floor,
    words: times.words,
    candidateTime: times.candidates,
    whole: times.whole,
  };
}

/** The hash-only floor: every letter folded by table and hashed, every word's hash used once, nothing else. */
function hashEveryWord(text: string): number {
  let all = 0;
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) {
    const letter = foldTable[text.charCodeAt(i)]!;
    if (letter > EXPANDS) hash = hashStep(hash, letter);
    else if (hash !== HASH_START) {
      all ^= hash;
      hash = HASH_START;
    }
  }
  return all ^ hash;
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += value(item);
  return total;
}
