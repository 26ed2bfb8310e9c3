// A page that is edited at random, 200 times a second: no painted frame may show a mark on other words, at the end every
// passage is marked, and memory does not grow. SOAK_SECONDS says for how long; `npm run test:soak` takes ten minutes.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser } from './harness/bench';
import { startEdits } from './harness/edits';

const SECONDS = Number(process.env.SOAK_SECONDS ?? 20);
/** Seconds after which memory says something about growth; before, caches are still filling. */
const TELLING = 300;
const RATE = 200;
const PHRASES = ['quick brown fox', 'lazy dog sleeps all day'];

const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Bytes of live JavaScript objects after a forced collection; Chromium only. */
async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

inEachBrowser((bench) => {
  it(`keeps every mark on its words for ${SECONDS} s`, { timeout: (SECONDS + 60) * 1000 }, async () => {
    const words = PHRASES.map((phrase) => ({ words: phrase }));
    const page = await bench.read('<h1>Soak</h1>', words);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.evaluate(startEdits, { phrases: PHRASES, rate: RATE, seed: 7 });
    await sleep(SECONDS / 3);
    const early = bench.kind === 'chrome' ? await heap(page) : 0;
    await sleep((SECONDS * 2) / 3);
    const report = await page.evaluate(() => {
      globalThis.soak.stop();
      return globalThis.soak.report;
    });
    const late = bench.kind === 'chrome' ? await heap(page) : 0;
    const after = (await bench.settled(page)).marks;
    await bench.start(page, words);
    const afresh = (await bench.settled(page)).marks;

    expect(errors).toEqual([]);
    expect([...new Set(report.wrong)]).toEqual([]);
    expect(report.frames).toBeGreaterThan(SECONDS);
    expect(report.edits).toBeGreaterThan(SECONDS * RATE * 0.5);
    expect(afresh.length).toBeGreaterThan(20);
    expect(after.map((m) => m.covered)).toEqual(afresh.map((m) => m.covered));
    if (SECONDS >= TELLING && early > 0) expect(late / early).toBeLessThan(1.1);
    console.log(
      `${bench.kind}: ${report.edits} edits, ${report.frames} frames, ${afresh.length} marks, ` +
        `${(await bench.see(page)).searched} blocks searched afresh, heap ${early} -> ${late} bytes`,
    );
    await page.close();
  });
});
