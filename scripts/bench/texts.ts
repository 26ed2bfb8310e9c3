// The texts that the benchmark reads: from outside the project where a folder is given, else the project's own, repeated.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts } from '../measure/data';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { htmlToBlocks } from '../scan/html-blocks';

export interface BenchTexts {
  /** Paragraphs, together `LENGTH` UTF-16 units or a little more. */
  general: string[];
  war: string[];
  /** Where they come from, for the report. */
  source: string;
}

/** One megabyte of English, counted in UTF-16 units. */
const LENGTH = 1_000_000;
const PAGES = 'test/pages';

/** English news on the war and on anything else. `folder` holds the files that docs/measuring.md lists. */
export function readBenchTexts(files: CatalogueFiles, folder: string | undefined): BenchTexts {
  if (folder === undefined)
    return {
      general: repeat(ownPages((name) => name.startsWith('none-'))),
      war: repeat([...ownPages((name) => !name.startsWith('none-')), ...ownExamples(files)]),
      source: "the project's own pages and examples, repeated",
    };
  const paragraphs = (name: string) =>
    readTexts(folder, name).flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''));
  const general = paragraphs('neutral_other_en');
  const war = paragraphs('neutral_war_en');
  if (general.length === 0 || war.length === 0)
    throw new RangeError(
      `bench: ${folder} holds no neutral_other_en.jsonl or no neutral_war_en.jsonl; docs/measuring.md describes both`,
    );
  return { general: repeat(general), war: repeat(war), source: 'neutral news from outside the project' };
}

function ownPages(wanted: (name: string) => boolean): string[] {
  return readdirSync(PAGES)
    .filter((name) => name.endsWith('.html') && wanted(name))
    .sort()
    .flatMap((name) => htmlToBlocks(readFileSync(join(PAGES, name), 'utf8')))
    .map(({ block }) => block.text)
    .filter((text) => text.length > 60 && /^[\x20-\x7e\u2010-\u2026]*$/.test(text));
}

function ownExamples({ ruleSets }: CatalogueFiles): string[] {
  return ruleSets
    .flatMap(({ talkingPoints }) => talkingPoints)
    .flatMap(({ value }) => value.examples.ignore)
    .map((example) => (typeof example === 'string' ? example : example.text))
    .filter((text) => /^[\x20-\x7e\u2010-\u2026]*$/.test(text));
}

function repeat(paragraphs: readonly string[]): string[] {
  const repeated: string[] = [];
  let length = 0;
  for (let i = 0; length < LENGTH; i = (i + 1) % paragraphs.length) {
    repeated.push(paragraphs[i]!);
    length += paragraphs[i]!.length;
  }
  return repeated;
}
