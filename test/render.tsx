// Renders a part into a detached page, for component tests.
import { type ComponentChild, render as renderInto } from 'preact';
import { act } from 'preact/test-utils';
import type { Words } from '../src/components/words';
import { WordsProvider } from '../src/components/words-context';
import { wordsOf } from './words-from-file';

export interface Rendered {
  root: HTMLElement;
  /** All text, with runs of white space as one space. */
  text(): string;
  find<Kind extends Element = HTMLElement>(selector: string): Kind;
  all(selector: string): HTMLElement[];
  /** Clicks a button or link by its text or accessible name. */
  click(name: string): void;
  rerender(child: ComponentChild): void;
}

const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

/** Renders with English words unless others are given. */
export function render(child: ComponentChild, words: Words = wordsOf('en')): Rendered {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const rerender = (next: ComponentChild) =>
    void act(() => renderInto(<WordsProvider value={words}>{next}</WordsProvider>, root));
  rerender(child);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    all,
    rerender,
    text: () => (root.textContent ?? '').replace(/\s+/g, ' '),
    find<Kind extends Element>(selector: string) {
      const element = root.querySelector<Kind>(selector);
      if (!element) throw new Error(`nothing matches ${selector}`);
      return element;
    },
    click(name) {
      const element = all('button, a').find((candidate) => nameOf(candidate) === name);
      if (!element) throw new Error(`no button or link is called ${name}`);
      act(() => element.click());
    },
  };
}
