// Our one entry in the context menu, on selected text.
import browser from 'webextension-polyfill';

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
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== CHECK_TEXT || tab?.id === undefined) return;
    void browser.tabs
      .sendMessage(tab.id, { kind: 'reader.check-selection' }, { frameId: frameId ?? 0 })
      .catch(() => {});
  });
}
