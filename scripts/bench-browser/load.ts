// One load of one page, measured.
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browsers/driver';
import { until } from '../browsers/until';
import type { BenchPage } from './pages';
import { CATEGORIES, MARK, summarise, type TraceSummary } from './trace';

/** Times in milliseconds from the start of the navigation, task and script time in milliseconds, heap in bytes. */
export interface Load {
  firstPaint: number;
  domContentLoaded: number;
  load: number;
  /** Chromium only, like the following. */
  tasks?: number;
  scripts?: number;
  heap?: number;
  trace?: TraceSummary;
}

/** How long a page is left alone after its load before it is measured, in milliseconds: the gate's second look falls in it. */
const REST = 1500;

/** Loads a page in a new tab. With `traced`, what our scripts did is traced; that slows the load, so its times are left out. */
export async function measureLoad(
  driver: Driver,
  target: BenchPage,
  hasExtension: boolean,
  traced: boolean,
): Promise<Load> {
  const page = await driver.browser.newPage();
  await page.bringToFront();
  const chromium = driver.kind === 'chrome';
  if (traced) await prepareTrace(page);
  await page.goto(target.address, { waitUntil: 'load' });
  if (hasExtension && target.marks > 0)
    await until(async () => (await marksOn(page)) >= target.marks, 20_000);
  for (let screen = 0; screen < (target.screens ?? 0); screen++) await scrollOn(page);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const times = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {
      firstPaint: paint?.startTime ?? Number.NaN,
      domContentLoaded: navigation?.domContentLoadedEventEnd ?? Number.NaN,
      load: navigation?.loadEventEnd ?? Number.NaN,
    };
  });
  const measured: Load = { ...times };
  if (traced) measured.trace = summarise(Buffer.from((await page.tracing.stop()) ?? []).toString());
  else if (chromium) Object.assign(measured, await counters(page));
  await page.close();
  return measured;
}

/** The page notes when its highlights change, on the trace's own clock. A string: tsx would put names into a function that
 * the page does not know. */
const NOTE_MARKS = `if (window === top) {
  let seen = 0;
  const look = () => {
    let now = 0;
    for (const highlight of CSS.highlights.values()) now += highlight.size;
    if (now !== seen) performance.mark(${JSON.stringify(MARK)});
    seen = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

async function prepareTrace(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(NOTE_MARKS);
  await page.tracing.start({ categories: CATEGORIES });
}

function marksOn(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
  );
}

function scrollOn(page: Page): Promise<void> {
  return page.evaluate(() => {
    scrollBy(0, innerHeight);
    return new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  });
}

async function counters(page: Page): Promise<Pick<Load, 'tasks' | 'scripts' | 'heap'>> {
  const { TaskDuration = Number.NaN, ScriptDuration = Number.NaN } = await page.metrics();
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { tasks: TaskDuration * 1000, scripts: ScriptDuration * 1000, heap: usedSize };
}
