// `npm run bench:browser [-- --pairs N] [--browser chrome|firefox] [--page WORD]`: what the extension costs the pages that
// are read with it, measured in real browsers, into docs/performance.md. With --page or --browser it only prints.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeEmptyExtension } from './bench-browser/empty-extension';
import { type Load, measureLoad } from './bench-browser/load';
import { type BenchPage, benchPages } from './bench-browser/pages';
import { type BrowserResult, type PageResult, report } from './bench-browser/report';
import { Driver } from './browsers/driver';
import { type BrowserKind, browserKinds, findBrowser } from './browsers/find-browser';
import { serve } from './browsers/serve';
import { buildAll } from './build/build-all';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '15' },
    browser: { type: 'string' },
    page: { type: 'string' },
    dist: { type: 'string' },
  },
});
const pairs = Number(values.pairs);
const TRACED = 5;
const REPORT = 'docs/performance.md';
const NOTES = '## What the figures mean';

async function main(): Promise<void> {
  const dist = values.dist ?? '.cache/bench-browser';
  if (!values.dist) await buildAll(dist);
  const server = await serve(resolve('test/pages'));
  const pages = benchPages(server, 'test/pages/news-story.html').filter((page) =>
    page.name.includes(values.page ?? ''),
  );
  const results: BrowserResult[] = [];
  for (const kind of browserKinds) {
    if (!findBrowser(kind) || (values.browser ?? kind) !== kind) continue;
    results.push(await measureBrowser(kind, resolve(dist, kind), pages));
  }
  await server.close();
  const text = report(results, pairs, `${cpus().length} cores of ${cpus()[0]?.model.trim()}.`);
  if (values.page || values.browser) {
    console.log(text);
    return;
  }
  mkdirSync('docs', { recursive: true });
  writeFileSync(REPORT, `${text}\n${notes()}`);
  console.log('written: docs/performance.md');
}

/** What people have written below the figures stays. */
function notes(): string {
  const old = existsSync(REPORT) ? readFileSync(REPORT, 'utf8') : '';
  const at = old.indexOf(NOTES);
  return at < 0 ? `${NOTES}\n` : old.slice(at);
}

async function measureBrowser(
  kind: BrowserKind,
  extension: string,
  pages: BenchPage[],
): Promise<BrowserResult> {
  const withUs = await Driver.launch(kind, { extension });
  const without = await Driver.launch(kind);
  const empty =
    kind === 'chrome'
      ? await Driver.launch(kind, { extension: writeEmptyExtension('.cache/bench-browser') })
      : undefined;
  const measured: PageResult[] = [];
  for (const page of pages) {
    const result: PageResult = { name: page.name, withUs: [], without: [], empty: [], traced: [] };
    const arms: [Driver, Load[]][] = [
      [withUs, result.withUs],
      [without, result.without],
    ];
    if (empty && page.marks === 0) arms.push([empty, result.empty]);
    // The first load of each warms up what later loads share.
    for (let i = 0; i <= pairs; i++) {
      for (const [driver, loads] of i % 2 === 0 ? arms : arms.toReversed()) {
        const load = await measureLoad(driver, page, driver === withUs, false);
        if (i > 0) loads.push(load);
      }
    }
    for (let i = 0; kind === 'chrome' && i < TRACED; i++)
      result.traced.push(await measureLoad(withUs, page, true, true));
    measured.push(result);
    console.error(`${kind}: ${page.name}`);
  }
  const browser = await withUs.browser.version();
  await withUs.close();
  await without.close();
  await empty?.close();
  return { browser: browser.replace('/', ' '), pages: measured };
}

await main();
