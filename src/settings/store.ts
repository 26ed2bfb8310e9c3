// Where settings are kept: one object in storage.local, validated when read, written by the background alone.
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { defaultSettings, SETTINGS_KEY as KEY } from './defaults';
import { Settings } from './settings';

/** The settings in a stored value; defaults stand in for what is missing or broken. */
export function parseSettings(stored: unknown): Settings {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  const parsed = v.safeParse(Settings, { ...defaultSettings, ...known });
  if (parsed.success) return parsed.output;
  const kept: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(Settings.entries)) {
    const value = v.safeParse(schema, (known as Record<string, unknown>)[key]);
    if (value.success) kept[key] = value.output;
  }
  return v.parse(Settings, kept);
}

/** The reader's settings; the defaults where storage cannot be read. */
export async function readSettings(): Promise<Settings> {
  return readStoredSettings().catch(() => defaultSettings);
}

/** The reader's settings. Rejects where storage cannot be read: who writes them back must not take the defaults for them. */
export async function readStoredSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps the settings. Only the background calls this, one change after the other. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the new settings after every change, wherever it was made, until the signal ends it. */
export function onSettingsChanged(callback: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) callback(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
