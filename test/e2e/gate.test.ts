// The gate of the built extension: when it opens, when it opens later, when it never does.
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import { markedIn } from './marked';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

/** What the extension's own pages have; Firefox has it under one name, Chromium under the other. */
interface Api {
  storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } };
}
declare const browser: Api | undefined;
declare const chrome: Api;

const PROMISE = 'NATO broke its promise not to expand eastward';
const STORY = `<p>Officials met to discuss the war in Ukraine, the next sanctions and a ceasefire, and the Kremlin did not comment
  on it. The minister said that ${PROMISE}. ${'The meeting lasted three hours. '.repeat(6)}</p>`;

describe.each(browsersUnderTest())('%s', (kind) => {
  let driver: Driver;
  let server: PageServer;

  beforeAll(async () => {
    server = await serve(new URL('../pages', import.meta.url).pathname);
    driver = await Driver.launch(kind, { extension: built(kind) });
    // Its answer means that the welcome page has been asked for, which comes to the front.
    await changeSettings(driver, { set: 'all', settings: defaultSettings });
  }, 60_000);
  afterEach(() =>
    driver.inExtension(() => (typeof browser === 'undefined' ? chrome : browser).storage.local.clear()),
  );
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const open = (body: string): Promise<Page> =>
    driver.open(server.put(`<!doctype html><html lang="en"><body>${body}</body></html>`));
  const marked = (page: Page) => until(async () => (await markedIn(page)).join() === PROMISE);
  /** A page that is read after this one shows that there was time enough for this one. */
  async function notMarked(page: Page): Promise<void> {
    const other = await open(STORY);
    await marked(other);
    await other.close();
    expect(await markedIn(page)).toEqual([]);
  }

  it('opens when a page grows to concern us', async () => {
    const page = await open(`<h1>Weather</h1><p>${'Rain in the north, sun in the south. '.repeat(12)}</p>`);
    await notMarked(page);
    await page.bringToFront();
    await page.evaluate((story) => document.body.insertAdjacentHTML('beforeend', story), STORY);
    await marked(page);
    await page.close();
  });

  it('opens after a navigation within the page', async () => {
    const page = await open(
      `<main>${STORY.replace(PROMISE, 'it rained').replaceAll(/Ukraine|Kremlin/g, 'town')}</main>`,
    );
    await notMarked(page);
    await page.bringToFront();
    await page.evaluate((story) => {
      history.pushState({}, '', '?story');
      (document.querySelector('main') as Element).innerHTML = story;
    }, STORY);
    await marked(page);
    await page.close();
  });

  it('stays closed on a site that is switched off, and in its frames', async () => {
    await driver.inExtension(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.storage.local.set({ settings: { version: 1, sitesOff: ['127.0.0.1'] } });
    });
    const page = await open(`${STORY}<iframe srcdoc="${STORY.replaceAll('"', '')}"></iframe>`);
    const other = await driver.open(page.url().replace('127.0.0.1', 'localhost'));
    await marked(other);
    await other.close();
    expect(await markedIn(page)).toEqual([]);
    await page.close();
  });

  it('works with broken settings', async () => {
    await driver.inExtension(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.storage.local.set({ settings: 'broken' });
    });
    const page = await open(STORY);
    await marked(page);
    await page.close();
  });

  it('opens for words that a pack has added', async () => {
    const body = STORY.replaceAll(/NATO|Ukraine|Kremlin/g, 'oddword');
    const readers = (page: Page) =>
      driver.inContent(page, () => (globalThis as { refrainReader?: unknown }).refrainReader !== undefined);
    await driver.inExtension(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      await api.storage.local.set({ gateWords: { topic: { en: 'oddword*' }, anchors: {} } });
    });
    await until(async () => {
      const page = await open(body); // until the browser has heard of the words
      const isOpen = await until(() => readers(page), 5_000).catch(() => false);
      await page.close();
      return isOpen;
    });
  });

  it('keeps marking after going back and forward', async () => {
    const page = await open(STORY);
    await marked(page);
    await page.goto(`${server.url}/none-recipe.html`);
    expect(await markedIn(page)).toEqual([]);
    // Not by the driver's own way back: it waits for a load, and a page from the cache does not load.
    await page.evaluate(() => history.back());
    await until(() => page.evaluate((story) => document.body.textContent?.includes(story), PROMISE));
    await marked(page);
    await page.close();
  });

  it('leaves a page with marks as it was, and shows it nothing by name', async () => {
    const page = await open(STORY);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await marked(page);
    const seen = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      names: [...CSS.highlights.keys()],
      sheets: document.styleSheets.length,
      foreign: performance
        .getEntriesByType('resource')
        .filter(({ name }) => !name.startsWith(location.origin)),
      styled: ['refrain', 'refrain-mark', 'mark', 'refuted', 'attributed', 'unattributed'].filter((name) => {
        const style = getComputedStyle(document.body, `::highlight(${name})`);
        return style.textDecorationLine !== 'none';
      }),
      globals: Object.getOwnPropertyNames(window).filter((name) => /^(refrain|reader|gate)/i.test(name)),
    }));
    expect(seen).toMatchObject({ html: before, sheets: 0, foreign: [], styled: [], globals: [] });
    for (const name of seen.names) expect(name).toMatch(/^[a-z]{12}$/);
    await page.close();
  });
});
