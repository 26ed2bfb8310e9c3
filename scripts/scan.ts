// `npm run scan -- FILE... | -`: the matcher on text or HTML from the command line. Matches go to standard output, nothing else.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Match, Threshold } from '../src/matching/types';
import { createNodeMatcher } from './rules/node-matcher';
import { RuleError } from './rules/problem';
import { htmlToBlocks } from './scan/html-blocks';
import { matchText, type PlacedBlock, textToBlocks } from './scan/text-blocks';

const usage = `usage: npm run scan -- [--json | --jsonl] [--language en|ru|uk] [--threshold strict|balanced|wide] FILE... | -
  FILE     a text or HTML file; - reads standard input
  --json   one JSON array of matches per file
  --jsonl  reads {"id","text","language"?} a line from standard input, writes {"id","matches":[...]} a line`;

function fail(message: string): never {
  console.error(`scan: ${message}\n${usage}`);
  process.exit(2);
}

const { values, positionals } = readArguments();
const threshold = (values.threshold ?? 'balanced') as Threshold;
if (!['strict', 'balanced', 'wide'].includes(threshold)) fail(`no threshold "${threshold}"`);
if (values.language && !['en', 'ru', 'uk'].includes(values.language))
  fail(`no language "${values.language}"`);
if (!values.jsonl && positionals.length === 0) fail('name a file, or - for standard input');

const matcher = openMatcher();
const options = { threshold, enabled: () => true };

if (values.jsonl) await scanLines();
else for (const file of positionals) scanFile(file);

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        language: { type: 'string' },
        threshold: { type: 'string' },
      },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function openMatcher() {
  try {
    return createNodeMatcher('rules');
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function scanLines(): Promise<void> {
  const input = positionals[0] && positionals[0] !== '-' ? createReadStream(positionals[0]) : process.stdin;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const row = readRow(line, number);
    const matches = matchText(matcher, row.text, options, row.language ?? values.language);
    const output = `${JSON.stringify({ id: row.id, matches: matches.map(toOutput) })}\n`;
    if (!process.stdout.write(output)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function readRow(line: string, number: number): { id: unknown; text: string; language?: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    fail(`line ${number} is not JSON`);
  }
  if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string')
    fail(`line ${number} has no "text"; each line is {"id","text","language"?}`);
  const language = 'language' in row && typeof row.language === 'string' ? row.language : undefined;
  return { id: 'id' in row ? row.id : null, text: row.text, ...(language && { language }) };
}

function scanFile(file: string): void {
  let content: string;
  try {
    content = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    console.error(`scan: cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  const html = /\.x?html?$/i.test(file) || /^\s*(<!doctype html|<html)/i.test(content);
  const blocks: PlacedBlock[] = html ? htmlToBlocks(content) : textToBlocks(content);
  const matches = blocks.flatMap(({ block, offset }) =>
    matcher
      .match({ ...block, ...(values.language && { language: values.language }) }, options)
      .map((match) => ({
        ...match,
        start: match.start + offset,
        end: match.end + offset,
        passage: block.text.slice(match.start, match.end),
      })),
  );
  if (values.json) {
    console.log(JSON.stringify(matches.map((match) => ({ ...toOutput(match), passage: match.passage }))));
    return;
  }
  // Offsets into a page's blocks would lead nowhere; those of a text are into the file.
  const placed = html ? matches : matches.sort((a, b) => a.start - b.start);
  for (const match of placed)
    console.log(
      `${html ? file : `${file}:${match.start}-${match.end}`}\t${match.talkingPoint}\t${match.stance}${match.speaker ? ` (${match.speaker})` : ''}\t${match.score.toFixed(2)}\t${match.passage.replace(/\s+/g, ' ')}`,
    );
}

function toOutput({ talkingPoint, ruleSet, start, end, score, stance, speaker }: Match) {
  return {
    talkingPoint,
    ruleSet,
    start,
    end,
    score: Number(score.toFixed(4)),
    stance,
    ...(speaker && { speaker }),
  };
}
