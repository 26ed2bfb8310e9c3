// Compares the talking points with the fact sheets that they were written from: addresses, dates, names of reports, hedges,
// and what the sheets keep out.
import type { Source, TalkingPoint } from '../../../src/catalogue/talking-point';
import { type CatalogueFiles, entriesOf } from '../catalogue-files';
import { type Problem, type Report, reportInto } from '../problem';
import type { FactEntry, FactSource, Facts } from './fact-sheets';
import { namesDate } from './written-date';

/** Words by which an assessment keeps from saying too much, by what they stand for. */
const hedges: readonly RegExp[] = [
  /\b([Ll]ikely|[Pp]robabl[ey]|[Pp]ossibl[ey]|[Pp]erhaps|may|might|could)\b/,
  /\b(no (definitive|final)|not (able|in a position) to (confirm|verify)|unconfirmed|did not (see|find|confirm|verify)|no (sign|indication|evidence))\b/i,
];

/** Sentences that share this much of their longer words tell the same. */
const SAME_SENTENCE = 0.6;

/** Everything in the talking points that the sheets do not bear out, with file and line. */
export function compareWithFacts(files: CatalogueFiles, facts: Facts): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entriesOf(files)) {
    const report = reportInto(problems, entry);
    const ids = [entry.value.id, ...entry.value.aliases];
    const own = ids.flatMap((id) => facts.entries.get(id) ?? []);
    checkAdmission(entry.value, own, facts, report);
    entry.value.sources.forEach((source, i) => {
      const anywhere = facts.sources.filter(({ url }) => url === source.url);
      const here = anywhere.filter(({ id }) => ids.includes(id));
      const isNear = anywhere.some(({ id }) => ids.includes(id) || entry.value.related.includes(id));
      if (anywhere.length === 0) report(['sources', i, 'url'], 'error', 'this address stands in no sheet');
      else if (!isNear)
        report(
          ['sources', i, 'url'],
          'warning',
          `this address stands only in the sheet of ${anywhere[0]?.id}; name that under related if it is a neighbour`,
        );
      const notes = own.map(({ notes }) => notes ?? '').join(' ');
      if (anywhere.length > 0)
        compareSource(source, here.length > 0 ? here : anywhere, anywhere, notes, i, report);
    });
    if (own.length > 0) {
      compareDates(entry.value, own, report);
      compareHedges(entry.value, own, report);
    }
  }
  return problems;
}

function checkAdmission({ id }: TalkingPoint, own: readonly FactEntry[], facts: Facts, report: Report): void {
  if (facts.unsupported.has(id))
    report(['id'], 'error', 'the sheets found no assessment for it; it may not ship');
  else if (own.length === 0) report(['id'], 'error', 'no sheet has an entry of this id or of an alias');
  for (const { id: sheetId, confidence, notes } of own) {
    if (confidence === 'low')
      report(['id'], 'error', `the sheet holds ${sheetId} with low confidence; it may not ship`);
    if (/better not shipped|do not ship|should not ship/i.test(notes ?? ''))
      report(['id'], 'error', `the audit of ${sheetId} says that it should not ship`);
  }
}

/**
 * `sheet` is what the sheet notes of the page for this talking point, `anywhere` what any sheet does: one may name the report.
 * That a page is an interview stands in the remarks on the entry, `notes`.
 */
function compareSource(
  source: Source,
  sheet: readonly FactSource[],
  anywhere: readonly FactSource[],
  notes: string,
  i: number,
  report: Report,
): void {
  const pageDates = sheet
    .filter(({ date_basis }) => date_basis !== 'report')
    .map(({ date }) => date ?? undefined);
  if (source.date !== undefined && !pageDates.includes(source.date))
    report(['sources', i, 'date'], 'error', `the sheet gives ${said(pageDates)} as the page's date`);
  if (source.date === undefined && pageDates.every((date) => date !== undefined) && pageDates.length > 0)
    report(
      ['sources', i],
      'warning',
      `the sheet gives the page's date, ${said(pageDates)}; it is left out here`,
    );
  const supports = anywhere.map((noted) => noted.supports ?? 'assessment');
  if (source.supports === 'assessment' && !supports.includes('assessment'))
    report(
      ['sources', i, 'supports'],
      'error',
      `the sheet takes the page for ${said(supports)} only, not for what ISW assessed`,
    );
  const reportDates = sheet.map(({ report_date, date, date_basis }) =>
    date_basis === 'report' ? (report_date ?? date ?? undefined) : (report_date ?? undefined),
  );
  if (source.report_date !== undefined && !reportDates.includes(source.report_date))
    report(
      ['sources', i, 'report_date'],
      'error',
      `the sheet gives ${said(reportDates)} as the report's date`,
    );
  const names = anywhere.map(({ isw_report }) => isw_report ?? undefined);
  const isInterview = /^interview with /i.test(source.report ?? '') && /\binterview with /i.test(notes);
  if (
    source.report !== undefined &&
    !isInterview &&
    !names.some((name) => name === source.report || plain(name) === source.report)
  )
    report(['sources', i, 'report'], 'error', `the sheet names the report ${said(names)}`);
  if (source.report !== undefined && names.every((name) => /inferred/.test(name ?? '')))
    report(['sources', i, 'report'], 'error', 'the sheet only infers this report; leave its name out');
}

/** A report's name without a remark in brackets at its end. */
function plain(name: string | undefined): string | undefined {
  return name?.replace(/\s*\([^()]*\)$/, '');
}

function compareDates(
  { said_by, since, until }: TalkingPoint,
  own: readonly FactEntry[],
  report: Report,
): void {
  const text = JSON.stringify(own);
  said_by.forEach(({ date }, i) => {
    if (date && !namesDate(text, date))
      report(['said_by', i, 'date'], 'error', `${date} stands nowhere in the sheet`);
  });
  for (const [key, date] of [
    ['since', since],
    ['until', until],
  ] as const)
    if (date && !namesDate(text, date)) report([key], 'error', `${date} stands nowhere in the sheet`);
}

/** A sentence of the sheet that hedges, retold in a sentence that hedges nothing, says more than ISW did. */
function compareHedges({ assessment }: TalkingPoint, own: readonly FactEntry[], report: Report): void {
  const retold = sentencesOf(assessment);
  for (const sentence of own.flatMap((entry) => sentencesOf(entry.assessment))) {
    const hedge = hedgeIn(sentence);
    if (!hedge) continue;
    const told = retold.filter((one) => sharedWords(sentence, one) >= SAME_SENTENCE);
    if (told.length > 0 && !told.some(hedgeIn))
      report(
        ['assessment'],
        'warning',
        `the sheet hedges ("${hedge}") where it says "${sentence.slice(0, 60)} ..."; the assessment does not`,
      );
  }
}

function hedgeIn(text: string): string | undefined {
  for (const hedge of hedges) {
    const found = hedge.exec(text)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** Sentences, and the parts of one that a semicolon or colon divides. */
function sentencesOf(text: string): string[] {
  return text.replace(/\s+/g, ' ').split(/(?<=[;:])\s+|(?<=\.)\s+(?=[A-Z])/);
}

/** Share of one sentence's longer words that stand in the other, 0 to 1. */
function sharedWords(sentence: string, other: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []);
  const words = [...wordsOf(sentence)];
  const others = wordsOf(other);
  return words.length > 0 ? words.filter((word) => others.has(word)).length / words.length : 0;
}

function said(values: readonly (string | undefined)[]): string {
  const known = [...new Set(values.filter((value) => value !== undefined))];
  return known.length > 0 ? known.map((value) => `"${value}"`).join(' or ') : 'none';
}
