// @vitest-environment happy-dom
// Renders every screen with words in brackets: a letter outside the brackets that is not data is hard-coded.
import type { ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { words } from '../../src/components/words';
import { OptionsApp } from '../../src/options/app';
import { SECTIONS } from '../../src/options/route';
import { Card } from '../../src/popover/card';
import { Hint } from '../../src/popover/hint';
import { PopupApp } from '../../src/popup/app';
import { WelcomeApp } from '../../src/welcome/app';
import { SAMPLE } from '../../src/welcome/sample';
import * as options from '../options/fixtures';
import * as popover from '../popover/fixtures';
import * as popup from '../popup/fixtures';
import { type Rendered, render } from '../render';
import { getMessageFrom, readMessages } from '../words-from-file';

const getMessage = getMessageFrom(readMessages('en'));
const bracketed = words((key, values) =>
  key === 'languageTag' || key === 'direction' ? getMessage(key, values) : `⟦${getMessage(key, values)}⟧`,
);

/** Every text of the fixtures, the longest first, as they may stand in a screen outside of our words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}
const data = [popover.view, popup.state, options.state, SAMPLE]
  .flatMap(textsOf)
  .filter((text) => /\p{L}{3}/u.test(text))
  .sort((a, b) => b.length - a.length);
/** Names of keys and days, which `Intl` and the keyboard give. */
const NAMES = /\b(Esc|Tab|Alt|Shift|[A-Z])\b|\d{1,2} (October|December) \d{4}|December \d{4}/g;
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt'];

function leftOver(rendered: Rendered): string[] {
  const found: string[] = [];
  const strip = (text: string) => {
    let rest = text.replace(/⟦[^⟦⟧]*(⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, ' ');
    for (const known of data) rest = rest.replaceAll(known, ' ');
    return rest.replace(NAMES, ' ');
  };
  const walker = document.createTreeWalker(rendered.root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    // The page's own sentence, cut into segments.
    if (!parentElement?.closest('.emphasis')) found.push(strip(textContent ?? ''));
  }
  for (const element of rendered.all('*')) {
    for (const name of SPOKEN) found.push(strip(element.getAttribute(name) ?? ''));
  }
  return found.filter((text) => /\p{L}{2}/u.test(text));
}

const screen = (child: ComponentChild) => render(child, bracketed);
const nothing = () => {};

describe('nothing is hard-coded in', () => {
  it('the popover and its drawers', () => {
    const card = screen(
      <Card
        view={popover.view}
        actions={popover.recordingActions()}
        pinned
        onPin={nothing}
        onClose={nothing}
      />,
    );
    for (const drawer of ['⟦Copy⟧', '⟦Switch off⟧', '⟦Not a match⟧']) {
      card.click(drawer);
      expect(leftOver(card)).toEqual([]);
    }
  });

  it('the hint', () => {
    const view = { title: popover.texts.title, stance: 'refuted' as const, more: 2, clickOpens: false };
    expect(leftOver(screen(<Hint view={view} onOpen={nothing} />))).toEqual([]);
  });

  it('the popup', () => {
    const app = screen(<PopupApp state={popup.state} actions={popup.recordingActions()} />);
    for (const tab of app.all('[role="tab"]')) {
      act(() => tab.click());
      expect(leftOver(app)).toEqual([]);
    }
  });

  it.each(Object.keys(SECTIONS))('the settings, %s', (section) => {
    location.hash = section === 'catalogue' ? `#catalogue/${popover.texts.id}` : `#${section}`;
    const app = screen(<OptionsApp state={options.state} actions={options.recordingActions()} />);
    expect(leftOver(app)).toEqual([]);
  });

  it('the welcome page', () => {
    expect(leftOver(screen(<WelcomeApp onOpen={nothing} />))).toEqual([]);
  });
});
