// Our one entry in the context menu, on selected text.
import browser from 'webextension-polyfill';
import { checkText } from './check-text';

const CHECK_TEXT = 'check-text';

/** Puts the entry into the menu. */
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
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId = 0, selectionText = '' }, tab) => {
    if (menuItemId !== CHECK_TEXT || tab?.id === undefined) return;
    // Rejected where the browser lets no extension in: the popup says so, nothing can be shown on the page.
    checkText(tab.id, { frameId, text: selectionText }).catch(() => {});
  });
}
