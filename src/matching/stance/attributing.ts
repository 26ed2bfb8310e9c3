// How strongly one sentence says whose claim it is, and who is speaking.
import { between, type Clause, distanceOf, fillsSentence, isWithin, ofGroup, placeOf } from './clause';
import { FROM_VIEW, MODAL, NOBODY, PRONOUN, THAT } from './closed-words';
import type { Found } from './cues';
import type { Span } from './sentence';

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
    .map((found) => ({
      found,
      weight:
        reportWeight(clause, found, phrasingWords) -
        (quotation && isWithin(clause, found, quotation) ? 0.5 : 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const report = reports[0]?.found;
  let attributing = reports[0]?.weight ?? 0;
  const governed = isGoverned(clause);
  const speaker =
    reports.map(({ found }) => speakerOf(clause, found)).find((name) => name !== undefined) ??
    (governed
      ? strongestNamed(ofGroup(clause, 'claimant').filter(({ to }) => to <= clause.first))?.cue.name
      : undefined);
  const body = strongestBody(clause, report);
  attributing += body;
  if (governed) attributing += 0.9;
  if (quotation) attributing += 0.9;
  const labelled = labellingSpeaker(clause);
  if (labelled) attributing += 2;
  return { attributing, speaker: labelled?.cue.name ?? speaker, report };
}

function reportWeight(clause: Clause, found: Found, phrasingWords: ReadonlySet<string>): number {
  const opens = clause.words.slice(found.from, found.to + 1).some(({ folded }) => THAT.test(folded));
  if (clause.words.slice(Math.max(0, found.from - 6), found.from).some(({ folded }) => NOBODY.test(folded)))
    return 0;
  const modal = !opens && MODAL.test(clause.words[found.from - 1]?.folded ?? '');
  // "Declaring a no-fly zone would mean ...": nobody reports.
  const bare = found.from === 0 && found.to === 1 && /ing$/.test(clause.words[0]!.folded);
  const weight = found.cue.weight * (modal || bare ? 0.6 : 1);
  const place = placeOf(clause, found);
  const distance = distanceOf(clause, found);
  if (place === 'inside') {
    const claims = clause.words.slice(found.from, found.to).every((word) => phrasingWords.has(word.folded));
    if (claims) return 0;
    return (
      weight *
      (opens || isAtEdge(clause, found) || found.cue.weight > 1.5 ? (fillsSentence(clause) ? 1 : 0.95) : 0.5)
    );
  }
  if (place === 'before') {
    if (/;/.test(clause.text.slice(clause.words[found.to - 1]!.end, clause.words[clause.first]?.start)))
      return weight * 0.4;
    return weight * Math.max(0.5, 1 - 0.03 * Math.max(0, distance - 6));
  }
  // Behind the passage a report follows a comma, a dash or a closing mark: `..., he said`.
  return distance <= 7 ? weight : weight * 0.6;
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
function isGoverned(clause: Clause): boolean {
  const claimants = ofGroup(clause, 'claimant').filter(
    ({ cue, to }) => cue.weight >= 0.75 && to <= clause.first,
  );
  if (claimants.length === 0) return false;
  if (
    clause.words
      .slice(Math.max(0, clause.first - 3), clause.first + 1)
      .some(({ folded }) => THAT.test(folded))
  )
    return true;
  const opening = claimants.find(({ to }) => to <= 4);
  if (opening === undefined || !FROM_VIEW.test(clause.words[0]!.folded) || clause.first > opening.to + 2)
    return false;
  return between(clause, opening.to - 1, clause.first).includes(',');
}

/** The weight of the body or person that makes the claim: outside the passage, or inside it as the subject of the report. */
function strongestBody(clause: Clause, report: Found | undefined): number {
  let strongest = 0;
  for (const found of ofGroup(clause, 'claimant')) {
    const outside = placeOf(clause, found) !== 'inside' || fillsSentence(clause);
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

/** "Lavrov: ..." before the passage, "... — Песков" behind it: a name and a mark are all it takes. */
function labellingSpeaker(clause: Clause): Found | undefined {
  const bodies = ofGroup(clause, 'claimant');
  if (
    clause.first > 0 &&
    clause.first <= 6 &&
    /:\s*["“«„]?\s*$/.test(between(clause, clause.first - 1, clause.first))
  )
    return strongestNamed(bodies.filter(({ to }) => to <= clause.first));
  const rest = clause.words.length - clause.last;
  if (
    clause.last > 0 &&
    rest > 0 &&
    rest <= 5 &&
    /^["”»,.\s]*[—–:-]/.test(between(clause, clause.last - 1, clause.last))
  )
    return strongestNamed(bodies.filter(({ from }) => from >= clause.last));
  return undefined;
}

function strongestNamed(bodies: Found[]): Found | undefined {
  return bodies.find(({ cue }) => cue.name !== undefined) ?? bodies.find(({ cue }) => cue.weight >= 0.8);
}

/** Who speaks: the named person or body just before the reporting word, or just behind it ("said Lavrov", "по словам Лаврова"). */
function speakerOf(clause: Clause, report: Found): string | undefined {
  const named = clause.found.filter(
    (found) =>
      found.cue.name !== undefined &&
      (placeOf(clause, found) !== 'inside' || fillsSentence(clause) || Math.abs(report.from - found.to) <= 2),
  );
  const before = personFirst(named.filter(({ to }) => to <= report.from && report.from - to <= 6).reverse());
  const after = personFirst(
    named.filter(
      ({ from }) => from >= report.to && from - report.to <= 6 && !opensSpeech(clause, report, from),
    ),
  );
  if (before === undefined || after === undefined) return (before ?? after)?.cue.name;
  // ", said Lavrov": behind a comma, a dash or a quotation the name follows; elsewhere it stands before.
  const inverted = /[,—–»”"]/.test(between(clause, report.from - 1, report.from));
  return inverted && placeOf(clause, after) !== 'inside' ? after.cue.name : before.cue.name;
}

function personFirst(names: Found[]): Found | undefined {
  return names.find(({ cue }) => cue.person) ?? names[0];
}

/** In "said that Putin ..." the name belongs to what is said. */
function opensSpeech(clause: Clause, report: Found, name: number): boolean {
  return clause.words.slice(report.to, name).some(({ folded }) => THAT.test(folded));
}

/** The person, or else the body, that a sentence names as speaking. */
export function strongestNamedSpeaker(clause: Clause): Found | undefined {
  return strongestNamed(ofGroup(clause, 'claimant'));
}
