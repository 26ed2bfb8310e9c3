// How strongly one sentence says whose claim it is, and who is speaking.
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
import { CONTRAST, FROM_VIEW, MODAL, NOBODY, PRONOUN, THAT } from './closed-words';
import type { Found } from './cues';
import type { Span } from './sentence';
import { labellingSpeaker, speakerOf, strongestNamed } from './speaker';

export interface Attribution {
  attributing: number;
  speaker?: string | undefined;
  /** The strongest reporting word, where there is one. */
  report?: Found | undefined;
}

/** Weighs reporting words, speakers and quotation marks in the passage's sentence. */
export function weighAttribution(
  clause: Clause,
  quotation: Span | undefined,
  phrasingWords: ReadonlySet<string>,
): Attribution {
  const reports = ofGroup(clause, 'reporting')
    .map((found) => ({ found, weight: reportWeight(clause, found, quotation, phrasingWords) }))
    .filter(({ weight }) => weight >= FAINT)
    .sort((a, b) => b.weight - a.weight);
  const report = reports[0]?.found;
  const governors = governorsOf(clause);
  const labelled = labellingSpeaker(clause);
  const attributing =
    (reports[0]?.weight ?? 0) +
    strongestBody(clause, report) +
    (governors.length > 0 ? 0.9 : 0) +
    (quotation ? 0.9 : 0) +
    (labelled ? 2 : 0);
  const speaker =
    labelled?.cue.name ??
    reports.map(({ found }) => speakerOf(clause, found)).find((name) => name !== undefined) ??
    strongestNamed(governors)?.cue.name;
  return { attributing, speaker, report };
}

/** Reports weaker than this are no reports. */
const FAINT = 0.5;

function reportWeight(
  clause: Clause,
  found: Found,
  quotation: Span | undefined,
  phrasingWords: ReadonlySet<string>,
): number {
  const { weight } = found.cue;
  if (clause.words.slice(Math.max(0, found.from - 6), found.from).some(({ folded }) => NOBODY.test(folded)))
    return 0;
  const factor = reportFactor(clause, found, phrasingWords);
  // A report in the quotation itself is the quoted person's, not the page's.
  return weight * factor - (quotation && isWithin(clause, found, quotation) ? 0.5 : 0);
}

function reportFactor(clause: Clause, found: Found, phrasingWords: ReadonlySet<string>): number {
  const opens = clause.words.slice(found.from, found.to + 1).some(({ folded }) => THAT.test(folded));
  const doubt = !opens && isUnsure(clause, found) ? 0.6 : 1;
  const distance = distanceOf(clause, found);
  switch (placeOf(clause, found)) {
    case 'inside':
      return doubt * insideFactor(clause, found, opens, phrasingWords);
    case 'before':
      if (turnsFrom(clause, found)) return 0.3;
      return doubt * Math.max(0.5, 1 - 0.03 * Math.max(0, distance - 6));
    case 'after':
      // Behind the passage a report follows a comma, a dash or a closing mark: "..., he said".
      return doubt * (distance <= 7 ? 1 : 0.6);
  }
}

/** "Could claim", "Declaring a no-fly zone would mean ...": nobody has said it. */
function isUnsure(clause: Clause, found: Found): boolean {
  if (found.from === 0) return found.to === 1 && /ing$/.test(clause.words[0]!.folded);
  return MODAL.test(clause.words[found.from - 1]!.folded);
}

/** Between the report and the passage the sentence turns to something else. */
function turnsFrom(clause: Clause, found: Found): boolean {
  if (between(clause, found.to - 1, clause.first).includes(';')) return true;
  const gap = clause.words.slice(found.to, clause.first);
  return gap.some(({ folded }) => CONTRAST.test(folded)) && !gap.some(({ folded }) => THAT.test(folded));
}

/** A verb of saying within the passage may be the claim's own: "NATO promised", "Merkel admitted". */
function insideFactor(
  clause: Clause,
  found: Found,
  opens: boolean,
  phrasingWords: ReadonlySet<string>,
): number {
  const bySpeaker = actorBefore(clause, found.from, 3)?.cue.group === 'claimant';
  const inPhrasing = clause.words.slice(found.from, found.to).every((word) => phrasingWords.has(word.folded));
  if (inPhrasing && !bySpeaker) return 0;
  const distances = found.cue.weight > 1.5;
  const byPronoun = PRONOUN.test(clause.words[found.from - 1]?.folded ?? '');
  if (!opens && !distances && !byPronoun && actorBefore(clause, found.from, 2)?.cue.group === 'answerer')
    return 0.3;
  if (!opens && !distances && !isAtEdge(clause, found)) return 0.5;
  return fillsSentence(clause) ? 1 : 0.95;
}

/** At the beginning or the end of the passage, where reports stand; in its midst a verb is more likely the claim's own. */
function isAtEdge(clause: Clause, found: Found): boolean {
  const length = clause.last - clause.first;
  const at = found.from - clause.first;
  return at <= Math.max(5, length * 0.4) || at >= length - 5;
}

/**
 * The passage is somebody's view by grammar, whatever the verb: "Vance's complaint, that ...", "Moscow proceeds from this, that
 * ...", "For Moscow, ...".
 */
function governorsOf(clause: Clause): Found[] {
  const claimants = ofGroup(clause, 'claimant').filter(
    ({ cue, to }) => cue.weight >= 0.75 && to <= clause.first,
  );
  const lead = clause.words.slice(Math.max(0, clause.first - 3), clause.first + 1);
  if (lead.some(({ folded }) => THAT.test(folded))) return claimants;
  const opening = claimants.find(({ to }) => to <= 4);
  if (opening === undefined || !FROM_VIEW.test(clause.words[0]!.folded)) return [];
  const joined =
    clause.first <= opening.to + 2 && between(clause, opening.to - 1, clause.first).includes(',');
  return joined ? claimants : [];
}

/** The weight of the body or person that makes the claim: outside the passage, or inside it as the subject of the report. */
function strongestBody(clause: Clause, report: Found | undefined): number {
  let strongest = 0;
  for (const found of ofGroup(clause, 'claimant')) {
    // Where the passage is the whole sentence and nobody reports, a body in it is what the claim is about.
    const outside = placeOf(clause, found) !== 'inside' || (fillsSentence(clause) && report !== undefined);
    const subject = report !== undefined && found.to <= report.from && report.from - found.to <= 3;
    if (!outside && !subject) continue;
    const acts = subject && report.from === found.to && !clause.words[found.to - 1]!.possessive;
    strongest = Math.max(strongest, found.cue.weight + (acts ? 0.2 : 0));
  }
  if (strongest > 0 || report === undefined) return strongest;
  return hasSubject(clause, report) ? 0.4 : 0;
}

/** Some named person or body stands next to the reporting word, even if we do not know the name. */
function hasSubject(clause: Clause, report: Found): boolean {
  const before = clause.words[report.from - 1];
  const after = clause.words[report.to];
  return (
    (before?.capital ?? false) ||
    (after?.capital ?? false) ||
    (before !== undefined && PRONOUN.test(before.folded))
  );
}
