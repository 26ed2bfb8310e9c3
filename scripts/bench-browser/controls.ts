// How long a reader waits for our own windows: from the click on a mark to the popover, from opening the popup to its list.
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browsers/driver';
import { until } from '../browsers/until';

/** Milliseconds from the click to the first frame with the popover, and to the first frame with the assessment in it. */
export interface PopoverTimes {
  opened: number;
  filled: number;
}

/** Opens the popover at some words of a page that has marks, and closes it again. */
export async function timePopover(driver: Driver, page: Page, words: string): Promise<PopoverTimes> {
  await driver.inContent(page, watchNextClick);
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
  const times = await until(() =>
    driver.inContent(
      page,
      () => (globalThis as { refrainTimes?: { opened: number; filled: number } }).refrainTimes,
    ),
  );
  // Off the mark, or the hint would come where the popover went.
  await page.mouse.move(2, 2);
  await page.keyboard.press('Escape');
  await until(() => page.evaluate(() => document.querySelector('[popover="manual"]') === null));
  return times;
}

/** Runs in the world of the content scripts. Frames follow each other in 16 ms, which is as fine as this can be. */
function watchNextClick(): void {
  type World = {
    refrainTimes?: { opened: number; filled: number } | undefined;
    chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
  };
  const world = globalThis as World;
  world.refrainTimes = undefined;
  // No inner function has a name: the tool that runs this file would wrap it in a call that is not there in the page.
  addEventListener(
    'click',
    async ({ timeStamp }) => {
      let opened = 0;
      while (!world.refrainTimes) {
        await new Promise(requestAnimationFrame);
        const host = document.querySelector<Element & { openOrClosedShadowRoot?: ShadowRoot }>(
          '[popover="manual"]',
        );
        const root = host && (host.openOrClosedShadowRoot ?? world.chrome?.dom?.openOrClosedShadowRoot(host));
        const now = performance.now() - timeStamp;
        if (root?.querySelector('.card')) opened ||= now;
        if (root?.querySelector('.assessment')) world.refrainTimes = { opened, filled: now };
      }
    },
    { capture: true, once: true },
  );
}

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
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`"${wanted}" is not on the page`);
  }, words);
}

/** Milliseconds from the start of the popup's page to the first frame with the list of passages. */
export async function timePopup(driver: Driver, tabId: number): Promise<number> {
  // In a window of its own: as with the real popup the page stays in view, and is not slowed down as one behind it is.
  const popup = await driver.openOwn(`popup.html?tab=${tabId}`, 'window');
  const time = await until(() =>
    popup.evaluate(() => performance.getEntriesByName('listed')[0]?.startTime ?? null),
  );
  await popup.close();
  return time;
}
