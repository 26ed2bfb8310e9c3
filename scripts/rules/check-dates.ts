// Dates of the talking points: real days, none in the future, beginnings before ends.
import type { TalkingPoint } from '../../src/catalogue/talking-point';
import { dateOfReport } from '../../src/catalogue/texts';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { type Problem, reportInto } from './problem';

type Path = (string | number)[];

/** Problems of all dates, judged on the day `today` (YYYY-MM-DD). */
export function checkDates(files: CatalogueFiles, today: string): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entriesOf(files)) {
    const report = reportInto(problems, entry);
    for (const [path, date] of datesOf(entry.value)) {
      if (!isRealDate(date)) report(path, 'error', `${date} is no such day`);
      else if (date > today) report(path, 'error', `${date} lies in the future`);
    }
    const { since, until, status } = entry.value;
    if (since && until && since > until)
      report(['until'], 'error', `ends in ${until}, before it begins in ${since}`);
    if (until && status === 'current')
      report(
        ['status'],
        'warning',
        `is current although it ended in ${until}; make it dated, or remove "until"`,
      );
  }
  return problems;
}

function datesOf({ since, until, said_by, sources }: TalkingPoint): [Path, string][] {
  const dates: [Path, string | undefined][] = [
    [['since'], since],
    [['until'], until],
    ...said_by.map(({ date }, i): [Path, string | undefined] => [['said_by', i, 'date'], date]),
    ...sources.flatMap(({ date, report_date, report }, i): [Path, string | undefined][] => [
      [['sources', i, 'date'], date],
      [['sources', i, 'report_date'], report_date],
      [['sources', i, 'report'], report && dateOfReport(report)],
    ]),
  ];
  return dates.filter((row): row is [Path, string] => row[1] !== undefined);
}

/** Whether YYYY, YYYY-MM or YYYY-MM-DD is in the calendar. */
function isRealDate(date: string): boolean {
  const whole = `${date}-01-01`.slice(0, 10);
  const time = Date.parse(whole);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}
