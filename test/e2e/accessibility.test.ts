// axe over every screen in the states that change how it looks: dark, forced colours, narrow, 200 %, right to left; and
// over what we put into pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import type { Settings } from '../../src/settings/settings';
import { builtWithAxe, NOT_JUDGED, violationsOnPage } from './axe-on-page';
import { runCommand } from './commands';
import { browsersUnderTest, clickOn, Driver, until } from './driver';
import { type ExtensionApi, type Violation, violations } from './own-screens';
import { clickButton, clickPart, middleOf, seePopover, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

const MARK = 'eastward expansion';

/** Turns every screen round, as a language written from right to left would. */
function turnRound(folder: string): void {
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8'));
  messages.direction.message = 'rtl';
  writeFileSync(file, JSON.stringify(messages));
}

/** How a screen is looked at. 200 % zoom is half the room at twice the pixels. */
const LOOKS = {
  dark: { width: 1280, height: 720, deviceScaleFactor: 1 },
  'forced colours': { width: 1280, height: 720, deviceScaleFactor: 1 },
  'narrow, 320 px': { width: 320, height: 640, deviceScaleFactor: 1 },
  'zoomed to 200 %': { width: 640, height: 360, deviceScaleFactor: 2 },
  'right to left': { width: 1280, height: 720, deviceScaleFactor: 1 },
};

type Look = keyof typeof LOOKS;

const judged = (found: Violation[]) => (found.some(({ id }) => id === NOT_JUDGED) ? null : found);

describe.each(browsersUnderTest())('accessibility in %s', (kind) => {
  describe.each(Object.keys(LOOKS) as Look[])('%s', (look) => {
    let driver: Driver;
    let server: PageServer;
    let extension: ReturnType<typeof builtWithAxe>;
    let pages: Page[];

    const dress = async (page: Page) => {
      pages.push(page);
      await page.setViewport(LOOKS[look]);
      if (look !== 'forced colours' || kind === 'firefox') return page;
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
      return page;
    };
    const settle = (settings: Partial<Settings>) =>
      changeSettings(driver, {
        set: 'all',
        settings: { ...defaultSettings, ...(look === 'dark' && { theme: 'dark' }), ...settings },
      });
    const story = async () => {
      const page = await dress(await driver.open(`${server.url}/news-story.html`));
      await until(() => page.evaluate(() => CSS.highlights.size > 1));
      return page;
    };
    /** Nothing sticks out to the side: what does not fit wraps. */
    const overflow = (page: Page) =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

    beforeAll(async () => {
      extension = builtWithAxe(kind, look === 'right to left' ? turnRound : undefined);
      // In Firefox forced colours are a preference of the whole browser.
      const preferences = look === 'forced colours' ? { 'browser.display.document_color_use': 2 } : {};
      [driver, server] = await Promise.all([
        Driver.launch(kind, { extension: extension.folder, preferences }),
        serve('test/pages'),
      ]);
    });
    afterAll(async () => {
      await Promise.all([driver.close(), server.close()]);
      extension.remove();
    });
    beforeEach(async () => {
      pages = [];
      await settle({
        sitesOff: ['news.example.com'],
        dismissals: [{ talkingPoint: 'root-causes-first', passage: 'the root causes', at: 0 }],
        hint: false,
      });
      return async () => void (await Promise.all(pages.map((page) => page.close())));
    });

    it('settings', async () => {
      const page = await dress(await driver.openOwn('options.html'));
      const found: Record<string, unknown> = {};
      await until(() => page.$('nav a'));
      const names = await page.$$eval('nav a', (links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      for (const name of names) {
        await clickOn(page, `nav a[href="${name}"]`);
        await until(() => page.$(`a[href="${name}"][aria-current]`));
        if (name === '#catalogue') {
          await clickOn(page, '.entry summary');
          await until(() => page.$('.entry .sources'));
        }
        const wrong = await violations(page);
        if (wrong.length > 0) found[name] = wrong;
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
      }
      expect(names.length).toBeGreaterThan(7);
      expect(found).toEqual({});
    });

    it('popup', async () => {
      const page = await story();
      const tab = await driver.inExtension(
        async (address) => (await (browser ?? chrome).tabs.query({})).find(({ url }) => url === address)?.id,
        page.url(),
      );
      const popup = await dress(await driver.openOwn(`popup.html?tab=${tab}`, 'window'));
      await until(() => popup.$('.passages li'));
      expect(await violations(popup)).toEqual([]);
      for (const name of ['rule-sets', 'catalogue']) {
        await clickOn(popup, `#tab-${name}`);
        if (name === 'catalogue') {
          await until(() => popup.$('input[type="search"]'));
          await popup.type('input[type="search"]', 'oreshnk');
          await clickOn(popup, '.catalogue summary');
        }
        expect(await violations(popup), name).toEqual([]);
        expect(await overflow(popup), name).toBeLessThanOrEqual(0);
      }
    });

    it('welcome page', async () => {
      const page = await dress(await driver.openOwn('welcome.html'));
      await until(() => page.$('.sample-mark'));
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });

    it('popover on a page, with everything folded out', async () => {
      const page = await story();
      const { x, y } = await middleOf(page, MARK);
      await page.mouse.click(x, y);
      await untilPopover(driver, page, ({ title }) => title !== '');
      for (const part of ['and 3 more', 'Why this matched', 'Related talking points']) {
        await clickPart(driver, page, 'summary', part);
      }
      await clickButton(driver, page, 'Switch off');
      expect(await violationsOnPage(driver, page)).toEqual([]);
      const { rect } = await untilPopover(driver, page);
      expect(rect.left).toBeGreaterThanOrEqual(0);
      expect(rect.right).toBeLessThanOrEqual(LOOKS[look].width);
    });

    it('hint and notice on a page', async () => {
      await settle({ hint: true });
      const page = await story();
      const { x, y } = await middleOf(page, MARK);
      await until(async () => {
        await page.mouse.move(2, 2);
        await page.mouse.move(x - 3, y);
        await page.mouse.move(x, y);
        return until(() => seePopover(driver, page), 5_000);
      });
      expect(await violationsOnPage(driver, page)).toEqual([]);
      await page.keyboard.press('Escape');
      const shown = () => page.evaluate(() => document.querySelector('[popover="manual"]') !== null);
      // The notice speaks a moment after it has come, and goes a few seconds later: another one is asked for then.
      const found = await until(async () => {
        if (!(await shown())) {
          await runCommand(driver, 'toggle-site');
          await until(shown, 5_000);
        }
        return judged(await violationsOnPage(driver, page));
      });
      expect(found).toEqual([]);
    });
  });
});
