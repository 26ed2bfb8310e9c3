// The popover as it is on a page that is not ours: seen and used through the world of the content scripts.
import type { Page } from 'puppeteer-core';
import { type Driver, until } from './driver';

/** The open popover, as far as tests ask. */
export interface SeenPopover {
  title: string;
  position: string;
  text: string;
  /** Words of the passage that are emphasised as those that matched, while "why" is open. */
  emphasised: string[];
  /** Colour scheme that the reader chose. */
  theme: string;
  links: { href: string; rel: string; target: string }[];
  /** Accessible name or text of what is focused in it; empty where the focus is elsewhere. */
  focus: string;
  rect: { left: number; top: number; right: number; bottom: number };
  /** Tag of the element that holds our host. */
  parent: string;
  /** What the page sees of the host. */
  outside: { shadowRoot: boolean; attributes: string[] };
}

/** The popover or the hint, null where none is open. */
export function seePopover(driver: Driver, page: Page): Promise<SeenPopover | null> {
  return driver.inContent(page, () => {
    type Api = { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
    const { chrome } = globalThis as { chrome?: Api };
    const host = document.querySelector<Element & { openOrClosedShadowRoot?: ShadowRoot }>(
      '[popover="manual"]',
    );
    const root = host && (host.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(host));
    const panel = root?.querySelector('.panel');
    if (!root || !panel || !host) return null;
    const textOf = (selector: string) => root.querySelector(selector)?.textContent?.trim() ?? '';
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const focused = root.activeElement;
    return {
      title: textOf('.title') || textOf('.hint-title'),
      position: textOf('.position'),
      text: (panel.textContent ?? '').replace(/\s+/g, ' '),
      emphasised: [...root.querySelectorAll('details[open] .why strong')].map(
        ({ textContent }) => textContent ?? '',
      ),
      theme: (panel as HTMLElement).dataset.theme ?? '',
      links: [...root.querySelectorAll('a')].map(({ href, rel, target }) => ({ href, rel, target })),
      focus:
        focused?.getAttribute('aria-label') ?? focused?.getAttribute('role') ?? focused?.textContent ?? '',
      rect: { left, top, right, bottom },
      parent: host.parentElement?.localName ?? '',
      outside: { shadowRoot: host.shadowRoot !== null, attributes: host.getAttributeNames() },
    };
  }) as Promise<SeenPopover | null>;
}

/** Waits until the popover is open and so. */
export function untilPopover(
  driver: Driver,
  page: Page,
  so: (popover: SeenPopover) => boolean = () => true,
): Promise<SeenPopover> {
  return until(async () => {
    const popover = await seePopover(driver, page);
    return popover && so(popover) ? popover : null;
  });
}

/** Waits until neither popover nor hint is open, and no host is left in the page. */
export function untilClosed(page: Page): Promise<unknown> {
  return until(() => page.evaluate(() => document.querySelector('[popover="manual"]') === null));
}

/** Clicks a button of the popover by its name. */
export function clickButton(driver: Driver, page: Page, name: string): Promise<void> {
  return clickWhere(driver, page, 'button', name, true);
}

/** Clicks the first part of the popover that a selector finds and that holds some words, brought into view before. */
export function clickPart(driver: Driver, page: Page, selector: string, words: string): Promise<void> {
  return clickWhere(driver, page, selector, words, false);
}

async function clickWhere(
  driver: Driver,
  page: Page,
  selector: string,
  words: string,
  whole: boolean,
): Promise<void> {
  const point = await until(() =>
    driver.inContent(
      page,
      async (wantedSelector, wanted, isWhole) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        // What was opened just now is scrolled into view a moment later.
        await frame();
        await frame();
        type Api = { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
        const { chrome } = globalThis as { chrome?: Api };
        const host = document.querySelector<Element & { openOrClosedShadowRoot?: ShadowRoot }>(
          '[popover="manual"]',
        );
        const root = host && (host.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(host));
        const part = [...(root?.querySelectorAll(wantedSelector) ?? [])].find((one) => {
          const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
          const shown = one.checkVisibility();
          return shown && (isWhole ? name === wanted : name.includes(wanted));
        });
        if (!part) return null;
        // The panel is placed anew a frame after it has grown: what is clicked on must have come to rest.
        let box = new DOMRect();
        for (let still = 0; still < 3; ) {
          await frame();
          part.scrollIntoView({ block: 'nearest' });
          const now = part.getBoundingClientRect();
          const same = now.x === box.x && now.y === box.y && now.width === box.width;
          still = same && now.height === box.height ? still + 1 : 0;
          box = now;
        }
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      selector,
      words,
      whole,
    ),
  );
  await page.mouse.click(point.x, point.y);
}

/** The middle of some words of the page, scrolled into view. */
export function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
}
