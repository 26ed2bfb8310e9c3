// The main job from end to end, in both browsers: read a news story, click a mark, read the popover, switch a rule set off,
// and the same by keyboard from the list.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReaderReport } from '../../src/messages/protocol';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import { markedIn } from './marked';
import { makeNoisy } from './noisy-story';
import type { ExtensionApi } from './own-screens';
import { POPOVER_STATE, type PopoverState } from './popover-state';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

interface Api extends ExtensionApi {
  tabs: ExtensionApi['tabs'] & { sendMessage(tab: number, message: unknown, to: object): Promise<unknown> };
}
declare const browser: Api | undefined;
declare const chrome: Api;

const PAGES = new URL('../pages', import.meta.url).pathname;

/** Every passage of the story that is to be marked, and how the story stands to it. */
const EXPECTED = [
  [
    'normal-relations-wanted',
    'attributed',
    'Russia would like to have normal relations with the United States',
  ],
  [
    'root-causes-first',
    'attributed',
    'Any settlement, Lavrov insisted, must eliminate the root causes of the conflict',
  ],
  ['nato-expansion-provoked-war', 'attributed', 'NATO’s eastward expansion had provoked the war'],
  [
    'un-charter-based-settlement',
    'attributed',
    'Moscow wants a settlement based on the principles of the UN Charter in their entirety',
  ],
  [
    'four-regions-and-realities',
    'attributed',
    'Ukrainian troops must withdraw completely from Donetsk, Luhansk, Kherson and Zaporizhzhia',
  ],
  [
    'russia-always-open-to-talks',
    'unattributed',
    'Russia has always been open to negotiations; it is Kyiv that refuses to talk',
  ],
  ['not-exterminating-ukrainians', 'refuted', 'Russia is not trying to exterminate the Ukrainian people'],
  [
    'oreshnik-unstoppable',
    'attributed',
    'Oreshnik cannot be intercepted by any air defence system in the world',
  ],
  ['oreshnik-unstoppable', 'refuted', 'no air defence can stop the Oreshnik'],
] as const;
const WORDS = EXPECTED.map(([, , words]) => words);

describe.each(browsersUnderTest())('the news story in %s', (kind) => {
  let driver: Driver;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await serve(PAGES);
    driver = await Driver.launch(kind, { extension: built(kind) });
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  beforeEach(async () => {
    await changeSettings(driver, { set: 'all', settings: defaultSettings });
    page = await driver.open(`${server.url}/news-story.html`);
    await until(async () => (await markedIn(page)).length === EXPECTED.length);
    return () => page.close();
  });

  const report = () =>
    driver
      .inExtension(async (address) => {
        const api = browser ?? chrome;
        const tab = (await api.tabs.query({})).find(({ url }) => url === address);
        return JSON.stringify(
          await api.tabs.sendMessage(tab?.id ?? -1, { kind: 'reader.report' }, { frameId: 0 }),
        );
      }, page.url())
      .then((json) => JSON.parse(json) as ReaderReport);
  const popover = () => driver.inContent(page, POPOVER_STATE) as Promise<PopoverState | null>;
  const opened = (test: (state: PopoverState) => boolean = () => true) =>
    until(async () => {
      const state = await popover();
      return state && !state.waiting && test(state) ? state : undefined;
    });
  const closed = () => until(async () => (await popover()) === null);

  /** The middle of the first line on which the words stand, after scrolling there. */
  const placeOf = (words: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`"${wanted}" is not on the page`);
    }, words);

  it('marks nine passages of eight talking points, each with its stance, and nothing else', async () => {
    expect(await markedIn(page)).toEqual(WORDS);
    const { marks } = await report();
    expect(marks.map(({ talkingPoint, stance, passage }) => [talkingPoint, stance, passage])).toEqual(
      EXPECTED.map((row) => [...row]),
    );
    expect(marks[0]?.speaker).toBe('Lavrov');
  });

  it('shows on a click what ISW assessed, with date and link, and closes with Escape', async () => {
    const { x, y } = await placeOf('eastward expansion');
    await page.mouse.click(x, y);
    const state = await opened();
    expect(state.text).toContain('also made by Russian officials');
    expect(state.text).toContain('Lavrov');
    expect(state.text).toContain('ISW');
    expect(state.text).toMatch(/20\d\d/);
    expect(state.links.length).toBeGreaterThan(0);
    for (const link of state.links) {
      expect(link.address).toMatch(/^https:\/\//);
      expect(link.rel).toContain('noreferrer');
    }
    await page.keyboard.press('Escape');
    await closed();
  });

  it('takes the marks of a rule set away at once when it is switched off, and brings them back', async () => {
    const tabs = await driver.openOwn('popup.html');
    await until(() => tabs.$('body *'));
    const level = (value: 'off' | 'count' | 'mark') =>
      changeSettings(driver, { set: 'ruleSetLevel', ruleSet: 'nuclear-threats', level: value });
    await page.bringToFront();
    await level('off');
    await until(async () => (await markedIn(page)).length === EXPECTED.length - 2);
    await level('count');
    await until(async () => (await report()).marks.length === EXPECTED.length);
    expect((await markedIn(page)).length).toBe(EXPECTED.length - 2);
    await level('mark');
    await until(async () => (await markedIn(page)).length === EXPECTED.length);
    await tabs.close();
  });

  it('does the same by keyboard from the list: choose a passage, read, close, come back', async () => {
    const address = page.url();
    const tab = await driver.inExtension(
      async (wanted) => (await (browser ?? chrome).tabs.query({})).find(({ url }) => url === wanted)?.id,
      address,
    );
    const popup = await driver.openOwn(`popup.html?tab=${tab}`);
    await popup.bringToFront();
    await until(async () => (await popup.$$('.passage')).length === EXPECTED.length);
    await popup.focus('.passage');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await page.bringToFront();
    const state = await opened(({ text }) => text.includes('root causes'));
    expect(state.focusInside).toBe(true);
    await page.keyboard.press('Escape');
    await closed();
    await popup.close();
  });

  it('marks the same passages when the text is broken up by invisible characters, spans and slips of the pen', async () => {
    const noisy = await driver.open(server.put(makeNoisy()));
    await until(async () => (await markedIn(noisy)).length === EXPECTED.length);
    const plain = (words: string) => words.toLowerCase().replace(/[^a-z]/g, '');
    const marked = (await markedIn(noisy)).map(plain);
    marked.forEach((words, i) => {
      const wanted = plain(WORDS[i] ?? '');
      expect(Math.abs(words.length - wanted.length), `${words} for ${wanted}`).toBeLessThan(4);
    });
    await noisy.close();
  });
});
