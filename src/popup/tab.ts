// Which page the popup is about: the active tab, or the one named in the address when it is opened as a tab itself.
import browser, { type Tabs } from 'webextension-polyfill';

/** The tab to show; undefined where there is none. */
export async function tabOfPopup(): Promise<Tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) {
    document.documentElement.dataset.in = 'tab';
    return browser.tabs.get(Number(named)).catch(() => undefined);
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Host name of a page that can be switched off by site; null for the browser's own pages and files. */
export function siteOf(url: string | undefined): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  return new URL(url).hostname;
}
