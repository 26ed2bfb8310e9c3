// `npm start [-- --browser chrome|firefox]`: builds, and opens the sample news page in a browser with the extension loaded.
// With a display the browser stays until it is closed; without one the marked passages are printed and photographed.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Driver } from './browsers/driver';
import { type BrowserKind, browserKinds, browserNames, findBrowser } from './browsers/find-browser';
import { requireBrowsers } from './browsers/install-browser';
import { serve } from './browsers/serve';
import { buildAll } from './build/build-all';
import { RuleError } from './rules/problem';
import { hasDisplay } from './start/display';
import { readMarks } from './start/marked-passages';
import { formatPassages } from './start/passage-table';
import { takeScreenshots } from './start/screenshots';

const SAMPLE = 'news-story.html';
const SCREENSHOTS = '.screenshots';

const kind = chooseBrowser();
if (!requireBrowsers([kind])) process.exit(1);
await build();

const server = await serve(resolve('test/pages'));
const address = `${server.url}/${SAMPLE}`;
const headed = hasDisplay();
const driver = await Driver.launch(kind, { extension: resolve('dist', kind), headed });
try {
  if (headed) await stayOpen();
  else await printAndPhotograph();
} finally {
  await driver.close().catch(() => {});
  await server.close();
}

/** The browser that was asked for, else one that is there, else Chromium. */
function chooseBrowser(): BrowserKind {
  try {
    const { values } = parseArgs({ options: { browser: { type: 'string' } } });
    if (values.browser === undefined) return browserKinds.find(findBrowser) ?? 'chrome';
    const wanted = browserKinds.find((one) => one === values.browser);
    if (wanted) return wanted;
  } catch {
    // told below
  }
  console.error('usage: npm start [-- --browser chrome|firefox]');
  process.exit(2);
}

async function build(): Promise<void> {
  try {
    await buildAll('dist');
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function stayOpen(): Promise<void> {
  const closed = new Promise<void>((done) => driver.browser.once('disconnected', () => done()));
  const blank = await driver.browser.pages();
  await driver.open(address);
  for (const page of blank) if (page.url() === 'about:blank') await page.close();
  console.log(`${browserNames[kind]} shows ${address} with the extension loaded.`);
  console.log('Rest on a marked passage for a hint, click it for the assessment. Close the browser to end.');
  await closed;
}

async function printAndPhotograph(): Promise<void> {
  console.log(`No display: ${browserNames[kind]} reads ${SAMPLE} without a window.\n`);
  const page = await driver.open(address);
  const found = await readMarks(driver, page);
  console.log(formatPassages(found.marks));
  const files = await takeScreenshots(driver, page, found, SCREENSHOTS);
  console.log(`\n${found.marks.length} passages marked. Screenshots:`);
  for (const file of files) console.log(`  ${file}`);
}
