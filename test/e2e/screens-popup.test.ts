// The toolbar popup in both browsers, opened as a tab for the page under test: reasons, list, controls, axe.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../src/messages/protocol';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, clickOn, Driver, until } from './driver';
import { type ExtensionApi, violations } from './own-screens';
import { untilClosed, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

const STORY = '/news-story.html';
const PLAIN = `<!doctype html><html lang="en"><title>Soup</title><p>${'Peel the carrots and cut them into thin slices. '.repeat(12)}</p>`;

describe.each(browsersUnderTest())('the popup in %s', (kind) => {
  let driver: Driver;
  let server: PageServer;
  let open: Page[];

  const change = (wanted: SettingsChange) => changeSettings(driver, wanted);
  /** Opens a page and the popup for it, the popup in front. */
  const popupFor = async (address: string): Promise<{ page: Page; popup: Page }> => {
    const own = address.startsWith(driver.origin);
    const page = own
      ? await driver.openOwn(address.slice(driver.origin.length + 1))
      : await driver.open(address);
    open.push(page);
    const tab = await driver.inExtension(
      async (url) => (await (browser ?? chrome).tabs.query({})).find((one) => one.url === url)?.id,
      address,
    );
    // As the real popup does, it leaves the page in view: pages are read and marked only then.
    await page.bringToFront();
    const popup = await driver.openOwn(`popup.html?tab=${tab}`, 'window');
    open.push(popup);
    return { page, popup };
  };
  const textOf = (popup: Page) => popup.evaluate(() => document.body.textContent ?? '');
  const untilText = (popup: Page, part: string) => until(async () => (await textOf(popup)).includes(part));
  const untilListed = (popup: Page) => until(async () => (await popup.$$('.passages li')).length > 7);

  beforeAll(async () => {
    [driver, server] = await Promise.all([
      Driver.launch(kind, { extension: built(kind) }),
      serve('test/pages'),
    ]);
  });
  afterAll(() => Promise.all([driver.close(), server.close()]));
  beforeEach(async () => {
    open = [];
    await change({ set: 'all', settings: defaultSettings });
    return async () => void (await Promise.all(open.map((page) => page.close())));
  });

  it('gives the reason where there is nothing', async () => {
    const plain = await popupFor(server.put(PLAIN));
    await untilText(plain.popup, 'does not seem to be about the catalogue’s subjects');
    await clickOn(plain.popup, '.head [role="switch"]');
    await untilText(plain.popup, 'You switched Refrain off on this site.');
    const own = await popupFor(`${driver.origin}/options.html`);
    await untilText(own.popup, 'let no extension read this kind of page');
  });

  it('follows every control at once', async () => {
    const { popup } = await popupFor(`${server.url}${STORY}`);
    await untilListed(popup);
    await clickOn(popup, '#tab-rule-sets');
    await until(() => popup.$('input[name="level-nuclear-threats"]'));
    await clickOn(popup, 'label:has(input[name="level-nuclear-threats"][value="count"])');
    await clickOn(popup, '#tab-passages');
    await untilText(popup, 'counted, not marked');
    await clickOn(popup, '.head [role="switch"]');
    await untilText(popup, 'You switched Refrain off on this site.');
    await clickOn(popup, '.head [role="switch"]');
    await until(async () => (await textOf(popup)).includes('counted, not marked'));
  });

  it('sets sensitivity and single talking points, and says when everything is off', async () => {
    const { popup } = await popupFor(`${server.url}${STORY}`);
    await untilListed(popup);
    const listed = () => popup.$$eval('.passages li', (rows) => rows.length);
    await clickOn(popup, '#tab-catalogue');
    await until(() => popup.$('input[type="search"]'));
    await popup.type('input[type="search"]', 'oreshnk');
    await until(() => popup.$('.catalogue summary'));
    await clickOn(popup, '.catalogue summary');
    await clickOn(popup, '.catalogue [role="switch"]');
    await clickOn(popup, '#tab-passages');
    await until(async () => !(await textOf(popup)).includes('Oreshnik'));
    const balanced = await listed();
    await clickOn(popup, '#tab-rule-sets');
    await clickOn(popup, 'label:has(input[name="sensitivity"][value="strict"])');
    await untilText(popup, 'Only passages close to a known wording.');
    await clickOn(popup, '#tab-passages');
    await until(async () => (await listed()) <= balanced);

    const ruleSets = await driver.inExtension(async () => {
      const { ok } = (await (browser ?? chrome).runtime.sendMessage({ kind: 'catalogue.get' })) as {
        ok: { ruleSets: { id: string }[] };
      };
      return ok.ruleSets.map(({ id }) => id);
    });
    const off = Object.fromEntries(ruleSets.map((id) => [id, 'off' as const]));
    await change({ set: 'all', settings: { ...defaultSettings, ruleSets: off } });
    await untilText(popup, 'Every rule set is switched off, so nothing is looked for.');
  });

  it('does the whole job by keyboard: list, passage, popover, back', async () => {
    const { page, popup } = await popupFor(`${server.url}${STORY}`);
    await untilListed(popup);
    // Settings, site switch, tabs, then the list.
    for (const _ of ['settings', 'site', 'tabs']) await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
    await popup.keyboard.press('ArrowRight');
    await popup.keyboard.press('ArrowLeft');
    await until(() => popup.evaluate(() => document.activeElement?.id === 'tab-passages'));
    do await popup.keyboard.press('Tab');
    while (!(await popup.evaluate(() => document.activeElement?.matches('.passage'))));
    await popup.keyboard.press('Enter');
    await page.bringToFront();
    const { focus, title } = await untilPopover(driver, page, (popover) => popover.title !== '');
    expect([focus, title]).toEqual(['dialog', 'Moscow says it wants normal relations with Washington']);
    await page.keyboard.press('Escape');
    await untilClosed(page);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, %s', async (theme) => {
    await change({ set: 'theme', theme });
    const { popup } = await popupFor(`${server.url}${STORY}`);
    await untilListed(popup);
    expect(await violations(popup)).toEqual([]);
    await clickOn(popup, '#tab-rule-sets');
    await until(() => popup.$('.rule-set'));
    expect(await violations(popup)).toEqual([]);
    await clickOn(popup, '#tab-catalogue');
    await until(() => popup.$('input[type="search"]'));
    await popup.type('input[type="search"]', 'oreshnk');
    await until(() => popup.$('.catalogue summary'));
    await clickOn(popup, '.catalogue summary');
    expect(await violations(popup)).toEqual([]);
  });
});
