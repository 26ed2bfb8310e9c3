// What the sentences around the passage's own, and the headline, say about it.
import { weighAttribution } from './attributing';
import { between, type Clause, ofGroup } from './clause';
import { CLAIM_NOUN, CONTRAST, FINDING, POINTS_BACK, REFUSAL } from './closed-words';
import type { Found } from './cues';
import { isNegated, strongestPlusThird } from './refuting';
import { strongestNamedSpeaker } from './speaker';
import { isClaimantsOwn, isOthersLabel } from './whose';

/** What a neighbouring sentence adds. */
export interface Share {
  refuting: number;
  attributing: number;
  speaker?: string | undefined;
}

const NONE: Share = { refuting: 0, attributing: 0 };
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The sentence before: it disputes the passage when it speaks of a claim or a claimant ("State television repeats a refuted
 * claim."), is a bare verdict ("Verdict: false.") or opens a list with a colon; it attributes when somebody speaks in it.
 */
export function weighPrevious(clause: Clause): Share {
  if (clause.words.length === 0) return NONE;
  const colon = /:\s*$/.test(clause.text.slice(clause.span.start, clause.span.end));
  const heading = clause.words.length <= 5 && !clause.words.some(({ folded }) => POINTS_BACK.test(folded));
  const aboutClaim =
    clause.words.some(({ folded }) => CLAIM_NOUN.test(folded)) ||
    ofGroup(clause, 'claimant').some(({ cue }) => cue.weight >= 0.8);
  const factor = heading ? 1 : colon || aboutClaim ? 0.85 : 0.35;
  const refuting = disputeOf(clause, () => factor, false);
  const { attributing, speaker, named } = reportIn(clause);
  if (!named) return { refuting, attributing: attributing * 0.3 };
  return { refuting, attributing: attributing * (colon ? 0.9 : 0.66), speaker };
}

/** The sentence after: it disputes the passage when it opens with the verdict ("This is false", "There is no evidence"). */
export function weighNext(clause: Clause, attributed: boolean, question: boolean): Share {
  const first = clause.words[0];
  if (first === undefined) return NONE;
  const refused =
    REFUSAL.test(first.folded) || clause.words.slice(1, 4).some(({ folded }) => folded === 'not');
  if (question && refused) return { refuting: 2, attributing: 0 };
  const head = clause.words.findIndex(({ folded }, i) => i < 3 && FINDING.test(folded));
  if (head >= 0 && /^\s*[:：]/.test(between(clause, head, head + 1)))
    return { refuting: 1.6, attributing: 0 };
  const back = POINTS_BACK.test(first.folded) || CLAIM_NOUN.test(first.folded);
  const short = clause.words.length <= 5;
  const reported = ofGroup(clause, 'claimant').some(({ from, cue }) => from <= 2 && cue.weight >= 0.8);
  const factorAt = (found: Found) => {
    if (found.cue.kind === 'turn') return found.from > 1 ? 0 : attributed ? 1.25 : 0.6;
    if (found.cue.kind === 'label' && !back && !short) return 0.2;
    const contrast = CONTRAST.test(first.folded) && attributed;
    const far = found.from > 8 ? 0.2 : attributed ? 0.6 : 0.3;
    const near = back || short || found.from <= 3 ? 1 : contrast ? 0.9 : far;
    return reported && !back ? near * 0.6 : near;
  };
  return { refuting: disputeOf(clause, factorAt, attributed), attributing: 0 };
}

/** The headline: "Fact check: ...", "Ten myths about ..." speak of every claim on the page. */
export function weighHeadline(clause: Clause): Share {
  if (clause.words.length === 0) return NONE;
  const factorAt = ({ cue, from }: Found) => {
    if (cue.kind === 'turn') return 0;
    if (cue.kind === 'denial') return 0.6;
    if (cue.kind === 'label' && cue.weight < 1.5) return 0.4;
    return from <= 3 ? 1 : 0.7;
  };
  const { attributing, speaker, named } = reportIn(clause);
  return {
    refuting: disputeOf(clause, factorAt, false),
    attributing: named ? attributing * 0.35 : 0,
    speaker,
  };
}

function disputeOf(clause: Clause, factorOf: (found: Found) => number, attributed: boolean): number {
  const weights: number[] = [];
  for (const found of ofGroup(clause, 'refuting')) {
    if (isNegated(clause, found)) continue;
    if (found.cue.kind === 'label' && isOthersLabel(clause, found)) continue;
    if (isClaimantsOwn(clause, found)) continue;
    if (found.cue.kind === 'turn' && found.cue.weight < 1 && !attributed) continue;
    weights.push(found.cue.weight * factorOf(found));
  }
  return strongestPlusThird(weights);
}

function reportIn(clause: Clause): Share & { named: boolean } {
  const { attributing, report, speaker } = weighAttribution(clause, undefined, NO_WORDS);
  const colonOnly = /:\s*["“«„]?\s*$/.test(clause.text.slice(clause.span.start, clause.span.end));
  const someone = strongestNamedSpeaker(clause);
  const named = someone !== undefined && (report !== undefined || colonOnly);
  return { refuting: 0, attributing, speaker: speaker ?? someone?.cue.name, named };
}
