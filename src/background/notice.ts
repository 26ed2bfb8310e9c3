// A short notice on a page for a key press whose effect could not be seen or heard otherwise: a live region of our own,
// in the top layer, gone after some seconds. It comes only where the reader pressed one of our keys.
import browser from 'webextension-polyfill';
import type { Settings } from '../settings/settings';

/** Long enough to be read twice, in milliseconds. */
const STAYS = 5_000;

/** Says a sentence in the top frame of a tab; nothing where the browser does not let us in. */
export async function showNotice(tabId: number, text: string, theme: Settings['theme']): Promise<void> {
  const scheme = theme === 'system' ? 'light dark' : theme;
  await browser.scripting
    .executeScript({ target: { tabId }, func: noticeInPage, args: [text, scheme, STAYS] })
    .catch(() => {});
}

/** Runs in the page, so it must not use anything from outside itself. A new notice takes the place of the one before. */
function noticeInPage(text: string, scheme: string, stays: number): void {
  const world = globalThis as { refrainNotice?: () => void };
  world.refrainNotice?.();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const line = document.createElement('p');
  host.style.cssText = `display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important; opacity: 1 !important;
    visibility: visible !important; transform: none !important; overflow: visible !important`;
  line.setAttribute('role', 'status');
  line.style.cssText = `all: initial; position: fixed; inset: 16px 16px auto auto; max-width: min(340px, calc(100vw - 32px));
    box-sizing: border-box; margin: 0; padding: 10px 16px; border: 1px solid GrayText; border-radius: 6px;
    background: Canvas; color: CanvasText; color-scheme: ${scheme}; font: 14px/1.5 system-ui, sans-serif;
    text-align: start; overflow-wrap: anywhere; pointer-events: none; visibility: hidden`;
  line.dir = 'auto';
  root.append(line);
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
  // A live region speaks of what changes in it, so the words come after it.
  const words = setTimeout(() => {
    line.textContent = text;
    line.style.visibility = 'visible';
  }, 60);
  const end = setTimeout(() => world.refrainNotice?.(), stays);
  world.refrainNotice = () => {
    clearTimeout(words);
    clearTimeout(end);
    host.remove();
    delete world.refrainNotice;
  };
}
