// Where sentences begin and end around a passage: cautious about abbreviations, initials and quotations.
import { ABBREVIATIONS, LINE_BREAK } from '../text/sentence-end';

/** No sentence is looked at further than this to either side of the passage. */
export const REACH = 500;

const abbreviations = new Set(ABBREVIATIONS);

const letter = /\p{L}/u;
const closing = new Set(['"', '”', '»', '’', "'", ')', ']', '“']);
const opening = new Set(['"', '“', '«', '„', '‘', '(', '[', '—', '–', '-', '•', '*']);

/** Offset of the first letter or mark of the sentence that holds `at`, not before `floor`. */
export function sentenceStart(text: string, at: number, floor: number): number {
  for (let i = at - 1; i >= floor; i--) if (endsSentence(text, i)) return skipBreak(text, i + 1, at);
  return floor;
}

/** Offset behind the end of the sentence that holds `at`, not behind `ceiling`. */
export function sentenceEnd(text: string, at: number, ceiling: number): number {
  for (let i = Math.max(0, at); i < ceiling; i++) {
    if (!endsSentence(text, i)) continue;
    let end = i + 1;
    while (end < ceiling && closing.has(text[end]!)) end++;
    return end;
  }
  return ceiling;
}

/** Closing marks and space behind a full stop belong to the sentence before. */
function skipBreak(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit && text[i] !== '“' && closing.has(text[i]!)) i++;
  while (i < limit && /\s/.test(text[i]!)) i++;
  return i;
}

function endsSentence(text: string, index: number): boolean {
  const mark = text[index]!;
  if (mark === LINE_BREAK || mark === '\u2029') return true;
  if (mark === '\n') return text[index + 1] === '\n';
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') return false;
  let next = index + 1;
  while (next < text.length && next < index + 4 && closing.has(text[next]!)) next++;
  if (next >= text.length) return true;
  if (!/\s/.test(text[next]!)) return false;
  if (mark === '.' && isAbbreviated(text, index)) return false;
  // What goes on with a small letter, a comma or a dash ("!", said he) is the same sentence.
  while (next < text.length && next < index + 8 && (/\s/.test(text[next]!) || opening.has(text[next]!)))
    next++;
  const follower = text[next] ?? '';
  return follower === follower.toUpperCase() || !letter.test(follower);
}

function isAbbreviated(text: string, index: number): boolean {
  let start = index;
  while (start > 0 && index - start < 7 && letter.test(text[start - 1]!)) start--;
  const word = text.slice(start, index);
  if (word.length === 1) return word !== 'I';
  return abbreviations.has(word.toLowerCase());
}

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The quotation that is open where the passage begins, from its opening to its closing mark, or undefined. Looks no
 * further than `floor` and `ceiling`; one pass, however deep the quotations nest.
 */
export function enclosingQuotation(
  text: string,
  passage: Span,
  floor: number,
  ceiling: number,
): Span | undefined {
  const opened: number[] = [];
  let straight = -1;
  for (let i = floor; i < passage.start; i++) {
    const mark = text[i]!;
    if (mark === '«' || mark === '„') opened.push(i);
    else if (mark === '“') {
      if (opened.length > 0 && text[opened.at(-1)!] === '„') opened.pop();
      else opened.push(i);
    } else if (mark === '»' || mark === '”') opened.pop();
    else if (mark === '"') straight = straight < 0 ? i : -1;
    else if (mark === '\n' && text[i + 1] === '\n') {
      opened.length = 0;
      straight = -1;
    }
  }
  const start = opened[0] ?? straight;
  if (start < 0) return undefined;
  const close = text[start] === '"' ? '"' : text[start] === '«' ? '»' : '”';
  for (let i = passage.end - 1; i < ceiling; i++)
    if (text[i] === close || (close === '”' && text[i] === '“' && text[start] === '„'))
      return { start, end: i + 1 };
  return undefined;
}
