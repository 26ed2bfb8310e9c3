// How the page stands to the claim in a matched passage: does it dispute it, say whose claim it is, or neither?

import { type Attribution, weighAttribution } from './stance/attributing';
import { type Clause, ofGroup, readClause } from './stance/clause';
import { PRONOUN } from './stance/closed-words';
import type { CompiledCues } from './stance/cues';
import { type Share, weighHeadline, weighNext, weighPrevious } from './stance/neighbours';
import { strongestPlusThird, weighDenial, weighDispute } from './stance/refuting';
import { enclosingQuotation, REACH, type Span, sentenceEnd, sentenceStart } from './stance/sentence';
import { splitWords } from './stance/words';
import type { BlockRole, Stance } from './types';

export { type CompiledCues, compileCues } from './stance/cues';

/** A passage and what stands around it. Offsets are UTF-16 offsets into `text`. */
export interface StanceContext {
  /** The block's text. */
  text: string;
  /** The matched passage. */
  start: number;
  end: number;
  role: BlockRole;
  /** The text just before the block. */
  before?: string | undefined;
  headline?: string | undefined;
  /** The catalogue's wording is itself a negation ("does not strike civilians"), so that "not" in the passage disputes nothing. */
  phrasingNegated: boolean;
  /** The catalogue's wording: its words in the passage are the claim's own, even where they sound like a verdict ("staged"). */
  phrasing?: string | undefined;
}

export interface StanceJudgement {
  stance: Stance;
  /** Who the page says is speaking, as shown to the reader. */
  speaker?: string;
  /** The sums behind the judgement; 1.5 decides. */
  refuting: number;
  attributing: number;
}

const DECIDES = 1.5;
/** A doubt of this size with nobody named as the claim's owner is a dispute. */
const DOUBTS = 1;
/** Less than this is no sign at all; more keeps a passage from being called plainly stated. */
const HINTS = 0.75;
const LONGEST_PASSAGE = 800;
const LONGEST_NEIGHBOUR = 300;

/**
 * Judges the stance from cue words in the passage's sentence, the sentences beside it, the block's role and the headline.
 * Looks at a bounded stretch around the passage, so that its cost does not grow with the page.
 */
export function judgeStance(context: StanceContext, cues: CompiledCues): StanceJudgement {
  const { text } = context;
  const passage = {
    start: context.start,
    end: Math.min(context.end, context.start + LONGEST_PASSAGE, text.length),
  };
  const floor = Math.max(0, passage.start - REACH);
  const ceiling = Math.min(text.length, passage.end + REACH);
  const quotation = enclosingQuotation(text, passage, floor, ceiling);
  const span = sentenceSpan(text, passage, quotation, floor, ceiling);
  const own = readClause(text, span, passage, cues);
  const phrasingWords = new Set(
    context.phrasing
      ? splitWords(context.phrasing, 0, context.phrasing.length).map(({ folded }) => folded)
      : [],
  );

  const attribution = weighAttribution(own, quotation, phrasingWords);
  const dispute = weighDispute(own, quotation, phrasingWords, attribution);
  if (dispute.denials.length > 0) attribution.attributing += DECIDES;
  const question = text.slice(passage.end - 1, span.end).includes('?');
  const previous = weighPrevious(previousClause(context, span, cues));
  const attributed = attribution.attributing >= DECIDES;
  const next = weighNext(nextClause(text, span, cues), attributed, question);
  const headline = weighHeadline(headlineClause(context, cues));

  const grammar = context.phrasingNegated ? 0 : weighDenial(own, attribution);
  const asked = question && ofGroup(own, 'asking').length > 0 ? 0.9 : 0;
  const refuting = strongestPlusThird([
    dispute.refuting + grammar,
    asked,
    previous.refuting,
    next.refuting,
    headline.refuting,
  ]);
  const attributing =
    attribution.attributing +
    previous.attributing +
    headline.attributing +
    (context.role === 'quote' ? 0.6 : 0);

  const stance = decide(refuting, attributing);
  const speaker = stance === 'unattributed' ? undefined : speakerAmong(own, attribution, previous, headline);
  return { stance, refuting, attributing, ...(speaker === undefined ? {} : { speaker }) };
}

function decide(refuting: number, attributing: number): Stance {
  if (refuting >= DECIDES || (refuting >= DOUBTS && attributing < DOUBTS)) return 'refuted';
  return attributing >= DECIDES || refuting >= HINTS ? 'attributed' : 'unattributed';
}

function sentenceSpan(
  text: string,
  passage: Span,
  quotation: Span | undefined,
  floor: number,
  ceiling: number,
): Span {
  const start = sentenceStart(text, Math.min(passage.start, quotation?.start ?? passage.start), floor);
  const end = sentenceEnd(text, Math.max(passage.end, quotation?.end ?? 0) - 1, ceiling);
  return { start, end: Math.max(end, passage.end) };
}

/** The sentence before the passage's in the block, or else the last one before the block. */
function previousClause(context: StanceContext, span: Span, cues: CompiledCues): Clause {
  const { text, before = '' } = context;
  let end = span.start;
  const floor = Math.max(0, end - LONGEST_NEIGHBOUR);
  while (end > floor && /[\s.!?…"”»)]/.test(text[end - 1]!)) end--;
  if (end > 0)
    return readClause(text, { start: sentenceStart(text, end, floor), end: span.start }, undefined, cues);
  const tail = before.trimEnd();
  const tailFloor = Math.max(0, tail.length - LONGEST_NEIGHBOUR);
  const start = sentenceStart(tail, Math.max(tailFloor, tail.length - 1), tailFloor);
  return readClause(tail, { start, end: tail.length }, undefined, cues);
}

function nextClause(text: string, span: Span, cues: CompiledCues): Clause {
  const ceiling = Math.min(text.length, span.end + LONGEST_NEIGHBOUR);
  let start = span.end;
  while (start < ceiling && /[\s"”»)]/.test(text[start]!)) start++;
  return readClause(text, { start, end: sentenceEnd(text, start, ceiling) }, undefined, cues);
}

function headlineClause(context: StanceContext, cues: CompiledCues): Clause {
  const headline = context.headline === context.text ? '' : (context.headline ?? '');
  return readClause(
    headline,
    { start: 0, end: Math.min(headline.length, LONGEST_NEIGHBOUR) },
    undefined,
    cues,
  );
}

/** The speaker of the sentence; one of the sentence before or the headline where this one has none or only a pronoun. */
function speakerAmong(
  own: Clause,
  attribution: Attribution,
  previous: Share,
  headline: Share,
): string | undefined {
  if (attribution.speaker !== undefined) return attribution.speaker;
  const { report } = attribution;
  if (report !== undefined) {
    const subject = own.words[report.from - 1];
    if (subject !== undefined && !PRONOUN.test(subject.folded)) return undefined;
  }
  return previous.speaker ?? headline.speaker;
}
