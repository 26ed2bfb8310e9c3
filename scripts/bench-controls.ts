// `npm run bench:controls [-- --times N]`: how fast popover and popup open in both browsers. Fails where a median is over its
// budget: 50 ms from the click to the popover, 100 ms to the popup with its list.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { timePopover, timePopup } from './bench-browser/controls';
import { median, quantile } from './bench-browser/statistics';
import { Driver } from './browsers/driver';
import { type BrowserKind, browserKinds, findBrowser } from './browsers/find-browser';
import { serve } from './browsers/serve';
import { until } from './browsers/until';
import { buildAll } from './build/build-all';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '21' }, dist: { type: 'string' } },
});
const times = Number(values.times);
const WORDS = 'eastward expansion';
const BUDGETS = { popover: 50, popup: 100 };

async function measure(kind: BrowserKind, dist: string): Promise<boolean> {
  const driver = await Driver.launch(kind, { extension: resolve(dist, kind) });
  const server = await serve(resolve('test/pages'));
  const page = await driver.open(`${server.url}/news-story.html`);
  await until(() => page.evaluate(() => CSS.highlights.size > 1));
  const tab = await driver.inExtension(async (address) => {
    type Api = { tabs: { query(query: object): Promise<{ id: number; url: string }[]> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    return (await (browser ?? chrome).tabs.query({})).find(({ url }) => url === address)?.id ?? 0;
  }, page.url());
  const popovers: Awaited<ReturnType<typeof timePopover>>[] = [];
  const popups: number[] = [];
  // The first of each warms up.
  for (let i = 0; i <= times; i++) {
    await page.bringToFront();
    popovers.push(await timePopover(driver, page, WORDS));
    popups.push(await timePopup(driver, tab));
  }
  await driver.close();
  await server.close();
  const rows = {
    'click to popover': popovers.map(({ opened }) => opened),
    'click to assessment': popovers.map(({ filled }) => filled),
    'popup with its list': popups,
  };
  for (const [name, all] of Object.entries(rows)) {
    const [first = 0, ...warm] = all;
    const [middle, high] = [median(warm), quantile(warm, 0.95)].map((ms) => ms.toFixed(0).padStart(4));
    console.log(
      `${kind.padEnd(8)} ${name.padEnd(20)} median ${middle} ms, 95 % ${high} ms, first ${first.toFixed(0)} ms`,
    );
  }
  const warm = popovers.slice(1).map(({ opened }) => opened);
  return median(warm) <= BUDGETS.popover && median(popups.slice(1)) <= BUDGETS.popup;
}

async function main(): Promise<void> {
  const dist = values.dist ?? '.cache/bench-controls';
  if (!values.dist) await buildAll(dist);
  for (const kind of browserKinds) {
    if (findBrowser(kind) && !(await measure(kind, dist))) process.exitCode = 1;
  }
}

await main();
