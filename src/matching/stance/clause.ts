// One sentence made ready for weighing: its words, its cues, where the passage stands in it, and small questions about them.
import { CLAIM_NOUN } from './closed-words';
import { type CompiledCues, type Found, findCues } from './cues';
import type { Span } from './sentence';
import { splitWords, type Word } from './words';

export interface Clause {
  text: string;
  span: Span;
  words: Word[];
  found: Found[];
  /** Words [first, last) of the passage; both -1 in a sentence without it. */
  first: number;
  last: number;
}

export function readClause(text: string, span: Span, passage: Span | undefined, cues: CompiledCues): Clause {
  const words = splitWords(text, span.start, span.end);
  let first = -1;
  let last = -1;
  if (passage) {
    first = words.findIndex((word) => word.end > passage.start);
    last = words.findIndex((word) => word.start >= passage.end);
    if (last < 0) last = words.length;
    if (first < 0) first = last;
  }
  return { text, span, words, found: findCues(words, cues), first, last };
}

type Place = 'before' | 'inside' | 'after';

/** Where a cue stands to the passage. */
export function placeOf(clause: Clause, found: Found): Place {
  if (found.to <= clause.first) return 'before';
  return found.from >= clause.last ? 'after' : 'inside';
}

/** Words between a cue and the passage; 0 for a cue inside it. */
export function distanceOf(clause: Clause, found: Found): number {
  if (found.to <= clause.first) return clause.first - found.to;
  return found.from >= clause.last ? found.from - clause.last : 0;
}

/** Whether the passage is (nearly) the whole sentence, so that places in it mean nothing. */
export function fillsSentence(clause: Clause): boolean {
  return clause.last - clause.first >= clause.words.length - 1;
}

/** The text from behind word `from` to word `to`, for the marks between them; -1 stands for the sentence's start. */
export function between(clause: Clause, from: number, to: number): string {
  const start = from < 0 ? clause.span.start : (clause.words[from]?.end ?? clause.span.end);
  const end = to < clause.words.length ? clause.words[to]!.start : clause.span.end;
  return start < end ? clause.text.slice(start, end) : '';
}

export function isWithin(clause: Clause, found: Found, span: Span): boolean {
  return clause.words[found.from]!.start >= span.start && clause.words[found.to - 1]!.end <= span.end;
}

export function ofGroup(clause: Clause, ...groups: Found['cue']['group'][]): Found[] {
  return clause.found.filter(({ cue }) => groups.includes(cue.group));
}

/** The last body or person named before word `at`, at most `reach` words back; possessives ("Moscow's") do not act. */
export function actorBefore(clause: Clause, at: number, reach: number): Found | undefined {
  let nearest: Found | undefined;
  for (const found of ofGroup(clause, 'claimant', 'answerer')) {
    if (found.to > at || at - found.to > reach || ownsNoun(clause, found)) continue;
    if (
      !nearest ||
      found.to > nearest.to ||
      (found.to === nearest.to && found.cue.weight > nearest.cue.weight)
    )
      nearest = found;
  }
  return nearest && sided(clause, nearest);
}

/** "Moscow's claim", «версия Минобороны»: the name belongs to a noun and does not act. */
function ownsNoun(clause: Clause, found: Found): boolean {
  const noun = clause.words[found.from - 1]?.folded ?? '';
  return clause.words[found.to - 1]!.possessive || (CLAIM_NOUN.test(noun) && /[а-яіїєґ]$/.test(noun));
}

/** A role ("spokesman", "foreign ministry") takes the side of the country or body beside it. */
function sided(clause: Clause, found: Found): Found {
  if (found.cue.weight >= 0.8 || found.cue.group === 'answerer') return found;
  const beside = ofGroup(clause, 'claimant', 'answerer').filter((other) => {
    if (other === found) return false;
    if (other.to <= found.from) return found.from - other.to <= 2;
    // "Minister of Ukraine", «МИД Украины»
    const gap = clause.words.slice(found.to, other.from);
    return other.from >= found.to && (gap.length === 0 || (gap.length === 1 && gap[0]!.folded === 'of'));
  });
  const side = beside.find(({ cue }) => cue.group === 'answerer') ?? beside[0];
  if (side === undefined) return found;
  return {
    ...found,
    cue: { ...found.cue, group: side.cue.group, weight: side.cue.group === 'claimant' ? 0.8 : 0 },
  };
}

/** The body or person at most one word before word `at`, possessive or not. */
export function actorNextTo(clause: Clause, at: number): Found | undefined {
  return ofGroup(clause, 'claimant', 'answerer')
    .filter(({ to }) => at - to >= 0 && at - to <= 1)
    .sort((a, b) => b.to - a.to || b.cue.weight - a.cue.weight)[0];
}

/** The first body or person named from word `at` on, at most `reach` words on. */
export function actorAfter(clause: Clause, at: number, reach: number): Found | undefined {
  let nearest: Found | undefined;
  for (const found of ofGroup(clause, 'claimant', 'answerer')) {
    if (found.from < at || found.from - at > reach) continue;
    if (!nearest || found.from < nearest.from) nearest = found;
  }
  return nearest;
}
