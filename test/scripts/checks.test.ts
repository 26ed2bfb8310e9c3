// What check:rules finds beyond the schema: prose, sources, dates, near-duplicates, the gate.
import { describe, expect, it } from 'vitest';
import { compactGateWords, gateWordsOf } from '../../scripts/build/gate-words';
import { openEngine } from '../../scripts/measure/engine';
import { checkDates } from '../../scripts/rules/check-dates';
import { checkGate } from '../../scripts/rules/check-gate';
import { checkNeighbours } from '../../scripts/rules/check-neighbours';
import { checkProse } from '../../scripts/rules/check-prose';
import { checkSources } from '../../scripts/rules/check-sources';
import { checkStances } from '../../scripts/rules/check-stances';
import { checkWordings } from '../../scripts/rules/check-wordings';
import { readMeasured } from '../../scripts/rules/measured';
import { matcherOf } from '../../scripts/rules/node-matcher';
import type { Problem } from '../../scripts/rules/problem';
import { publisherHost, readPublishers } from '../../scripts/rules/publishers';
import { readCatalogueOrThrow } from '../../scripts/rules/read-catalogue';
import { rulesFolder } from './rules-folder';

const ID = 'root-causes';
const TODAY = '2026-01-01';

/** The fixture with one change, checked. */
function changed(from: string | RegExp, to: string) {
  const rules = rulesFolder();
  rules.edit(ID, from, to);
  const files = readCatalogueOrThrow(rules.root);
  const publishers = readPublishers(rules.root);
  const problems = [...checkProse(files), ...checkSources(files, publishers), ...checkDates(files, TODAY)];
  return { files, root: rules.root, problems: problems.map(brief) };
}

const brief = ({ key, severity, message }: Problem) => `${severity} ${key}: ${message}`;
const sentence = 'ISW noted in 2024 that this is so. ';

describe('prose, sources and dates', () => {
  it('find nothing wrong with the files as they are', () => {
    expect(changed('A headline', 'Another headline').problems).toEqual([]);
  });

  it.each([
    [
      'a title that is too long',
      /^title: .*$/m,
      `title: ${'long '.repeat(17)}end`,
      /^error title: 88 characters/,
    ],
    [
      'an assessment that is too short',
      /^assessment: >-\n( {2}.*\n)+/m,
      `assessment: ${sentence}\n`,
      /^error assessment: 8 words; write 40 to 120/,
    ],
    [
      'an assessment that is too long',
      /^assessment: >-\n( {2}.*\n)+/m,
      `assessment: ${sentence.repeat(16)}\n`,
      /^error assessment: 128 words/,
    ],
    ['an assessment without ISW', /ISW/g, 'They', /^error assessment: does not name ISW/],
    [
      'an assessment without a year',
      /In December 2024([\s\S]*) of 2022/,
      'Then$1',
      /^warning assessment: names no year/,
    ],
    ['"ISW proved"', 'ISW assessed', 'ISW proved', /^error assessment: says that ISW proved it/],
    [
      'an exclamation mark',
      'eliminated.\nkind',
      'eliminated!\nkind',
      /^error claim: has an exclamation mark/,
    ],
    ['ISW in the context', 'Russia published', 'ISW says that Russia published', /^error context: names ISW/],
    ['what is still to be written', 'Russia published two', 'TODO', /^error context: is not written yet/],
    [
      'an opinion without context',
      /kind: demand([\s\S]*)context: >-\n {2}.*\n/,
      'kind: opinion$1',
      /^warning context: missing/,
    ],
    [
      'a host that is not listed',
      'newsukraine.rbc.ua',
      'some-blog.example',
      /^error sources\.0\.url: some-blog\.example is not among/,
    ],
    [
      'a listed host with a port',
      'newsukraine.rbc.ua',
      'newsukraine.rbc.ua:8443',
      /is not among the publishers/,
    ],
    [
      'a mirror of a listed host',
      'newsukraine.rbc.ua',
      'mirror.newsukraine.rbc.ua',
      /is not among the publishers/,
    ],
    [
      'another name for a publisher',
      'via: RBC-Ukraine',
      'via: RBC',
      /^warning sources\.0\.via: is called "RBC" here and "RBC-Ukraine"/,
    ],
    [
      'no source for the assessment',
      'supports: assessment',
      'supports: claim',
      /^error sources: no source supports the assessment/,
    ],
    [
      'a page older than the report that it relays',
      '"2024-12-07"',
      '"2024-12-01"',
      /^error sources\.0\.date: 2024-12-01 is before the report of 2024-12-06/,
    ],
    [
      'a date in the future',
      '"2024-12-07"',
      '"2026-01-02"',
      /^error sources\.0\.date: 2026-01-02 lies in the future/,
    ],
    ['a month that is none', 'since: "2024-06"', 'since: "2024-13"', /^error since: 2024-13 is no such day/],
    [
      'a day that is none',
      'date: "2024-12-05" }',
      'date: "2023-02-29" }',
      /^error said_by\.0\.date: 2023-02-29 is no such day/,
    ],
    [
      'an end before the beginning',
      'since: "2024-06"',
      'since: "2024-06"\nuntil: "2023"',
      /^error until: ends in 2023, before it begins/,
    ],
    [
      'a current claim that has ended',
      'since: "2024-06"',
      'since: "2024-06"\nuntil: "2025"',
      /^warning status: is current although it ended/,
    ],
  ])('find %s', (_, from, to, says) => {
    const { problems } = changed(from, to);
    expect(
      problems.some((problem) => says.test(problem)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('judge a publisher by its host without "www."', () => {
    expect(publisherHost('https://www.pravda.com.ua/eng/')).toBe('pravda.com.ua');
    expect(publisherHost('https://fu.kyivpost.com/post/1')).toBe('fu.kyivpost.com');
  });
});

describe('wordings', () => {
  const wordings = (from: string, to: string) => {
    const { files } = changed(from, to);
    const measured = readMeasured('rules/measured');
    const engine = openEngine('en', files, measured);
    return [...checkWordings(engine, files, measured), ...checkNeighbours(engine, files)].map(brief);
  };
  const first = '- A settlement must eliminate the root causes of the conflict';

  it('that say what their sibling says are named', () => {
    expect(
      wordings(first, `${first}\n    - A settlement must eliminate the conflict's root causes`),
    ).toContainEqual(
      expect.stringMatching(
        /^warning phrasings\.en\.\d: finds nothing that its sibling does not: ".*root causes/,
      ),
    );
  });

  it('that stand twice are refused', () => {
    expect(wordings(first, `${first}\n    ${first}`)).toContainEqual(
      expect.stringMatching(/^error phrasings\.en\.1: stands twice/),
    );
  });

  it('that carry too little are refused', () => {
    expect(wordings(first, '- It is what it is')).toContainEqual(
      expect.stringMatching(/^error phrasings\.en\.0: only \d words that carry meaning/),
    );
  });

  it('that another talking point has too are named, and many of them refused', () => {
    const found = wordings(
      first,
      '- The Minsk agreements were an attempt to give Ukraine time to arm itself',
    );
    expect(found).toContainEqual(
      expect.stringMatching(/^warning phrasings\.en\.0: says the same as ".*" of minsk-trick/),
    );
    expect(found).toContainEqual(
      expect.stringMatching(/^error phrasings\.en: 1 of 2 say the same as minsk-trick; merge/),
    );
  });
});

describe('the gate', () => {
  const gate = (from: string | RegExp, to: string) => {
    const { files } = changed(from, to);
    return checkGate(files, compactGateWords(gateWordsOf(files))).problems.map(brief);
  };

  it('lets the stories of the fixture through', () => {
    expect(gate('A headline', 'Another headline')).toEqual([]);
  });

  it('is found to keep out stories whose words it does not know', () => {
    const { files } = changed('A headline', 'Another headline');
    const { problems, topics } = checkGate(files, {
      topic: { en: 'minsk' },
      anchors: { en: 'agreements arm war' },
    });
    expect(problems.filter(({ message }) => message.includes('its en examples')).map(brief)).toEqual([
      'error examples.match: a story made of its en examples does not pass the gate; write them as a page would (naming Russia, Ukraine or who said it), or, where their subject is missing, add it to anchors of rules/language/en.yaml',
    ]);
    expect(topics[0]).toEqual({ language: 'en', all: 4, held: 1 });
  });
});

describe('stances', () => {
  const stances = (from: string, to: string) => {
    const { files } = changed(from, to);
    return checkStances(matcherOf(files, readMeasured('rules/measured')), files);
  };

  it('of the fixture are those that it gives', () => {
    const { problems, counts } = stances('A headline', 'Another headline');
    expect(problems.map(brief)).toEqual([]);
    expect(counts.every(({ found, right }) => found === right)).toBe(true);
    expect(counts[0]?.found).toBeGreaterThan(1);
  });

  it('that are not given are named, and too many of them refused', () => {
    const found = stances('stance: attributed', 'stance: refuted').problems.map(brief);
    expect(found[0]).toMatch(/^warning examples\.match\.\d: is taken for attributed and is refuted/);
    expect(found.at(-1)).toMatch(/^error stance: \d of \d examples get their stance; at least 97 %/);
  });
});
