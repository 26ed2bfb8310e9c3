// Reads the texts to measure with. They stay outside the project: only counts and learned numbers are written.
// What a file is for is told by its name; docs/measuring.md lists the names and fields.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { Stance } from '../../src/matching/types';

export type Fold = 'A' | 'B';

export interface TextRow {
  id: string;
  /** What belongs together: rows of the same origin are never parted between what is learned from and what is judged. */
  group: string;
  text: string;
  fold: Fold;
  date?: string;
}
export interface LabelledRow extends TextRow {
  /** Catalogue ids of which any counts as right. */
  talkingPoints: string[];
  tier?: string;
  stance?: Stance;
}

/** Neutral text by file: what kind of news it is. */
export const neutralSets: readonly { name: string; language: LanguageCode; kind: 'war' | 'general' }[] = [
  { name: 'neutral_war_en', language: 'en', kind: 'war' },
  { name: 'neutral_other_en', language: 'en', kind: 'general' },
  { name: 'neutral_ru', language: 'ru', kind: 'general' },
  { name: 'telegram_plain_ru', language: 'ru', kind: 'war' },
  { name: 'telegram_plain_uk', language: 'uk', kind: 'war' },
];

/** Fold of a row by a hash of its id, so that every run and every set splits alike. */
export function foldOf(id: string): Fold {
  return (createHash('sha256').update(id).digest()[0]! & 1) === 0 ? 'A' : 'B';
}

/** Which of `count` parts a name belongs to, by a byte of its hash that the folds do not use: another one in each division. */
export function partOf(name: string, count: number, division = 0): number {
  return createHash('sha256').update(name).digest()[1 + division]! % count;
}

type Row = Record<string, unknown>;

/** Rows of `<folder>/<name>.jsonl`, none where the file is missing. */
export function readRows(folder: string, name: string): Row[] {
  const file = join(folder, `${name}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line) as Row;
      } catch {
        throw new SyntaxError(`${file}:${i + 1}: not a JSON object; each line holds one`);
      }
    });
}

/** Texts of a set with their fold. The fold follows `key` where the same text stands in several languages. */
export function readTexts(folder: string, name: string): TextRow[] {
  return readRows(folder, name).map((row) => {
    const text = String(row.text ?? '');
    const id = String(row.id ?? text);
    const date = typeof row.date === 'string' ? row.date : undefined;
    const group = String(row.key ?? id);
    return { id, group, text, fold: foldOf(group), ...(date && { date }) };
  });
}

/** Own sentences that carry a claim, mapped to catalogue ids through `map_authored.json`. */
export function readAuthored(folder: string): LabelledRow[] {
  const map = readMap(folder, 'map_authored.json');
  return readRows(folder, 'authored_positive_en').flatMap((row) => {
    const text = String(row.text);
    const talkingPoints = map[String(row.talkingPoint)];
    if (!talkingPoints) return [];
    return [
      {
        id: text,
        group: text,
        text,
        fold: foldOf(text),
        talkingPoints,
        tier: String(row.tier),
        stance: row.stance as Stance,
      },
    ];
  });
}

/** Passages of articles labelled with a narrative, mapped through the English label of the same key. */
export function readPassages(folder: string, language: string): LabelledRow[] {
  const map = readMap(folder, 'map_passages.json');
  const labels = new Map(
    readRows(folder, 'passages_en').map((row) => [String(row.key), map[String(row.fake)]]),
  );
  return readRows(folder, `passages_${language}`).flatMap((row) => {
    const talkingPoints = labels.get(String(row.key));
    if (!talkingPoints) return [];
    const group = String(row.key);
    return [{ id: String(row.id), group, text: String(row.text), fold: foldOf(group), talkingPoints }];
  });
}

function readMap(folder: string, name: string): Record<string, string[]> {
  const file = join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>) : {};
}
