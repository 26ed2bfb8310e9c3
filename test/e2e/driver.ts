// What browser tests use: the driver, waiting, and which browsers to test in.
import type { Page } from 'puppeteer-core';
import { type BrowserKind, browserKinds } from '../../scripts/browsers/find-browser';

export { Driver } from '../../scripts/browsers/driver';
export type { BrowserKind } from '../../scripts/browsers/find-browser';
export { until } from '../../scripts/browsers/until';

/** The browsers to test in: both, or those that BROWSERS names ("chrome", "firefox", separated by commas). */
export function browsersUnderTest(): BrowserKind[] {
  const wanted = process.env.BROWSERS?.split(',') ?? browserKinds;
  return browserKinds.filter((kind) => wanted.includes(kind));
}

/** Clicks on what a selector names once it is in view and has stopped moving: on a busy machine a layout settles late. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  await page.locator(selector).click();
}
