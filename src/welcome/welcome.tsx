// Wires the welcome page: the words, the theme, and the sample's popover.
import { render } from 'preact';
import browser from 'webextension-polyfill';
import './welcome.css';
import { words } from '../components/words';
import { WordsProvider } from '../components/words-context';
import { ask } from '../messages/client';
import { readSettings } from '../settings/store';
import { WelcomeApp } from './app';
import { samplePopover } from './sample-popover';

const say = words(browser.i18n.getMessage);

async function start(): Promise<void> {
  const { theme } = await readSettings();
  const { documentElement: root } = document;
  root.lang = say.language;
  root.dir = say.direction;
  root.dataset.theme = theme;
  document.title = say.say('welcomeTitle');
  const open = samplePopover({
    document,
    words: say,
    theme: () => theme,
    textsOf: (talkingPoint) => ask({ kind: 'texts.get', talkingPoint }),
    elementOf: (index) => document.querySelectorAll<HTMLElement>('.sample-mark').item(index),
  });
  render(
    <WordsProvider value={say}>
      <WelcomeApp onOpen={open} />
    </WordsProvider>,
    document.body,
  );
}

void start();
