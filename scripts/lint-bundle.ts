// `npm run check:bundle`: Mozilla's add-on linter over dist/firefox, where warnings count as errors.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as v from 'valibot';

const Message = v.object({
  code: v.string(),
  message: v.string(),
  file: v.nullish(v.string()),
  line: v.nullish(v.number()),
});
const Report = v.object({ errors: v.array(Message), warnings: v.array(Message), notices: v.array(Message) });

const folder = 'dist/firefox';
if (!existsSync(`${folder}/manifest.json`)) {
  console.error(`${folder} is not there; run npm run build first`);
  process.exit(1);
}
const { stdout, stderr } = spawnSync(
  'npx',
  ['--no-install', 'web-ext', 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
const report = readReport(stdout);
for (const kind of ['errors', 'warnings', 'notices'] as const)
  for (const { code, message, file, line } of report[kind])
    console.log(
      `${folder}/${file ?? 'manifest.json'}${line ? `:${line}` : ''}: ${kind.slice(0, -1)}: ${code}: ${message}`,
    );
console.log(`${folder}: ${report.errors.length} errors, ${report.warnings.length} warnings`);
process.exitCode = report.errors.length + report.warnings.length > 0 ? 1 : 0;

/** The linter may say other things before its report. */
function readReport(output: string): v.InferOutput<typeof Report> {
  try {
    return v.parse(Report, JSON.parse(output.slice(output.indexOf('{'))));
  } catch {
    console.error(`the linter gave no report:\n${output}${stderr}`);
    process.exit(1);
  }
}
