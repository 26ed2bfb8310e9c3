// `npm run calibrate -- --data DIR`: word frequencies, noise floors, the register of words and the score from text outside the
// project, written to rules/measured/. Only counts and learned numbers are kept; the same data and rules give the same files.
import { parseArgs } from 'node:util';
import { formatReport } from './measure/calibration-report';
import { HeldOut } from './measure/held-out';
import { measureLanguage } from './measure/measure-language';
import { chooseThresholds } from './measure/thresholds';
import { train } from './measure/train';
import type { PlacedRow, TrainingText } from './measure/training-rows';
import { languages, readCounts, writeMeasured } from './rules/measured';
import { readCatalogueOrThrow } from './rules/read-catalogue';

const root = 'rules/measured';
/** Divisions of the texts over which thresholds are averaged. */
const DIVISIONS = 3;
const { values } = parseArgs({ options: { data: { type: 'string' }, date: { type: 'string' } } });
if (!values.data) {
  console.error(
    'calibrate: name the folder of texts with --data DIR (docs/measuring.md lists the files it may hold)',
  );
  process.exit(2);
}
const folder = values.data;
const today = values.date ?? new Date().toISOString().slice(0, 10);
const files = readCatalogueOrThrow('rules');
const counts = readCounts(root);

const texts: TrainingText[] = [];
const sentenceCounts: number[] = [];
const rows: PlacedRow[] = [];
const measuredLanguages = languages.filter((language) => {
  const measured = measureLanguage({ language, files, counts, folder, today, firstText: texts.length });
  if (!measured) {
    console.error(`calibrate: no neutral text for "${language}" in ${folder}; its numbers stay as they are`);
    return false;
  }
  for (const [name, content] of Object.entries(measured.files)) writeMeasured(root, name, content);
  texts.push(...measured.texts);
  sentenceCounts.push(...measured.sentenceCounts);
  for (const row of measured.rows) rows.push(row);
  console.log(`${language}: ${measured.summary}`);
  return true;
});

const score = train(rows);
const divisions = Array.from(
  { length: DIVISIONS },
  (_, division) => new HeldOut(texts, sentenceCounts, rows, 'texts', division),
);
const withoutTalkingPoint = new HeldOut(texts, sentenceCounts, rows, 'talkingPoints');
const thresholds = Object.fromEntries(
  measuredLanguages.map((language) => [language, chooseThresholds(divisions, language)]),
);
writeMeasured(root, 'score.json', { ...score, thresholds });
const report = formatReport(
  { texts: divisions[0]!, talkingPoints: withoutTalkingPoint },
  thresholds,
  rows,
  today,
);
writeMeasured(root, 'report.md', report);
console.log(report);
