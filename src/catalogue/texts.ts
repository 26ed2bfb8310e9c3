// The catalogue as readers see it: everything but phrasings, patterns and examples. Stays in the background.
import type { RuleSet, Source, TalkingPoint } from './talking-point';

/** A day of an assessment (YYYY-MM-DD) and whose it is: the report's, exactly or about, or only the relaying page's. */
export interface AssessmentDate {
  date: string;
  of: 'report' | 'aboutReport' | 'page';
}

/** What a reader is shown of a talking point. */
export interface TalkingPointTexts
  extends Pick<
    TalkingPoint,
    | 'id'
    | 'title'
    | 'claim'
    | 'kind'
    | 'status'
    | 'since'
    | 'until'
    | 'said_by'
    | 'assessment'
    | 'context'
    | 'sources'
  > {
  ruleSet: Pick<RuleSet, 'id' | 'name'>;
  /** Talking points that a reader may want to see next. */
  related: { id: string; title: string }[];
  /** The newest day that a source gives for the assessment; absent where none does. */
  assessed?: AssessmentDate;
}

/** A talking point as the extension's own pages search it. */
export interface CatalogueEntry extends TalkingPointTexts {
  /** A few wordings in every language, for the search; nothing shows them. */
  phrasings?: string[];
}

export interface CatalogueTexts {
  ruleSets: (RuleSet & { talkingPoints: string[] })[];
  talkingPoints: CatalogueEntry[];
  /** Old ids to the ids they were merged into. */
  aliases: Record<string, string>;
}

export interface RuleSetContent {
  ruleSet: RuleSet;
  talkingPoints: readonly TalkingPoint[];
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The day that the name of an ISW report carries ("..., December 6, 2024"), as YYYY-MM-DD. */
export function dateOfReport(report: string): string | undefined {
  const match = /\b([A-Z][a-z]+) (\d{1,2}), (\d{4})\b/.exec(report);
  const month = match ? months.indexOf(match[1]!) + 1 : 0;
  if (!match || month === 0) return undefined;
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[2]!.padStart(2, '0')}`;
}

/** Whether the name of a report gives the report's own day: not "about" one, nor that of the remarks it is on. */
function namesItsDay(report: string): boolean {
  return /(?:, |\bof )[A-Z][a-z]+ \d{1,2}, \d{4}\b/.test(report) && !/\b(?:about|on|remarks)\b/.test(report);
}

/** The day of an assessment by its source: that of the report, else of the relayed remarks, else of the page. */
export function dateOfSource({ report, report_date, date }: Source): AssessmentDate | undefined {
  const named = report && dateOfReport(report);
  if (named) return { date: named, of: namesItsDay(report) ? 'report' : 'aboutReport' };
  // `report_date` may be the day of the remarks, and the report follows them.
  if (report_date) return { date: report_date, of: 'aboutReport' };
  return date ? { date, of: 'page' } : undefined;
}

const LEAST_EXACT_FIRST: readonly AssessmentDate['of'][] = ['page', 'aboutReport', 'report'];

/** The newest of the dates; of one day the most exact. */
export function newestOf(dates: readonly AssessmentDate[]): AssessmentDate | undefined {
  return dates
    .toSorted(
      (a, b) =>
        a.date.localeCompare(b.date) || LEAST_EXACT_FIRST.indexOf(a.of) - LEAST_EXACT_FIRST.indexOf(b.of),
    )
    .at(-1);
}

/** The texts of all rule sets. Retired talking points are left out. */
export function toCatalogueTexts(contents: readonly RuleSetContent[]): CatalogueTexts {
  const titles = new Map(
    contents.flatMap(({ talkingPoints }) => talkingPoints.map(({ id, title }) => [id, title])),
  );
  const aliases = Object.fromEntries(
    contents.flatMap(({ talkingPoints }) =>
      talkingPoints.flatMap(({ id, aliases: old }) => old.map((alias) => [alias, id])),
    ),
  );
  const shown = contents.map(({ ruleSet, talkingPoints }) => ({
    ruleSet,
    talkingPoints: talkingPoints.filter(({ status }) => status !== 'retired'),
  }));
  return {
    ruleSets: shown.map(({ ruleSet, talkingPoints }) => ({
      ...ruleSet,
      talkingPoints: talkingPoints.map(({ id }) => id),
    })),
    talkingPoints: shown.flatMap(({ ruleSet, talkingPoints }) =>
      talkingPoints.map((entry) => textsOf(entry, ruleSet, titles, aliases)),
    ),
    aliases,
  };
}

function textsOf(
  entry: TalkingPoint,
  ruleSet: RuleSet,
  titles: ReadonlyMap<string, string>,
  aliases: Readonly<Record<string, string>>,
): CatalogueEntry {
  const {
    phrasings,
    patterns: _patterns,
    examples: _examples,
    aliases: _aliases,
    related,
    translations: _translations,
    ...texts
  } = entry;
  const assessed = newestOf(
    entry.sources
      .filter(({ supports }) => supports === 'assessment')
      .flatMap((source) => dateOfSource(source) ?? []),
  );
  return {
    ...texts,
    ruleSet: { id: ruleSet.id, name: ruleSet.name },
    related: related.flatMap((name) => {
      const id = titles.has(name) ? name : aliases[name];
      const title = id && titles.get(id);
      return title ? [{ id, title }] : [];
    }),
    ...(assessed && { assessed }),
    phrasings: Object.values(phrasings).flatMap((list) => (list ?? []).slice(0, 6)),
  };
}
