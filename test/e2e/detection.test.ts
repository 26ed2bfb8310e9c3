// What a page can find out about us: without marks nothing, whatever it tries; with marks only highlights under names that
// say nothing. A browser without the extension says what "nothing" is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import { markedIn } from './marked';
import { type PageServer, serve } from './serve';

const PAGES = new URL('../pages', import.meta.url).pathname;
const UNMARKED = readdirSync(PAGES).filter((name) => name.startsWith('none-') && name.endsWith('.html'));
const MARKED = 'strict-policy.html';

/** Every word of our sources, catalogue ids and built scripts that could be a name. */
function namesOf(kind: 'chrome' | 'firefox'): string[] {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|html|json)$/.test(file))
    .map((file) => readFileSync(join('src', file), 'utf8'));
  const scripts = ['gate.js', 'reader.js', 'popover.js'].map((file) =>
    readFileSync(join(built(kind), file), 'utf8'),
  );
  const texts = [...sources, ...scripts, 'refrain-mark refrain-highlight refrain_mark mark highlight'];
  return [...new Set(texts.flatMap((text) => text.match(/[a-zA-Z_][\w-]{1,40}/g) ?? []))];
}

/** Runs in the page as a hostile script would: everything about the world that may tell of us. */
async function probe(names: string[], files: string[]) {
  const look = (name?: string) => {
    const style = getComputedStyle(document.body, name && `::highlight(${name})`);
    return [style.backgroundColor, style.textDecoration, style.color, style.textShadow].join(' ');
  };
  const nobody = look('nobodyhasthisname');
  const reached: string[] = [];
  for (const file of files) {
    const answer = await fetch(file).catch(() => null);
    if (answer) reached.push(file);
    const image = new Image();
    image.src = file;
    if (
      await image.decode().then(
        () => true,
        () => false,
      )
    )
      reached.push(`${file} as an image`);
  }
  const owners: [string, object][] = [];
  for (const name of Object.getOwnPropertyNames(window)) {
    const value: unknown = Object.getOwnPropertyDescriptor(window, name)?.value;
    if (typeof value === 'function' && value.prototype instanceof Object)
      owners.push([name, value.prototype]);
  }
  const foreign: string[] = [];
  for (const [name, prototype] of owners) {
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const { value, get } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
      for (const made of [value, get] as unknown[])
        if (typeof made === 'function' && !String(made).includes('[native code]'))
          foreign.push(`${name}.${key}`);
    }
  }
  return {
    styled: names.filter((name) => look(name) !== nobody),
    reached,
    foreign,
    globals: Object.getOwnPropertyNames(window).sort(),
    prototypes: owners
      .map(([name, prototype]) => `${name} ${Object.getOwnPropertyNames(prototype).length}`)
      .sort(),
    html: document.documentElement.outerHTML,
    attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames()),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    resources: performance
      .getEntries()
      .map(({ name }) => name)
      .filter((name) => name.includes('extension')),
    frames: window.length,
    records: (window as unknown as { records?: number }).records ?? 0,
    stored: [...Object.keys(localStorage), document.cookie, window.name],
  };
}

describe.each(browsersUnderTest())('%s', (kind) => {
  let withUs: Driver;
  let without: Driver;
  let server: PageServer;
  const names = namesOf(kind);

  beforeAll(async () => {
    server = await serve(PAGES);
    withUs = await Driver.launch(kind, { extension: built(kind) });
    without = await Driver.launch(kind);
  }, 90_000);
  afterAll(async () => {
    await withUs?.close();
    await without?.close();
    await server?.close();
  });

  /** Opens a page that counts every change of its tree from the beginning. */
  async function open(driver: Driver, name: string): Promise<Page> {
    const page = await driver.browser.newPage();
    await page.evaluateOnNewDocument(`
      window.records = 0;
      document.addEventListener('DOMContentLoaded', () =>
        new MutationObserver((list) => { window.records += list.length; }).observe(document, {
          subtree: true, childList: true, attributes: true, characterData: true,
        }));`);
    await page.goto(`${server.url}/${name}`);
    await page.bringToFront();
    return page;
  }

  const files = () =>
    ['manifest.json', 'reader.js', 'popup.html', 'icons/16.png'].map((f) => `${withUs.origin}/${f}`);

  /** The page finds what it finds in a browser without us. */
  async function seesTheSame(page: Page, name: string): Promise<void> {
    const plain = await open(without, name);
    const found = await Promise.all([page, plain].map((one) => one.evaluate(probe, names, files())));
    expect(found[0]).toEqual(found[1]);
    await plain.close();
  }

  it('has many names to look for', () => {
    expect(names.length).toBeGreaterThan(3000);
    expect(names).toEqual(expect.arrayContaining(['unattributed', 'refrainReader']));
  });

  it.each(UNMARKED)('cannot be seen by %s', async (name) => {
    const page = await open(withUs, name);
    // A page that is read after this one shows that there was time enough for this one.
    const other = await open(withUs, MARKED);
    await until(async () => (await markedIn(other)).length === 1);
    await other.close();
    await page.bringToFront();
    await seesTheSame(page, name);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it('shows a page with marks nothing but highlights under names that say nothing', async () => {
    const page = await open(withUs, MARKED);
    await until(async () => (await markedIn(page)).length === 1);
    await seesTheSame(page, MARKED);
    const shown = await page.evaluate(() => [...CSS.highlights.keys()]);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatch(/^[a-z]{12}$/);
    await page.close();
  });
});
