// What the extension found on a page, asked of the reader in it from one of the extension's own pages, as the popup does.
import type { Page } from 'puppeteer-core';
import type { MarkSummary, ReaderReport, ToBackground, ToReader } from '../../src/messages/protocol';
import type { Driver } from '../browsers/driver';
import { until } from '../browsers/until';

export interface FoundMarks {
  tab: number;
  frame: number;
  reader: string;
  marks: MarkSummary[];
}

/** The little of the browser's API that is called in an extension page. */
interface ExtensionApi {
  runtime: { sendMessage(message: ToBackground): Promise<{ ok: { frameId: number; reader: string }[] }> };
  tabs: {
    query(query: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: ToReader, to: { frameId: number }): Promise<ReaderReport | null>;
  };
}
/** Firefox has it by this name too, with promises. */
declare const chrome: ExtensionApi;

/** Milliseconds to wait for the first passage, and between two looks; two equal answers in a row are the last word. */
const LONGEST = 20_000;
const PAUSE = 400;

/** Waits until the page's top frame has been read and returns its marks in page order. Fails where nothing is found. */
export async function readMarks(driver: Driver, page: Page): Promise<FoundMarks> {
  let last = '';
  return until(async () => {
    const found = await askOnce(driver, page);
    const now = JSON.stringify(found?.marks.map(({ id }) => id) ?? []);
    const settled = now === last;
    last = now;
    if (found && found.marks.length > 0 && settled) return found;
    await new Promise((resume) => setTimeout(resume, PAUSE));
    return undefined;
  }, LONGEST);
}

async function askOnce(driver: Driver, page: Page): Promise<FoundMarks | undefined> {
  const json = await driver.inExtension(async (address) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
    const { ok } = await chrome.runtime.sendMessage({ kind: 'readers.list', tabId: tab });
    const top = ok[0];
    if (!top) return '';
    const report = await chrome.tabs.sendMessage(tab, { kind: 'reader.report' }, { frameId: top.frameId });
    return JSON.stringify({ tab, frame: top.frameId, reader: top.reader, marks: report?.marks ?? [] });
  }, page.url());
  await page.bringToFront();
  return json === '' ? undefined : (JSON.parse(json) as FoundMarks);
}

/** Opens the popover of a mark, as choosing it in the popup's list does. */
export async function openMark(driver: Driver, found: FoundMarks, mark: MarkSummary): Promise<void> {
  const { tab, frame, reader } = found;
  await driver.inExtension(
    async (tabId, frameId, name, id) => {
      const message = { kind: 'reader.open', reader: name, mark: id } as const;
      await chrome.tabs.sendMessage(tabId, message, { frameId });
    },
    tab,
    frame,
    reader,
    mark.id,
  );
}
