// `npm test`: everything, step by step, each step in its own process. Goes on after a failed step; the last line counts what
// passed and failed, vitest's tests one by one and every other step as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { browserKinds } from './browsers/find-browser';
import { requireBrowsers } from './browsers/install-browser';
import { readTestCounts, type TestCounts } from './test-all/test-counts';

interface Step {
  name: string;
  /** Script of package.json that does it. */
  script: string;
  /** Whether it runs vitest, whose tests are counted one by one. */
  tests?: true;
  /** What must be so before it can run. */
  before?: () => boolean;
}

interface StepResult extends TestCounts {
  name: string;
  ok: boolean;
  /** Seconds. */
  took: number;
}

const steps: readonly Step[] = [
  { name: 'format and lint', script: 'check:format' },
  { name: 'types', script: 'check:types' },
  { name: 'unused code', script: 'check:unused' },
  { name: 'rules', script: 'check:rules' },
  { name: 'build', script: 'build' },
  { name: 'unit tests', script: 'test:unit', tests: true },
  { name: 'bundle lint', script: 'check:bundle' },
  {
    name: 'browser tests',
    script: 'test:e2e',
    tests: true,
    before: () => requireBrowsers(browserKinds) !== undefined,
  },
];

const REPORTS = '.cache/test-reports';

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const results = steps.map(run);

console.log(`\n${heading('summary')}`);
for (const { name, ok, passed, failed, took } of results) {
  const counts = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${took.toFixed(1)} s${counts})`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run(step: Step, index: number): StepResult {
  console.log(`\n${heading(`${index + 1} of ${steps.length}: ${step.name}`)}\n`);
  const start = performance.now();
  const report = `${REPORTS}/${step.script.replace(':', '-')}.json`;
  const options = step.tests
    ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : [];
  const ok = (step.before?.() ?? true) && runScript(step.script, options);
  const counts = step.tests ? readTestCounts(report) : { passed: 0, failed: 0 };
  const took = (performance.now() - start) / 1000;
  // A step that failed without naming a failed test (it did not start, or broke off) counts as one failure.
  if (!ok) return { name: step.name, ok, took, passed: counts.passed, failed: Math.max(1, counts.failed) };
  return { name: step.name, ok, took, passed: Math.max(1, counts.passed), failed: counts.failed };
}

function runScript(script: string, options: readonly string[]): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', script, ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function heading(text: string): string {
  return `== ${text} ${'='.repeat(Math.max(0, 76 - text.length))}`;
}
