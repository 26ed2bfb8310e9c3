// A malformed rule file stops the build, and its author is told the file, the line, the key and what to do.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildAll } from '../../scripts/build/build-all';
import { formatProblem, RuleError } from '../../scripts/rules/problem';
import { readCatalogue, readCatalogueOrThrow } from '../../scripts/rules/read-catalogue';
import { type RulesFolder, rulesFolder } from './rules-folder';

const ID = 'root-causes';

/** Errors of the folder; warnings are about neighbours that were not copied. */
function errorsIn({ root }: RulesFolder) {
  return readCatalogue(root).problems.filter(({ severity }) => severity === 'error');
}

/** 1-based line of the first line that holds the text. */
function lineOf(file: string, text: string): number {
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}

it('finds nothing wrong with files as they are', () => {
  expect(errorsIn(rulesFolder())).toEqual([]);
});

function textOf(rules: RulesFolder): { text: string; file: string } {
  const file = rules.file(ID);
  return { text: readFileSync(file, 'utf8'), file };
}

interface Case {
  name: string;
  from: string | RegExp;
  to: string;
  /** Text on the line that is named. */
  at: string;
  key?: string;
  says: RegExp;
}

describe.each<Case>([
  {
    name: 'an unknown key',
    from: 'kind: demand',
    to: 'kindness: demand',
    at: 'kindness',
    key: 'kindness',
    says: /unknown key; remove it or correct/,
  },
  {
    name: 'a missing key',
    from: /^title:.*\n/m,
    to: '',
    at: 'id:',
    key: 'title',
    says: /missing; add this key/,
  },
  {
    name: 'no source',
    from: /^sources:\n( .*\n)+/m,
    to: 'sources: []\n',
    at: 'sources:',
    key: 'sources',
    says: /at least one source/,
  },
  {
    name: 'an indentation gone wrong',
    from: 'phrasings:\n  en:',
    to: 'phrasings:\n en:',
    at: 'ru:',
    says: /not readable as YAML; check indentation/,
  },
  {
    name: 'an http address',
    from: 'url: https://',
    to: 'url: http://',
    at: 'url: http://',
    key: 'sources.0.url',
    says: /only https/,
  },
  {
    name: 'a day that is none',
    from: /date: "\d{4}-\d\d-\d\d"\n/,
    to: 'date: "2024-02-30"\n',
    at: '2024-02-30',
    says: /no such day/,
  },
  {
    name: 'a date in another form',
    from: /date: "\d{4}-\d\d-\d\d"\n/,
    to: 'date: "5 December 2024"\n',
    at: '5 December',
    says: /YYYY-MM-DD/,
  },
  {
    name: 'text that is not NFC',
    from: /^title: .*$/m,
    to: 'title: Cafe\u0301',
    at: 'title:',
    key: 'title',
    says: /Unicode NFC/,
  },
  {
    name: 'a stance that is none',
    from: 'stance: refuted',
    to: 'stance: denied',
    at: 'stance: denied',
    says: /denied/,
  },
  {
    name: 'a text with a comma in it and no quotes',
    from: '    - text: Peace will come when the root causes of the conflict are eliminated.\n      stance: unattributed\n',
    to: '    - { text: Peace will come, says Moscow, stance: unattributed }\n',
    at: 'Peace will come,',
    key: 'examples.match.0.says Moscow',
    says: /put the whole text in quotes/,
  },
  {
    name: 'a key written twice',
    from: 'kind: demand',
    to: 'kind: demand\nkind: demand',
    at: 'kind: demand',
    says: /unique/i,
  },
])('$name', ({ from, to, at, key, says }) => {
  it('is told with file, line, key and what to do', () => {
    const rules = rulesFolder();
    rules.edit(ID, from, to);
    const problems = errorsIn(rules);
    expect(problems.length).toBeGreaterThan(0);
    const problem = problems.find(({ message }) => says.test(message));
    expect(problem, problems.map(formatProblem).join('\n')).toBeDefined();
    expect(problem?.file).toBe(rules.file(ID));
    if (key) expect(problem?.key).toBe(key);
    const line = lineOf(rules.file(ID), at);
    expect(Math.abs((problem?.line ?? 0) - line), `line ${problem?.line} for ${line}`).toBeLessThanOrEqual(1);
    expect(formatProblem(problem!)).toMatch(/^.+\.yaml:\d+: error: /);
  });
});

/** A file's bytes made from the good text; what is said of it, and on which line. */
describe.each<
  [name: string, make: (text: string) => Buffer | string, line: number | undefined, says: RegExp]
>([
  ['tabs', (text) => text.replace('title:', '\ttitle:'), 2, /Tabs are not allowed.*; indent with two spaces/],
  [
    'an alias bomb',
    (text) => `a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n${text}`,
    1,
    /"&a" is an anchor or alias; write the value itself/,
  ],
  ['a second document', (text) => `${text}---\n${text}`, undefined, /a second document begins here; remove/],
  [
    'a tag',
    (text) => text.replace('status: current', 'status: !!js/function x'),
    5,
    /tag.*; write plain text/,
  ],
  ['nothing', () => '', 1, /holds no keys/],
  ['a list', () => '- a\n- b\n', 1, /holds no keys/],
  [
    'bytes that are no UTF-8',
    (text) =>
      Buffer.concat([
        Buffer.from('id: root-causes\ntitle: caf'),
        Buffer.from([0xe9, 0x0a]),
        Buffer.from(text),
      ]),
    2,
    /not UTF-8 from here on; save/,
  ],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), undefined, /is UTF-16; save/],
  ['too much', (text) => text + '# filler\n'.repeat(40_000), undefined, /kB; a rule file may take 256 kB/],
])('a file of %s', (_, make, line, says) => {
  it('is told with its line and what to do', () => {
    const rules = rulesFolder();
    const { text, file } = textOf(rules);
    writeFileSync(file, make(text));
    const [problem] = errorsIn(rules);
    expect(problem?.message).toMatch(says);
    expect(problem?.file).toBe(file);
    if (line !== undefined) expect(problem?.line).toBe(line);
  });
});

it.each<[string, (text: string) => string]>([
  ['a byte-order mark', (text) => `\ufeff${text}`],
  ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
])('takes a file with %s as it takes any other', (_, make) => {
  const rules = rulesFolder();
  const { text, file } = textOf(rules);
  const before = readCatalogueOrThrow(rules.root).ruleSets[0]?.talkingPoints.map(({ value }) => value);
  writeFileSync(file, make(text));
  expect(readCatalogueOrThrow(rules.root).ruleSets[0]?.talkingPoints.map(({ value }) => value)).toEqual(
    before,
  );
});

describe('what concerns several files', () => {
  it('refuses an id that is not the name of its file', () => {
    const rules = rulesFolder();
    rules.edit(ID, `id: ${ID}`, 'id: another-name');
    expect(errorsIn(rules)[0]).toMatchObject({
      file: rules.file(ID),
      line: 1,
      key: 'id',
      message: expect.stringContaining('rename the file'),
    });
  });

  it('refuses an id that stands twice', () => {
    const rules = rulesFolder();
    cpSync(join(rules.root, 'sample-set'), join(rules.root, 'second-set'), { recursive: true });
    rules.write(
      'second-set/set.yaml',
      'id: second-set\nname: Second\ndescription: Second.\nmaintainers: [Us]\nlicence: CC-BY-4.0\n',
    );
    const messages = errorsIn(rules).map(({ key, message }) => `${key}: ${message}`);
    expect(messages).toHaveLength(3);
    expect(messages[0]).toMatch(/^id: .*already used in .*sample-set/);
  });

  it('refuses an alias that names another talking point', () => {
    const rules = rulesFolder();
    rules.edit(ID, 'aliases: []', 'aliases: [minsk-trick]');
    const [problem] = errorsIn(rules);
    expect(problem?.message).toMatch(/already used/);
    expect(problem?.key).toMatch(/^(id|aliases\.0)$/);
  });

  it('refuses a pattern with a concept that the language file lacks, and one that cannot be read', () => {
    const rules = rulesFolder();
    rules.edit(
      ID,
      /patterns:\n {2}en:\n/,
      'patterns:\n  en:\n    - "@russsia ; cause ; @war"\n    - "; > ;"\n',
    );
    const messages = errorsIn(rules).map(({ key, message }) => `${key}: ${message}`);
    expect(messages[0]).toMatch(
      /^patterns\.en\.0: no concept "russsia" in rules\/language\/en\.yaml; add it there/,
    );
    expect(messages[1]).toMatch(/^patterns\.en\.1: /);
  });

  it('says once that a language file cannot be read or is missing, and nothing about what it would hold', () => {
    const rules = rulesFolder();
    const file = join(rules.root, 'language/en.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('aliases:\n', 'aliases:\n  attack: assault\n  attack: strike\n'));
    const unreadable = errorsIn(rules).filter((problem) => problem.file.includes('en.yaml'));
    expect(unreadable).toMatchObject([{ message: expect.stringContaining('a second time') }]);
    expect(errorsIn(rules)).toEqual(unreadable);
    writeFileSync(file, text.replace('language: en', 'language: uk'));
    expect(errorsIn(rules)).toMatchObject([{ key: 'language', message: `must be the file's name, "en"` }]);
    rmSync(file);
    expect(errorsIn(rules)).toMatchObject([{ file, message: expect.stringMatching(/^missing; /) }]);
  });

  it('refuses a folder of talking points without a set.yaml', () => {
    const rules = rulesFolder();
    rmSync(join(rules.root, 'sample-set/set.yaml'));
    expect(errorsIn(rules)[0]?.message).toMatch(/set\.yaml with id, name, description/);
  });

  it('warns of a relation to a talking point that is not there', () => {
    const rules = rulesFolder();
    rules.edit(ID, 'related: [minsk-trick]', 'related: [no-such-claim]');
    const warnings = readCatalogue(rules.root).problems.filter(({ file }) => file === rules.file(ID));
    expect(warnings).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('no-such-claim') },
    ]);
  });
});

it('stops the build before anything is written', async () => {
  const rules = rulesFolder();
  rules.edit(ID, 'kind: demand', 'kindness: demand');
  const out = mkdtempSync(join(tmpdir(), 'refrain-dist-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const failure = await buildAll(out, rules.root).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RuleError);
  expect((failure as RuleError).message).toMatch(/nothing was written\.\n.*root-causes\.yaml:\d+: error: /);
  expect(existsSync(join(out, 'chrome'))).toBe(false);
});
