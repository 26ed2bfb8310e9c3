// The reader through the life of the extension: its background asleep, the extension updated under open pages, many tabs,
// pages that change their language.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import { markedIn } from './marked';
import { middleOf, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

const PROMISE = 'NATO broke its promise not to expand eastward';
const RUSSIAN = 'Запад нарушил обязательства не расширять альянс на восток';
const STORY = `<p>Officials met to discuss the war in Ukraine, the next sanctions and a ceasefire, and the Kremlin did not comment
  on it. ${'The meeting lasted three hours. '.repeat(12)}</p><p id="it">The minister said that ${PROMISE}.</p>`;
const RUSSIAN_STORY = `<p>Участники встречи обсудили войну на Украине, новые санкции и прекращение огня. В Кремле это не комментировали.
  ${'Встреча продолжалась три часа, и после неё министры сразу уехали домой. '.repeat(8)}</p><p id="it">Министр сказал, что ${RUSSIAN}.</p>`;

/** What the extension's own pages have in Firefox. */
interface Extension {
  extension: { getBackgroundPage(): Window | null };
  runtime: { reload(): void };
}
declare const browser: Extension | undefined;

describe.each(browsersUnderTest())('%s', (kind) => {
  let driver: Driver;
  let server: PageServer;

  beforeAll(async () => {
    server = await serve(new URL('../pages', import.meta.url).pathname);
    // Firefox puts the background to sleep soon, Chromium when it is told.
    driver = await Driver.launch(kind, {
      extension: built(kind),
      preferences: { 'extensions.background.idle.timeout': 500 },
    });
    // Its answer means that the welcome page has been asked for, which comes to the front.
    await changeSettings(driver, { set: 'all', settings: defaultSettings });
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const open = (body: string, language = 'en'): Promise<Page> =>
    driver.open(server.put(`<!doctype html><html lang="${language}"><body>${body}</body></html>`));
  const marked = (page: Page, ...words: string[]) =>
    until(async () => {
      const now = await markedIn(page);
      if (now.length !== words.length || !words.every((one, i) => now[i]?.includes(one)))
        throw new Error(`marked: ${now.join(' | ') || 'nothing'}`);
      return true;
    });

  async function sleep(): Promise<void> {
    if (kind === 'firefox') {
      await until(() => driver.inExtension(() => browser?.extension.getBackgroundPage() === null));
      return;
    }
    const session = await driver.browser.target().createCDPSession();
    await until(async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const worker = targetInfos.find(({ type }) => type === 'service_worker');
      if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
      return !worker;
    });
    await session.detach();
  }

  it('works while the background sleeps, and wakes it', async () => {
    const page = await open(STORY);
    await marked(page, PROMISE);
    await sleep();
    const { x, y } = await middleOf(page, PROMISE);
    await page.bringToFront();
    await page.mouse.click(x, y);
    await untilPopover(driver, page, ({ title }) => title.includes('NATO broke a promise'));
    await page.close();
    await sleep();
    const other = await open(STORY);
    await marked(other, PROMISE);
    await other.close();
  });

  it('marks a page again in the language that it is translated into', async () => {
    const page = await open(RUSSIAN_STORY, 'ru');
    await marked(page, RUSSIAN);
    await page.evaluate((story) => {
      const english = document.createElement('div');
      english.innerHTML = story;
      for (const [i, paragraph] of [...document.querySelectorAll('p')].entries()) {
        const font = document.createElement('font');
        font.textContent = english.children[i]?.textContent ?? '';
        paragraph.firstChild?.replaceWith(font);
      }
      document.documentElement.lang = 'en';
    }, STORY);
    await marked(page, PROMISE);
    await page.close();
  });

  it('marks many pages at once, each its own', async () => {
    const pages: Page[] = [];
    for (let i = 0; i < 12; i++) pages.push(await open(STORY.replace('The minister', `Minister ${i}`)));
    for (const page of pages) {
      await page.bringToFront();
      await marked(page, PROMISE);
      await page.close();
    }
  });

  it('starts anew in open pages when the extension is updated, and nothing of the old reader is seen', async () => {
    const page = await open(STORY);
    await marked(page, PROMISE);
    /** Names of highlights that have a look. Firefox forgets the old reader with its styles, not its ranges. */
    const seen = () =>
      page.evaluate(() =>
        [...CSS.highlights.keys()].filter((name) => {
          const style = getComputedStyle(document.body, `::highlight(${name})`);
          return style.backgroundColor !== getComputedStyle(document.body).backgroundColor;
        }),
      );
    const before = await until(async () => {
      const now = await seen();
      return now.length === 1 ? now : null;
    });
    if (kind === 'chrome') await driver.browser.installExtension(built(kind));
    else await driver.inExtension(() => browser?.runtime.reload()).catch(() => {});
    await page.bringToFront();
    await until(async () => {
      const now = await seen();
      return now.length === 1 && now[0] !== before[0]
        ? true
        : Promise.reject(new Error(`${before} -> ${now}`));
    });
    await page.close();
    const other = await open(STORY);
    await marked(other, PROMISE);
    await other.close();
  });
});
