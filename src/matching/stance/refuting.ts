// How strongly one sentence disputes the claim in it.
import type { Attribution } from './attributing';
import {
  actorBefore,
  between,
  type Clause,
  distanceOf,
  fillsSentence,
  isWithin,
  ofGroup,
  placeOf,
} from './clause';
import { AS, NEGATION, NO, NOBODY, REFUSAL } from './closed-words';
import type { Found } from './cues';
import { factorOf } from './factors';
import type { Span } from './sentence';
import { isClaimantsOwn, isWithinReport } from './whose';

interface Dispute {
  /** Sum for refuting. */
  refuting: number;
  /** A claimant denies something: his denial is his claim, and counts as attribution. */
  denials: Found[];
}

/**
 * Weighs the refuting cues of the passage's sentence, each by what it is and where it stands. What a claimant says within
 * `quotation` disputes nothing of his own.
 */
export function weighDispute(
  clause: Clause,
  quotation: Span | undefined,
  phrasingWords: ReadonlySet<string>,
  attribution: Attribution,
): Dispute {
  const weights: number[] = [];
  const denials: Found[] = [];
  const attributed = attribution.attributing >= 1.5;
  const claimantSpeaks = ofGroup(clause, 'claimant').some(({ cue }) => cue.weight >= 0.8);
  for (const found of ofGroup(clause, 'refuting')) {
    if (belongsToClaim(clause, found, phrasingWords) || isNegated(clause, found)) continue;
    if (isClaimantsOwn(clause, found)) {
      denials.push(found);
      continue;
    }
    const spoken = claimantSpeaks && quotation !== undefined && isWithin(clause, found, quotation);
    const own = spoken || isWithinReport(clause, found);
    weights.push(found.cue.weight * factorOf(clause, found, attributed) * (own ? 0.3 : 1));
  }
  if (isNobodysReport(clause)) weights.push(1.5);
  return { refuting: strongestPlusThird(weights), denials };
}

/** "Nobody ever said that ...". */
function isNobodysReport(clause: Clause): boolean {
  return ofGroup(clause, 'reporting').some(
    ({ from, to }) =>
      to <= clause.first &&
      clause.words.slice(Math.max(0, from - 6), from).some(({ folded }) => NOBODY.test(folded)),
  );
}

/** The strongest and a third of the others: many weak signs add up slowly. */
export function strongestPlusThird(weights: readonly number[]): number {
  const strongest = Math.max(0, ...weights);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return strongest + (all - strongest) / 3;
}

/**
 * Denial by grammar ("there was no ...") in or beside the passage. Where a claimant reports, the denial is part of his
 * claim, unless he is named to be contradicted.
 */
export function weighDenial(clause: Clause, attribution: Attribution): number {
  const { report } = attribution;
  const near = ofGroup(clause, 'denying').filter(
    (found) => fillsSentence(clause) || distanceOf(clause, found) <= 2,
  );
  // "There was never a ..." right before the passage denies just that.
  const weights = near.map((found) => {
    const joined = placeOf(clause, found) === 'before' && distanceOf(clause, found) <= 1;
    return found.cue.weight * (joined ? 1.3 : 1);
  });
  const strongest = Math.max(0, answersNo(clause) ? 1.6 : 0, ...weights);
  if (strongest === 0) return 0;
  if (report === undefined || actorBefore(clause, report.from, 6)?.cue.group !== 'claimant') return strongest;
  return isComparison(clause, report, near) ? strongest * 1.6 : 0;
}

/** "No, it did not ...", "No genocide was recorded". */
function answersNo(clause: Clause): boolean {
  const [first] = clause.words;
  if (first === undefined) return false;
  const answer = REFUSAL.test(first.folded) && clause.first <= 2 && /[,—–:.!]/.test(between(clause, 0, 1));
  return answer || (clause.first === 1 && NO.test(first.folded));
}

/** "It was not a coup, as Moscow claims": the claimant is named to be contradicted. */
function isComparison(clause: Clause, report: Found, denials: readonly Found[]): boolean {
  const as = clause.words.findIndex(
    ({ folded }, i) => i < report.from && i >= report.from - 6 && AS.test(folded),
  );
  return as > 0 && between(clause, as - 1, as).includes(',') && denials.some(({ to }) => to <= as);
}

/** A word that the catalogue's own wording has ("staged", "lie") is the claim's, not a verdict on it. */
function belongsToClaim(clause: Clause, found: Found, phrasingWords: ReadonlySet<string>): boolean {
  return (
    placeOf(clause, found) === 'inside' &&
    clause.words.slice(found.from, found.to).every((word) => phrasingWords.has(word.folded))
  );
}

/** "It is no myth", "nobody can deny": the word is there to be turned round. "No, that is false" is not. */
export function isNegated(clause: Clause, found: Found): boolean {
  for (let i = found.from - 1; i >= Math.max(0, found.from - 2); i--)
    if (NEGATION.test(clause.words[i]!.folded)) return !between(clause, i, found.from).includes(',');
  return false;
}
