// Wires the settings page: fetches settings, catalogue and shortcuts, listens for changes, renders.
import { render } from 'preact';
import browser from 'webextension-polyfill';
import './options.css';
import { words } from '../components/words';
import { WordsProvider } from '../components/words-context';
import { ask } from '../messages/client';
import { defaultSettings } from '../settings/defaults';
import { onSettingsChanged, readSettings } from '../settings/store';
import { OptionsApp } from './app';
import { canOpenShortcuts, openShortcuts, readShortcuts } from './shortcuts';
import type { OptionsActions, OptionsState } from './state';

const say = words(browser.i18n.getMessage);
let state: OptionsState = {
  settings: defaultSettings,
  catalogue: null,
  shortcuts: [],
  version: browser.runtime.getManifest().version,
  canOpenShortcuts,
};

function update(change: Partial<OptionsState>): void {
  state = { ...state, ...change };
  const { documentElement: root } = document;
  root.lang = say.language;
  root.dir = say.direction;
  root.dataset.theme = state.settings.theme;
  document.title = say.say('optionsTitle');
  render(
    <WordsProvider value={say}>
      <OptionsApp state={state} actions={actions} />
    </WordsProvider>,
    document.body,
  );
}

const actions: OptionsActions = {
  change(change) {
    void ask({ kind: 'settings.update', change }).then((settings) => update({ settings }));
  },
  openShortcuts,
  openWelcome() {
    void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  },
  save(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  },
};

async function start(): Promise<void> {
  update({ settings: await readSettings() });
  onSettingsChanged((settings) => update({ settings }), new AbortController().signal);
  const [catalogue, shortcuts] = await Promise.all([ask({ kind: 'catalogue.get' }), readShortcuts()]);
  update({ catalogue, shortcuts });
}

// Keys may have been changed in another tab meanwhile.
addEventListener('focus', () => void readShortcuts().then((shortcuts) => update({ shortcuts })));
void start();
