// Why a page shows what it shows: asked by the popup, answered in one word.
import browser from 'webextension-polyfill';
import type { PageStatus } from '../messages/protocol';
import { readSettings } from '../settings/store';
import { readersOf } from './tab-readers';

/** The state of a tab's page. */
export async function pageStatus(tabId: number): Promise<PageStatus> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const url = URL.parse(tab?.url ?? '');
  if (!tab) return { state: 'unsupported' };
  // Addresses are told of pages that we may read: one that is not told is the browser's own, or access is withheld.
  if (!url) return { state: (await mayRead('<all_urls>')) ? 'unsupported' : 'no-access' };
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return { state: 'unsupported' };
  const settings = await readSettings();
  if (settings.sitesOff.includes(url.hostname)) return { state: 'site-off' };
  if ((await readersOf(tabId)).length > 0) return { state: 'reading' };
  if (await isPage(tabId)) return { state: 'not-concerned' };
  const origin = url.protocol === 'file:' ? 'file:///*' : `${url.protocol}//${url.hostname}/*`;
  return { state: (await mayRead(origin)) ? 'unsupported' : 'no-access' };
}

function mayRead(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => true);
}

/** Whether there is a page that we can get into: PDF viewers, add-on stores and the like are none. */
async function isPage(tabId: number): Promise<boolean> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
    });
    return /html|xml|text\//.test(String(top?.result));
  } catch {
    return false;
  }
}
