import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lookAgain } from '../../src/gate/look-again';

/** As much of a page as the gate looks at. */
class Page extends EventTarget {
  text = 'x'.repeat(1000);
  URL = 'https://news.example/';
  visibilityState = 'visible';
  readonly documentElement = { lang: 'de' };
  readonly navigation = new EventTarget();
  readonly defaultView = Object.assign(new EventTarget(), { navigation: this.navigation });

  get body() {
    return { textContent: this.text };
  }
}

let page: Page;
let looks: string[];
let ending: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  looks = [];
  ending = new AbortController();
  lookAgain(page as unknown as Document, page.text.length, (raw) => looks.push(raw), ending.signal);
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

it('does not look at a page that stays as it is, and stops asking', () => {
  vi.advanceTimersByTime(600_000);
  expect(looks).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

it('looks when the page has grown, and goes on while it grows', () => {
  for (let i = 1; i <= 20; i++) {
    page.text += 'y'.repeat(300);
    vi.advanceTimersByTime(1000);
    expect(looks).toHaveLength(i);
  }
  page.text += 'a little';
  vi.advanceTimersByTime(600_000);
  expect(looks).toHaveLength(20);
});

it('looks after a navigation within the page, however late', () => {
  vi.advanceTimersByTime(600_000);
  page.URL = 'https://news.example/other';
  page.navigation.dispatchEvent(new Event('navigatesuccess'));
  vi.advanceTimersByTime(1000);
  expect(looks).toHaveLength(1);
});

it('looks at other text in the same place: a story exchanged for a shorter one, a page translated', () => {
  page.text = 'y'.repeat(600);
  vi.advanceTimersByTime(1000);
  expect(looks).toHaveLength(1);
  page.text = 'z'.repeat(610);
  page.documentElement.lang = 'en';
  vi.advanceTimersByTime(1000);
  expect(looks).toHaveLength(2);
});

it('asks again when the reader scrolls or clicks, and only once for many such events', () => {
  vi.advanceTimersByTime(600_000);
  page.text += 'y'.repeat(300);
  for (let i = 0; i < 50; i++) page.dispatchEvent(new Event('scroll'));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(looks).toHaveLength(1);
});

it('cuts a long pause short when the reader scrolls', () => {
  vi.advanceTimersByTime(20_000);
  page.text += 'y'.repeat(300);
  page.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(1000);
  expect(looks).toHaveLength(1);
});

it('rests while the page is hidden', () => {
  page.visibilityState = 'hidden';
  page.text += 'y'.repeat(300);
  vi.advanceTimersByTime(600_000);
  expect(looks).toEqual([]);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(1000);
  expect(looks).toHaveLength(1);
});

it('ends with its signal', () => {
  ending.abort();
  page.text += 'y'.repeat(300);
  page.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(600_000);
  expect(looks).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
