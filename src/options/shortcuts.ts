// The browser's keyboard commands: reading them, and opening the browser's own page to change them.
import browser from 'webextension-polyfill';
import type { Shortcut } from './state';

/** Firefox 137+ has a call for it, which the typings do not know yet. */
const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
const isChromium = browser.runtime.getURL('').startsWith('chrome-extension:');

/** Firefox on Android has no keyboard commands at all. */
export const canOpenShortcuts = isChromium || commands?.openShortcutSettings !== undefined;

/** The commands that have a description; the browser's own for opening the toolbar window has none. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await commands?.getAll()) ?? [];
  return all
    .filter(({ description }) => description)
    .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's page for extension shortcuts. */
export function openShortcuts(): void {
  if (isChromium) void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else void commands.openShortcutSettings?.();
}
