// The named quantities from which the score is computed. Names are public: the learned score and its trainer use them.
import type { AlignedEvidence, Evidence } from './evidence';
import type { MatchIndex } from './index/index-file';
import { ACTOR_FLAG } from './lexicon/lexicon';
import type { Sentence } from './sentence';
import type { Surroundings } from './surroundings';

export const featureNames = [
  'score', // best alignment (align.ts)
  'excess', // that minus the phrasing's noise floor
  'floor', // the noise floor itself
  'containment', // share of the phrasing met
  'predicateContainment', // the same without names of actors
  'mass', // ln(1 + 3 x weight met)
  'predicateMass', // the same without names of actors
  'order', // share of neighbours in order
  'hits', // words met, up to 6, over 6
  'density', // weight met over weight of the window
  'exact', // share of the weight met by the very word, not by a concept
  'second', // score of the second best phrasing
  'meanOfThree', // mean score of the three best
  'profile', // typical words, log ratios summed, up to 20, over 10
  'profileHits', // typical words, up to 8, over 8
  'profileMargin', // profile minus the best of other talking points, over 10
  'margin', // rank minus the best of other talking points
  'negationMissing', // the phrasing is negated, the sentence is not
  'negationAdded', // the sentence is negated, the phrasing is not
  'roleMismatch', // share of the weight met that belongs to another side's actor
  'roleAgreement', // weight met that belongs to the same side's actor, up to 2
  'pattern', // best pattern
  'patternExcess', // best pattern minus its noise floor
  'patterns', // patterns met, up to 3, over 3
  'both', // pattern and alignment both: product of the two scores
  'question', // the sentence ends with a question mark
  'length', // ln(1 + words), over 4
  'numbers', // share of words with digits, up to 0.3
  'short', // the phrasing has at most two words
  'nearby', // best rank of the same talking point in the two sentences before and behind
  'company', // summed ranks of the three best other talking points here and there
  'register', // how much the sentence sounds like claims, from -2 to 2 a word
  'registerNearby', // the most of it here and there
] as const;

export type FeatureName = (typeof featureNames)[number];

/** Fills `target` (one number per name) for one talking point's evidence in a sentence. `others` are all of that sentence. */
export function fillFeatures(
  target: Float64Array,
  evidence: AlignedEvidence,
  others: readonly Evidence[],
  sentence: Sentence,
  index: MatchIndex,
  text: string,
  surroundings: Surroundings,
): void {
  const best = evidence.alignments[0];
  const scores = evidence.alignments.slice(0, 3).map((alignment) => alignment.score);
  let otherProfile = 0;
  let otherRank = 0;
  for (const other of others) {
    if (other.owner === evidence.owner) continue;
    otherProfile = Math.max(otherProfile, other.profile);
    otherRank = Math.max(otherRank, other.rank);
  }
  const met = best ? measureAlignment(best, sentence, index) : nothingMet;
  const pattern = evidence.patterns[0];
  const patternScore = pattern?.score ?? 0;
  const score = best?.score ?? 0;
  let i = 0;
  target[i++] = score;
  target[i++] = best?.excess ?? -0.3;
  target[i++] = best ? index.phrasings.floor[best.phrasing]! : 0;
  target[i++] = best?.containment ?? 0;
  target[i++] = met.predicateShare;
  target[i++] = Math.log1p(3 * (best?.mass ?? 0));
  target[i++] = Math.log1p(3 * met.predicateMass);
  target[i++] = best?.order ?? 0;
  target[i++] = Math.min(6, best?.hits ?? 0) / 6;
  target[i++] = best && best.windowMass > 0 ? best.mass / best.windowMass : 0;
  target[i++] = met.exactShare;
  target[i++] = scores[1] ?? 0;
  target[i++] = scores.reduce((sum, value) => sum + value, 0) / 3;
  target[i++] = Math.min(20, evidence.profile) / 10;
  target[i++] = Math.min(8, evidence.profileHits) / 8;
  target[i++] = Math.max(-1, (evidence.profile - otherProfile) / 10);
  target[i++] = evidence.rank - otherRank;
  target[i++] = best?.negationMissing ? 1 : 0;
  target[i++] = best && sentence.negated && index.phrasings.negated[best.phrasing] === 0 ? 1 : 0;
  target[i++] = met.roleMismatch;
  target[i++] = Math.min(2, met.roleAgreement);
  target[i++] = patternScore;
  target[i++] = pattern ? patternScore - index.patterns.floor[pattern.pattern]! : -0.3;
  target[i++] = Math.min(3, evidence.patterns.length) / 3;
  target[i++] = patternScore * score;
  target[i++] = endsWithQuestion(text, sentence) ? 1 : 0;
  target[i++] = Math.log1p(sentence.to - sentence.from) / 4;
  target[i++] = Math.min(0.3, shareOfNumbers(text, sentence));
  target[i++] = best && best.size <= 2 ? 1 : 0;
  target[i++] = surroundings.nearby;
  target[i++] = surroundings.company;
  target[i++] = surroundings.register;
  target[i++] = surroundings.registerNearby;
}

interface Met {
  predicateShare: number;
  predicateMass: number;
  exactShare: number;
  roleMismatch: number;
  roleAgreement: number;
}
const nothingMet: Met = {
  predicateShare: 0,
  predicateMass: 0,
  exactShare: 0,
  roleMismatch: 0,
  roleAgreement: 0,
};

function measureAlignment(
  alignment: { phrasing: number; first: number; last: number },
  sentence: Sentence,
  index: MatchIndex,
): Met {
  const { start, words, roles } = index.phrasings;
  const { weights, flags } = sentence.lexicon;
  const roleAt = sentence.roles();
  let predicateMass = 0;
  let predicateTotal = 0;
  let mass = 0;
  let exact = 0;
  let agree = 0;
  let differ = 0;
  for (let q = start[alignment.phrasing]!, end = start[alignment.phrasing + 1]!; q < end; q++) {
    const word = words[q]!;
    const weight = weights[word]!;
    const actor = (flags[word]! & ACTOR_FLAG) !== 0;
    if (!actor) predicateTotal += weight;
    const credit = sentence.creditFor(word);
    if (credit === 0) continue;
    mass += weight * credit;
    if (credit === 1) exact += weight;
    if (actor) continue;
    predicateMass += weight * credit;
    const side = roles[q]!;
    if (side === 0 || credit < 1) continue;
    const place = placeOf(word, alignment, sentence);
    const there = place < 0 ? 0 : roleAt[place]!;
    if (there === side) agree += weight;
    else if (there > 0) differ += weight;
  }
  return {
    predicateShare: predicateTotal > 0 ? predicateMass / predicateTotal : 1,
    predicateMass,
    exactShare: mass > 0 ? exact / mass : 0,
    roleMismatch: agree + differ > 0 ? differ / (agree + differ) : 0,
    roleAgreement: agree,
  };
}

function placeOf(word: number, window: { first: number; last: number }, sentence: Sentence): number {
  for (let i = window.first; i <= window.last; i++)
    if (sentence.tokens.ids[sentence.from + i] === word) return i;
  return -1;
}

function endsWithQuestion(text: string, sentence: Sentence): boolean {
  const end = sentence.tokens.ends[sentence.to - 1]!;
  for (let i = end; i < text.length && i < end + 4; i++) if (text.charCodeAt(i) === 0x3f) return true;
  return false;
}

function shareOfNumbers(text: string, sentence: Sentence): number {
  let numbers = 0;
  for (let i = sentence.from; i < sentence.to; i++) {
    const code = text.charCodeAt(sentence.tokens.starts[i]!);
    if (code >= 0x30 && code <= 0x39) numbers++;
  }
  return numbers / Math.max(1, sentence.to - sentence.from);
}
