// The built extension on saved pages of real sites: passages put into them by script are marked exactly, and nothing else.
// The pages belong to their publishers and are not in this repository: REAL_PAGES names a folder with such pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import { markedIn } from './marked';
import { type PageServer, serve } from './serve';

const FOLDER = process.env.REAL_PAGES;
const FILES = FOLDER ? readdirSync(FOLDER).filter((name) => name.endsWith('.html')) : [];
const PASSAGES = [
  'NATO broke its promise not to expand eastward',
  'Russia has always been open to talks with Ukraine, but Kyiv refuses',
  'Oreshnik missile cannot be intercepted by any air defence',
];
/** Their own scripts and everything from the network is left out: the pages are looked at as they were saved. */
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };
/** So that the gate opens: on most of these pages it would not. */
const SUBJECT = 'Ukraine, Russia and NATO: the war, the talks, the sanctions, the missiles and the borders. ';

/** Puts a passage into a heading, a paragraph with links, a list item and a table cell of the page. */
function insert(page: Page, passage: string, subject: string): Promise<void> {
  return page.evaluate(
    (text, about) => {
      const longest = [...document.querySelectorAll('p')].sort(
        (a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0),
      )[0];
      const place = longest ?? document.body.appendChild(document.createElement('p'));
      const half = text.indexOf(' ', text.length / 2);
      const linked = `We read that <a href="/x">${text.slice(0, half)}</a>${text.slice(half)}, <a href="/y">again</a>.`;
      const heading = document.querySelector('h1, h2') ?? document.createElement('h2');
      if (!heading.isConnected) place.before(heading);
      const list = document.createElement('ul');
      list.innerHTML = `<li>First, ${text}.</li><li>Second, some more.</li>`;
      const table = document.createElement('table');
      table.innerHTML = `<tr><td>Claim</td><td>In short: ${text}.</td></tr>`;
      const paragraph = document.createElement('p');
      paragraph.innerHTML = linked;
      const intro = document.createElement('p');
      intro.textContent = about;
      for (const element of [list, table, paragraph, intro]) element.className = 'put-in';
      // Instead of the page's own words, which on many of these pages are in another language.
      heading.replaceChildren(text);
      heading.classList.add('put-in-heading');
      place.after(intro, paragraph, list, table);
    },
    passage,
    subject,
  );
}

describe.skipIf(FILES.length === 0).each(browsersUnderTest())('%s', (kind) => {
  let driver: Driver;
  let server: PageServer;

  beforeAll(async () => {
    server = await serve(FOLDER ?? '');
    driver = await Driver.launch(kind, { extension: built(kind) });
  }, 60_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  it.each(FILES)('%s', async (name) => {
    const html = readFileSync(join(FOLDER ?? '', name), 'utf8');
    const page = await driver.open(server.put({ html, headers: HEADERS }));
    for (const passage of PASSAGES) {
      await insert(page, passage, SUBJECT.repeat(4));
      const marks = await until(async () => {
        const found = await markedIn(page);
        if (found.filter((m) => m === passage).length < 4) throw new Error(`marked: ${found.join(' | ')}`);
        return found;
      });
      expect(marks).toEqual([passage, passage, passage, passage]);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('.put-in')) element.remove();
        document.querySelector('.put-in-heading')?.replaceChildren();
      });
      await until(async () => (await markedIn(page)).length === 0);
    }
    await page.close();
  });
});
