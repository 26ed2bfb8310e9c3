// Marks on a page that changes: they follow moved text, go before the next paint with text that goes, and come with text
// that comes; they never cover other words.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from './driver';
import { FOX, inEachBrowser } from './harness/bench';

/** How many ranges the page's registry holds, as the page sees it. */
const painted = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));

inEachBrowser((bench) => {
  it('drops a mark before the next paint when its text changes in any way', async () => {
    const ways = [
      'text.data = text.data.replace("brown", "red")',
      'text.data = "Much " + text.data',
      'text.deleteData(0, 1)',
      'paragraph.textContent = "Other words"',
      'paragraph.innerHTML = "Other words"',
      'paragraph.remove()',
      'paragraph.parentNode.replaceChildren()',
      'text.splitText(6).before("not ")',
      'text.splitText(6).before(Object.assign(document.createElement("b"), { textContent: "not" }))',
    ];
    for (const way of ways) {
      const page = await bench.read('<div><p>The quick brown fox.</p></div>');
      await bench.marks(page, 1);
      const left = await page.evaluate((source) => {
        const paragraph = document.querySelector('p') as HTMLElement;
        new Function('paragraph', 'text', source)(paragraph, paragraph.firstChild);
        return new Promise<number>((resolve) => {
          requestAnimationFrame(() =>
            resolve([...CSS.highlights.values()].reduce((sum, h) => sum + h.size, 0)),
          );
        });
      }, way);
      expect(left, way).toBe(0);
      await page.close();
    }
  });

  it('keeps the mark where the change is beside it, and finds the passage again where it moved', async () => {
    const page = await bench.read('<div id=a><p>The quick brown fox.</p></div><div id=b></div>');
    const [first] = await bench.marks(page, 1);
    await page.evaluate(() => document.querySelector('p')?.append(' It jumps.'));
    await bench.settled(page);
    expect(await bench.marks(page, 1)).toMatchObject([{ id: first?.id, covered: FOX }]);
    await page.evaluate(() => document.getElementById('b')?.append(document.querySelector('p') as Element));
    expect(await painted(page)).toBe(1);
    await bench.settled(page);
    expect(await bench.marks(page, 1)).toMatchObject([{ id: first?.id, covered: FOX, visible: true }]);
    await page.evaluate(() => document.querySelector('p')?.prepend('Really: '));
    await page.evaluate(() => document.querySelector('p')?.normalize());
    await bench.settled(page);
    expect(await bench.marks(page, 1)).toMatchObject([{ covered: FOX }]);
    await page.close();
  });

  it('reads what comes in: text, elements, cards in links, whole trees', async () => {
    const page = await bench.read('<main></main>');
    const steps = [
      'main.append("The quick brown fox")',
      'main.insertAdjacentHTML("beforeend", "<p>A quick brown fox</p>")',
      'main.insertAdjacentHTML("beforeend", "<a href=#><div>A quick brown fox</div><span>and a quick brown fox</span></a>")',
      'document.body.insertAdjacentHTML("beforeend", "<section><div><ul><li>A quick brown fox</ul></div></section>")',
    ];
    for (const [index, step] of steps.entries()) {
      await page.evaluate((source) => new Function('main', source)(document.querySelector('main')), step);
      await bench.settled(page);
      await bench.marks(page, [1, 2, 4, 5][index] ?? 0);
    }
    await page.close();
  });

  it('follows an endless feed, and a list that recycles its rows, without searching the same text twice', async () => {
    const page = await bench.read('<main></main>');
    for (let screen = 1; screen <= 5; screen++) {
      await page.evaluate((number) => {
        const item = (i: number) =>
          `<article><h2>Item ${number}-${i}</h2><p>Text ${number}-${i} of a brown fox</p></article>`;
        const last = `<article><p>Here is the quick brown fox ${number}</p></article>`;
        document
          .querySelector('main')
          ?.insertAdjacentHTML('beforeend', Array.from({ length: 30 }, (_, i) => item(i)).join('') + last);
      }, screen);
      await bench.settled(page);
      await bench.marks(page, screen);
    }
    const before = (await bench.see(page)).searched;
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll('article p')];
      const texts = rows.map((row) => row.textContent);
      for (const [i, row] of rows.entries()) row.textContent = texts.at(-1 - i) ?? '';
    });
    await bench.settled(page);
    const after = await bench.marks(page, 5);
    expect(after.every((m) => m.covered === FOX)).toBe(true);
    expect((await bench.see(page)).searched - before).toBeLessThanOrEqual(310);
    await page.close();
  });

  it('reads everything again after a large change', async () => {
    const page = await bench.read('<main><p>The quick brown fox</p></main>');
    await bench.marks(page, 1);
    await page.evaluate(() => {
      const rows = Array.from({ length: 1500 }, (_, i) => `<p>Paragraph ${i} about a brown fox</p>`);
      const main = document.querySelector('main') as Element;
      main.innerHTML = `${rows.join('')}<p>At the end a quick brown fox</p>`;
      for (const row of main.children) row.append(' indeed');
    });
    await bench.settled(page);
    expect(await bench.marks(page, 1)).toMatchObject([{ covered: FOX }]);
    await page.close();
  });

  it('matches again when the page is translated in place, with the new language', async () => {
    const page = await bench.read('<p>Der schnelle braune Fuchs</p>', [{ words: FOX }]);
    await bench.settled(page);
    await bench.marks(page, 0);
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      const font = document.createElement('font');
      font.innerHTML = '<font>The quick brown fox</font>';
      text.replaceWith(font);
      document.documentElement.lang = 'fr';
    });
    expect(await bench.marks(page, 1)).toMatchObject([{ covered: FOX }]);
    await bench.settled(page);
    expect(await bench.marks(page, 1)).toMatchObject([{ language: 'fr' }]);
    await page.close();
  });

  it('drops marks from text that becomes editable, and finds them again afterwards', async () => {
    const page = await bench.read('<div><p>The quick brown fox</p></div>');
    await bench.marks(page, 1);
    await page.evaluate(() => document.querySelector('div')?.setAttribute('contenteditable', ''));
    await bench.settled(page);
    await bench.marks(page, 0);
    await page.evaluate(() => document.querySelector('div')?.removeAttribute('contenteditable'));
    await bench.settled(page);
    await bench.marks(page, 1);
    await page.close();
  });

  it('survives document.open, which takes every listener away', async () => {
    const page = await bench.read('<p>The quick brown fox</p>');
    await bench.marks(page, 1);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><body><p style="margin:0">The quick brown fox, written</p></body>');
      document.close();
    });
    await bench.settled(page);
    await bench.marks(page, 1);
    const rect = await page.evaluate(() => document.querySelector('p')?.getBoundingClientRect().toJSON());
    await page.mouse.click(rect.x + 60, rect.y + rect.height / 2);
    await until(async () => (await bench.see(page)).events.includes('activate quick brown fox'));
    await page.close();
  });

  it('notices text that is joined or parted by an element coming or going, comments between or not', async () => {
    const page = await bench.read('<div>The quick <!-- a --><p>or</p><!-- b --> brown fox</div>');
    await bench.settled(page);
    await bench.marks(page, 0);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await bench.settled(page);
    await bench.marks(page, 1);
    await page.evaluate(() => {
      const comment = document.querySelector('div')?.childNodes[1] as Comment;
      comment.after(document.createElement('p'));
    });
    await bench.settled(page);
    await bench.marks(page, 0);
    await page.close();
  });

  it('ends without a trace', async () => {
    const page = await bench.read('<p>The quick brown fox</p>');
    await bench.marks(page, 1);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await bench.driver.inContent(page, () => globalThis.harness.stop());
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  it('searches again on request, and keeps a mark that stays', async () => {
    const page = await bench.read('<p>The quick brown fox and the lazy dog</p>');
    const [fox] = await bench.marks(page, 1);
    await bench.driver.inContent(page, () =>
      globalThis.harness.rematch([
        { words: 'quick brown fox', kind: 'refuted' },
        { words: 'lazy dog', painted: false },
      ]),
    );
    expect(await bench.marks(page, 2)).toMatchObject([
      { id: fox?.id, kind: 'refuted', painted: true },
      { covered: 'lazy dog', painted: false },
    ]);
    expect(await painted(page)).toBe(1);
    await page.close();
  });
});
