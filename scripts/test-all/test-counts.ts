// How many tests passed and failed, from the report that vitest writes.
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

const Report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

export interface TestCounts {
  passed: number;
  failed: number;
}

/** Counts of a report; a test file that failed before its first test counts as one failure. None where there is no report. */
export function readTestCounts(file: string): TestCounts {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = v.parse(Report, JSON.parse(readFileSync(file, 'utf8')));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}
