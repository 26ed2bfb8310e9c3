// By how much a refuting cue counts, by its kind and its place in the sentence.
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
import {
  ABOUT,
  AND,
  AS,
  CLAIM_NOUN,
  CONTRARY_TO,
  CONTRAST,
  COPULA,
  DESPITE,
  FIRST_PERSON,
  MODAL,
  THAT,
} from './closed-words';
import type { Found } from './cues';
import { isOthersLabel } from './whose';

/** What the weight of a refuting cue of the passage's sentence is multiplied by. */
export function factorOf(clause: Clause, found: Found, attributed: boolean): number {
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
    return ofGroup(clause, 'claimant').some(
      (owner) => (owner.to === clause.first || owner.from === clause.first) && isOwner(clause, owner),
    );
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
