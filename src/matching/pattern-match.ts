// Finds patterns: three or four roles that occur together in one window, some of them in a given order.
import type { MatchIndex } from './index/index-file';
import type { Lexicon } from './lexicon/lexicon';
import { type PatternChecks, planChecks } from './pattern-checks';
import { type PatternWindow, PatternWindows } from './pattern-window';
import type { Sentence } from './sentence';

/** A pattern met in a sentence. */
export interface PatternHit extends PatternWindow {
  pattern: number;
  owner: number;
  /** 1 for slots side by side, falling with the distance between the first and the last. */
  score: number;
}

export class PatternMatcher {
  private readonly seen: Uint32Array;
  private generation = 0;
  private readonly checks: PatternChecks;
  private readonly windows: PatternWindows;

  constructor(
    private readonly index: MatchIndex,
    lexicon: Lexicon,
  ) {
    this.seen = new Uint32Array(index.patterns.count);
    this.checks = planChecks(index, lexicon);
    this.windows = new PatternWindows(index, lexicon);
  }

  /** The patterns that the sentence meets, each with its tightest window. */
  find(sentence: Sentence, enabled: (owner: number) => boolean): PatternHit[] {
    const { owner } = this.index.patterns;
    const { start, list } = this.checks.calls;
    const { seen } = this;
    const generation = ++this.generation;
    const hits: PatternHit[] = [];
    for (let k = 0; k < sentence.keyCount; k++) {
      const key = sentence.keys[k]!;
      for (let q = start[key]!, end = start[key + 1]!; q < end; q++) {
        const pattern = list[q]!;
        if (seen[pattern] === generation) continue;
        seen[pattern] = generation;
        if (!this.otherSlotsOccur(pattern, sentence) || !enabled(owner[pattern]!)) continue;
        const window = this.windows.tightest(pattern, sentence);
        if (window) hits.push({ pattern, owner: owner[pattern]!, score: scoreOf(window), ...window });
      }
    }
    return hits;
  }

  /** Whether the slots occur anywhere in the sentence, but for the one that called for the pattern. */
  private otherSlotsOccur(pattern: number, sentence: Sentence): boolean {
    const { keys } = this.index.patterns;
    const { bounds, first } = this.checks;
    slots: for (let at = first[pattern]!, end = first[pattern + 1]!; at < end; at += 2) {
      for (let k = bounds[at]!, last = bounds[at + 1]!; k < last; k++)
        if (sentence.has(keys[k]!)) continue slots;
      return false;
    }
    return true;
  }
}

/** 1 / (1 + slack / 18), where the slack is what the window holds beyond two tokens a slot. */
function scoreOf({ first, last, places }: PatternWindow): number {
  return 1 / (1 + Math.max(0, last - first - 2 * places.length) / 18);
}
