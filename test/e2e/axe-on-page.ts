// axe over the popover on a page that is not ours: it runs in the world of the content scripts, where the closed root can
// be shown to it. Firefox takes it only from a file of the extension, so a copy of the built extension carries it.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { built } from './built';
import type { BrowserKind, Driver } from './driver';
import type { Violation } from './own-screens';

/** Found in place of violations where no text was there to be judged. */
export const NOT_JUDGED = 'color-contrast was not judged';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A copy of the built extension with axe in it, and what takes it away again. `edit` may change the copy before it is used. */
export function builtWithAxe(
  kind: BrowserKind,
  edit: (folder: string) => void = () => {},
): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'refrain-'));
  cpSync(built(kind), folder, { recursive: true });
  cpSync(AXE, join(folder, 'axe.js'));
  edit(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function loadAxe(driver: Driver, page: Page): Promise<void> {
  if (driver.kind === 'chrome') {
    await page.extensionRealms()[0]?.evaluate(readFileSync(AXE, 'utf8'));
    return;
  }
  await driver.inExtension(async (address) => {
    const { browser } = globalThis as unknown as {
      browser: {
        tabs: { query(query: object): Promise<{ id: number; url: string }[]> };
        scripting: { executeScript(details: object): Promise<unknown> };
      };
    };
    const tab = (await browser.tabs.query({})).find(({ url }) => url === address);
    await browser.scripting.executeScript({ target: { tabId: tab?.id }, files: ['axe.js'] });
  }, page.url());
}

/** What axe finds wrong in what we have put into a page: the popover, the hint or a notice. */
export async function violationsOnPage(driver: Driver, page: Page): Promise<Violation[]> {
  await loadAxe(driver, page);
  return driver.inContent(
    page,
    async (notJudged) => {
      type World = {
        chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: { id: string }[] }>;
        };
      };
      const { chrome, axe } = globalThis as unknown as World;
      const host = document.querySelector<HTMLElement & { openOrClosedShadowRoot?: ShadowRoot }>(
        '[popover="manual"]',
      );
      const root = host && (host.openOrClosedShadowRoot ?? chrome?.dom?.openOrClosedShadowRoot(host));
      if (!root || !host) throw new Error('nothing of ours is open');
      if (!host.shadowRoot) {
        Object.defineProperty(host, 'shadowRoot', { get: () => root });
        // axe judges contrast neither under <html> nor while something fades in.
        const still = document.createElement('style');
        still.textContent = '* { animation: none !important }';
        root.append(still);
        document.body.append(host);
        host.showPopover();
      }
      const { violations, passes } = await axe.run(
        { include: [['[popover="manual"]']] },
        { resultTypes: ['violations', 'passes'] },
      );
      const found = violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html }) => html.slice(0, 200)),
      }));
      // A check that has not looked at colours has seen nothing.
      return passes.some(({ id }) => id === 'color-contrast') || found.length > 0
        ? found
        : [{ id: notJudged, nodes: [] }];
    },
    NOT_JUDGED,
  ) as Promise<Violation[]>;
}
