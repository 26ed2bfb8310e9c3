// All that a sentence says for one talking point: the phrasings it may hold, its patterns, the words typical of it. Known for
// every talking point in question before any phrasing is laid over the sentence, which costs most.
import type { Alignment } from './align';
import type { CandidateFinder } from './candidates';
import type { MatchIndex } from './index/index-file';
import type { PatternHit } from './pattern-match';
import type { Sentence } from './sentence';
import { worth } from './worth';

export interface Evidence {
  owner: number;
  /** Phrasings of the talking point that the sentence may hold. */
  phrasings: number[];
  /** The most that the best of them can be worth (worth.ts); 0 where there is none. */
  promise: number;
  /** Patterns met, best first. */
  patterns: PatternHit[];
  /** Sum of the log ratios of typical words present, and their number (see compile-index `compileProfiles`). */
  profile: number;
  profileHits: number;
  /** Orders the talking points of a sentence: promise + 0.5 x best pattern + 0.04 x profile. */
  rank: number;
}

/** Evidence whose phrasings have been laid over the sentence. */
export interface AlignedEvidence extends Evidence {
  /** Best first; none where only patterns are met. */
  alignments: Alignment[];
}

/** Talking points of one sentence that are looked at further, those of highest rank, at most this many. */
const MOST_EVIDENCE = 6;

/** Groups candidates and pattern hits by talking point and adds the profile. Best first. */
export function gatherEvidence(
  candidates: CandidateFinder,
  patterns: readonly PatternHit[],
  sentence: Sentence,
  index: MatchIndex,
  enabled: (owner: number) => boolean,
): Evidence[] {
  const { owner, floor } = index.phrasings;
  const list: Evidence[] = [];
  for (let k = 0; k < candidates.count; k++) {
    const phrasing = candidates.found[k]!;
    if (!enabled(owner[phrasing]!)) continue;
    const evidence = evidenceOf(owner[phrasing]!, list);
    evidence.phrasings.push(phrasing);
    // No alignment scores more than the share of the phrasing that the sentence holds.
    evidence.promise = Math.max(evidence.promise, worth(candidates.held[k]!, floor[phrasing]!));
  }
  for (const hit of patterns) evidenceOf(hit.owner, list).patterns.push(hit);
  for (const evidence of list) {
    if (evidence.patterns.length > 1) evidence.patterns.sort((a, b) => b.score - a.score);
    addProfile(evidence, sentence, index);
    evidence.rank = evidence.promise + 0.5 * (evidence.patterns[0]?.score ?? 0) + 0.04 * evidence.profile;
  }
  if (list.length > 1) list.sort((a, b) => b.rank - a.rank || a.owner - b.owner);
  return list.slice(0, MOST_EVIDENCE);
}

/** The evidence of a talking point, new where it has none yet. Few talking points have any, so that looking through them is quick. */
function evidenceOf(owner: number, list: Evidence[]): Evidence {
  for (const evidence of list) if (evidence.owner === owner) return evidence;
  const evidence: Evidence = {
    owner,
    phrasings: [],
    promise: 0,
    patterns: [],
    profile: 0,
    profileHits: 0,
    rank: 0,
  };
  list.push(evidence);
  return evidence;
}

function addProfile(evidence: Evidence, sentence: Sentence, index: MatchIndex): void {
  const { start, list, ratio } = index.profiles;
  const { credits } = sentence;
  let profile = 0;
  let hits = 0;
  for (let q = start[evidence.owner]!, end = start[evidence.owner + 1]!; q < end; q++) {
    const credit = credits[list[q]!]!;
    if (credit === 0) continue;
    profile += ratio[q]! * credit;
    hits++;
  }
  evidence.profile = profile;
  evidence.profileHits = hits;
}
