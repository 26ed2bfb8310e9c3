// `npm run new:talking-point [-- --set SET --id ID --title TEXT --claim TEXT --kind KIND --who NAME --source URL]`: a valid
// rule file with places to fill in. Asks for what no flag gives.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { HttpsUrl, Id, TalkingPoint, Text } from '../src/catalogue/talking-point';
import { entriesOf } from './rules/catalogue-files';
import { RuleError } from './rules/problem';
import { type Publishers, publisherHost, readPublishers } from './rules/publishers';
import { readCatalogue } from './rules/read-catalogue';
import { type NewTalkingPoint, scaffold } from './rules/scaffold';
import { readYamlFile } from './rules/yaml-file';

const values = readFlags();
const root = values.rules;
const catalogue = readCatalogue(root);
const sets = catalogue.ruleSets.map(({ set }) => set.value.id);
const taken = new Set(entriesOf(catalogue).flatMap(({ value }) => [value.id, ...value.aliases]));
const publishers = listedPublishers();

const Unused = v.pipe(
  Id,
  v.check((id) => !taken.has(id), 'this id is taken; ids and aliases name one talking point for ever'),
);
const Listed = v.pipe(
  HttpsUrl,
  v.check(
    (url) => publishers.has(publisherHost(url)),
    'this host is not in rules/PUBLISHERS.yaml; cite a recognised newsroom or institute, or add it there',
  ),
);

/** Everything that is needed, in the order in which it is asked. */
const questions = {
  set: [`Rule set (${sets.join(', ')})`, v.picklist(sets, `no such rule set; there are ${sets.join(', ')}`)],
  id: ['Id, lower-case words joined by hyphens, never to change', Unused],
  title: [
    'Title, at most 80 characters, that states the claim as a claim',
    v.pipe(Text, v.maxLength(80, 'at most 80 characters')),
  ],
  claim: ['The claim in one plain sentence, as the Kremlin would put it', Text],
  kind: ['Kind (fact, forecast, demand, threat, opinion)', TalkingPoint.entries.kind],
  who: ['Who said it', Text],
  source: ["Address of the page with ISW's assessment", Listed],
} as const;
type Question = keyof typeof questions;

const given = await answerAll();
const file = join(root, given.set, `${given.id}.yaml`);
if (existsSync(file)) fail(`${file} is there already`);
const filled: NewTalkingPoint = {
  ...given,
  kind: given.kind as NewTalkingPoint['kind'],
  publisher: publishers.get(publisherHost(given.source))!,
};
writeFileSync(file, scaffold(filled));
const written = readYamlFile(file, TalkingPoint);
if ('problems' in written) throw new Error(written.problems.map(({ message }) => message).join('\n'));
console.log(`wrote ${file}\nFill in every TODO, then run npm run check:rules -- ${file}`);

function listedPublishers(): Publishers {
  try {
    return readPublishers(root);
  } catch (error) {
    return fail(error instanceof RuleError ? error.message : String(error));
  }
}

function readFlags() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: {
        set: text,
        id: text,
        title: text,
        claim: text,
        kind: text,
        who: text,
        source: text,
        rules: { type: 'string', default: 'rules' },
      },
    }).values;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

async function answerAll(): Promise<Record<Question, string>> {
  const answers: Partial<Record<Question, string>> = {};
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
  for (const [name, [question, schema]] of Object.entries(questions) as [
    Question,
    readonly [string, v.GenericSchema<string>],
  ][]) {
    let answer = values[name];
    if (answer === undefined && !terminal) fail(`--${name} is missing: ${question}`);
    for (;;) {
      answer ??= (await terminal?.question(`${question}: `)) ?? '';
      const result = v.safeParse(schema, answer.trim());
      if (result.success) {
        answers[name] = result.output as string;
        break;
      }
      const problem = `${name}: ${result.issues[0].message}`;
      if (!terminal || values[name] !== undefined) fail(problem);
      console.log(problem);
      answer = undefined;
    }
  }
  terminal?.close();
  return answers as Record<Question, string>;
}

function fail(message: string): never {
  console.error(`new:talking-point: ${message}`);
  process.exit(2);
}
