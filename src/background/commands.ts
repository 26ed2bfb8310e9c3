// Keyboard commands: each opens a passage of the tab's page, or changes the settings and says so.
import browser, { type Tabs } from 'webextension-polyfill';
import { words } from '../components/words';
import { readSettings } from '../settings/store';
import { checkText } from './check-text';
import { showNotice } from './notice';
import { reportsOf, tellTab } from './readers';
import { changeSettings } from './settings-writer';
import { type Place, placeToOpen, stepFrom } from './steps';

/** Listens for the commands of the manifest. */
export function listenToCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => void run(command, tab));
}

async function run(command: string, given?: Tabs.Tab): Promise<void> {
  // First of all and without waiting: Firefox opens the popup only in answer to the very key press.
  if (command === 'list-marks') return browser.action.openPopup();
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return;
  switch (command) {
    case 'next-mark':
      return goTo(tab.id, stepFrom(await reportsOf(tab.id), 'next'));
    case 'previous-mark':
      return goTo(tab.id, stepFrom(await reportsOf(tab.id), 'previous'));
    case 'open-mark':
      return goTo(tab.id, placeToOpen(await reportsOf(tab.id)));
    case 'check-text':
      return checkText(tab.id).catch(() => {}); // the browser lets no extension in there
    case 'toggle-site':
      return toggleSite(tab.id, tab.url);
  }
}

async function goTo(tabId: number, place: Place | undefined): Promise<void> {
  if (place) return tellTab(tabId, { kind: 'reader.open', ...place });
  const { theme } = await readSettings();
  await showNotice(tabId, words(browser.i18n.getMessage).say('noticeNothing'), theme);
}

async function toggleSite(tabId: number, url = ''): Promise<void> {
  const { protocol, hostname: host } = URL.parse(url) ?? {};
  if (!host || !protocol?.startsWith('http')) return;
  const { sitesOff } = await readSettings();
  const on = sitesOff.includes(host);
  const { theme } = await changeSettings({ set: 'site', host, on });
  await showNotice(
    tabId,
    words(browser.i18n.getMessage).say(on ? 'noticeSiteOn' : 'noticeSiteOff', host),
    theme,
  );
}
