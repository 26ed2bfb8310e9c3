// Puts style sheets into pages for the harness, as the extension's background does.
interface Api {
  runtime: { onMessage: { addListener(listener: (message: Message, sender: Sender) => void): void } };
  scripting: {
    insertCSS(injection: Injection): Promise<void>;
    removeCSS(injection: Injection): Promise<void>;
  };
}
interface Message {
  insert?: string;
  remove?: string;
}
interface Sender {
  tab: { id: number };
  frameId: number;
}
interface Injection {
  target: { tabId: number; frameIds: number[] };
  css: string;
  origin: 'AUTHOR' | 'USER';
}

const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
const api = browser ?? chrome;
/** Set by the build: Firefox paints user styles in shadow roots as well, Chromium author styles. */
declare const CSS_ORIGIN: 'AUTHOR' | 'USER';

api.runtime.onMessage.addListener(({ insert, remove }, sender) => {
  const target = { tabId: sender.tab.id, frameIds: [sender.frameId] };
  if (insert) void api.scripting.insertCSS({ target, css: insert, origin: CSS_ORIGIN });
  if (remove) void api.scripting.removeCSS({ target, css: remove, origin: CSS_ORIGIN });
});

export type {};
