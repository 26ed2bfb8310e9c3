// The built extension on pages that are hard to live on (test/pages), and on pages where it must not show at all.
import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, clickOn, Driver, until } from './driver';
import { markedIn } from './marked';
import { untilClosed, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings } from './stored-settings';

const PAGES = new URL('../pages', import.meta.url).pathname;
const PROMISE = 'NATO broke its promise not to expand eastward';
const TALKS = 'Russia has always been open to talks with Ukraine, but Kyiv refuses';
const ORESHNIK = 'Oreshnik missile cannot be intercepted by any air defence';

/** Whether a mark is on these words. The matcher may take an article or a short verb before them for a part of the claim. */
function fits(mark: string, words: string): boolean {
  return mark.includes(words) && mark.length <= words.length + 10;
}

/** Pages on which nothing may be marked. */
const UNMARKED = readdirSync(PAGES).filter((name) => name.startsWith('none-') && name.endsWith('.html'));

describe.each(browsersUnderTest())('%s', (kind) => {
  let driver: Driver;
  let server: PageServer;

  beforeAll(async () => {
    server = await serve(PAGES);
    driver = await Driver.launch(kind, {
      extension: built(kind),
    });
    // Its answer means that the welcome page has been asked for, which comes to the front.
    await changeSettings(driver, { set: 'all', settings: defaultSettings });
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const open = (name: string): Promise<Page> => driver.open(`${server.url}/${name}.html`);

  /** Waits until these words and no others are marked. */
  async function marked(page: Page, ...words: string[]): Promise<void> {
    await until(async () => {
      const now = await markedIn(page);
      const same = now.length === words.length && words.every((expected, i) => fits(now[i] ?? '', expected));
      if (!same) throw new Error(`marked: ${now.join(' | ') || 'nothing'}`);
      return true;
    });
  }

  it.each([
    ['strict-policy', PROMISE],
    ['dialog', PROMISE, TALKS],
    ['full-screen', PROMISE],
    ['dark', PROMISE, TALKS],
    ['accordion', PROMISE, TALKS],
    ['right-to-left', PROMISE],
    ['broken-words', PROMISE, TALKS, ORESHNIK],
    ['links-and-buttons', PROMISE, TALKS, ORESHNIK, PROMISE],
  ])('marks the passages of %s', async (name, ...words) => {
    const page = await open(name);
    await marked(page, ...words);
    await page.close();
  });

  it.each(['spa-nodes', 'spa-replace'])('follows the stories of %s', async (name) => {
    const page = await open(name);
    for (const words of [[PROMISE], [], [ORESHNIK], [PROMISE]]) {
      await clickOn(page, '#next');
      await marked(page, ...words);
    }
    await page.close();
  });

  it('follows parts that come and go between text nodes', async () => {
    const page = await open('spa-anchors');
    for (const words of [[PROMISE], [], [ORESHNIK], []]) {
      await clickOn(page, '#next');
      await marked(page, ...words);
    }
    await page.close();
  });

  it('follows a feed without end, a live blog and a list that recycles its rows', async () => {
    const feed = await open('endless-feed');
    await marked(feed, PROMISE, PROMISE);
    await feed.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await marked(feed, PROMISE, PROMISE, PROMISE, PROMISE);
    await feed.close();

    const blog = await open('live-blog');
    await marked(blog, PROMISE);
    await blog.evaluate(
      (text) => (window as unknown as { post(t: string): void }).post(text),
      `We read: ${TALKS}.`,
    );
    await marked(blog, TALKS, PROMISE);
    await blog.evaluate(() =>
      (window as unknown as { correct(t: string): void }).correct('Corrected: it rained.'),
    );
    await marked(blog, TALKS);
    await blog.close();

    const list = await open('virtual-list');
    await marked(list, PROMISE);
    const rows: [number, string[]][] = [
      [13, []],
      [8000, [PROMISE]],
      [30, []],
      [0, [PROMISE]],
    ];
    for (const [row, words] of rows) {
      await list.evaluate((r) => document.getElementById('list')?.scrollTo(0, r * 40), row);
      await marked(list, ...words);
    }
    await list.close();
  });

  it('reads open shadow roots, also one that comes late', async () => {
    const page = await open('shadow-open');
    await marked(page, PROMISE, TALKS);
    await page.close();
  });

  it('reads what is shown after a log-in', async () => {
    const page = await open('paywall');
    await clickOn(page, '#login');
    await marked(page, PROMISE);
    await page.close();
  });

  it('reads frames of the same site, written in place and of another site', async () => {
    const page = await open('frames');
    await page.evaluate((address) => {
      document.body.appendChild(document.createElement('iframe')).src = address;
    }, `${server.otherSite}/frame-inner.html`);
    for (const part of ['frame-inner.html', 'srcdoc', 'sandboxed', 'localhost']) {
      const frame = await until(() => page.frames().find((f) => f.url().includes(part)));
      await until(async () => (await markedIn(frame)).join() === PROMISE);
    }
    await page.close();
  });

  it('shows the popover of a frame that is too small for it in the page around', async () => {
    const inner = await (await fetch(`${server.url}/frame-inner.html`)).text();
    const small = `<iframe srcdoc="${inner.replaceAll('"', '&quot;')}" style="width:600px;height:120px"></iframe>`;
    const page = await driver.open(
      server.put(
        `<!doctype html><html lang="en"><body><p>Around it.</p>${small}<p id="after">After it.</p></body></html>`,
      ),
    );
    const frame = await until(() => page.frames().find((one) => one.url().includes('srcdoc')));
    await until(async () => (await markedIn(frame)).join() === PROMISE);
    const place = await frame.evaluate((words) => {
      const text = [...document.querySelectorAll('p')].at(-1)?.firstChild as Text;
      text.parentElement?.scrollIntoView();
      const range = document.createRange();
      range.setStart(text, text.data.indexOf(words));
      range.setEnd(text, text.data.indexOf(words) + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, PROMISE);
    const box = await page.evaluate(() => {
      const { x, y } = (document.querySelector('iframe') as Element).getBoundingClientRect();
      return { x: x + 2, y: y + 2 };
    });
    await page.mouse.click(box.x + place.x, box.y + place.y);
    const popover = await untilPopover(driver, page, ({ title }) => title.includes('NATO broke a promise'));
    expect(popover.rect.bottom - popover.rect.top).toBeGreaterThan(200);
    expect(popover.rect.top).toBeGreaterThan(box.y);
    await page.mouse.click(box.x + 5, box.y + 5);
    await untilClosed(page);
    await page.close();
  });

  it('holds out against a hostile page', async () => {
    const page = await open('hostile');
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await marked(page, PROMISE);
    await page.evaluate(() => (window as unknown as { clearRegistry(): void }).clearRegistry());
    await page.evaluate(() => {
      (document.getElementById('claim') as Element).firstChild!.nodeValue += ' Or so.';
    });
    await marked(page, PROMISE);
    await page.evaluate(() =>
      (window as unknown as { fakeClick(x: number, y: number): void }).fakeClick(200, 140),
    );
    expect(
      await page.evaluate(() => document.documentElement.childElementCount + document.body.childElementCount),
    ).toBe(await page.evaluate(() => (window as unknown as { known: number }).known + 0));
    const { x, y, width, height } = await page.evaluate(() => {
      const box = document.getElementById('claim')?.getBoundingClientRect();
      return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0, height: box?.height ?? 0 };
    });
    const click = () => page.mouse.click(x + Math.min(200, width / 2), y + height / 2);
    await click();
    await untilPopover(driver, page, ({ title }) => title.includes('NATO broke a promise'));
    await page.mouse.click(x + 2, y + height + 200);
    await untilClosed(page);
    // A page that throws us out has its way: nothing is left, nothing fights back, the marks stay.
    await page.evaluate(() => (window as unknown as { removeStrangers(): void }).removeStrangers());
    await click();
    await until(() => page.evaluate(() => (window as unknown as { removed: number }).removed > 0));
    await untilClosed(page);
    await marked(page, PROMISE);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(UNMARKED)('marks nothing on %s, and leaves the page as it was', async (name) => {
    const page = await driver.open(`${server.url}/${name}`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    // A page that is read after this one shows that there was time enough for this one.
    const other = await open('strict-policy');
    await marked(other, PROMISE);
    await other.close();
    expect(await markedIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });
});
