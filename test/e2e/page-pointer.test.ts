// From the pointer to marks: resting, leaving, clicking; and all the clicks that are the page's own.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from './driver';
import { inEachBrowser } from './harness/bench';

inEachBrowser((bench) => {
  /** The middle of the first line of a mark. */
  async function middle(page: Page, index = 0): Promise<{ x: number; y: number }> {
    const { marks } = await bench.see(page);
    const id = marks[index]?.id ?? 0;
    const [rect] = await bench.driver.inContent(page, (i) => globalThis.harness.rects(i), id);
    if (!rect) throw new Error('the mark has no box');
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }

  const events = async (page: Page): Promise<string[]> => (await bench.see(page)).events;

  it('tells when the pointer rests on a mark and when it leaves', async () => {
    const page = await bench.read('<p>The quick brown fox jumps over the lazy dog.</p><p>Far away.</p>');
    await bench.marks(page, 1);
    const { x, y } = await middle(page);
    await page.mouse.move(x, y);
    await until(async () => (await events(page)).join() === 'rest quick brown fox');
    await page.mouse.move(x + 4, y);
    await page.mouse.move(x + 300, y);
    await until(async () => (await events(page)).join() === 'rest quick brown fox,leave');
    await page.mouse.move(x, y);
    await until(async () => (await events(page)).length === 3);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await until(async () => (await events(page)).at(-1) === 'leave');
    await page.close();
  });

  it('opens on a plain click on plain text, also across lines and in shadow roots', async () => {
    const page = await bench.read(
      `<p style="width:110px">The quick brown fox jumps.</p><x-shadow></x-shadow><script>
        document.querySelector('x-shadow').attachShadow({ mode: 'open' }).innerHTML = '<p>Inside, a quick brown fox.</p>';
      </script>`,
    );
    await bench.marks(page, 2);
    for (const index of [0, 1]) {
      const { x, y } = await middle(page, index);
      await page.mouse.click(x, y);
      await until(
        async () => (await events(page)).filter((e) => e.startsWith('activate')).length === index + 1,
      );
    }
    await page.close();
  });

  it('leaves every other click to the page', async () => {
    const page = await bench.read(`
      <p>Beside it: the quick brown fox</p>
      <a href="#there"><p>Link: the quick brown fox</p></a>
      <button>Button: the quick brown fox</button>
      <p role=button>Role: the quick brown fox</p>
      <p onclick="void 0">Handler: the quick brown fox</p>
      <p style="cursor:pointer">Hand: the quick brown fox</p>
      <p id=stopped>Stopped: the quick brown fox</p>
      <p id=prevented>Prevented: the quick brown fox</p>
      <p id=last>Last: the quick brown fox</p>`);
    await bench.marks(page, 9);
    await page.evaluate(() => {
      document.getElementById('stopped')?.addEventListener('click', (event) => event.stopPropagation());
      document.getElementById('prevented')?.addEventListener('click', (event) => event.preventDefault());
    });
    const first = await middle(page, 0);
    await page.mouse.click(first.x + 400, first.y);
    for (const index of [1, 2, 3, 4, 5, 6, 7]) {
      const { x, y } = await middle(page, index);
      await page.mouse.click(x, y);
    }
    expect(await page.evaluate(() => location.hash)).toBe('#there');
    const last = await middle(page, 8);
    await page.mouse.move(last.x - 30, last.y);
    await page.mouse.down();
    await page.mouse.move(last.x + 30, last.y, { steps: 4 });
    await page.mouse.up();
    await page.evaluate(
      (x, y) => {
        getSelection()?.removeAllRanges();
        for (const type of ['pointerdown', 'pointerup', 'click']) {
          document
            .elementFromPoint(x, y)
            ?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: y }));
        }
      },
      last.x,
      last.y,
    );
    await page.keyboard.down('Control');
    await page.mouse.click(last.x, last.y);
    await page.keyboard.up('Control');
    await page.mouse.click(last.x, last.y);
    await until(async () => (await events(page)).some((event) => event.startsWith('activate')));
    expect((await events(page)).filter((event) => event.startsWith('activate'))).toHaveLength(1);
    await page.close();
  });

  it('scrolls to a mark, also inside a scroller', async () => {
    const far = '<div style="height:3000px"></div>';
    const page = await bench.read(
      `${far}<div style="height:200px;overflow:auto">${far}<p>The quick brown fox</p></div>${far}<p hidden>A quick brown fox</p>`,
    );
    const [shown, hidden] = await bench.marks(page, 2);
    const scroll = (id: number) => bench.driver.inContent(page, (i) => globalThis.harness.scrollTo(i), id);
    expect(await scroll(shown?.id ?? 0)).toBe(true);
    const { y } = await middle(page, 0);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(720);
    expect(await scroll(hidden?.id ?? 0)).toBe(false);
    await page.close();
  });
});
