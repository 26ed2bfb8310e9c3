// Turns texts into training rows: one per talking point that a sentence gives evidence for.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { isWorthScoring } from '../../src/matching/evidence';
import { fillFeatures } from '../../src/matching/features';
import type { CatalogueFiles } from '../rules/read-catalogue';
import { foldOf, readAuthored, readPassages, readRows } from './data';
import type { Engine } from './engine';
import { type Floors, higherFloors, useFloors } from './floors';
import type { TrainingRow } from './train';

/** How much a row of each kind of text counts. Another talking point's row in a text that carries a claim counts half. */
const weights = { neutral: 1, example: 3, ignore: 2, authored: 3, authoredNegative: 2, passage: 1 } as const;

/** Evidence rows of a text; `right` are the talking points that it carries, none for neutral text. */
export function rowsOf(
  engine: Engine,
  text: string,
  right: readonly string[],
  weight: number,
  most = 6,
): TrainingRow[] {
  const rows: TrainingRow[] = [];
  const { matcher, index } = engine;
  const { sentenceCount } = matcher.scan(text);
  for (let k = 0; k < sentenceCount; k++) {
    const sentence = matcher.load(k);
    const evidence = matcher.evidence(() => true).slice(0, most);
    for (const one of evidence) {
      if (!isWorthScoring(one)) continue;
      fillFeatures(matcher.features, one, evidence, sentence, index, text);
      const talkingPoint = index.talkingPoints[one.owner]!.id;
      const label = right.includes(talkingPoint) ? 1 : 0;
      const share = right.length > 0 && label === 0 ? weight / 2 : weight;
      rows.push({ features: matcher.features.slice(), label, weight: share, talkingPoint });
    }
  }
  return rows;
}

/**
 * All rows of one language from fold A and the catalogue's examples. Each half of the neutral text is scored with the floors
 * measured on the other half, as a page will be: no sentence sees the floor that it set itself.
 */
export function collectRows(
  engine: Engine,
  files: CatalogueFiles,
  folder: string,
  halves: readonly [readonly string[], readonly string[]],
  floors: readonly [Floors, Floors],
): TrainingRow[] {
  const rows: TrainingRow[] = [];
  halves.forEach((sentences, half) => {
    useFloors(engine, floors[1 - half]!);
    for (const text of sentences) rows.push(...rowsOf(engine, text, [], weights.neutral, 3));
  });
  useFloors(engine, higherFloors(...floors));
  rows.push(...exampleRows(engine, files, engine.language), ...dataRows(engine, folder));
  return rows;
}

function exampleRows(engine: Engine, files: CatalogueFiles, language: LanguageCode): TrainingRow[] {
  const rows: TrainingRow[] = [];
  for (const { value } of files.ruleSets.flatMap((set) => set.talkingPoints)) {
    for (const example of value.examples.match)
      if (example.language === language)
        rows.push(...rowsOf(engine, example.text, [value.id], weights.example));
    for (const example of value.examples.ignore) {
      const { text, language: own } =
        typeof example === 'string' ? { text: example, language: 'en' } : example;
      if (own === language) rows.push(...rowsOf(engine, text, [], weights.ignore));
    }
  }
  return rows;
}

function dataRows(engine: Engine, folder: string): TrainingRow[] {
  const rows: TrainingRow[] = [];
  if (engine.language === 'en') {
    for (const row of readAuthored(folder))
      if (row.fold === 'A') rows.push(...rowsOf(engine, row.text, row.talkingPoints, weights.authored));
    for (const { text } of readRows(folder, 'authored_negative_en'))
      if (foldOf(String(text)) === 'A')
        rows.push(...rowsOf(engine, String(text), [], weights.authoredNegative));
  }
  for (const row of readPassages(folder, engine.language))
    if (row.fold === 'A') rows.push(...rowsOf(engine, row.text, row.talkingPoints, weights.passage));
  return rows;
}
