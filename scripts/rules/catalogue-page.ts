// The catalogue as one page for people: per rule set a table of title, claim, sources with dates.
import type { Source, TalkingPoint } from '../../src/catalogue/talking-point';
import type { CatalogueFiles } from './catalogue-files';

export const CATALOGUE_PAGE = 'CATALOGUE.md';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The page as Markdown. The same rules give the same page. */
export function cataloguePage({ ruleSets }: Pick<CatalogueFiles, 'ruleSets'>): string {
  const count = ruleSets.reduce((sum, { talkingPoints }) => sum + talkingPoints.length, 0);
  const sections = ruleSets.map(({ set, talkingPoints }) => {
    const rows = talkingPoints.map(({ value }) => row(set.value.id, value));
    return [
      `## ${set.value.name}`,
      '',
      oneLine(set.value.description),
      '',
      '| Talking point | Claim | Sources |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return `${[
    '# The catalogue',
    '',
    `<!-- Written by \`npm run catalogue\` from rules/; do not edit. -->`,
    '',
    `${count} talking points in ${ruleSets.length} rule sets. A claim is told as the Kremlin puts it; what the Institute for the Study`,
    'of War (ISW) assessed about it, in our words, stands in the file that its title links to. What gets in, and how an entry is',
    'disputed, is written in [rules/CRITERIA.md](rules/CRITERIA.md).',
    '',
    sections.join('\n\n'),
  ].join('\n')}\n`;
}

function row(ruleSet: string, { id, title, claim, status, since, until, sources }: TalkingPoint): string {
  const span = status === 'current' ? '' : ` (${status}${since || until ? `, ${period(since, until)}` : ''})`;
  const cells = [
    `[${oneLine(title)}](rules/${ruleSet}/${id}.yaml)${span}`,
    oneLine(claim),
    sources.map(sourceCell).join('<br>'),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function sourceCell({ publisher, via, url, date, report, report_date, supports }: Source): string {
  const name = via ? `${publisher}, via ${via}` : publisher;
  const day = date ? `, ${longDate(date)}` : ', undated page';
  const about = report ?? (report_date && `report of ${longDate(report_date)}`);
  const part = supports === 'assessment' ? '' : ` – ${supports === 'claim' ? 'on the claim' : 'context'}`;
  return `[${oneLine(name)}](<${url}>)${day}${about ? ` (${oneLine(about)})` : ''}${part}`;
}

function period(since: string | undefined, until: string | undefined): string {
  if (since && until) return `${longDate(since)} to ${longDate(until)}`;
  return since ? `since ${longDate(since)}` : `until ${longDate(until ?? '')}`;
}

/** "2024-12-05" as "5 December 2024"; less where less is known. */
function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** One line of plain text: what Markdown or HTML would read as a sign is escaped. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]<>`*_]/g, '\\$&');
}
