// `npm run evaluate -- --data DIR [--fold A|B|all] [--json FILE] [--flags]`: how well the shipped matcher does on outside text.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Fold } from './measure/data';
import { evaluate, thresholds } from './measure/evaluation';
import { percentText, perThousandText } from './measure/interval';
import { readMeasured } from './rules/measured';
import { matcherOf } from './rules/node-matcher';
import { readCatalogueOrThrow } from './rules/read-catalogue';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    fold: { type: 'string', default: 'B' },
    json: { type: 'string' },
    flags: { type: 'boolean' },
  },
});
if (!values.data || !['A', 'B', 'all'].includes(values.fold)) {
  console.error('usage: npm run evaluate -- --data DIR [--fold A|B|all] [--json FILE] [--flags]');
  process.exit(2);
}
if (values.fold !== 'B')
  console.log(
    'Note: floors, register, score and thresholds were learned on fold A; figures on it flatter.\n',
  );

const files = readCatalogueOrThrow('rules');
const measured = readMeasured('rules/measured');
const result = evaluate({
  folder: values.data,
  fold: values.fold as Fold | 'all',
  matcher: matcherOf(files, measured),
  files,
  measured,
});
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`);

const count = files.ruleSets.reduce((sum, set) => sum + set.talkingPoints.length, 0);
console.log(`# Evaluation, fold ${values.fold}, ${count} talking points\n`);
for (const threshold of thresholds) {
  console.log(`## ${threshold}\n`);
  console.log('| measure | found | right talking point among those found |\n|---|---|---|');
  for (const row of result.recall.filter((one) => one.threshold === threshold))
    console.log(
      `| ${row.measure}, ${row.language} | ${percentText(row.found)} | ${percentText(row.right)} |`,
    );
  console.log('\n| neutral set | flagged sentences |\n|---|---|');
  for (const row of result.neutral.filter((one) => one.threshold === threshold))
    console.log(`| ${row.set} | ${perThousandText(row.flagged)} |`);
  console.log('\n| articles and titles | with a mark |\n|---|---|');
  for (const row of result.documents.filter((one) => one.threshold === threshold))
    console.log(`| ${row.set} | ${percentText(row.flagged)} |`);
  console.log('');
}
console.log(
  '## By rule set, balanced, all languages\n\n| rule set | found | right talking point among those found |\n|---|---|---|',
);
for (const { ruleSet, found, right } of result.ruleSets)
  console.log(`| ${ruleSet} | ${percentText(found)} | ${percentText(right)} |`);
console.log('\n## Stance\n');
for (const { measure, right, confusion } of result.stance)
  console.log(`- ${measure}: ${percentText(right)} — ${JSON.stringify(confusion)}`);
if (values.flags) {
  console.log('\n## Flags on neutral text, balanced\n');
  for (const flag of result.flags.filter(({ threshold }) => threshold === 'balanced'))
    console.log(
      `- ${flag.set}, ${flag.talkingPoint}, ${flag.stance}, ${flag.score.toFixed(2)}: ${flag.sentence}`,
    );
}
