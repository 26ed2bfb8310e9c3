// `npm run check:rules [PATH...]`: everything that can be checked of the catalogue, with file and line.
import { openEngine } from './measure/engine';
import { checkExamples } from './rules/check-examples';
import { checkWordings } from './rules/check-wordings';
import { languages, readMeasured } from './rules/measured';
import { formatProblem, type Problem } from './rules/problem';
import { readCatalogue } from './rules/read-catalogue';

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const { problems: readingProblems, ...files } = readCatalogue('rules');
const problems: Problem[] = [...readingProblems];
const summary: string[] = [];
if (!problems.some((problem) => problem.severity === 'error' && problem.key?.startsWith('patterns'))) {
  const measured = readMeasured('rules/measured');
  for (const language of languages) {
    const engine = openEngine(language, files, measured);
    problems.push(...checkWordings(engine, files, measured));
    const report = checkExamples(engine, files, measured);
    problems.push(...report.problems);
    const { match, ignore, beyond } = report;
    summary.push(
      `${language}: ${match.found} of ${match.all} match examples found, ${match.first} ranked first; ` +
        `${ignore.marked} of ${ignore.all} ignore examples marked; ${beyond.found} of ${beyond.all} beyond found after all`,
    );
  }
}
const shown = problems.filter(
  (problem) => only.length === 0 || only.some((path) => problem.file.startsWith(path)),
);
for (const problem of shown) console.log(formatProblem(problem));
const count = files.ruleSets.reduce((sum, set) => sum + set.talkingPoints.length, 0);
const errors = shown.filter((problem) => problem.severity === 'error').length;
for (const line of summary) console.log(line);
console.log(
  `${count} talking points in ${files.ruleSets.length} rule sets; ${errors} errors, ${shown.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;
