// Wires the background: answers messages, keeps the badge true, runs commands and menus, follows switched sites.
import browser, { type Runtime } from 'webextension-polyfill';
import type { ToBackground } from '../messages/protocol';
import { defaultSettings } from '../settings/defaults';
import { onSettingsChanged, readSettings } from '../settings/store';
import { answers } from './answers';
import { listenToCommands } from './commands';
import { injectGate } from './inject';
import { createMenus, listenToMenus } from './menus';
import { followPackWords } from './pack-words';
import { forgetTab } from './tab-readers';

async function answer(message: ToBackground, sender: Runtime.MessageSender) {
  const frame =
    sender.tab?.id !== undefined && !isOwnPage(sender)
      ? { tabId: sender.tab.id, frameId: sender.frameId ?? 0 }
      : undefined;
  try {
    const reply = answers[message.kind] as (message: ToBackground, asker: object) => Promise<unknown>;
    return { ok: await reply(message, frame ? { frame } : {}) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function isMessage(message: unknown): message is ToBackground {
  const kind = (message as { kind?: unknown } | null)?.kind;
  return typeof kind === 'string' && Object.hasOwn(answers, kind);
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id || !isMessage(message)) return undefined;
  return answer(message, sender);
});

browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

browser.runtime.onInstalled.addListener(({ reason }) => {
  createMenus();
  void injectGate(() => true);
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
});

followPackWords();
listenToCommands();
listenToMenus();

let sitesOff: readonly string[] = defaultSettings.sitesOff;
void readSettings().then((settings) => {
  sitesOff = settings.sitesOff;
});
onSettingsChanged((settings) => {
  const reopened = sitesOff.filter((host) => !settings.sitesOff.includes(host));
  sitesOff = settings.sitesOff;
  if (reopened.length > 0) void injectGate((url) => reopened.includes(url.hostname));
}, new AbortController().signal);
