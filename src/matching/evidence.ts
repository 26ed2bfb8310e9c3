// All that a sentence says for one talking point: its best alignments, its patterns, the words typical of it.
import type { Alignment } from './align';
import type { MatchIndex } from './index/index-file';
import { CONTAINMENT } from './limits';
import type { PatternHit } from './pattern-match';
import type { Sentence } from './sentence';

export interface Evidence {
  owner: number;
  /** Alignments of the talking point's phrasings, best first. */
  alignments: Alignment[];
  /** Patterns met, best first. */
  patterns: PatternHit[];
  /** Sum of the log ratios of typical words present, and their number (see compile-index `compileProfiles`). */
  profile: number;
  profileHits: number;
  /** For choosing which talking points are worth scoring. */
  rank: number;
}

/** Talking points of one sentence that are looked at further, those of highest rank, at most this many. */
const MOST_EVIDENCE = 6;

/** Groups alignments and pattern hits by talking point and adds the profile. */
export function gatherEvidence(
  alignments: readonly Alignment[],
  patterns: readonly PatternHit[],
  sentence: Sentence,
  index: MatchIndex,
): Evidence[] {
  const list: Evidence[] = [];
  for (const alignment of alignments) evidenceOf(alignment.owner, list).alignments.push(alignment);
  for (const hit of patterns) evidenceOf(hit.owner, list).patterns.push(hit);
  for (const evidence of list) {
    if (evidence.alignments.length > 1) evidence.alignments.sort((a, b) => value(b) - value(a));
    if (evidence.patterns.length > 1) evidence.patterns.sort((a, b) => b.score - a.score);
    addProfile(evidence, sentence, index);
    const best = evidence.alignments[0];
    evidence.rank =
      (best ? value(best) : 0) + 0.5 * (evidence.patterns[0]?.score ?? 0) + 0.04 * evidence.profile;
  }
  if (list.length > 1) list.sort((a, b) => b.rank - a.rank || a.owner - b.owner);
  return list.length > MOST_EVIDENCE ? list.slice(0, MOST_EVIDENCE) : list;
}

/** The evidence of a talking point, new where it has none yet. Few talking points have any, so that looking through them is quick. */
function evidenceOf(owner: number, list: Evidence[]): Evidence {
  for (const evidence of list) if (evidence.owner === owner) return evidence;
  const evidence = { owner, alignments: [], patterns: [], profile: 0, profileHits: 0, rank: 0 };
  list.push(evidence);
  return evidence;
}

function value(alignment: Alignment): number {
  return alignment.score + 0.5 * alignment.excess;
}

function addProfile(evidence: Evidence, sentence: Sentence, index: MatchIndex): void {
  const { start, list, ratio } = index.profiles;
  for (let q = start[evidence.owner]!, end = start[evidence.owner + 1]!; q < end; q++) {
    const credit = sentence.creditFor(list[q]!);
    if (credit === 0) continue;
    evidence.profile += ratio[q]! * credit;
    evidence.profileHits++;
  }
}

/** Whether the evidence could reach a match at all; saves scoring most sentences of war news. */
export function isWorthScoring(evidence: Evidence): boolean {
  return evidence.patterns.length > 0 || (evidence.alignments[0]?.containment ?? 0) >= CONTAINMENT;
}
