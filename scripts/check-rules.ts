// `npm run check:rules [-- PATH...] [--facts DIR] [--all]`: everything that can be checked of the catalogue, with file and line.
// --facts compares it with the fact sheets in DIR, --all names every wording whose noise was never measured.
import { parseArgs } from 'node:util';
import { compactGateWords, gateWordsOf } from './build/gate-words';
import { openEngine } from './measure/engine';
import { type CatalogueFiles, entriesOf } from './rules/catalogue-files';
import { checkDates } from './rules/check-dates';
import { checkExamples } from './rules/check-examples';
import { checkGate } from './rules/check-gate';
import { checkNeighbours } from './rules/check-neighbours';
import { checkProse } from './rules/check-prose';
import { checkSources } from './rules/check-sources';
import { checkStances } from './rules/check-stances';
import { checkWordings, UNMEASURED } from './rules/check-wordings';
import { compareWithFacts } from './rules/facts/compare-facts';
import { readFacts } from './rules/facts/fact-sheets';
import { languages, readMeasured } from './rules/measured';
import { matcherOf } from './rules/node-matcher';
import { formatProblem, type Problem, RuleError } from './rules/problem';
import { readPublishers } from './rules/publishers';
import { readCatalogue } from './rules/read-catalogue';

const { values, positionals } = readArguments();
const { problems: readingProblems, ...files } = readCatalogue('rules');
const problems: Problem[] = [...readingProblems];
const summary: string[] = [];

problems.push(
  ...checkProse(files),
  ...checkAgainstPublishers(files),
  ...checkDates(files, new Date().toISOString().slice(0, 10)),
);
checkAgainstGate(files);
// Compiling takes seconds, and what it finds in a catalogue with holes would mislead.
if (readingProblems.some(({ severity }) => severity === 'error'))
  summary.push('the wordings and examples were not checked; mend the files that cannot be read first');
else checkAgainstMatcher(files);
if (values.facts) {
  const differences = compareWithFacts(files, readFacts(values.facts));
  problems.push(...differences);
  summary.push(`${differences.length} differences from the fact sheets`);
}

const isAsked = ({ file }: Problem) =>
  positionals.length === 0 || positionals.some((path) => file.startsWith(path));
// In the order in which an author reads the file.
const shown = problems
  .filter(isAsked)
  .sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
const unmeasured = shown.filter(({ message }) => message === UNMEASURED);
for (const problem of shown)
  if (values.all || problem.message !== UNMEASURED) console.log(formatProblem(problem));
for (const line of summary) console.log(line);
if (unmeasured.length > 0)
  console.log(
    `${unmeasured.length} wordings whose noise was never measured: an estimate stands in until npm run calibrate (--all names them)`,
  );
const errors = shown.filter(({ severity }) => severity === 'error').length;
console.log(
  `${entriesOf(files).length} talking points in ${files.ruleSets.length} rule sets; ${errors} errors, ${shown.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { facts: { type: 'string' }, all: { type: 'boolean' } },
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('usage: npm run check:rules [-- PATH...] [--facts DIR] [--all]');
    process.exit(2);
  }
}

function checkAgainstPublishers(catalogue: CatalogueFiles): readonly Problem[] {
  try {
    return checkSources(catalogue, readPublishers('rules'));
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.problems;
  }
}

function checkAgainstGate(catalogue: CatalogueFiles): void {
  const report = checkGate(catalogue, compactGateWords(gateWordsOf(catalogue)));
  problems.push(...report.problems);
  for (const { language, all, held } of report.topics)
    summary.push(`${language}: ${held} of ${all} match examples hold a topic word by themselves`);
}

function checkAgainstMatcher(catalogue: CatalogueFiles): void {
  const measured = readMeasured('rules/measured');
  for (const language of languages) {
    const engine = openEngine(language, catalogue, measured);
    problems.push(...checkWordings(engine, catalogue, measured), ...checkNeighbours(engine, catalogue));
    const report = checkExamples(engine, catalogue, measured);
    problems.push(...report.problems);
    const { match, ignore, beyond } = report;
    summary.push(
      `${language}: ${match.found} of ${match.all} match examples found, ${match.first} ranked first; ` +
        `${ignore.marked} of ${ignore.all} ignore examples marked; ${beyond.found} of ${beyond.all} beyond found after all`,
    );
  }
  const stances = checkStances(matcherOf(catalogue, measured), catalogue);
  problems.push(...stances.problems);
  for (const { language, found, right } of stances.counts)
    summary.push(
      `${language}: ${right} of ${found} match examples that are found have the stance they are given`,
    );
}
