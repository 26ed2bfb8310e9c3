// Settings as a content script reads them: written by our background, which has validated them, so only what is missing is
// filled in. Keeps the validating library out of the reader.
import browser from 'webextension-polyfill';
import { defaultSettings, SETTINGS_KEY } from './defaults';
import type { Settings } from './settings';

function complete(stored: unknown): Settings {
  return { ...defaultSettings, ...(stored as Partial<Settings> | undefined) };
}

/** The stored settings; the defaults where storage cannot be read. */
export async function readStoredSettings(): Promise<Settings> {
  try {
    return complete((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  } catch {
    return defaultSettings;
  }
}

/** Calls back with the new settings after every change, wherever it was made, until the signal ends it. */
export function onStoredSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[SETTINGS_KEY]) callback(complete(changes[SETTINGS_KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
