// Messages from the background to the readers of a tab.
import browser from 'webextension-polyfill';
import type { ReaderReport, ToReader } from '../messages/protocol';
import { readersOf } from './tab-readers';

/** What every reader of a tab answers, top frame first; readers that are gone are left out. */
async function askTab(tabId: number, message: ToReader): Promise<unknown[]> {
  const readers = await readersOf(tabId);
  const answers = await Promise.allSettled(
    readers.map(({ frameId }) => browser.tabs.sendMessage(tabId, message, { frameId })),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value ? [answer.value] : []));
}

/** Tells every reader of a tab; readers that are gone are no error. */
export async function tellTab(tabId: number, message: ToReader): Promise<void> {
  await askTab(tabId, message);
}

/** The reports of a tab's readers, top frame first. */
export async function reportsOf(tabId: number): Promise<ReaderReport[]> {
  return (await askTab(tabId, { kind: 'reader.report' })) as ReaderReport[];
}
