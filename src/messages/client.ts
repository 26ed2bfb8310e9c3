// The one place from which messages are sent: typed questions to the background and to the readers of a tab.
import browser from 'webextension-polyfill';
import type { Answer, BackgroundReplies, ReaderReport, ToBackground, ToReader } from './protocol';

/** Thrown when the background answers with an error. */
export class AnswerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AnswerError';
  }
}

/**
 * Asks the background. A worker that was just going to sleep loses a message now and then, so a question that was not
 * delivered is asked once more. Rejects with `AnswerError` where the background could not do it.
 */
export async function ask<Kind extends ToBackground['kind']>(
  message: Extract<ToBackground, { kind: Kind }>,
): Promise<BackgroundReplies[Kind]> {
  const send = () => browser.runtime.sendMessage(message) as Promise<Answer<Kind> | undefined>;
  const answer = await send().catch(send);
  if (!answer) throw new AnswerError(`nobody answered "${message.kind}"`);
  if ('error' in answer) throw new AnswerError(answer.error);
  return answer.ok;
}

/** The reports of all readers of a tab, top frame first. Frames that went away meanwhile are left out. */
export async function reportsOfTab(tabId: number): Promise<ReaderReport[]> {
  const readers = await ask({ kind: 'readers.list', tabId });
  const reports = await Promise.all(
    readers.map(({ frameId }) => tellReader(tabId, frameId, { kind: 'reader.report' })),
  );
  return reports.filter((report) => report !== undefined);
}

/** Tells every reader of a tab. */
export async function tellReaders(tabId: number, message: ToReader): Promise<void> {
  const readers = await ask({ kind: 'readers.list', tabId });
  await Promise.all(readers.map(({ frameId }) => tellReader(tabId, frameId, message)));
}

async function tellReader(
  tabId: number,
  frameId: number,
  message: ToReader,
): Promise<ReaderReport | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId })) as ReaderReport | undefined;
  } catch {
    return undefined;
  }
}
