// Who is speaking, where a sentence says so.
import { between, type Clause, fillsSentence, ofGroup, placeOf } from './clause';
import { THAT } from './closed-words';
import type { Found } from './cues';

/** "Lavrov: ..." before the passage, "... — Песков" behind it: a name and a mark are all it takes. */
export function labellingSpeaker(clause: Clause): Found | undefined {
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

/** Of several, one with a name, or else one that is more than a role. */
export function strongestNamed(bodies: Found[]): Found | undefined {
  return bodies.find(({ cue }) => cue.name !== undefined) ?? bodies.find(({ cue }) => cue.weight >= 0.8);
}

/** Who speaks: the named person or body just before the reporting word, or just behind it ("said Lavrov", "по словам Лаврова"). */
export function speakerOf(clause: Clause, report: Found): string | undefined {
  const named = clause.found.filter(
    (found) =>
      found.cue.name !== undefined &&
      (placeOf(clause, found) !== 'inside' || fillsSentence(clause) || Math.abs(report.from - found.to) <= 2),
  );
  const before = personFirst(named.filter(({ to }) => to <= report.from && report.from - to <= 10).reverse());
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
