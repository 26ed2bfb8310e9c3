// Whose words are they? A claimant's denial is his claim, and what he calls a lie is another's.
import {
  actorAfter,
  actorBefore,
  actorNextTo,
  between,
  type Clause,
  fillsSentence,
  ofGroup,
  placeOf,
} from './clause';
import { CALLING, CLAIM_NOUN, COPULA, PASSIVE, THAT } from './closed-words';
import type { Found } from './cues';

/** Language files give this weight to roles ("minister") that any side has. */
const ROLE_WEIGHT = 0.75;

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
export function isWithinReport(clause: Clause, found: Found): boolean {
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
