// Has the gate look for the words of subscribed packs as well, as long as there are any.
import browser from 'webextension-polyfill';

const SCRIPT = 'pack-words';
const KEY = 'gateWords';

/** Follows the words that packs leave in storage. */
export function followPackWords(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes[KEY]) void tellGate(changes[KEY].newValue !== undefined);
  });
}

async function tellGate(hasWords: boolean): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (hasWords === (registered !== undefined)) return;
  if (!hasWords) return browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: ['pack-words.js'],
      matches: ['<all_urls>'],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    },
  ]);
}
