// The reader through the life of a page: hidden and shown, left and come back to, ended in the middle of its work.
import { expect, it } from 'vitest';
import { until } from './driver';
import { FOX, inEachBrowser } from './harness/bench';

inEachBrowser((bench) => {
  it('does nothing while the page is hidden, and catches up when it is shown', async () => {
    const page = await bench.read('<main><p>The quick brown fox</p></main>');
    await bench.marks(page, 1);
    const other = await bench.open('<p>In front</p>');
    await until(() => page.evaluate(() => document.visibilityState === 'hidden'));
    const before = (await bench.see(page)).searched;
    await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      for (let i = 0; i < 50; i++)
        main.insertAdjacentHTML('beforeend', `<p>Number ${i} of the quick brown fox</p>`);
      main.querySelector('p')?.remove();
    });
    // The front page works meanwhile, so the hidden one could have.
    await bench.start(other);
    await bench.settled(other);
    const hidden = await bench.see(page);
    expect(hidden.searched).toBe(before);
    expect(hidden.marks).toEqual([]);
    await page.bringToFront();
    expect((await bench.marks(page, 50)).every((mark) => mark.covered === FOX)).toBe(true);
    await page.close();
    await other.close();
  });

  it('does not begin before a page in the background is shown', async () => {
    const page = await bench.open('<p>The quick brown fox</p>');
    const other = await bench.open('<p>In front</p>');
    await until(() => page.evaluate(() => document.visibilityState === 'hidden'));
    await bench.start(page);
    await bench.start(other);
    await bench.settled(other);
    expect((await bench.see(page)).searched).toBe(0);
    await page.bringToFront();
    await bench.marks(page, 1);
    await page.close();
    await other.close();
  });

  it('ends in the middle of its work', async () => {
    const many = Array.from({ length: 4000 }, (_, i) => `<p>Number ${i} of the quick brown fox</p>`).join('');
    const page = await bench.open(many);
    await bench.driver.inContent(page, () => {
      globalThis.harness.start([{ words: 'quick brown fox' }]);
      return new Promise<void>((resolve) => {
        setTimeout(() => {
          globalThis.harness.stop();
          resolve();
        }, 5);
      });
    });
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const { searched } = await bench.see(page);
    await page.evaluate(() => document.body.append('The quick brown fox'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect((await bench.see(page)).searched).toBe(searched);
    await page.close();
  });

  it('stops at an absurd number of marks and says so, until the page is smaller', async () => {
    const page = await bench.read(`<main>${'<p>The quick brown fox</p>'.repeat(1100)}</main>`);
    await until(async () => (await bench.see(page)).incomplete === 'too-large');
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await bench.driver.inContent(page, () => globalThis.harness.rematch([{ words: 'quick brown fox' }]));
    await until(async () => (await bench.see(page)).incomplete === null);
    await page.close();
  });

  it('reads a page that is one enormous element', async () => {
    const line = 'Nothing is said here about the lazy dog or anybody else at all.';
    const lines = Array.from({ length: 6000 }, (_, i) =>
      i % 500 === 7 ? `Here, the quick brown fox. ${line}` : line,
    );
    const page = await bench.read(`<div>${lines.join('<br><br>')}<br><br>${lines.join(' ')}</div>`);
    await bench.settled(page);
    expect((await bench.marks(page, 24)).every((mark) => mark.covered === FOX)).toBe(true);
    await page.evaluate(() => {
      (document.querySelector('div')?.firstChild as Text).data = 'And here, the quick brown fox.';
    });
    await bench.settled(page);
    await bench.marks(page, 25);
    await page.close();
  });

  it('reads a page that is replaced while it is being read', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, i) => `<section><div><p>Number ${i} of the lazy dog</p></div></section>`,
    );
    const page = await bench.read(`<main>${many.join('')}</main>`);
    await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      let steps = 0;
      return new Promise<void>((resolve) => {
        const timer = setInterval(() => {
          const sections = [...main.children];
          main.replaceChildren(...sections.reverse());
          main.insertAdjacentHTML('afterbegin', '<p>The quick brown fox</p>');
          if (++steps < 20) return;
          clearInterval(timer);
          resolve();
        }, 4);
      });
    });
    await bench.settled(page);
    expect((await bench.marks(page, 20)).every((mark) => mark.covered === FOX)).toBe(true);
    await page.close();
  });
});
