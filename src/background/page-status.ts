// Why a page shows what it shows: asked by the popup, answered in one word.
import browser from 'webextension-polyfill';
import type { PageStatus } from '../messages/protocol';
import { readSettings } from '../settings/store';
import { readersOf } from './tab-readers';

/** Pages on which browsers let no extension run. */
const closedHosts = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** The state of a tab's page. */
export async function pageStatus(tabId: number): Promise<PageStatus> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const url = URL.parse(tab?.url ?? '');
  if (!tab) return { state: 'unsupported' };
  if (!url) return { state: 'no-access' };
  if (!['http:', 'https:', 'file:'].includes(url.protocol) || closedHosts.has(url.hostname))
    return { state: 'unsupported' };
  if (/\.pdf$/i.test(url.pathname)) return { state: 'unsupported' };
  const settings = await readSettings();
  if (settings.sitesOff.includes(url.hostname)) return { state: 'site-off' };
  if ((await readersOf(tabId)).length > 0) return { state: 'reading' };
  const origin = url.protocol === 'file:' ? 'file:///*' : `${url.protocol}//${url.hostname}/*`;
  const allowed = await browser.permissions.contains({ origins: [origin] }).catch(() => true);
  return { state: allowed ? 'not-concerned' : 'no-access' };
}
