// What start and test print: the table of passages, the counts of tests.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { formatPassages } from '../../scripts/start/passage-table';
import { readTestCounts } from '../../scripts/test-all/test-counts';
import type { MarkSummary } from '../../src/messages/protocol';

it('the table has a row for every mark, with speaker and score, and shortens long text', () => {
  const mark = {
    talkingPoint: 'a-claim',
    stance: 'refuted',
    score: 0.987,
    passage: 'Short text',
  } as MarkSummary;
  const long = {
    ...mark,
    talkingPoint: 'another',
    stance: 'attributed',
    speaker: 'Lavrov',
    passage: 'word '.repeat(40),
  } as MarkSummary;
  const [heading, rule, first, second] = formatPassages([mark, long]).split('\n');
  expect(heading).toMatch(/^talking point {2}stance {15}score {2}text$/);
  expect(rule).toMatch(/^-+ {2}-+ {2}-+ {2}-+$/);
  expect(first).toBe('a-claim        refuted              0.99   Short text');
  expect(second).toMatch(/^another {8}attributed \(Lavrov\) {2}0\.99 {3}[word ]+…$/);
});

it('counts tests one by one, and a file that broke before its first test as one failure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'refrain-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'report.json');
  const report = {
    numPassedTests: 5,
    numFailedTests: 2,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  writeFileSync(file, JSON.stringify(report));
  expect(readTestCounts(file)).toEqual({ passed: 5, failed: 3 });
  expect(readTestCounts(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
});
