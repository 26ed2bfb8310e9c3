// Reads and writes the numbers under rules/measured/: word frequencies, noise floors, register, score. Never edited by
// hand.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { type Frequencies, noFrequencies } from '../../src/matching/compile/word-weights';
import { ScoreFileSchema } from '../../src/matching/score-file';
import type { ScoreFile } from '../../src/matching/score-shape';

export const languages: readonly LanguageCode[] = ['en', 'ru', 'uk'];

/** A set of neutral text that was measured: its size and the days it covers, none of its words. */
const MeasuredSet = v.strictObject({
  name: v.string(),
  sentences: v.number(),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
});

/** Words to the number of sentences that hold them, war news and general news apart: "word war general" a line. */
const FrequencyFile = v.strictObject({
  language: v.string(),
  measured: v.string(),
  sets: v.array(MeasuredSet),
  warSentences: v.number(),
  generalSentences: v.number(),
  leastCount: v.number(),
  words: v.array(v.string()),
});
export type FrequencyFile = v.InferOutput<typeof FrequencyFile>;

const FloorFile = v.strictObject({
  language: v.string(),
  measured: v.string(),
  sets: v.array(MeasuredSet),
  /** What a phrasing must be able to be worth in a sentence to count there (src/matching/worth.ts). */
  leastPromise: v.number(),
  /** Fingerprint of a phrasing or pattern to its noise floor, 0 to 1. */
  floors: v.record(v.string(), v.number()),
});
export type FloorFile = v.InferOutput<typeof FloorFile>;

/** Words that claims and neutral war news hold unequally often: name of the word in the lexicon to ln(ratio). */
const RegisterFile = v.strictObject({
  language: v.string(),
  measured: v.string(),
  /** Sentences counted on either side. */
  claimSentences: v.number(),
  neutralSentences: v.number(),
  words: v.record(v.string(), v.number()),
});
export type RegisterFile = v.InferOutput<typeof RegisterFile>;

export interface Measured {
  frequencies: Record<LanguageCode, Frequencies>;
  floorOf: Record<LanguageCode, (text: string) => number | undefined>;
  leastPromise: Record<LanguageCode, number>;
  registerOf: Record<LanguageCode, (word: string) => number>;
  score: ScoreFile;
}

/** Short name under which the floor of a phrasing or pattern is kept, so that a changed wording has no floor. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** All measured numbers below `root` (rules/measured). Languages that were never measured have none. */
export function readMeasured(root: string): Measured {
  const scoreFile = join(root, 'score.json');
  const score = existsSync(scoreFile) ? v.parse(ScoreFileSchema, readJson(scoreFile)) : nothingLearned;
  return { ...readCounts(root), score };
}

/** The measured numbers without the score, for learning a new one. */
export function readCounts(root: string): Omit<Measured, 'score'> {
  const frequencies = Object.fromEntries(
    languages.map((language) => [language, readFrequencies(join(root, `frequencies.${language}.json`))]),
  ) as Record<LanguageCode, Frequencies>;
  const floorFiles = languages.map(
    (language) => [language, readFloors(join(root, `floors.${language}.json`))] as const,
  );
  const floorOf = Object.fromEntries(
    floorFiles.map(([language, { floors }]) => [language, (text: string) => floors[fingerprint(text)]]),
  ) as Measured['floorOf'];
  const leastPromise = Object.fromEntries(
    floorFiles.map(([language, file]) => [language, file.leastPromise]),
  ) as Measured['leastPromise'];
  const registerOf = Object.fromEntries(
    languages.map((language) => {
      const words = new Map(Object.entries(readRegister(join(root, `register.${language}.json`))));
      return [language, (word: string) => words.get(word) ?? 0];
    }),
  ) as Measured['registerOf'];
  return { frequencies, floorOf, leastPromise, registerOf };
}

/** Before anything was learned nothing is marked: a probability of one half reaches no threshold. */
const nothingLearned: ScoreFile = {
  features: [],
  bias: 0,
  trees: [],
  thresholds: Object.fromEntries(
    languages.map((language) => [language, { strict: 1, balanced: 1, wide: 1 }]),
  ),
};

function readFrequencies(file: string): Frequencies {
  if (!existsSync(file)) return noFrequencies;
  return toFrequencies(v.parse(FrequencyFile, readJson(file)));
}

/** The numbers of a frequency file in the form that compiling takes. */
export function toFrequencies(file: FrequencyFile): Frequencies {
  const rows = file.words.map((row) => row.split(' '));
  return {
    warSentences: file.warSentences,
    generalSentences: file.generalSentences,
    forms: new Map(rows.map(([word, a, b]) => [word!, Number(a) + Number(b)])),
    war: new Map(rows.map(([word, a]) => [word!, Number(a)])),
    general: new Map(rows.map(([word, , b]) => [word!, Number(b)])),
  };
}

function readFloors(file: string): Pick<FloorFile, 'floors' | 'leastPromise'> {
  return existsSync(file) ? v.parse(FloorFile, readJson(file)) : { floors: {}, leastPromise: 1 };
}

function readRegister(file: string): Record<string, number> {
  return existsSync(file) ? v.parse(RegisterFile, readJson(file)).words : {};
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Writes a measured file; keys and order are the caller's, so that the same numbers give the same bytes. */
export function writeMeasured(root: string, name: string, content: unknown): void {
  mkdirSync(root, { recursive: true });
  const text = typeof content === 'string' ? content : `${compactArrays(JSON.stringify(content, null, 1))}\n`;
  writeFileSync(join(root, name), text);
}

/** Puts arrays of numbers on one line: the files are read by people too. */
function compactArrays(json: string): string {
  return json.replace(
    /\[\s*(-?[\d.e+-]+(?:,\s*-?[\d.e+-]+)*)\s*\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
}
