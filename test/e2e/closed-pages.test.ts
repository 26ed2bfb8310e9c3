// Pages that no extension can read: the popup says so in a sentence, and nothing complains in any console.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';
import { type PageServer, serve } from './serve';

/** Firefox alone lets an extension give up access that it was installed with. */
interface Permissions {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
}
declare const browser: (ExtensionApi & Permissions) | undefined;
declare const chrome: ExtensionApi;

const UNREADABLE = 'Browsers let no extension read this kind of page.';
const WITHDRAWN = 'The browser does not let Refrain read this site.';
const NOT_OURS = 'not read closely';
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

describe.each(browsersUnderTest())('%s', (kind) => {
  let driver: Driver;
  let server: PageServer;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await serve(new URL('../pages', import.meta.url).pathname);
    driver = await Driver.launch(kind, { extension: built(kind) });
    const worker = await driver.browser
      .targets()
      .find((one) => one.type() === 'service_worker')
      ?.worker();
    worker?.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** Notes what our own scripts complain of in a page. */
  function listen(page: Page): void {
    page.on('console', (message) => {
      const ours = message.location().url?.startsWith(driver.origin);
      if (ours && ['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  }

  const tabs = () =>
    driver.inExtension(async () => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      return (await api.tabs.query({})).map(({ id = -1 }) => id);
    });

  /** What the popup says of a tab. */
  async function popupSays(tab: number): Promise<string> {
    const popup = await driver.openOwn(`popup.html?tab=${tab}`);
    listen(popup);
    const text = await until(async () => {
      const now = await popup.evaluate(() => document.querySelector('main')?.textContent ?? '');
      return now.includes('Asking the page') || now === '' ? null : now;
    });
    await popup.close();
    return text;
  }

  const pdf = { html: PDF, headers: { 'content-type': 'application/pdf' } };
  const pages: [string, () => string, string][] = [
    ['a PDF', () => server.put(pdf), UNREADABLE],
    ['a page of the browser', () => (kind === 'chrome' ? 'chrome://version/' : 'about:license'), UNREADABLE],
    ['the source of a page', () => `view-source:${server.url}/none-recipe.html`, UNREADABLE],
    ['an ordinary page', () => `${server.url}/none-recipe.html`, NOT_OURS],
  ];
  it.each(pages)('says of %s what can be said', async (_name, address, sentence) => {
    const before = await tabs();
    const page = await driver.browser.newPage();
    listen(page);
    // Some of these report no load, or one that was broken off because a viewer took over.
    await page.goto(address(), { waitUntil: [] }).catch(() => {});
    const tab = (await tabs()).find((id) => !before.includes(id));
    await until(async () => {
      const text = await popupSays(tab ?? -1);
      return text.includes(sentence) || Promise.reject(new Error(text));
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  // Chromium leaves this to the person at its controls; in Firefox the extension can give its access up itself.
  it.runIf(kind === 'firefox')('says so where the reader has withdrawn its access', async () => {
    const before = await tabs();
    const page = await driver.open(`${server.url}/dark.html`);
    listen(page);
    const tab = (await tabs()).find((id) => !before.includes(id)) ?? -1;
    await until(async () => (await popupSays(tab)).includes('2 passages'));
    await driver.inExtension(() => browser?.permissions.remove({ origins: ['<all_urls>'] }));
    await page.reload();
    await until(async () => {
      const text = await popupSays(tab);
      return text.includes(WITHDRAWN) || Promise.reject(new Error(text));
    });
    expect(complaints).toEqual([]);
    await page.close();
  });
});
