// The popover on pages that are not ours, in both browsers: opening, acting, undoing, and keeping apart from the page.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import type { Settings } from '../../src/settings/settings';
import { built } from './built';
import { browsersUnderTest, clickOn, Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';
import { clickButton, middleOf, seePopover, untilClosed, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

const CLAIM = 'No air defence system in the world can intercept the Oreshnik missile';
const OTHER = 'The root causes of the conflict must be eliminated before there can be peace';
const STORY = `<p>The Russian foreign minister spoke in Moscow on Thursday about the war in Ukraine, NATO and Washington.
  The interview was recorded at the ministry and published a day later; officials in Kyiv did not comment on it.</p>
  <p id="one">${CLAIM}.</p><p id="two">${OTHER}.</p>
  <p>Diplomats from several European states said that they had read the transcript. The Kremlin added nothing.</p>`;

describe.each(browsersUnderTest())('the popover in %s', (kind) => {
  let driver: Driver;
  let server: PageServer;

  const open = (body: string, head = '') =>
    driver.open(server.put(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`));
  /** Clicks until the passage, which may not be marked yet, answers with the popover. */
  const openAt = async (page: Page, words: string) => {
    await until(async () => {
      const { x, y } = await middleOf(page, words);
      await page.mouse.click(x, y);
      return seePopover(driver, page);
    });
    return untilPopover(driver, page, ({ title }) => title !== '');
  };
  const settle = (change: Partial<Settings> = {}) =>
    changeSettings(driver, { set: 'all', settings: { ...defaultSettings, hint: false, ...change } });

  beforeAll(async () => {
    [driver, server] = await Promise.all([
      Driver.launch(kind, { extension: built(kind) }),
      serve('test/pages'),
    ]);
  });
  afterAll(() => Promise.all([driver.close(), server.close()]));
  beforeEach(async () => {
    await settle();
  });

  it('opens at a mark, says what it says, and closes by Escape with the focus where it was', async () => {
    const page = await open(`<button id="b">page</button>${STORY}`);
    const popover = await openAt(page, CLAIM);
    expect(popover.title).toContain('Oreshnik');
    expect(popover.text).toContain('Resembles a claim also made by Russian officials');
    expect(popover.focus).toBe('dialog');
    for (const { href, rel, target } of popover.links) {
      expect([href.slice(0, 8), target]).toEqual(['https://', '_blank']);
      expect(rel).toContain('noreferrer');
    }
    await clickButton(driver, page, 'Next passage');
    await untilPopover(driver, page, ({ position }) => position === '2 of 2');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.close();
  });

  it('stays apart from a hostile page', async () => {
    const page = await open(
      `${STORY}<script>
        window.heard = [];
        for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'focusin', 'input'])
          document.addEventListener(type, (event) => event.target.popover && heard.push(type), true);
      </script>`,
      '<style>div, div * { display: none !important; opacity: 0 !important; transform: scale(0) !important }</style>',
    );
    const popover = await openAt(page, CLAIM);
    expect(popover.outside).toEqual({ shadowRoot: false, attributes: ['popover'] });
    expect(popover.rect.right - popover.rect.left).toBeGreaterThan(300);
    await page.keyboard.press('Tab');
    await page.keyboard.press('k');
    const host = await page.evaluate(() => {
      const element = document.querySelector<HTMLElement>('[popover="manual"]');
      element?.click();
      element?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      const { heard } = window as unknown as { heard: string[] };
      return {
        heard: heard.filter((type) => type.startsWith('key')),
        painted: element && getComputedStyle(element).opacity,
      };
    });
    expect(host).toEqual({ heard: [], painted: '1' });
    expect(await seePopover(driver, page)).not.toBeNull();
    await page.close();
  });

  it('opens inside a modal dialog and closes before it', async () => {
    const page = await open(
      `${STORY}<dialog><p>${CLAIM.replace('missile', 'rocket system')}.</p><p>In the dialog.</p></dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
    );
    const popover = await openAt(page, 'the Oreshnik rocket system');
    expect(popover.parent).toBe('dialog');
    await clickButton(driver, page, 'Copy');
    await untilPopover(driver, page, ({ text }) => text.includes('Copy as Markdown'));
    await page.keyboard.press('Escape');
    await untilClosed(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  it('opens over what fills the screen', async () => {
    const page = await open(
      `<div id="full" style="background: #fff">${STORY}<button>fill</button></div>
      <script>document.querySelector('button').onclick = () => document.querySelector('#full').requestFullscreen()</script>`,
    );
    await clickOn(page, 'button');
    await until(() => page.evaluate(() => document.fullscreenElement !== null));
    const { rect } = await openAt(page, CLAIM);
    const above = await page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.getAttribute('popover'),
      (rect.left + rect.right) / 2,
      (rect.top + rect.bottom) / 2,
    );
    expect(above).toBe('manual');
    await page.close();
  });

  it('shows a hint beside a resting pointer, which Escape takes away', async () => {
    await settle({ hint: true });
    const page = await open(STORY);
    await until(() => page.evaluate(() => CSS.highlights.size > 0));
    const { x, y } = await middleOf(page, CLAIM);
    await until(async () => {
      await page.mouse.move(2, 2);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y);
      return until(() => seePopover(driver, page), 5_000);
    });
    const { text } = await untilPopover(driver, page, ({ title }) => title.includes('Oreshnik'));
    expect(text).toContain('Click to read ISW’s assessment');
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.close();
  });

  it.each([
    [320, 256],
    [360, 640],
    [640, 360],
    [1280, 720],
  ])('stays in view at %d by %d', async (width, height) => {
    const page = await open(STORY);
    await page.setViewport({ width, height });
    const { rect } = await openAt(page, CLAIM);
    expect(rect.left).toBeGreaterThanOrEqual(0);
    expect(rect.top).toBeGreaterThanOrEqual(0);
    expect(rect.right).toBeLessThanOrEqual(width);
    expect(rect.bottom).toBeLessThanOrEqual(height);
    await page.close();
  });

  it.each([
    ['Not a match', null],
    ['Switch off', 'This talking point'],
    ['Switch off', 'Refrain on this site'],
  ])('%s %s: the mark goes, undo brings it back', async (button, choice) => {
    const page = await open(STORY);
    await openAt(page, CLAIM);
    await clickButton(driver, page, button);
    if (choice) await clickButton(driver, page, choice);
    await untilPopover(driver, page, ({ focus }) => focus === 'Undo');
    await until(async () => (await marksOf(page)).every((mark) => !mark.includes('Oreshnik')));
    await clickButton(driver, page, 'Undo');
    await until(async () => (await marksOf(page)).some((mark) => mark.includes('Oreshnik')));
    await page.close();
  });

  it('closes on a click outside, and stays when pinned', async () => {
    const page = await open(STORY);
    await openAt(page, CLAIM);
    await page.mouse.click(2, 2);
    await untilClosed(page);
    await openAt(page, CLAIM);
    await clickButton(driver, page, 'Keep open while I read');
    await page.mouse.click(2, 2);
    await openAt(page, OTHER);
    expect((await untilPopover(driver, page, ({ title }) => title.includes('root causes'))).position).toBe(
      '2 of 2',
    );
    await page.close();
  });

  /** Sentences of the marks that the page's reader reports. */
  async function marksOf(page: Page): Promise<string[]> {
    const address = await page.evaluate(() => location.href);
    return driver.inExtension(async (url) => {
      const api = browser ?? chrome;
      const tab = (await api.tabs.query({})).find((one) => one.url === url);
      const readers = (await api.runtime.sendMessage({ kind: 'readers.list', tabId: tab?.id })) as {
        ok: { frameId: number }[];
      };
      const reports = await Promise.all(
        readers.ok.map(({ frameId }) =>
          api.tabs.sendMessage(tab?.id ?? 0, { kind: 'reader.report' }, { frameId }),
        ),
      );
      return (reports as { marks: { sentence: string }[] }[]).flatMap(({ marks }) =>
        marks.map(({ sentence }) => sentence),
      );
    }, address);
  }
});
