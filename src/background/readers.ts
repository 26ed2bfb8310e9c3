// Messages from the background to the readers of a tab.
import browser from 'webextension-polyfill';
import type { ToReader } from '../messages/protocol';
import { readersOf } from './tab-readers';

/** Tells every reader of a tab; readers that are gone are no error. */
export async function tellTab(tabId: number, message: ToReader): Promise<void> {
  const readers = await readersOf(tabId);
  await Promise.allSettled(
    readers.map(({ frameId }) => browser.tabs.sendMessage(tabId, message, { frameId })),
  );
}
