// Documents say what is so: permissions, links, commands, file names.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { neutralSets } from '../scripts/measure/data';
import { readPublishers } from '../scripts/rules/publishers';

const read = (file: string) => readFileSync(file, 'utf8');
const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  'rules/CRITERIA.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
].filter((file) => file.endsWith('.md'));

it('docs/permissions.md explains every permission of the manifest and no other', () => {
  const { permissions, host_permissions } = JSON.parse(read('manifest.json'));
  const explained = [...read('docs/permissions.md').matchAll(/^## `(.+)`$/gm)].map((match) => match[1]);
  expect(explained.sort()).toEqual([...permissions, ...host_permissions].sort());
});

describe.each(documents)('%s', (file) => {
  it('links files that are there', () => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|<)([^)#]+)(?:#[^)]*)?\)/g)].map(
      (match) => match[1]!,
    );
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(file).matchAll(/npm run ([a-z][a-z:-]*)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

it('every command of package.json has its script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const files = Object.values(scripts).flatMap((command) => /^tsx (\S+)/.exec(command)?.[1] ?? []);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it('docs/measuring.md names every file that is read', () => {
  const source = read('scripts/measure/data.ts') + read('scripts/measure/evaluation.ts');
  const names = [
    ...neutralSets.map(({ name }) => name),
    ...[...source.matchAll(/read(?:Rows|Map|Texts)\((?:input\.)?folder, '([a-z_.]+)'/g)].map(
      (match) => match[1]!,
    ),
    ...[...source.matchAll(/rowsOf\(input, '([a-z_]+)'/g)].map((match) => match[1]!),
  ];
  expect(names.length).toBeGreaterThan(10);
  const text = read('docs/measuring.md');
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});

it('rules/PUBLISHERS.yaml is sorted', () => {
  const hosts = [...readPublishers('rules').keys()];
  expect(hosts).toEqual([...hosts].sort());
});
