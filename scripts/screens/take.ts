// Takes one picture: opens what it shows in the wanted scheme, does what leads to the state, waits for it, saves it.
import type { Page } from 'puppeteer-core';
import { defaultSettings } from '../../src/settings/defaults';
import type { Driver } from '../browsers/driver';
import { until } from '../browsers/until';
import type { Shot } from './shots';

async function prepare(page: Page, { scheme, width, height, scale }: Shot): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  const session = await page.createCDPSession();
  const forced = scheme === 'forced';
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
      { name: 'prefers-color-scheme', value: forced ? 'dark' : scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

async function openStory(driver: Driver, address: string, shot: Shot): Promise<Page> {
  const page = await driver.open(address);
  await prepare(page, shot);
  await until(() => page.evaluate(() => CSS.highlights.size > 1));
  return page;
}

/** The middle of some words of the page, scrolled to a third of the window. */
function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 5, behavior: 'instant' });
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`"${wanted}" is not on the page`);
  }, words);
}

/** Where an element of the popover is, after scrolling; null while it is not there. */
function placeInPopover(driver: Driver, page: Page, selector: string, toTop: boolean) {
  return driver.inContent(
    page,
    (wanted, top) => {
      type Api = { dom: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
      const { chrome } = globalThis as unknown as { chrome: Api };
      const host = document.querySelector('[popover="manual"]');
      const element = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector(wanted);
      if (!element) return null;
      if (top) element.scrollIntoView({ block: 'start' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    selector,
    toTop,
  );
}

async function openPopover(driver: Driver, page: Page, shot: Shot): Promise<void> {
  if (!shot.open) return;
  const { x, y } = await placeOf(page, shot.open);
  await page.mouse.click(x, y);
  await until(() => placeInPopover(driver, page, '.sources', false));
  for (const selector of shot.click ?? []) {
    // On a details' summary the click itself scrolls nothing; it has to be in view.
    const place = await until(() => placeInPopover(driver, page, selector, selector.includes('summary')));
    await page.mouse.click(place.x, place.y);
  }
  if (shot.scrollTo) await placeInPopover(driver, page, shot.scrollTo, true);
}

/** Moves the pointer onto a mark and waits for the hint. */
async function rest(driver: Driver, page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await until(async () => {
    await page.mouse.move(2, 2);
    await page.mouse.move(x - 4, y);
    await page.mouse.move(x, y);
    return until(() => placeInPopover(driver, page, '.hint', false), 1_000);
  });
}

async function openOwn(driver: Driver, story: string, shot: Shot): Promise<Page[]> {
  if (shot.of !== 'popup.html') {
    const page = await driver.openOwn(shot.of);
    await page.bringToFront();
    await prepare(page, shot);
    await until(() => page.$('main h1'));
    await until(
      async () => !(await page.evaluate(() => document.body.textContent?.includes('Looking it up'))),
    );
    return [page];
  }
  const hasMarks = !shot.page && !shot.settings;
  const address = shot.page ? new URL(shot.page, story).href : story;
  const under = hasMarks
    ? await openStory(driver, story, { ...shot, width: 1100 })
    : await driver.open(address);
  const tab = await driver.inExtension(
    async (wanted) =>
      (await (globalThis as unknown as { chrome: Chrome }).chrome.tabs.query({})).find(
        (one) => one.url === wanted,
      )?.id,
    address,
  );
  const popup = await driver.openOwn(`popup.html?tab=${tab}`);
  await popup.bringToFront();
  await prepare(popup, shot);
  await until(() => popup.$(hasMarks ? '.passages li' : '.nothing [role="status"]'));
  return [popup, under];
}

interface Chrome {
  runtime: { sendMessage(message: unknown): Promise<void> };
  tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
}

async function useOwn(page: Page, { click = [], search }: Shot): Promise<void> {
  for (const selector of click) await page.click(selector);
  if (!search) return;
  await page.type('input[type="search"]', search);
  await until(() => page.$('.catalogue summary'));
  await page.click('.catalogue summary');
}

/** Every picture starts from the settings after installation, but for those that it names. */
async function reset(driver: Driver, settings: Shot['settings']): Promise<void> {
  await driver.inExtension(
    (json) =>
      (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage({
        kind: 'settings.update',
        change: { set: 'all', settings: JSON.parse(json) },
      }),
    JSON.stringify({ ...defaultSettings, ...settings }),
  );
}

/** Takes a picture and closes what it opened. */
export async function take(driver: Driver, story: string, shot: Shot, file: string): Promise<void> {
  await reset(driver, shot.settings);
  const pages =
    shot.of === 'story' ? [await openStory(driver, story, shot)] : await openOwn(driver, story, shot);
  const [page] = pages as [Page];
  if (shot.rest) await rest(driver, page, shot.rest);
  else if (shot.of === 'story') await openPopover(driver, page, shot);
  else await useOwn(page, shot);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.screenshot({ path: file as `${string}.png` });
  await Promise.all(pages.map((one) => one.close()));
}
