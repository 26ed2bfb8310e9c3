// The only writer of settings.
import { readStoredSettings, writeSettings } from '../settings/store';
import { createSettingsWriter } from '../settings/writer';

/** Applies a change and keeps the result. Rejects where storage refuses; the settings are then as before. */
export const changeSettings = createSettingsWriter({
  read: readStoredSettings,
  write: writeSettings,
  now: () => Date.now(),
});
