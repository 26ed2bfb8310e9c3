// From evidence to a passage: which words of the page are marked, and why.
import type { Alignment } from './align';
import type { AlignedEvidence } from './evidence';
import type { MatchIndex } from './index/index-file';
import { roundEdges } from './passage-edges';
import { creditBetween, type Sentence } from './sentence';
import type { AlignedWord, ScoreParts } from './types';

/** Below this an alignment does not say where the passage is, if a pattern does. */
const CLEAR_ALIGNMENT = 0.3;

export interface Passage {
  /** UTF-16 offsets into the block's text. */
  start: number;
  end: number;
  parts: ScoreParts;
  /** The phrasing that says where the passage is, where one does. */
  alignment: Alignment | undefined;
}

/** The passage that the evidence points at: the window of the best phrasing, of the best pattern, or both where they overlap. */
export function passageOf(
  evidence: AlignedEvidence,
  sentence: Sentence,
  index: MatchIndex,
  text: string,
): Passage {
  const best = evidence.alignments[0];
  const pattern = evidence.patterns[0];
  const alignment = best && (!pattern || best.score >= CLEAR_ALIGNMENT) ? best : undefined;
  const windows = [...(alignment ? [alignment] : []), ...(pattern ? [pattern] : [])];
  let first = windows[0]!.first;
  let last = windows[0]!.last;
  for (const window of windows) {
    if (window.first > last || window.last < first) continue;
    first = Math.min(first, window.first);
    last = Math.max(last, window.last);
  }
  ({ first, last } = roundEdges(first, last, sentence, text));
  const { tokens, from } = sentence;
  const words: AlignedWord[] = [];
  for (let i = first; i <= last; i++) {
    const id = tokens.ids[from + i]!;
    const met =
      id >= 0 &&
      ((alignment && standsForOne(id, alignment.phrasing, sentence, index)) || pattern?.places.includes(i));
    if (met) words.push({ start: tokens.starts[from + i]!, end: tokens.ends[from + i]! });
  }
  return {
    start: tokens.starts[from + first]!,
    end: tokens.ends[from + last]!,
    parts: {
      containment: alignment?.containment ?? 0,
      order: alignment?.order ?? 0,
      pattern: pattern?.score ?? 0,
      noiseFloor: alignment ? index.phrasings.floor[alignment.phrasing]! : 0,
      phrasing: alignment ? index.phrasingText(alignment.phrasing) : '',
      words,
    },
    alignment,
  };
}

function standsForOne(id: number, phrasing: number, sentence: Sentence, index: MatchIndex): boolean {
  const { start, words } = index.phrasings;
  for (let q = start[phrasing]!; q < start[phrasing + 1]!; q++)
    if (creditBetween(sentence.lexicon, id, words[q]!) > 0) return true;
  return false;
}
