// `npm run calibrate -- --data DIR`: word frequencies, noise floors and score weights from text outside the project, written
// to rules/measured/. Only counts and learned numbers are kept; the same data and rules give the same files.
import { parseArgs } from 'node:util';
import { neutralSets, readTexts } from './measure/data';
import { type Engine, openEngine, sentencesOf } from './measure/engine';
import { higherFloors, measureFloors, useFloors } from './measure/floors';
import {
  countFrequencies,
  type MeasuredSetSize,
  type NeutralSentences,
  toFrequencies,
} from './measure/frequencies';
import { chooseThresholds } from './measure/thresholds';
import { type TrainingRow, train } from './measure/train';
import { collectRows } from './measure/training-rows';
import { fingerprint, languages, readCounts, writeMeasured } from './rules/measured';
import { readCatalogueOrThrow } from './rules/read-catalogue';

const root = 'rules/measured';
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
const measured = readCounts(root);

const engines: { engine: Engine; halves: [string[], string[]] }[] = [];
const rows: TrainingRow[] = [];
for (const language of languages) {
  const { neutral, sets } = readNeutral(language);
  const sentences = [...neutral.war, ...neutral.general];
  if (sentences.length === 0) {
    console.error(`calibrate: no neutral text for "${language}" in ${folder}; its numbers stay as they are`);
    continue;
  }
  const file = countFrequencies(language, neutral, sets, today);
  writeMeasured(root, `frequencies.${language}.json`, file);
  measured.frequencies[language] = toFrequencies(file);

  const engine = openEngine(language, files, measured);
  const halves: [string[], string[]] = [
    sentences.filter((_, i) => i % 2 === 0),
    sentences.filter((_, i) => i % 2 === 1),
  ];
  const floors = [measureFloors(engine, halves[0]), measureFloors(engine, halves[1])] as const;
  rows.push(...collectRows(engine, files, folder, halves, floors));
  const final = higherFloors(...floors);
  const entries = [
    ...Array.from(final.phrasings, (floor, i) => [engine.index.phrasingText(i), floor] as const),
    ...Array.from(final.patterns, (floor, i) => [engine.patternTexts[i]!, floor] as const),
  ];
  writeMeasured(root, `floors.${language}.json`, {
    language,
    measured: today,
    sets,
    floors: Object.fromEntries(
      entries
        .map(([text, floor]) => [fingerprint(text), Number(floor.toFixed(3))] as const)
        .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    ),
  });
  useFloors(engine, final);
  engines.push({ engine, halves });
  console.log(`${language}: ${sentences.length} neutral sentences, ${entries.length} floors`);
}

const learned = train(rows);
const thresholds = chooseThresholds(
  learned,
  engines.map(({ engine }) => ({
    engine,
    war: readNeutral(engine.language).neutral.war,
    general: readNeutral(engine.language).neutral.general,
  })),
);
writeMeasured(root, 'score.json', { ...learned, thresholds });
console.log(
  `${rows.length} rows, ${rows.filter((row) => row.label === 1).length} of them right; thresholds ${JSON.stringify(thresholds)}`,
);

function readNeutral(language: (typeof languages)[number]): {
  neutral: NeutralSentences;
  sets: MeasuredSetSize[];
} {
  const splitter = openEngine(language, files, measured);
  const neutral: NeutralSentences = { war: [], general: [] };
  const sets: MeasuredSetSize[] = [];
  for (const { name, kind } of neutralSets.filter((set) => set.language === language)) {
    const texts = readTexts(folder, name).filter((row) => row.fold === 'A');
    if (texts.length === 0) continue;
    const before = neutral[kind].length;
    for (const { text } of texts) neutral[kind].push(...sentencesOf(splitter, text));
    const dates = texts.flatMap((row) => row.date ?? []).sort();
    sets.push({
      name,
      sentences: neutral[kind].length - before,
      ...(dates.length > 0 && { from: dates[0]!, to: dates[dates.length - 1]! }),
    });
  }
  return { neutral, sets };
}
