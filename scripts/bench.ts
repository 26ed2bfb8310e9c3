// `npm run bench [-- --data DIR] [--json FILE]`: what the matcher costs, in ratios first: beside a loop that only folds and
// hashes, beside its own cost with a hundred talking points, beside search libraries. docs/performance.md keeps a run.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openBenchEngine } from './bench/engine';
import { compareLibraries } from './bench/libraries';
import { report } from './bench/report';
import { measureScale } from './bench/scale';
import { measureScan } from './bench/scan';
import { measureSizes } from './bench/sizes';
import { readBenchTexts } from './bench/texts';
import { readMeasured } from './rules/measured';
import { readCatalogueOrThrow } from './rules/read-catalogue';

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'string' } } });
const files = readCatalogueOrThrow('rules');
const measured = readMeasured('rules/measured');
const texts = readBenchTexts(files, values.data);
const engine = openBenchEngine('en', files, measured);

const result = {
  machine: `${cpus().length} cores of ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`,
  source: texts.source,
  talkingPoints: engine.index.talkingPoints.length,
  phrasings: engine.index.phrasings.count,
  scan: [
    measureScan('general news', texts.general, engine),
    measureScan('news on the war', texts.war, engine),
  ],
  scale: measureScale(texts.war, files, measured, [100, 1_000, 20_000]),
  sizes: measureSizes(files, measured),
  libraries: compareLibraries(texts.war, engine, files),
};
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`);
console.log(report(result));
