// The scaffold of a new talking point.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkProse } from '../../scripts/rules/check-prose';
import { readCatalogueOrThrow } from '../../scripts/rules/read-catalogue';
import { rulesFolder } from './rules-folder';
import { runTool } from './run-tool';

const flags = {
  set: 'sample-set',
  id: 'a-new-claim',
  title: 'Russia says: "this is so"',
  claim: 'This is so, and not otherwise.',
  kind: 'fact',
  who: 'Dmitry Peskov',
  source: 'https://www.pravda.com.ua/eng/news/2024/12/6/7487917',
};
const run = (root: string, change: Partial<typeof flags> = {}) =>
  runTool('new-talking-point', [
    '--rules',
    root,
    ...Object.entries({ ...flags, ...change }).flatMap(([name, value]) => [`--${name}`, value]),
  ]);

it('is a valid file, and names what is still to be written', async () => {
  const rules = rulesFolder();
  const { code, output, errors } = await run(rules.root);
  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(output).toContain(rules.file('a-new-claim'));
  const files = readCatalogueOrThrow(rules.root);
  const entry = files.ruleSets[0]?.talkingPoints.find(({ value }) => value.id === 'a-new-claim')?.value;
  expect(entry).toMatchObject({
    title: flags.title,
    said_by: [{ who: 'Dmitry Peskov' }],
    sources: [{ publisher: 'ISW', via: 'Ukrainska Pravda', url: flags.source }],
  });
  expect(new Set(entry?.examples.match.map(({ stance }) => stance)).size).toBe(3);
  expect(entry?.examples.match).toHaveLength(6);
  expect(entry?.examples.ignore).toHaveLength(6);
  const unwritten = checkProse(files).filter(({ message }) => message.includes('TODO'));
  expect(unwritten.length).toBeGreaterThan(12);
});

it.each([
  ['a set that is not there', { set: 'no-set' }, /no such rule set; there are sample-set/],
  ['an id that is taken', { id: 'root-causes' }, /this id is taken/],
  ['an id that is an alias', { id: 'minsk-deception' }, /this id is taken/],
  ['an id in another form', { id: 'A_New_Claim' }, /lower-case letters/],
  ['a title that is too long', { title: 'x'.repeat(81) }, /at most 80/],
  ['a kind that is none', { kind: 'lie' }, /kind: /],
  ['a source that is not listed', { source: 'https://some-blog.example/' }, /not in rules\/PUBLISHERS\.yaml/],
  ['a source over http', { source: 'http://www.pravda.com.ua/' }, /only https/],
])('refuses %s and writes nothing', async (_, change, says) => {
  const rules = rulesFolder();
  const { code, output, errors } = await run(rules.root, change);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toMatch(says);
  expect(existsSync(rules.file('a-new-claim'))).toBe(false);
});

it('says which flag is missing where nobody can be asked', async () => {
  const { code, errors } = await runTool('new-talking-point', [
    '--rules',
    rulesFolder().root,
    '--set',
    'sample-set',
  ]);
  expect(code).toBe(2);
  expect(errors).toMatch(/--id is missing/);
});
