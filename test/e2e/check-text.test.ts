// "Check the selected text", by its keyboard command: what is marked, what is not, what nothing resembles, in any frame and
// on pages that no reader has been on. A script cannot click in the browser's menu; its entry does the same.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { runCommand } from './commands';
import { browsersUnderTest, Driver, until } from './driver';
import { markedIn } from './marked';
import { untilClosed, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

const PROMISE = 'NATO broke its promise not to expand eastward';
const STORY = `<p>Officials met to discuss the war in Ukraine, the next sanctions and a ceasefire, and the Kremlin did not comment
  on it. ${'The meeting lasted three hours. '.repeat(8)}</p>`;
const RUSSIAN = 'Министр заявил, что Запад нарушил обязательства не расширять альянс на восток';
const KNOWN = 'NATO broke a promise';

describe.each(browsersUnderTest())('%s', (kind) => {
  let driver: Driver;
  let server: PageServer;

  beforeAll(async () => {
    server = await serve(new URL('../pages', import.meta.url).pathname);
    driver = await Driver.launch(kind, { extension: built(kind) });
    // Its answer means that the welcome page has been asked for, which comes to the front.
    await changeSettings(driver, { set: 'all', settings: defaultSettings });
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const open = (body: string): Promise<Page> =>
    driver.open(server.put(`<!doctype html><html lang="en"><body>${body}</body></html>`));

  /** Selects an element's text and has it checked. */
  async function check(page: Page, selector?: string): Promise<void> {
    await page.evaluate((wanted) => {
      getSelection()?.removeAllRanges();
      const element = wanted && document.querySelector(wanted);
      if (element) getSelection()?.selectAllChildren(element);
    }, selector ?? null);
    await runCommand(driver, 'check-text');
  }

  it('shows the mark that the selection touches', async () => {
    const page = await open(`${STORY}<p id="it">The minister said that ${PROMISE}.</p>`);
    await until(async () => (await markedIn(page)).join() === PROMISE);
    await check(page, '#it');
    const popover = await untilPopover(driver, page, ({ title }) => title.includes(KNOWN));
    expect(popover.position).toBe('1 of 1');
    expect(popover.text).toContain('Not a match');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.close();
  });

  it('shows what unmarked text resembles, with its stance, and nothing that only a mark could do', async () => {
    const page = await open(`${STORY}<p><code id="it">Lavrov said that ${PROMISE}.</code></p>`);
    await check(page, '#it');
    const popover = await untilPopover(driver, page, ({ title }) => title.includes(KNOWN));
    expect(await markedIn(page)).toEqual([]);
    expect(popover.text).toContain('Words nearby attribute it to');
    expect(popover.text).not.toContain('Not a match');
    expect(popover.position).toBe('');
    expect(popover.focus).not.toBe('');
    await page.close();
  });

  it('says plainly when nothing resembles the text, and when none is selected', async () => {
    const page = await open(
      `${STORY}<p id="it">Boil the potatoes in their skins and peel them while they are warm.</p>`,
    );
    await check(page, '#it');
    await untilPopover(driver, page, ({ text }) =>
      text.includes('Nothing in the catalogue resembles the selected text'),
    );
    await check(page);
    await untilPopover(driver, page, ({ text }) => text.includes('Select some text on the page first'));
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.close();
  });

  it('works on a page that no reader has been on', async () => {
    const page = await open(`<p id="it">He said that ${PROMISE}.</p>`);
    await check(page, '#it');
    await untilPopover(driver, page, ({ title }) => title.includes(KNOWN));
    await page.close();
  });

  it('works in a language that the rest of the page is not in', async () => {
    const page = await open(`${STORY}<p><code id="it">${RUSSIAN}.</code> <b id="marked">${PROMISE}</b></p>`);
    await until(async () => (await markedIn(page)).length === 1);
    await check(page, '#it');
    await untilPopover(driver, page, ({ title }) => title.includes(KNOWN));
    await page.close();
  });

  it('works on a site that is switched off, and leaves nothing there', async () => {
    const page = await open(`${STORY}<p id="it">The minister said that ${PROMISE}.</p>`);
    await until(async () => (await markedIn(page)).length === 1);
    await runCommand(driver, 'toggle-site');
    await until(async () => (await markedIn(page)).length === 0);
    await check(page, '#it');
    await untilPopover(driver, page, ({ title }) => title.includes(KNOWN));
    expect(await markedIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await runCommand(driver, 'toggle-site');
    await until(async () => (await markedIn(page)).length === 1);
    await page.close();
  });
});
