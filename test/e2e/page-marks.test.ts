// What marks look like on the screen, and what the page can see of them.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { LOOKS } from '../../src/page/mark-styles';
import { until } from './driver';
import { FOX, inEachBrowser } from './harness/bench';
import { type Box, coloursIn, count } from './harness/pixels';

const MANY = Array.from({ length: 12 }, () => 'quick brown fox').join(' ');

inEachBrowser((bench) => {
  /** Waits until the box shows some of the colour. */
  const shows = (page: Page, box: Box, colour: string) =>
    until(async () => count(await coloursIn(page, box), colour) > 20);

  const boxOf = (page: Page, selector: string): Promise<Box> =>
    page.evaluate((s) => {
      const { x, y, width, height } = (document.querySelector(s) as Element).getBoundingClientRect();
      return { x, y, width, height: height + 6 };
    }, selector);

  it('paints each kind in its colour, light and dark by the ground of the block, and in shadow roots', async () => {
    const page = await bench.read(
      `<p id=a>one two three</p><p id=b>four five six</p><p id=c>seven eight nine</p>
      <div style="background:#181a1d;color:#ddd"><p id=d>one two three</p><p id=e>four five six</p></div>
      <x-shadow></x-shadow><script>
        document.querySelector('x-shadow').attachShadow({ mode: 'open' }).innerHTML = '<p>one two three</p>';
      </script>`,
      [
        { words: 'one two three' },
        { words: 'four five six', kind: 'attributed' },
        { words: 'seven eight nine', kind: 'refuted' },
      ],
    );
    // Blocks this short are not searched: the page grows them first.
    await page.evaluate(() => {
      const roots = [document, document.querySelector('x-shadow')?.shadowRoot];
      for (const root of roots)
        for (const p of root?.querySelectorAll('p') ?? []) p.append(', and so on and on');
    });
    await bench.marks(page, 6);
    await shows(page, await boxOf(page, '#a'), LOOKS.light.unattributed.line);
    await shows(page, await boxOf(page, '#b'), LOOKS.light.attributed.line);
    await shows(page, await boxOf(page, '#c'), LOOKS.light.refuted.line);
    await shows(page, await boxOf(page, '#d'), LOOKS.dark.unattributed.line);
    await shows(page, await boxOf(page, '#e'), LOOKS.dark.attributed.line);
    await shows(page, await boxOf(page, 'x-shadow'), LOOKS.light.unattributed.line);
    await page.close();
  });

  it('paints the words where they have moved to, and nothing where they were', async () => {
    const page = await bench.read(`<div id=a style="min-height:30px"><p>${MANY}</p></div><div id=b></div>`);
    await bench.marks(page, 12);
    const above = await boxOf(page, '#a');
    await shows(page, above, LOOKS.light.unattributed.line);
    await page.evaluate(() => document.getElementById('b')?.append(document.querySelector('p') as Element));
    await shows(page, await boxOf(page, '#b'), LOOKS.light.unattributed.line);
    await page.evaluate(() => {
      (document.getElementById('b') as HTMLElement).style.marginTop = '100px';
    });
    expect(count(await coloursIn(page, { ...above, height: 30 }), LOOKS.light.unattributed.line)).toBe(0);
    await page.close();
  });

  it('follows the page from light to dark', async () => {
    const page = await bench.read(
      `<style>body.night { background: #111; color: #eee }</style><p>${MANY}</p>`,
    );
    await bench.marks(page, 12);
    await shows(page, await boxOf(page, 'p'), LOOKS.light.unattributed.line);
    await page.evaluate(() => document.body.classList.add('night'));
    await shows(page, await boxOf(page, 'p'), LOOKS.dark.unattributed.line);
    await page.close();
  });

  it('comes back when the page clears the registry', async () => {
    const page = await bench.read(`<p>${MANY}</p>`);
    await bench.marks(page, 12);
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
      CSS.highlights.clear();
      document.body.append('and more');
    });
    await bench.settled(page);
    expect(await page.evaluate(() => [...CSS.highlights.values()].map((h) => h.size))).toEqual([12]);
    await page.close();
  });

  it('shows the page nothing but names drawn at random, and nothing at all without a mark', async () => {
    const empty = await bench.read('<p>The lazy dog, and nothing that is looked for</p>');
    await bench.settled(empty);
    const seenByPage = () => ({
      html: document.documentElement.outerHTML,
      names: [...CSS.highlights.keys()],
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Object.getOwnPropertyNames(window).length,
    });
    const plain = await bench.open('<p>The lazy dog, and nothing that is looked for</p>');
    expect(await empty.evaluate(seenByPage)).toEqual(await plain.evaluate(seenByPage));
    const names: string[] = [];
    for (let i = 0; i < 2; i++) {
      const page = await bench.read('<p>The quick brown fox</p>');
      await bench.marks(page, 1);
      const seen = await page.evaluate(seenByPage);
      expect(seen.sheets).toBe(0);
      names.push(...seen.names);
      await page.close();
    }
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[a-z]{12}$/);
    await empty.close();
    await plain.close();
  });

  it('leaves selection, copying and the find bar alone', async () => {
    const page = await bench.read('<p>The quick brown fox jumps.</p>');
    await bench.marks(page, 1);
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('p') as Element);
      return getSelection()?.toString();
    });
    expect(selected).toBe('The quick brown fox jumps.');
    const found = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find(text: string): boolean }).find('brown fox jumps');
    });
    expect(found).toBe(true);
    expect((await bench.marks(page, 1))[0]?.covered).toBe(FOX);
    await page.close();
  });
});
