// Pictures of the marked page and of the open popover.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../browsers/driver';
import { until } from '../browsers/until';
import { type FoundMarks, openMark } from './marked-passages';

/** Saves the pictures into a folder and returns their paths. */
export async function takeScreenshots(
  driver: Driver,
  page: Page,
  found: FoundMarks,
  folder: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const marked = join(folder, `marked-page-${driver.kind}.png`);
  await page.screenshot({ path: marked as `${string}.png`, fullPage: true });
  const popover = join(folder, `popover-${driver.kind}.png`);
  // A picture of the popover half faded in is of no use. Firefox paints it whole before it is asked.
  if (driver.kind === 'chrome')
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await openMark(driver, found, found.marks.find(({ visible }) => visible) ?? found.marks[0]!);
  await page.bringToFront();
  await until(() => driver.inContent(page, popoverShowsSources));
  await page.screenshot({ path: popover as `${string}.png` });
  return [marked, popover];
}

/** Runs in the content scripts' world, the only one that may look into the closed root: whether the texts have arrived. */
function popoverShowsSources(): boolean {
  type Opener = { dom?: { openOrClosedShadowRoot?(host: Element): ShadowRoot | null } };
  const { chrome } = globalThis as { chrome?: Opener };
  return [...document.querySelectorAll('[popover="manual"]')].some((host) => {
    const root =
      chrome?.dom?.openOrClosedShadowRoot?.(host) ??
      (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot;
    return root?.querySelector('.sources a') != null;
  });
}
