// How strongly one sentence disputes the claim in it.
import {
  actorAfter,
  actorBefore,
  actorNextTo,
  between,
  type Clause,
  distanceOf,
  fillsSentence,
  ofGroup,
  placeOf,
} from './clause';
import type { Attribution } from './attributing';
import type { Found } from './cues';
import type { Span } from './sentence';

export interface Dispute {
  /** Sum for refuting. */
  refuting: number;
  /** A claimant denies something: his denial is his claim, and counts as attribution. */
  denials: Found[];
}

const contrast = /^(but|however|yet|while|но|однако|а|але|проте|однак)$/;
const negation = /^(not|no|never|hardly|не|ни|нет|ні|немає)$/;
const firstPerson = /^(our|my|we|наш|наша|наши|наші)$/;

/**
 * Weighs the refuting cues of the passage's sentence: the strongest, plus a third of the rest, each by its place.
 * `quoted` is the part that a claimant speaks in quotation marks, whose words dispute nothing of his own.
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
  const ownWords = quotation !== undefined && ofGroup(clause, 'claimant').some(({ cue }) => cue.weight >= 0.8);
  for (const found of ofGroup(clause, 'refuting')) {
    if (belongsToClaim(clause, found, phrasingWords) || isNegated(clause, found)) continue;
    if (found.cue.kind === 'denial' && isClaimantsDenial(clause, found)) {
      denials.push(found);
      continue;
    }
    const spoken = ownWords && isWithin(clause, found, quotation);
    const answered = found.cue.kind === 'denial' && actorBefore(clause, found.from, 6)?.cue.group === 'answerer';
    weights.push(found.cue.weight * factorOf(clause, found, attributed) * (spoken ? 0.2 : answered ? 1.25 : 1));
  }
  return { refuting: strongestPlusThird(weights), denials };
}

/** The strongest and a third of the others: many weak signs add up slowly. */
export function strongestPlusThird(weights: readonly number[]): number {
  const strongest = Math.max(0, ...weights);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return strongest + (all - strongest) / 3;
}

/** A word that the catalogue's own wording has ("staged", "lie") is the claim's, not a verdict on it. */
function belongsToClaim(clause: Clause, found: Found, phrasingWords: ReadonlySet<string>): boolean {
  return (
    placeOf(clause, found) === 'inside' &&
    clause.words.slice(found.from, found.to).every((word) => phrasingWords.has(word.folded))
  );
}

/** "It is no myth", "nobody can deny": the word is there to be turned round. */
export function isNegated(clause: Clause, found: Found): boolean {
  for (let i = found.from - 1; i >= Math.max(0, found.from - 2); i--)
    if (negation.test(clause.words[i]!.folded)) return i !== 0 || found.from !== 1 || found.cue.kind !== 'verdict';
  return false;
}

/** "Was denied", "has been refuted": whoever stands before it is not the one who denies. */
function isPassive(clause: Clause, found: Found): boolean {
  return clause.words.slice(Math.max(0, found.from - 2), found.from).some(({ folded }) => /^(been|was|were|being)$/.test(folded));
}

/** Whether he who makes the claims is the one who denies: then the denial is what he claims. */
export function isClaimantsDenial(clause: Clause, found: Found): boolean {
  const before = actorBefore(clause, found.from, 8);
  if (before?.cue.group !== 'claimant' || isPassive(clause, found)) return false;
  const apart = found.from - before.to;
  if (apart > 2 && (before.cue.weight < 0.8 || (placeOf(clause, before) === 'inside' && !fillsSentence(clause)))) return false;
  const after = actorAfter(clause, found.to, 2);
  return after?.cue.group !== 'answerer' || apart <= 2;
}

function isWithin(clause: Clause, found: Found, quotation: Span): boolean {
  return clause.words[found.from]!.start >= quotation.start && clause.words[found.to - 1]!.end <= quotation.end;
}

/**
 * Denial by grammar ("there was no ...") in or beside the passage. Where a claimant reports, the denial is part of his claim.
 */
export function weighDenial(clause: Clause, attribution: Attribution): number {
  const { report } = attribution;
  const near = ofGroup(clause, 'denying').filter((found) => {
    if (fillsSentence(clause) || placeOf(clause, found) === 'inside') return true;
    return distanceOf(clause, found) <= 2;
  });
  if (near.length === 0) return 0;
  const strongest = Math.max(...near.map(({ cue }) => cue.weight));
  if (report === undefined || actorBefore(clause, report.from, 6)?.cue.group !== 'claimant') return strongest;
  return isComparison(clause, report, near) ? strongest * 1.3 : 0;
}

/** "It was not a coup, as Moscow claims": the claimant is named to be contradicted. */
function isComparison(clause: Clause, report: Found, denials: readonly Found[]): boolean {
  const as = clause.words.findIndex(
    ({ folded }, i) => i < report.from && i >= report.from - 6 && /^(as|как|як)$/.test(folded),
  );
  return as > 0 && /,/.test(between(clause, as - 1, as)) && denials.some(({ to }) => to <= as);
}

function factorOf(clause: Clause, found: Found, attributed: boolean): number {
  const { kind } = found.cue;
  const place = placeOf(clause, found);
  if (kind === 'label' && isOthersLabel(clause, found)) return 0;
  if (kind === 'turn') return turnFactor(clause, found, attributed);
  if (fillsSentence(clause)) return 1;
  if (place === 'inside') return kind === 'label' ? 0.4 : 1;
  const distance = distanceOf(clause, found);
  const near = Math.max(0.75, 1 - 0.015 * Math.max(0, distance - 6));
  if (place === 'after') return near;
  // "Fake: ...", "Myth 3: ..."
  if (found.from <= 3 && /[:：]\s*["“«]?\s*$/.test(between(clause, clause.first - 1, clause.first)) && clause.first <= 5)
    return 1.3;
  if (turnsAway(clause, found)) return 0.4;
  // A myth is that which the sentence goes on to tell; one far off is another.
  return kind === 'label' ? Math.max(0.5, 1 - 0.06 * Math.max(0, distance - 5)) : near;
}

/** "Western propaganda", "ложь Запада": what is called untrue is said by those whom the claims are about. */
export function isOthersLabel(clause: Clause, found: Found): boolean {
  const before = actorNextTo(clause, found.from);
  if (before) return before.cue.group === 'answerer';
  return clause.found.some(
    ({ cue, from }) => cue.group === 'answerer' && from === found.to && !/[,:;«“"]/.test(between(clause, from - 1, from)),
  );
}

/** Between the cue and the passage behind it a contrast or a new report begins: the cue speaks of something else. */
function turnsAway(clause: Clause, found: Found): boolean {
  for (let i = found.to; i < clause.first; i++) if (contrast.test(clause.words[i]!.folded)) return true;
  if (/[;]/.test(clause.text.slice(clause.words[found.to - 1]!.end, clause.words[clause.first]?.start))) return true;
  const claimant = actorBefore(clause, found.from, 12);
  if (claimant?.cue.group !== 'claimant') return false;
  return ofGroup(clause, 'reporting').some(
    ({ from }) =>
      from > found.to && from < clause.first && clause.words.slice(found.to, from).some(({ folded }) => /^(and|и|та|й|і)$/.test(folded)),
  );
}

/**
 * "In fact" before the passage affirms it, after it turns against it. "Contrary to" disputes what a claimant says and
 * affirms against what the others say.
 */
function turnFactor(clause: Clause, found: Found, attributed: boolean): number {
  const word = clause.words[found.from]!.folded;
  const place = placeOf(clause, found);
  if (/^(contrary|вопреки|всупереч)$/.test(word)) {
    const whose = actorAfter(clause, found.to, 4);
    if (whose) return whose.cue.group === 'claimant' ? 1.6 : 0;
    return clause.words.slice(found.to, found.to + 3).some(({ folded }) => firstPerson.test(folded)) ? 1.2 : 0.6;
  }
  if (/[:]/.test(between(clause, found.to - 1, found.to)) && found.from === 0) return 1.3;
  if (place === 'before' || found.from === 0) return 0;
  if (place === 'inside' && !fillsSentence(clause)) return attributed ? 0.5 : 0;
  return attributed ? 1.2 : 0.8;
}
