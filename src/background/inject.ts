// Puts the reader, the indexes and style sheets into frames. Nothing is injected before the gate has asked for it.
import browser from 'webextension-polyfill';
import { languageCodes } from '../catalogue/language-codes';

/** The frame that sent a message. */
export interface Frame {
  tabId: number;
  frameId: number;
}

function targetOf({ tabId, frameId }: Frame) {
  return { tabId, frameIds: [frameId] };
}

/** Index scripts of the languages that we have, in a fixed order. */
function indexFiles(languages: readonly string[]): string[] {
  return languageCodes.filter((code) => languages.includes(code)).map((code) => `index.${code}.js`);
}

/** Starts the reader in a frame with the indexes of the page's languages. */
export async function injectReader(frame: Frame, languages: readonly string[]): Promise<void> {
  const files = indexFiles(languages);
  if (files.length === 0) return;
  await browser.scripting.executeScript({ target: targetOf(frame), files: [...files, 'reader.js'] });
}

/** Adds the indexes of further languages to a frame that has a reader. */
export async function injectIndexes(frame: Frame, languages: readonly string[]): Promise<void> {
  const files = indexFiles(languages);
  if (files.length > 0) await browser.scripting.executeScript({ target: targetOf(frame), files });
}

/** Adds the popover's script to a frame that has a reader. */
export async function injectPopover(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(frame), files: ['popover.js'] });
}

/** Chromium paints highlights only from author style sheets, Firefox in shadow roots only from user ones. */
const origin = __TARGET__ === 'firefox' ? 'USER' : 'AUTHOR';

export async function insertCss(frame: Frame, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: targetOf(frame), css, origin });
}

export async function removeCss(frame: Frame, css: string): Promise<void> {
  await browser.scripting.removeCSS({ target: targetOf(frame), css, origin });
}

/** Runs the gate in all frames of the tabs whose address the filter admits; tabs that we may not touch are passed over. */
export async function injectGate(admits: (url: URL) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] });
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url || !admits(new URL(url))) return;
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['gate.js'] });
    }),
  );
}
