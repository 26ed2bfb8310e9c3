// The settings of the extension under test: changed and read as the extension itself does it.
import type { SettingsChange } from '../../src/messages/protocol';
import type { Settings } from '../../src/settings/settings';
import { type Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** Changes the settings through the background; waits for it, since a browser that has just begun may not have started it. */
export async function changeSettings(driver: Driver, change: SettingsChange): Promise<void> {
  await until(() =>
    driver.inExtension(async (json) => {
      const api = typeof browser === 'undefined' ? chrome : browser;
      const answer = await api.runtime.sendMessage({ kind: 'settings.update', change: JSON.parse(json) });
      return typeof answer === 'object' && answer !== null && 'ok' in answer;
    }, JSON.stringify(change)),
  );
}

/** The settings as they are stored. */
export function storedSettings(driver: Driver): Promise<Settings> {
  return driver.inExtension(async () => {
    const api = typeof browser === 'undefined' ? chrome : browser;
    return (await api.storage.local.get('settings')).settings as Settings;
  });
}
