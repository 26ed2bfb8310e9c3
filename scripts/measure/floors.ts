// Noise floors: how well each phrasing and pattern scores on neutral text, which is the score that it has to beat.
import { FLOOR_SCALE } from '../../src/matching/index/index-file';
import { bytesOf, fractions } from '../../src/matching/sections';
import { neededShare } from '../../src/matching/worth';
import type { Engine } from './engine';

/** The floor is the score of this rank among neutral sentences, so that one real mention does not set it. */
const FLOOR_RANK = 3;

export interface Floors {
  phrasings: Float32Array;
  patterns: Float32Array;
}

/** The third highest score of every phrasing and pattern over the sentences. */
export function measureFloors(engine: Engine, sentences: readonly string[]): Floors {
  const phrasings = new Highest(engine.index.phrasings.count);
  const patterns = new Highest(engine.index.patterns.count);
  for (const text of sentences) {
    const { sentenceCount } = engine.matcher.scan(text);
    for (let k = 0; k < sentenceCount; k++) {
      engine.matcher.load(k);
      const found = engine.matcher.find();
      for (const { phrasing, score } of found.alignments) phrasings.add(phrasing, score);
      for (const { pattern, score } of found.patterns) patterns.add(pattern, score);
    }
  }
  return { phrasings: phrasings.lowest(), patterns: patterns.lowest() };
}

/** The higher of two floors of everything. */
export function higherFloors(a: Floors, b: Floors): Floors {
  const higher = (x: Float32Array, y: Float32Array) => x.map((value, i) => Math.max(value, y[i]!));
  return { phrasings: higher(a.phrasings, b.phrasings), patterns: higher(a.patterns, b.patterns) };
}

/**
 * Puts floors, and what follows from them, into an opened index, for measuring before they are compiled in. The engine must have
 * been compiled for a promise of 0: its filter finds nothing below what it was compiled for. Throws `RangeError` where it was not.
 */
export function useFloors(engine: Engine, floors: Floors, leastPromise: number): void {
  const { phrasings } = engine.index;
  if (engine.leastPromise > 0)
    throw new RangeError('floors can be put only into an engine that was compiled for a promise of 0');
  phrasings.floor.set(floors.phrasings);
  phrasings.need.set(floors.phrasings.map((floor) => neededShare(floor, leastPromise)));
  engine.index.patterns.floor.set(floors.patterns);
}

class Highest {
  private readonly best: Float32Array;

  constructor(private readonly count: number) {
    this.best = new Float32Array(count * FLOOR_RANK);
  }

  add(item: number, score: number): void {
    const base = item * FLOOR_RANK;
    let place = FLOOR_RANK - 1;
    if (score <= this.best[base + place]!) return;
    while (place > 0 && this.best[base + place - 1]! < score) {
      this.best[base + place] = this.best[base + place - 1]!;
      place--;
    }
    this.best[base + place] = score;
  }

  lowest(): Float32Array {
    const third = Array.from({ length: this.count }, (_, i) => this.best[i * FLOOR_RANK + FLOOR_RANK - 1]!);
    // In the steps of the index, so that what is learned meets what runs.
    return fractions(bytesOf(third, FLOOR_SCALE), FLOOR_SCALE);
  }
}
