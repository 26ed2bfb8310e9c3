// Comparing the catalogue with the sheets that it was written from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareWithFacts } from '../../scripts/rules/facts/compare-facts';
import { readFacts } from '../../scripts/rules/facts/fact-sheets';
import { namesDate } from '../../scripts/rules/facts/written-date';
import { readCatalogueOrThrow } from '../../scripts/rules/read-catalogue';
import { rulesFolder } from './rules-folder';

const entry = (id: string, more: object) => ({
  id,
  assessment: 'ISW assessed that it is likely.',
  confidence: 'high',
  ...more,
});
const relay = {
  url: 'https://newsukraine.rbc.ua/news/a-page.html',
  date: '2024-12-07',
  date_basis: 'url-stamp',
  isw_report: 'Russian Offensive Campaign Assessment, December 6, 2024',
};
const minsk = { url: 'https://www.understandingwar.org/a-page', date: '2022-12-10' };
const good = {
  entries: [
    entry('root-causes', { who: ['Lavrov, December 5, 2024; June 2024'], sources: [relay] }),
    entry('minsk-trick', { assessment: 'ISW said so.', who: ['Putin, 9 Dec 2022'], sources: [minsk] }),
  ],
};

/** Differences from a sheet, of the fixture or of a changed one. */
function differences(sheet: object, edit?: [string, string]): string[] {
  const rules = rulesFolder();
  if (edit) rules.edit('root-causes', ...edit);
  const folder = join(rules.root, 'facts');
  const files = readCatalogueOrThrow(rules.root);
  mkdirSync(folder);
  writeFileSync(join(folder, 'sheet.yaml'), JSON.stringify(sheet));
  return compareWithFacts(files, readFacts(folder)).map(
    ({ severity, key, message }) => `${severity} ${key}: ${message}`,
  );
}

/** The good sheet with other entries for root-causes. */
const withEntry = (more: object) => ({ entries: [{ ...good.entries[0], ...more }, good.entries[1]] });

describe('compareWithFacts', () => {
  it('finds nothing where everything stands in the sheet', () => {
    expect(differences(good)).toEqual([]);
  });

  it('takes a page for an interview where the remarks on the entry say so', () => {
    const noted = withEntry({ notes: 'The page is an interview with two ISW analysts.' });
    expect(
      differences(noted, [
        'Russian Offensive Campaign Assessment, December 6, 2024',
        'interview with two researchers',
      ]),
    ).toEqual([]);
  });

  it.each<[string, object, [string, string] | undefined, RegExp]>([
    [
      'an address that stands nowhere',
      good,
      ['a-page.html', 'b-page.html'],
      /^error sources\.0\.url: this address stands in no sheet/,
    ],
    [
      'another date',
      good,
      ['"2024-12-07"', '"2024-12-08"'],
      /^error sources\.0\.date: the sheet gives "2024-12-07"/,
    ],
    [
      'a date that the sheet does not know',
      withEntry({ sources: [{ ...relay, date: null }] }),
      undefined,
      /^error sources\.0\.date: the sheet gives none/,
    ],
    [
      "a report's date shown as the page's",
      withEntry({ sources: [{ ...relay, date_basis: 'report' }] }),
      undefined,
      /^error sources\.0\.date: the sheet gives none/,
    ],
    [
      'another report',
      good,
      ['Assessment, December 6', 'Assessment, December 5'],
      /^error sources\.0\.report: the sheet names/,
    ],
    [
      'an interview that no remark names',
      good,
      ['Russian Offensive Campaign Assessment, December 6, 2024', 'interview with two researchers'],
      /^error sources\.0\.report: the sheet names/,
    ],
    [
      'a report that is only inferred',
      withEntry({ sources: [{ ...relay, isw_report: `${relay.isw_report} (inferred)` }] }),
      undefined,
      /only infers this report/,
    ],
    [
      "a speaker's date that stands nowhere",
      good,
      ['"2024-12-05"', '"2024-12-04"'],
      /^error said_by\.0\.date: 2024-12-04 stands nowhere/,
    ],
    [
      'low confidence',
      withEntry({ confidence: 'low' }),
      undefined,
      /^error id: .*low confidence; it may not ship/,
    ],
    [
      'an audit against it',
      withEntry({ notes: 'audit: better not shipped.' }),
      undefined,
      /^error id: the audit/,
    ],
    ['an entry of no sheet', { entries: [good.entries[1]] }, undefined, /^error id: no sheet has an entry/],
    [
      'an unsupported entry',
      { entries: [good.entries[1]], unsupported: [{ id: 'root-causes' }] },
      undefined,
      /^error id: .*found no assessment/,
    ],
    [
      'a page that the sheet takes for the claim only',
      withEntry({ sources: [{ ...relay, supports: 'claim' }] }),
      undefined,
      /^error sources\.0\.supports: the sheet takes the page for "claim" only/,
    ],
    [
      'an address from the sheet of a stranger',
      {
        entries: [
          entry('root-causes', { who: ['Lavrov, December 5, 2024; June 2024'] }),
          good.entries[1],
          entry('a-stranger', { sources: [relay] }),
        ],
      },
      undefined,
      /^warning sources\.0\.url: this address stands only in the sheet of a-stranger/,
    ],
    ['a lost hedge', good, ['likely stands', 'stands'], /^warning assessment: the sheet hedges \("likely"\)/],
    [
      'a hedge lost in one sentence while another hedges',
      withEntry({
        assessment:
          'ISW assessed that the phrase likely stands for the demands of Russia before the invasion.',
      }),
      ['the phrase likely stands', 'the phrase stands'],
      /^warning assessment: the sheet hedges \("likely"\) where it says "ISW assessed/,
    ],
  ])('finds %s', (_, sheet, edit, says) => {
    const found = differences(sheet, edit);
    expect(
      found.some((one) => says.test(one)),
      found.join('\n'),
    ).toBe(true);
  });

  it('takes the address that a copy of a page names as its own', () => {
    const copy = { ...relay, url: 'https://archive.example/1', isw_url: relay.url };
    expect(differences(withEntry({ sources: [copy] }))).toEqual([]);
  });
});

describe('namesDate', () => {
  it.each([
    ['on 2024-12-05', '2024-12-05'],
    ['December 5, 2024', '2024-12-05'],
    ['5 Dec 2024', '2024-12-05'],
    ['13-14 Mar 2025', '2025-03-13'],
    ['17 and 27 Dec 2025', '2025-12-17'],
    ['14 and 21 June 2024', '2024-06-14'],
    ['28 Mar and 19 Apr 2024', '2024-03-28'],
    ['August 14 and 21, 2024', '2024-08-21'],
    ['since June 2024', '2024-06'],
  ])('finds in "%s" the date %s', (text, date) => {
    expect(namesDate(text, date)).toBe(true);
  });

  it.each([
    ['December 15, 2024', '2024-12-05'],
    ['5 December 2023', '2024-12-05'],
    ['June 2023', '2024-06'],
  ])('does not find in "%s" the date %s', (text, date) => {
    expect(namesDate(text, date)).toBe(false);
  });
});
