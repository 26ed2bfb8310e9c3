// "Check this text": has the selection of a tab checked by its frame's reader, bringing one there first where none runs.
import browser from 'webextension-polyfill';
import { injectReader } from './inject';
import { readersOf } from './tab-readers';

/** What was selected, and in which frame. */
export interface Selection {
  frameId: number;
  text: string;
}

/** Checks a selection, or where none is given the one that the tab has now. */
export async function checkText(tabId: number, given?: Selection): Promise<void> {
  const { frameId, text } = given ?? (await selectionIn(tabId));
  const message = { kind: 'reader.check-selection', text } as const;
  const readers = await readersOf(tabId);
  if (readers.some((reader) => reader.frameId === frameId)) {
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => false);
    if (answer === true) return;
  }
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    func: leaveForReader,
    args: [text],
  });
  await injectReader({ tabId, frameId }, /[а-яіїєґ]{2}/i.test(text) ? ['ru', 'uk'] : ['en']);
}

/** Runs in the page, before the reader that takes it. */
function leaveForReader(text: string): void {
  (globalThis as { refrainToCheck?: string }).refrainToCheck = text;
}

/** The frame with the focus and a selection comes first, then any with a selection, then the top frame. */
async function selectionIn(tabId: number): Promise<Selection> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => ({ text: getSelection()?.toString() ?? '', hasFocus: document.hasFocus() }),
  });
  const selections = frames.flatMap(({ frameId, result }) => {
    const { text, hasFocus } = (result ?? { text: '' }) as { text: string; hasFocus?: boolean };
    return /\S/.test(text) ? [{ frameId, text, hasFocus }] : [];
  });
  return selections.findLast(({ hasFocus }) => hasFocus) ?? selections[0] ?? { frameId: 0, text: '' };
}
