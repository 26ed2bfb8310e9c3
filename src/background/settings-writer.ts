// The only writer of settings: changes are applied one after the other to what is stored, never to an old copy.
import { applyChange, type SettingsChange } from '../settings/change';
import type { Settings } from '../settings/settings';
import { readSettings, writeSettings } from '../settings/store';

let chain: Promise<unknown> = Promise.resolve();

/** Applies a change and keeps the result. Rejects where storage refuses; the settings are then as before. */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  const next = chain.then(async () => {
    const settings = applyChange(await readSettings(), change, Date.now());
    await writeSettings(settings);
    return settings;
  });
  chain = next.catch(() => {});
  return next;
}
