// The whole job by keyboard alone, in both browsers: commands, popover, list, undo, switching the site; and what is said.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { assignedKeys, runCommand } from './commands';
import { browsersUnderTest, Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';
import { middleOf, seePopover, untilClosed, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

const PLAIN = `<!doctype html><html lang="en"><title>Soup</title><p>${'Peel the carrots and cut them thin. '.repeat(12)}</p>`;

describe.each(browsersUnderTest())('the keyboard in %s', (kind) => {
  let driver: Driver;
  let server: PageServer;
  let open: Page[];

  const visit = async (address: string) => {
    const page = await driver.open(address);
    open.push(page);
    return page;
  };
  const story = async () => {
    const page = await visit(`${server.url}/news-story.html`);
    await until(() => page.evaluate(() => CSS.highlights.size > 1));
    return page;
  };
  const untilMarks = (page: Page, some: boolean) =>
    until(() => page.evaluate((wanted) => CSS.highlights.size > 0 === wanted, some));
  /** Goes on by Tab, or back by Shift+Tab, until something of the popover with this name has the focus. */
  const tabTo = async (page: Page, name: string, back = false) => {
    for (let presses = 0; presses < 40; presses++) {
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
      if ((await seePopover(driver, page))?.focus === name) return;
    }
    throw new Error(`Tab never comes to "${name}"`);
  };
  /** What a notice on the page says to those who hear it. */
  const notice = (page: Page) =>
    until(() =>
      driver.inContent(page, () => {
        type Api = { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
        const { chrome } = globalThis as { chrome?: Api };
        for (const host of document.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot }>(
          '[popover="manual"]',
        )) {
          const root = host.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(host);
          const line = root?.firstElementChild;
          if (line?.getAttribute('role') === 'status' && line.textContent) return line.textContent;
        }
        return null;
      }),
    );

  beforeAll(async () => {
    [driver, server] = await Promise.all([
      Driver.launch(kind, { extension: built(kind) }),
      serve('test/pages'),
    ]);
  });
  afterAll(() => Promise.all([driver.close(), server.close()]));
  beforeEach(async () => {
    open = [];
    await changeSettings(driver, { set: 'all', settings: defaultSettings });
    return async () => void (await Promise.all(open.map((page) => page.close())));
  });

  it('has keys for its commands', async () => {
    expect(await assignedKeys(driver)).toMatchObject({
      'list-marks': 'Alt+Shift+L',
      'open-mark': 'Alt+Shift+O',
      'next-mark': 'Alt+Shift+J',
      'previous-mark': 'Alt+Shift+K',
      // Chromium takes four suggestions and leaves the others to the reader.
      'toggle-site': kind === 'chrome' ? '' : 'Alt+Shift+Y',
    });
  });

  it('reads, takes back, copies and leaves without a pointer', async () => {
    const page = await story();
    await page.focus('a');
    await runCommand(driver, 'next-mark');
    const first = await untilPopover(
      driver,
      page,
      ({ position, title }) => title !== '' && position.startsWith('1 of'),
    );
    expect(first.focus).toBe('dialog');
    await runCommand(driver, 'next-mark');
    const second = await untilPopover(
      driver,
      page,
      ({ position, title, text }) =>
        title !== '' && position.startsWith('2 of') && text.includes(`Passage ${position}: ${title}`),
    );
    await runCommand(driver, 'previous-mark');
    await untilPopover(driver, page, ({ position }) => position.startsWith('1 of'));

    await tabTo(page, 'Next passage');
    await page.keyboard.press('Enter');
    await untilPopover(driver, page, ({ title }) => title === second.title);
    await tabTo(page, 'Copy');
    await page.keyboard.press('Enter');
    await untilPopover(driver, page, ({ focus }) => focus === 'Copy as text');
    await page.keyboard.press('Enter');
    await untilPopover(driver, page, ({ text, focus }) => text.includes('Copied') && focus === 'Copy');
    await tabTo(page, 'Not a match', true);
    await page.keyboard.press('Enter');
    await untilPopover(driver, page, ({ focus }) => focus === 'Undo');
    await page.keyboard.press('Enter');
    await untilPopover(
      driver,
      page,
      ({ text, focus }) => text.includes('Undone.') && focus === 'Not a match',
    );

    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  it('opens the passage on the screen', async () => {
    const page = await story();
    await page.setViewport({ width: 1000, height: 300 });
    await middleOf(page, 'eastward expansion');
    await runCommand(driver, 'open-mark');
    const { title } = await untilPopover(driver, page, (popover) => popover.title !== '');
    expect(title).toBe('Russia demands that "root causes" be removed before peace');
  });

  it('lists the passages in the toolbar window', async () => {
    await story();
    await runCommand(driver, 'list-marks');
    await until(() =>
      driver.inExtension(() => {
        const [view] = (browser ?? chrome).extension.getViews({ type: 'popup' });
        return (view?.document.querySelectorAll('.passages li').length ?? 0) > 7;
      }),
    );
    await driver.inExtension(() => (browser ?? chrome).extension.getViews({ type: 'popup' })[0]?.close());
  });

  it('switches the site off and on, and says so', async () => {
    const page = await story();
    await runCommand(driver, 'toggle-site');
    expect(await notice(page)).toBe('Refrain is off on 127.0.0.1.');
    await untilMarks(page, false);
    await runCommand(driver, 'toggle-site');
    await until(async () => (await notice(page)) === 'Refrain is on again on 127.0.0.1.');
    await untilMarks(page, true);
  });

  it('says that there is nothing to go to', async () => {
    const page = await visit(server.put(PLAIN));
    await runCommand(driver, 'next-mark');
    expect(await notice(page)).toBe(
      'Refrain has found no passage here that resembles a catalogued claim. That does not mean that everything here is true.',
    );
  });

  it('steps through frames with one popover at a time', async () => {
    const page = await visit(`${server.url}/frames.html`);
    const opened = () =>
      Promise.all(
        page
          .frames()
          .map((frame) => frame.evaluate(() => document.querySelector('[popover="manual"]') !== null)),
      );
    const readers = () =>
      driver.inExtension(async (url) => {
        const api = browser ?? chrome;
        const tab = (await api.tabs.query({})).find((one) => one.url === url);
        const { ok } = (await api.runtime.sendMessage({ kind: 'readers.list', tabId: tab?.id })) as {
          ok: unknown[];
        };
        return ok.length;
      }, page.url());
    await until(async () => (await readers()) >= 2);
    await page.bringToFront();
    const seen: number[] = [];
    for (let step = 0; step < 3; step++) {
      const before = seen.at(-1);
      await until(async () => {
        await runCommand(driver, 'next-mark');
        const moved = async () => {
          const all = await opened();
          const now = all.filter(Boolean).length === 1 ? all.indexOf(true) + 1 : null;
          return now === before ? null : now;
        };
        const at = await until(moved, 5_000).catch(() => null);
        if (at === null) return false;
        seen.push(at);
        return true;
      });
    }
    expect(new Set(seen).size).toBeGreaterThan(1);
  });
});
