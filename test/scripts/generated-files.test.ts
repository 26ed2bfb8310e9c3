// Files that are written from others stay as they would be written now.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../scripts/rules/catalogue-files';
import { CATALOGUE_PAGE, cataloguePage } from '../../scripts/rules/catalogue-page';
import { SCHEMA_FILE, talkingPointSchema } from '../../scripts/rules/json-schema';
import { readCatalogueOrThrow } from '../../scripts/rules/read-catalogue';
import { rulesFolder } from './rules-folder';

it(`${SCHEMA_FILE} is what the schema says; else run npm run schema`, () => {
  expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(talkingPointSchema())),
  );
});

describe(CATALOGUE_PAGE, () => {
  it('is what the rules say; else run npm run catalogue', () => {
    const written = readFileSync(CATALOGUE_PAGE, 'utf8');
    expect(written === cataloguePage(readCatalogueOrThrow('rules')), `${CATALOGUE_PAGE} is not current`).toBe(
      true,
    );
  });

  it('links every talking point and every source', () => {
    const page = readFileSync(CATALOGUE_PAGE, 'utf8');
    const missing = entriesOf(readCatalogueOrThrow('rules')).flatMap(({ value }) =>
      [`/${value.id}.yaml)`, ...value.sources.map(({ url }) => `(<${url}>)`)].filter(
        (link) => !page.includes(link),
      ),
    );
    expect(missing).toEqual([]);
  });
});

it('the page gives title, claim, sources with their dates, and what has become of a claim', () => {
  const rules = rulesFolder();
  rules.edit('root-causes', 'title: Russia says', 'title: Russia | says');
  const rows = cataloguePage(readCatalogueOrThrow(rules.root))
    .split('\n')
    .filter((line) => line.startsWith('| ['));
  expect(rows).toEqual([
    '| [Russia says that the Minsk agreements were a Western trick](rules/sample-set/minsk-trick.yaml) (dated, since 9 December 2022) ' +
      '| The West signed the Minsk agreements only to give Ukraine time to arm. ' +
      '| [ISW](<https://www.understandingwar.org/a-page>), 10 December 2022 |',
    '| [Russia \\| says that a settlement must remove the root causes](rules/sample-set/root-causes.yaml) ' +
      '| The war can only end when its root causes are eliminated. ' +
      '| [ISW, via RBC-Ukraine](<https://newsukraine.rbc.ua/news/a-page.html>), 7 December 2024 ' +
      '(Russian Offensive Campaign Assessment, December 6, 2024) |',
  ]);
});
