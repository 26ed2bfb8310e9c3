// How the talking points are written: short, neutral, and ISW's view told from everything else.
import type { TalkingPoint } from '../../src/catalogue/talking-point';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { type Problem, reportInto } from './problem';
import { TO_DO } from './scaffold';

const LONGEST_TITLE = 80;
/** Words. */
const ASSESSMENT = { least: 40, most: 120 };

const prose = ['title', 'claim', 'assessment', 'context'] as const satisfies readonly (keyof TalkingPoint)[];

/** What a neutral text does not need, with what to do about it. */
const unwanted: readonly { words: RegExp; severity: Problem['severity']; advice: string }[] = [
  { words: /!/, severity: 'error', advice: 'has an exclamation mark; end the sentence with a full stop' },
  {
    words:
      /\b(ISW|Institute for the Study of War)\s+(has |have |had )?(proved|proven|proves|debunked|exposed|unmasked)\b/i,
    severity: 'error',
    advice: 'says that ISW proved it; write assessed, noted, reported or said, as the source has it',
  },
  {
    words: /\b(obvious|blatant|shameless|ridiculous|absurd|outrageous)(ly)?\b|\bof course\b/i,
    severity: 'warning',
    advice: "uses a strong word; keep it only where it is somebody else's and the sentence says whose",
  },
];

const SAYS_WHOSE = /\b(called|dismissed|described)\b/i;

/** Problems of all texts. */
export function checkProse(files: CatalogueFiles): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entriesOf(files)) {
    const report = reportInto(problems, entry);
    const { title, assessment, context, kind } = entry.value;
    if (title.length > LONGEST_TITLE)
      report(['title'], 'error', `${title.length} characters; at most ${LONGEST_TITLE} fit the popover`);
    const words = assessment.trim().split(/\s+/).length;
    if (words < ASSESSMENT.least || words > ASSESSMENT.most)
      report(['assessment'], 'error', `${words} words; write ${ASSESSMENT.least} to ${ASSESSMENT.most}`);
    if (!/\bISW\b/.test(assessment))
      report(['assessment'], 'error', 'does not name ISW; say who assessed it, and when');
    if (!/\b20\d\d\b/.test(assessment))
      report(['assessment'], 'warning', 'names no year; say when ISW assessed it, where a source dates it');
    if (context && /\bISW\b|Institute for the Study of War/.test(context))
      report(
        ['context'],
        'error',
        'names ISW; what ISW says belongs into the assessment, the context holds plain public facts',
      );
    if (kind === 'opinion' && !context)
      report(
        ['context'],
        'warning',
        'missing; for an opinion say in a sentence that others hold it too, on grounds of their own',
      );
    for (const path of unfinished(entry.value))
      report(path, 'error', `is not written yet; fill in the ${TO_DO}`);
    for (const key of prose)
      for (const { words, severity, advice } of unwanted)
        if (hasUnwanted(entry.value[key] ?? '', words, severity)) report([key], severity, advice);
  }
  return problems;
}

/** A strong word may stand in a sentence that says whose it is. */
function hasUnwanted(text: string, words: RegExp, severity: Problem['severity']): boolean {
  if (severity === 'error') return words.test(text);
  const sentences = text.split(/(?<=\.)\s+(?=[A-Z])/);
  return sentences.some((sentence) => words.test(sentence) && !SAYS_WHOSE.test(sentence));
}

/** Keys of all texts below a value that still wait to be written. */
function unfinished(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return value.includes(TO_DO) ? [[...path]] : [];
  if (Array.isArray(value)) return value.flatMap((item, i) => unfinished(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unfinished(item, [...path, key]));
}
