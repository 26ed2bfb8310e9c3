// The only writer of settings.
import * as v from 'valibot';
import { Settings } from '../settings/settings';
import { readStoredSettings, writeSettings } from '../settings/store';
import { createSettingsWriter } from '../settings/writer';

/** Applies a change and keeps the result. Rejects where storage refuses; the settings are then as before. */
export const changeSettings = createSettingsWriter({
  read: readStoredSettings,
  // Content scripts read what is stored without checking it again.
  write: (settings) => writeSettings(v.parse(Settings, settings)),
  now: () => Date.now(),
});
