// The number on the toolbar button: how many passages of this tab's page resemble a talking point. The button's title
// says the same in words, for those who hear it.
import browser from 'webextension-polyfill';
import { words } from '../components/words';

const COLOUR = '#0d5c63';

/** Shows the count of a tab; nothing for none. A tab that has gone away is no error. */
export async function showCount(tabId: number, count: number): Promise<void> {
  const say = words(browser.i18n.getMessage);
  const name = say.say('extensionName');
  const title = count > 0 ? say.say('buttonTitle', name, say.count('passages', count)) : name;
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
      browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // the tab was closed meanwhile
  }
}
