// Everything that is measured of one language: frequencies, floors, register, and the rows that the score is learned from.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { fingerprint, type Measured, toFrequencies } from '../rules/measured';
import { neutralSets, partOf, readTexts } from './data';
import { type Engine, openEngine, sentencesOf } from './engine';
import { type Floors, higherFloors, measureFloors, useFloors } from './floors';
import { countFrequencies, type MeasuredSetSize } from './frequencies';
import { chooseLeastPromise } from './least-promise';
import { addCounts, countWords, registerOf, registerWords, useRegister } from './register';
import {
  claimTexts,
  exampleTexts,
  labelledTexts,
  type PlacedRow,
  rowsOf,
  type TextKind,
  type TrainingText,
} from './training-rows';

export interface MeasureInput {
  language: LanguageCode;
  files: CatalogueFiles;
  /** What is known so far; the language's new frequencies are put in. */
  counts: Omit<Measured, 'score'>;
  folder: string;
  /** ISO date that the files bear. */
  today: string;
  /** Number of the language's first training text. */
  firstText: number;
}

export interface MeasuredLanguage {
  /** Name of a file under rules/measured to its content. */
  files: Record<string, unknown>;
  texts: TrainingText[];
  /** Sentences of each text. */
  sentenceCounts: number[];
  rows: PlacedRow[];
  summary: string;
}

interface NeutralText {
  /** Paragraphs: the blocks of a page. */
  texts: TrainingText[];
  sets: MeasuredSetSize[];
}

/** Measures one language on fold A, or returns undefined where there is no neutral text in it. */
export function measureLanguage(input: MeasureInput): MeasuredLanguage | undefined {
  const { language, files, counts, folder, today, firstText } = input;
  const splitter = openEngine(language, files, counts);
  const neutral = readNeutral(splitter, folder);
  if (neutral.texts.length === 0) return undefined;
  const ofKind = (kind: TextKind) =>
    neutral.texts.filter((text) => text.kind === kind).flatMap(({ text }) => sentencesOf(splitter, text));
  const frequencies = countFrequencies(
    language,
    { war: ofKind('neutralWar'), general: ofKind('neutralOther') },
    neutral.sets,
    today,
  );
  counts.frequencies[language] = toFrequencies(frequencies);

  // Whatever holds half of a phrasing is measured; how much more it takes to be looked at follows from that.
  const engine = openEngine(language, files, {
    ...counts,
    leastPromise: { ...counts.leastPromise, [language]: 0 },
  });
  const halves = [0, 1].map((half) => {
    const inHalf = ({ group }: { group: string }) => partOf(group, 2) === half;
    const ownNeutral = neutral.texts.filter(inHalf);
    const textOf = ({ text }: { text: string }) => text;
    return {
      neutral: ownNeutral,
      labelled: labelledTexts(folder, language).filter(inHalf),
      claims: countWords(engine, claimTexts(folder, language).filter(inHalf).map(textOf)),
      war: countWords(engine, ownNeutral.filter(({ kind }) => kind === 'neutralWar').map(textOf)),
    };
  });
  const [first, second] = halves as [(typeof halves)[0], (typeof halves)[0]];
  const floors = halves.map((half) =>
    measureFloors(
      engine,
      half.neutral.map(({ text }) => text),
    ),
  );
  const highest = higherFloors(floors[0]!, floors[1]!);
  const leastPromise = chooseLeastPromise(
    engine,
    halves.map((half, i) => ({
      texts: half.neutral.filter(({ kind }) => kind === 'neutralWar').map(({ text }) => text),
      floors: floors[1 - i]!,
    })),
  );
  const claims = addCounts(first.claims, second.claims);
  const war = addCounts(first.war, second.war);
  const register = registerOf(claims, war);

  const texts: TrainingText[] = [];
  const rows: PlacedRow[] = [];
  const learnFrom = (list: readonly TrainingText[]) => {
    for (const text of list) rows.push(...rowsOf(engine, text, firstText + texts.push(text) - 1));
  };
  // Each half is seen with what was measured on the other, as a page will be: no sentence meets a number that it set itself.
  halves.forEach((half, i) => {
    const other = halves[1 - i]!;
    useRegister(engine, registerOf(other.claims, other.war));
    useFloors(engine, floors[1 - i]!, leastPromise);
    learnFrom(half.neutral);
    useFloors(engine, highest, leastPromise);
    learnFrom(half.labelled);
  });
  useRegister(engine, register);
  learnFrom(exampleTexts(files, language));

  const sentenceCounts = texts.map(({ text }) => engine.matcher.scan(text).sentenceCount);
  return {
    files: {
      [`frequencies.${language}.json`]: frequencies,
      [`floors.${language}.json`]: floorFile(engine, highest, leastPromise, neutral.sets, today),
      [`register.${language}.json`]: {
        language,
        measured: today,
        claimSentences: claims.sentences,
        neutralSentences: war.sentences,
        words: registerWords(engine, register),
      },
    },
    texts,
    sentenceCounts,
    rows,
    summary: `${frequencies.warSentences + frequencies.generalSentences} neutral sentences, ${claims.sentences} of claims, ${rows.length} rows, least promise ${leastPromise}`,
  };
}

function readNeutral(engine: Engine, folder: string): NeutralText {
  const { language } = engine;
  const texts: TrainingText[] = [];
  const sets: MeasuredSetSize[] = [];
  for (const { name, kind } of neutralSets.filter((set) => set.language === language)) {
    const articles = readTexts(folder, name).filter((row) => row.fold === 'A');
    if (articles.length === 0) continue;
    const paragraphs = articles.flatMap(({ text, group }) =>
      text
        .split(/[\r\n\u2029]+/)
        .filter((line) => line.trim())
        .map((line) => ({ text: line, group })),
    );
    for (const paragraph of paragraphs)
      texts.push({ ...paragraph, language, kind: kind === 'war' ? 'neutralWar' : 'neutralOther', right: [] });
    const dates = articles.flatMap((row) => row.date ?? []).sort();
    sets.push({
      name,
      sentences: paragraphs.reduce((sum, { text }) => sum + engine.matcher.scan(text).sentenceCount, 0),
      ...(dates.length > 0 && { from: dates[0]!, to: dates[dates.length - 1]! }),
    });
  }
  return { texts, sets };
}

function floorFile(
  engine: Engine,
  floors: Floors,
  leastPromise: number,
  sets: MeasuredSetSize[],
  today: string,
) {
  const entries = [
    ...Array.from(floors.phrasings, (floor, i) => [engine.index.phrasingText(i), floor] as const),
    ...Array.from(floors.patterns, (floor, i) => [engine.patternTexts[i]!, floor] as const),
  ];
  return {
    language: engine.language,
    measured: today,
    sets,
    leastPromise,
    floors: Object.fromEntries(
      entries
        .map(([text, floor]) => [fingerprint(text), Number(floor.toFixed(3))] as const)
        .sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    ),
  };
}
