// The number on the toolbar button: how many passages of this tab's page resemble a talking point.
import browser from 'webextension-polyfill';

const COLOUR = '#5b4a8a';

/** Shows the count of a tab; nothing for none. A tab that has gone away is no error. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
  } catch {
    // the tab was closed meanwhile
  }
}
