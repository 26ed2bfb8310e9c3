// Sources of the talking points: on the list of publishers, dated plausibly, and at least one of them for the assessment.
import { dateOfReport } from '../../src/catalogue/texts';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { type Problem, reportInto } from './problem';
import { type Publishers, publisherHost } from './publishers';

/** A page may carry the day before its report's: reports appear late in the American evening. Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Problems of all sources. */
export function checkSources(files: CatalogueFiles, publishers: Publishers): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entriesOf(files)) {
    const report = reportInto(problems, entry);
    const { sources } = entry.value;
    if (!sources.some(({ supports }) => supports === 'assessment'))
      report(['sources'], 'error', 'no source supports the assessment; name the ISW page or who relays it');
    sources.forEach((source, i) => {
      const host = publisherHost(source.url);
      const name = publishers.get(host);
      if (!name)
        report(
          ['sources', i, 'url'],
          'error',
          `${host} is not among the publishers; cite a recognised newsroom, agency, institute or government, or add it to rules/PUBLISHERS.yaml`,
        );
      const shown = source.via ?? source.publisher;
      if (name && shown !== name && !shown.startsWith(`${name} (`))
        report(
          ['sources', i, source.via ? 'via' : 'publisher'],
          'warning',
          `is called "${shown}" here and "${name}" in rules/PUBLISHERS.yaml`,
        );
      const reported = source.report ? dateOfReport(source.report) : source.report_date;
      if (reported && source.date && Date.parse(source.date) < Date.parse(reported) - DAY)
        report(
          ['sources', i, 'date'],
          'error',
          `${source.date} is before the report of ${reported} that the page relays`,
        );
    });
  }
  return problems;
}
