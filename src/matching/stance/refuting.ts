// How strongly one sentence disputes the claim in it.
import type { Attribution } from './attributing';
import {
  actorAfter,
  actorBefore,
  actorNextTo,
  between,
  type Clause,
  distanceOf,
  fillsSentence,
  isWithin,
  ofGroup,
  placeOf,
} from './clause';
import {
  ABOUT,
  AND,
  AS,
  CALLING,
  CLAIM_NOUN,
  CONTRARY_TO,
  CONTRAST,
  COPULA,
  DESPITE,
  FIRST_PERSON,
  MODAL,
  NEGATION,
  NO,
  NOBODY,
  PASSIVE,
  REFUSAL,
  THAT,
} from './closed-words';
import type { Found } from './cues';
import type { Span } from './sentence';

/** Language files give this weight to roles ("minister") that any side has. */
const ROLE_WEIGHT = 0.75;

export interface Dispute {
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

/** A denial by him who makes the claims, or another's charge that he calls by a bad name: it is what he claims. */
export function isClaimantsOwn(clause: Clause, found: Found): boolean {
  if (found.cue.kind === 'denial') return isClaimantsDenial(clause, found);
  if (found.cue.kind === 'turn') return false;
  const calling = clause.words.findLastIndex(
    ({ folded }, i) => i < found.from && i >= found.from - 12 && CALLING.test(folded),
  );
  if (calling < 0) return false;
  const actor = actorBefore(clause, calling, 4);
  return actor?.cue.group === 'claimant' && !isBareRole(actor) && !ownsClaim(clause, calling, found.from);
}

/** A role whose country the sentence does not tell: a minister of either side. */
function isBareRole({ cue }: Found): boolean {
  return cue.weight === ROLE_WEIGHT;
}

function isClaimantsDenial(clause: Clause, found: Found): boolean {
  const before = actorBefore(clause, found.from, 8);
  if (before?.cue.group !== 'claimant' || isPassive(clause, found)) return false;
  if (isBareRole(before)) return false;
  const apart = found.from - before.to;
  const inPassage = placeOf(clause, before) === 'inside' && !fillsSentence(clause);
  // "Russian" belongs to the noun behind it; "Russia denies" acts.
  if (before.cue.weight < 0.5 && apart > 0) return false;
  if (apart > 2 && inPassage) return false;
  const after = actorAfter(clause, found.to, 2);
  return after?.cue.group !== 'answerer' || apart <= 2;
}

/** In "Putin said that ... false promises ..." the words behind "that" are the claimant's. */
function isWithinReport(clause: Clause, found: Found): boolean {
  if (placeOf(clause, found) !== 'inside') return false;
  return ofGroup(clause, 'reporting').some((report) => {
    if (report.to > found.from || actorBefore(clause, report.from, 3)?.cue.group !== 'claimant') return false;
    if (!fillsSentence(clause)) return report.to <= clause.first;
    return clause.words.slice(report.to, found.from).some(({ folded }) => THAT.test(folded));
  });
}

/** Between two words a claimant's claim is named: "called Putin's claim absurd". */
function ownsClaim(clause: Clause, from: number, to: number): boolean {
  return ofGroup(clause, 'claimant').some(
    (actor) => actor.from > from && actor.to < to && CLAIM_NOUN.test(clause.words[actor.to]?.folded ?? ''),
  );
}

/** "Was denied", "has been refuted": whoever stands before it is not the one who denies. */
function isPassive(clause: Clause, found: Found): boolean {
  return clause.words
    .slice(Math.max(0, found.from - 2), found.from)
    .some(({ folded }) => PASSIVE.test(folded));
}

function factorOf(clause: Clause, found: Found, attributed: boolean): number {
  switch (found.cue.kind) {
    case 'turn':
      return turnFactor(clause, found, attributed);
    case 'label':
      return labelFactor(clause, found);
    case 'denial':
      return denialFactor(clause, found);
    case 'verdict':
      return verdictFactor(clause, found);
  }
}

function verdictFactor(clause: Clause, found: Found): number {
  if (fillsSentence(clause) || placeOf(clause, found) === 'inside') return 1;
  const near = Math.max(0.75, 1 - 0.015 * Math.max(0, distanceOf(clause, found) - 6));
  if (placeOf(clause, found) === 'after') return near;
  if (opensWithLabel(clause, found)) return 1.3;
  return turnsAway(clause, found) ? 0.4 : near;
}

/** "Rejected the claim that ..." says what is denied; so does a denial by one whom the claims are about. */
function denialFactor(clause: Clause, found: Found): number {
  const claim = clause.words.slice(found.to, found.to + 5).some(({ folded }) => CLAIM_NOUN.test(folded));
  const judged =
    placeOf(clause, found) === 'after' && (claimNounBefore(clause, found) || claimNounBehind(clause, found));
  if (claim || judged) return Math.max(1.3, 1.7 / found.cue.weight) * verdictFactor(clause, found);
  if (MODAL.test(clause.words[found.from - 1]?.folded ?? '')) return 0.5;
  const next = clause.words.slice(found.to - 1, found.to + 1);
  const opens = next.some(({ folded }) => THAT.test(folded) || AS.test(folded));
  // "Kyiv rejected the offer" within the passage is what the claim tells.
  if (!opens && placeOf(clause, found) === 'inside' && found.cue.weight < 2)
    return fillsSentence(clause) ? 0.8 : 0.4;
  const answered = actorBefore(clause, found.from, 6)?.cue.group === 'answerer';
  return verdictFactor(clause, found) * (answered ? 1.25 : 1);
}

/**
 * A label for untrue talk counts in full where it names the passage: "the myth that ...", "Kremlin propaganda", "the idea
 * that ... is a myth". Within the passage it may else be what the claim says of others.
 */
function labelFactor(clause: Clause, found: Found): number {
  if (isOthersLabel(clause, found)) return 0;
  const place = placeOf(clause, found);
  if (place === 'before' && opensWithLabel(clause, found)) return 1.3;
  if (place === 'before' && (turnsAway(clause, found) || isSpent(clause, found))) return 0.4;
  const namesClaim = claimNounBefore(clause, found);
  const behind = clause.words.slice(found.to, Math.min(clause.first, found.to + 5));
  if (place === 'before' && behind.some(({ folded }) => CLAIM_NOUN.test(folded))) return 1.3;
  if (place === 'before') return Math.max(0.5, 1 - 0.06 * Math.max(0, distanceOf(clause, found) - 5));
  if (namesClaim) return 1.3;
  if (place === 'after') {
    const predicate = clause.words.slice(Math.max(clause.last, found.from - 2), found.from);
    if (predicate.some(({ folded }) => COPULA.test(folded))) return 1.25;
    return Math.max(0.75, 1 - 0.03 * Math.max(0, distanceOf(clause, found) - 4));
  }
  if (actorNextTo(clause, found.from)?.cue.group === 'claimant') return 1;
  const words = clause.words.slice(found.from, found.to + 1);
  if (words.some(({ folded }) => THAT.test(folded)) || namesClaimant(clause, found)) return 1;
  const claimant = actorBefore(clause, found.from, 6);
  return claimant?.cue.group === 'claimant' && claimant.cue.weight >= 0.8 ? 0.7 : 0.4;
}

/** "Fake: ...", "Myth 3: ..." */
function opensWithLabel(clause: Clause, found: Found): boolean {
  return (
    found.from <= 3 &&
    clause.first <= 5 &&
    /[:：]\s*["“«]?\s*$/.test(between(clause, clause.first - 1, clause.first))
  );
}

/** The expression itself says whose talk it is: "Kremlin propaganda". */
function namesClaimant(clause: Clause, found: Found): boolean {
  return ofGroup(clause, 'claimant').some(({ from, to }) => from >= found.from && to <= found.to);
}

/** The sentence speaks of a claim as such before the passage has gone far: "The claim that ...", "Putin's ...". */
function claimNounBefore(clause: Clause, found: Found): boolean {
  const from = Math.max(0, clause.first - 6);
  const to = Math.min(found.from, fillsSentence(clause) ? 8 : clause.first + 2);
  const noun = clause.words.findLastIndex(({ folded }, i) => i >= from && i < to && CLAIM_NOUN.test(folded));
  if (noun < 0)
    return ofGroup(clause, 'claimant').some((owner) => owner.to === clause.first && isOwner(clause, owner));
  return !ofGroup(clause, 'reporting').some((report) => report.from > noun && report.to <= to);
}

/** Behind the passage the claim is taken up again: "..., a version that its own records contradict". */
function claimNounBehind(clause: Clause, found: Found): boolean {
  return clause.words
    .slice(Math.max(clause.last, found.from - 6), found.from)
    .some(({ folded }) => CLAIM_NOUN.test(folded));
}

function isOwner(clause: Clause, found: Found): boolean {
  return clause.words[found.to - 1]!.possessive;
}

/** "Western propaganda", "ложь Запада": what is called untrue is said by those whom the claims are about. */
export function isOthersLabel(clause: Clause, found: Found): boolean {
  const before = actorNextTo(clause, found.from);
  if (before) {
    const gap = clause.words.slice(before.to, found.from);
    const joined = !/[,;:—–]/.test(between(clause, before.to - 1, found.from));
    if (joined && !gap.some(({ folded }) => COPULA.test(folded) || CALLING.test(folded)))
      return before.cue.group === 'answerer';
  }
  if (isOthersTale(clause, found)) return true;
  return ofGroup(clause, 'answerer').some(
    ({ from }) => from === found.to && !/[,:;«“"—–]/.test(between(clause, from - 1, from)),
  );
}

/** "While Western media tell fairy tales, ...": their tale ends at the comma and the passage is not it. */
function isOthersTale(clause: Clause, found: Found): boolean {
  if (placeOf(clause, found) !== 'before' || !between(clause, found.to - 1, clause.first).includes(','))
    return false;
  const next = clause.words.slice(found.to - 1, found.to + 2);
  if (next.some(({ folded }) => THAT.test(folded))) return false;
  return actorBefore(clause, found.from, 5)?.cue.group === 'answerer';
}

/** "After years of lies about the war, ...": what the label is about ends at the comma. */
function isSpent(clause: Clause, found: Found): boolean {
  if (!/,\s*["“«„]?\s*$/.test(between(clause, clause.first - 1, clause.first))) return false;
  const behind = clause.words.slice(found.to - 1, clause.first);
  const about = behind.findIndex(({ folded }) => THAT.test(folded) || ABOUT.test(folded));
  return about >= 0 && about < 2 && behind.length - about > 2;
}

/** Between the cue and the passage behind it a contrast or a new report begins: the cue speaks of something else. */
function turnsAway(clause: Clause, found: Found): boolean {
  for (let i = found.to; i < clause.first; i++) if (CONTRAST.test(clause.words[i]!.folded)) return true;
  if (between(clause, found.to - 1, clause.first).includes(';')) return true;
  if (actorBefore(clause, found.from, 12)?.cue.group !== 'claimant') return false;
  return ofGroup(clause, 'reporting').some(
    ({ from }) =>
      from > found.to &&
      from < clause.first &&
      clause.words.slice(found.to, from).some(({ folded }) => AND.test(folded)),
  );
}

/**
 * "In fact" before the passage affirms it, after it turns against it. "Contrary to" disputes what a claimant says and
 * affirms against what the others say.
 */
function turnFactor(clause: Clause, found: Found, attributed: boolean): number {
  const place = placeOf(clause, found);
  if (CONTRARY_TO.test(clause.words[found.from]!.folded)) {
    const whose = actorAfter(clause, found.to, 4);
    if (whose) return whose.cue.group === 'claimant' ? 1.6 : 0;
    const next = clause.words.slice(found.to, found.to + 3);
    if (next.some(({ folded }) => FIRST_PERSON.test(folded))) return 0.6;
    return next.some(({ folded }) => CLAIM_NOUN.test(folded)) ? 0.9 : 0.2;
  }
  if (DESPITE.test(clause.words[found.from]!.folded)) {
    const told = clause.words.slice(found.to, found.to + 5).some(({ folded }) => CLAIM_NOUN.test(folded));
    return told && ofGroup(clause, 'claimant').some(({ from }) => from >= found.to && from < found.to + 5)
      ? 2.3
      : 0;
  }
  if (found.from === 0 && between(clause, found.to - 1, found.to).includes(':')) return 1.3;
  if (place === 'before' || found.from === 0) return 0;
  if (place === 'inside' && !fillsSentence(clause)) return attributed ? 0.5 : 0;
  return attributed ? 1.2 : 0.8;
}
