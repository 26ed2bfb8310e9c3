// Keyboard commands and the context menu, each a message to the readers of the active tab or a change of settings.
import browser, { type Tabs } from 'webextension-polyfill';
import { readSettings } from '../settings/store';
import { tellTab } from './readers';
import { changeSettings } from './settings-writer';

const CHECK_TEXT = 'check-text';

/** Listens for the commands of the manifest. */
export function listenToCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => void run(command, tab));
}

async function run(command: string, given?: Tabs.Tab): Promise<void> {
  const tab = given ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return;
  switch (command) {
    case 'next-mark':
      return tellTab(tab.id, { kind: 'reader.step', direction: 'next' });
    case 'previous-mark':
      return tellTab(tab.id, { kind: 'reader.step', direction: 'previous' });
    case 'check-text':
      return tellTab(tab.id, { kind: 'reader.check-selection' });
    case 'list-marks':
      return browser.action.openPopup();
    case 'toggle-site':
      return toggleSite(tab);
  }
}

async function toggleSite(tab: Tabs.Tab): Promise<void> {
  const host = URL.parse(tab.url ?? '')?.hostname;
  if (!host) return;
  const { sitesOff } = await readSettings();
  await changeSettings({ set: 'site', host, on: sitesOff.includes(host) });
}

/** Puts our one entry into the context menu of selected text. */
export function createMenus(): void {
  browser.contextMenus?.removeAll().then(() => {
    browser.contextMenus.create({
      id: CHECK_TEXT,
      title: browser.i18n.getMessage('menuCheckText'),
      contexts: ['selection'],
    });
  });
}

export function listenToMenus(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== CHECK_TEXT || tab?.id === undefined) return;
    void browser.tabs
      .sendMessage(tab.id, { kind: 'reader.check-selection' }, { frameId: frameId ?? 0 })
      .catch(() => {});
  });
}
