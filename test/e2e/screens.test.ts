// Our own screens in both browsers: every control takes effect at once and lasts, axe finds nothing in either theme.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../src/messages/protocol';
import { toFile } from '../../src/options/backup';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, clickOn, Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';
import { clickInPopover, untilPopover, violations } from './own-screens';
import { changeSettings, storedSettings } from './stored-settings';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

const SECTIONS = ['marked', 'catalogue', 'sites', 'dismissed', 'appearance', 'keyboard', 'backup', 'about'];

describe.each(browsersUnderTest())('screens in %s', (kind) => {
  let driver: Driver;

  const change = (wanted: SettingsChange) => changeSettings(driver, wanted);
  const stored = () => storedSettings(driver);
  const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
  const untilText = (page: Page, part: string) => until(async () => (await textOf(page)).includes(part));

  beforeAll(async () => {
    driver = await Driver.launch(kind, { extension: built(kind) });
  });
  afterAll(() => driver.close());
  beforeEach(() => change({ set: 'all', settings: defaultSettings }));

  describe('settings', () => {
    it('sets levels and sensitivity, in the storage and in another window at once', async () => {
      const one = await driver.openOwn('options.html');
      const other = await driver.openOwn('options.html#marked');
      await one.bringToFront();
      await until(() => one.$('input[name="level-peace-terms"][value="off"]'));
      await clickOn(one, 'label:has(input[name="level-peace-terms"][value="off"])');
      await clickOn(one, 'label:has(input[name="sensitivity"][value="strict"])');
      await until(async () => (await stored()).threshold === 'strict');
      expect((await stored()).ruleSets).toEqual({ 'peace-terms': 'off' });
      await until(() =>
        other.evaluate(
          () =>
            document.querySelector<HTMLInputElement>('input[name="sensitivity"][value="strict"]')?.checked,
        ),
      );
      await one.close();
      await other.close();
    });

    it('finds a talking point, shows it whole, and switches it off by itself', async () => {
      const page = await driver.openOwn('options.html#catalogue');
      await until(() => page.$('.entry'));
      await page.type('input[type="search"]', 'oreshnk');
      await until(async () => (await page.$$('.entry')).length < 10);
      await clickOn(page, '.entry summary');
      const source = await until(() => page.$('.entry .sources a'));
      expect(await source.evaluate((link) => link.getAttribute('href'))).toMatch(/^https:/);
      await clickOn(page, '.entry [role="switch"]');
      await until(async () => (await stored()).talkingPointsOff.length === 1);
      await page.close();
    });

    it('adds a site by keyboard and takes it back', async () => {
      const page = await driver.openOwn('options.html#sites');
      await until(() => page.$('#site'));
      await page.focus('#site');
      await page.keyboard.type('https://news.example.com/story');
      await page.keyboard.press('Enter');
      await until(async () => (await stored()).sitesOff.includes('news.example.com'));
      await clickOn(page, '.row button');
      await until(async () => (await stored()).sitesOff.length === 0);
      await page.close();
    });

    it('changes the theme of every open screen', async () => {
      const page = await driver.openOwn('options.html#appearance');
      const other = await driver.openOwn('options.html#about');
      await page.bringToFront();
      await until(() => page.$('input[value="dark"]'));
      await clickOn(page, 'label:has(input[value="dark"])');
      await until(() => other.evaluate(() => document.documentElement.dataset.theme === 'dark'));
      expect(await other.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(29, 30, 33)',
      );
      await page.close();
      await other.close();
    });

    it('imports a file after a preview, in every window', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'refrain-'));
      const file = join(folder, 'settings.json');
      writeFileSync(file, toFile({ ...defaultSettings, threshold: 'wide', theme: 'dark' }, new Date()));
      const page = await driver.openOwn('options.html#backup');
      const other = await driver.openOwn('options.html#about');
      await page.bringToFront();
      const input = await until(() => page.$('input[type="file"]'));
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await untilText(page, 'Sensitivity: Balanced → Wide');
      expect((await stored()).threshold).toBe('balanced');
      await clickOn(page, '.framed .primary');
      await untilText(page, 'The settings of the file are in use.');
      await until(async () => (await stored()).threshold === 'wide');
      await until(() => other.evaluate(() => document.documentElement.dataset.theme === 'dark'));
      await page.close();
      await other.close();
      rmSync(folder, { recursive: true });
    });

    it('goes on to the next row when one is taken out by keyboard', async () => {
      for (const host of ['a.example', 'b.example']) await change({ set: 'site', host, on: false });
      const page = await driver.openOwn('options.html#sites');
      await until(async () => (await page.$$('.row')).length === 2);
      await page.focus('.row button');
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await until(async () => (await focused()) === 'Switch on again: b.example');
      await page.keyboard.press('Enter');
      await until(async () => (await focused()) === 'No site is switched off.');
      expect(await textOf(page)).toContain('Refrain is on again on b.example.');
      await page.close();
    });

    it('takes a "not a match" back, and resets everything', async () => {
      await change({ set: 'dismiss', talkingPoint: 'root-causes-first', passage: 'the root causes' });
      await change({ set: 'threshold', threshold: 'wide' });
      const page = await driver.openOwn('options.html#dismissed');
      await untilText(page, 'the root causes');
      await clickOn(page, '.row button');
      await until(async () => (await stored()).dismissals.length === 0);
      await clickOn(page, 'nav a[href="#backup"]');
      await until(() => page.$('section:last-of-type .buttons button'));
      await clickOn(page, 'section:last-of-type .buttons button');
      await until(async () => (await stored()).threshold === 'balanced');
      await page.close();
    });
  });

  describe('the welcome page', () => {
    it('opens the popover by mouse, steps on, and closes by Escape', async () => {
      const page = await driver.openOwn('welcome.html');
      await page.bringToFront();
      await until(() => page.$('.sample-mark'));
      await clickOn(page, '.sample-mark');
      await untilPopover(page, `root.querySelector('.sources a')?.href.startsWith('https://')`);
      await clickInPopover(page, `[...root.querySelectorAll('.steps button')].at(-1)`);
      await untilPopover(page, `root.querySelector('.position').textContent === '2 of 3'`);
      await page.keyboard.press('Escape');
      await until(() => page.evaluate(() => document.querySelector('[popover]') === null));
      await page.close();
    });

    it('does the same by keyboard, and the focus returns', async () => {
      const page = await driver.openOwn('welcome.html');
      await page.bringToFront();
      await until(() => page.$('.sample-mark'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await untilPopover(page, `root.activeElement?.getAttribute('role') === 'dialog'`);
      await untilPopover(page, `root.querySelector('.title') !== null`);
      await page.keyboard.press('Tab');
      await untilPopover(page, `root.activeElement?.getAttribute('aria-pressed') === 'false'`);
      await page.keyboard.press('Escape');
      await until(() =>
        page.evaluate(() => document.activeElement === document.querySelectorAll('.sample-mark').item(1)),
      );
      await page.close();
    });
  });

  describe.each(['light', 'dark'] as const)('axe, %s', (theme) => {
    beforeEach(() => change({ set: 'theme', theme }));

    it('settings, every section', async () => {
      await change({ set: 'site', host: 'news.example.com', on: false });
      await change({ set: 'dismiss', talkingPoint: 'root-causes-first', passage: 'the root causes' });
      const page = await driver.openOwn('options.html');
      await until(() => page.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme));
      const found: Record<string, unknown> = {};
      for (const section of SECTIONS) {
        await clickOn(page, `nav a[href="#${section}"]`);
        await until(() => page.$(`a[href="#${section}"][aria-current]`));
        if (section === 'catalogue') {
          await until(() => page.$('.entry'));
          await clickOn(page, '.entry summary');
          await until(() => page.$('.entry .sources'));
        }
        found[section] = await violations(page);
      }
      expect(found).toEqual(Object.fromEntries(SECTIONS.map((section) => [section, []])));
      await page.close();
    });

    it('welcome page and popover, with what folds out', async () => {
      const page = await driver.openOwn('welcome.html');
      await page.bringToFront();
      await until(() => page.$('.sample-mark'));
      expect(await violations(page)).toEqual([]);
      await clickOn(page, '.sample-mark');
      await untilPopover(page, `root.querySelector('.sources') !== null`);
      await clickInPopover(page, `root.querySelector('.bar [aria-controls="drawer"]')`);
      await untilPopover(page, `root.querySelector('.drawer') !== null`);
      await untilPopover(page, `[...root.querySelectorAll('details')].every((one) => (one.open = true))`);
      expect(await violations(page)).toEqual([]);
      await page.close();
    });
  });
});
