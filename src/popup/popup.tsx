// Wires the popup: finds the tab, asks page and background, listens for changes, renders.
import { render } from 'preact';
import browser, { type Runtime } from 'webextension-polyfill';
import './popup.css';
import { words } from '../components/words';
import { WordsProvider } from '../components/words-context';
import { ask, reportsOfTab, tellReaders } from '../messages/client';
import type { ReaderReport } from '../messages/protocol';
import { defaultSettings } from '../settings/defaults';
import { onSettingsChanged, readSettings } from '../settings/store';
import { PopupApp } from './app';
import type { PopupActions, PopupState } from './state';
import { siteOf, tabOfPopup } from './tab';

const say = words(browser.i18n.getMessage);
let tabId: number | undefined;
let state: PopupState = {
  host: null,
  status: 'asking',
  reports: [],
  settings: defaultSettings,
  catalogue: null,
};

function update(change: Partial<PopupState>): void {
  state = { ...state, ...change };
  const { documentElement: root } = document;
  root.lang = say.language;
  root.dir = say.direction;
  root.dataset.theme = state.settings.theme;
  render(
    <WordsProvider value={say}>
      <PopupApp state={state} actions={actions} />
    </WordsProvider>,
    document.body,
  );
}

const actions: PopupActions = {
  change(change) {
    void ask({ kind: 'settings.update', change }).then((settings) => update({ settings }));
  },
  openMark(reader, mark) {
    if (tabId === undefined) return;
    void tellReaders(tabId, { kind: 'reader.open', reader, mark }).then(leave);
  },
  openSettings(section) {
    void browser.tabs.create({ url: browser.runtime.getURL(`options.html#${section}`) }).then(leave);
  },
};

/** A popup closes; opened as a tab, it gives way to the page. */
async function leave(): Promise<void> {
  if (document.documentElement.dataset.in === 'tab' && tabId !== undefined) {
    await browser.tabs.update(tabId, { active: true });
  } else window.close();
}

async function refresh(): Promise<void> {
  if (tabId === undefined) return update({ status: 'unsupported' });
  try {
    const status = ask({ kind: 'page.status', tabId });
    // A failure is met where the answer is waited for.
    status.catch(() => {});
    const reports = await reportsOfTab(tabId).catch((): ReaderReport[] => []);
    // Marks are reason enough to show the list: the state of the page takes longer to find out and then adds nothing.
    if (reports.some(({ marks }) => marks.length > 0)) showList({ status: 'reading', reports });
    showList({ status: (await status).state, reports });
  } catch {
    update({ status: 'failed' });
  }
}

function showList(found: Pick<PopupState, 'status' | 'reports'>): void {
  update(found);
  // What `npm run bench:controls` reads: from the opening of the popup to the frame with the list.
  requestAnimationFrame(() => {
    if (performance.getEntriesByName('listed').length === 0) performance.mark('listed');
  });
}

async function start(): Promise<void> {
  const settings = readSettings();
  const tab = await tabOfPopup();
  tabId = tab?.id;
  // Asked before anything is drawn: this answer takes longest.
  const asked = refresh();
  update({ settings: await settings, host: siteOf(tab?.url) });
  onSettingsChanged((settings) => {
    update({ settings });
    void refresh();
  }, new AbortController().signal);
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const kind = (message as { kind?: string } | null)?.kind;
    if (sender.tab?.id === tabId && (kind === 'reader.changed' || kind === 'reader.closed')) void refresh();
    return undefined;
  });
  await asked;
  update({ catalogue: await ask({ kind: 'catalogue.get' }) });
}

void start();
