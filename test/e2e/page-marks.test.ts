// What marks look like on the screen, and what the page can see of them.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { blend, type Colour, contrast, parseColour } from '../../src/page/colour';
import { LOOKS, MARK_KINDS } from '../../src/page/mark-styles';
import { clickOn, until } from './driver';
import { FOX, inEachBrowser } from './harness/bench';
import { type Box, coloursIn, count } from './harness/pixels';

/** Smoothed letters reach their colour in few pixels, so what is measured stays a little below the text's 4.5. */
const TEXT_IN_PIXELS = 4.4;

function rgb(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] =
    hex.match(/[0-9a-f]{2}/g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return { red, green, blue, alpha: 1 };
}

function code({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((n) => Math.round(n).toString(16).padStart(2, '0')).join('')}`;
}

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

  it.each([
    ['light', '#ffffff', '#222222'],
    ['light', '#f4f1ea', '#6b6b6b'],
    ['dark', '#17191c', '#e3e3e3'],
    ['dark', '#2b2b2b', '#a0a0a0'],
  ] as const)('keeps lines and text apart from a %s page (%s, text %s)', async (tone, ground, text) => {
    const kinds = MARK_KINDS.map((kind) => ({ words: `the ${kind} ${MANY}`, kind }));
    const page = await bench.read(
      `<style>body { background: ${ground}; color: ${text} } p { font: 16px/3 sans-serif }</style>
      ${MARK_KINDS.map((kind) => `<p id=${kind}>the ${kind} ${MANY}</p>`).join('')}`,
      kinds,
    );
    await bench.marks(page, 3);
    for (const kind of MARK_KINDS) {
      const { line } = LOOKS[tone][kind];
      const box = await boxOf(page, `#${kind}`);
      await shows(page, box, line);
      const colours = await coloursIn(page, box);
      const [tinted = ''] =
        [...colours].filter(([c]) => `#${c}` !== ground).sort((a, b) => b[1] - a[1])[0] ?? [];
      const onTint = [...colours.keys()]
        .filter((c) => count(new Map([[c, 1]]), line) === 0)
        .map((c) => contrast(rgb(c), rgb(tinted)));
      expect(contrast(rgb(line), rgb(ground)), `line of ${kind}`).toBeGreaterThanOrEqual(3);
      expect(contrast(rgb(line), rgb(tinted)), `line of ${kind} on its tint`).toBeGreaterThanOrEqual(3);
      // Letters are smoothed: the strongest colour in them is the text's own.
      expect(Math.max(...onTint), `text in ${kind}`).toBeGreaterThanOrEqual(TEXT_IN_PIXELS);
    }
    await page.close();
  });

  it('uses the system colours where the reader forces them', async () => {
    if (bench.kind === 'firefox') return; // a preference of the whole browser there
    const page = await bench.read(`<p style="font:16px/3 sans-serif">${MANY}</p>`);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await bench.marks(page, 12);
    const system = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      return ['Canvas', 'HighlightText', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
    });
    const [canvas, text, highlight] = system.map(parseColour);
    if (!canvas || !text || !highlight) throw new Error(`not understood: ${system}`);
    const ground = blend(highlight, canvas);
    const box = await boxOf(page, 'p');
    await shows(page, box, code(ground));
    const colours = await coloursIn(page, box);
    expect(count(colours, code(text))).toBeGreaterThan(20);
    expect(count(colours, LOOKS.light.unattributed.line)).toBe(0);
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ground, canvas)).toBeGreaterThanOrEqual(3);
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

  it('leaves the page as it was: text, source, selection, find bar, copy and paste', async () => {
    const page = await bench.open(
      '<p>The quick <b>brown</b> fox jumps.</p><a href="#there">Link</a><textarea></textarea>',
    );
    const asItIs = () => ({
      html: new XMLSerializer().serializeToString(document),
      outer: document.documentElement.outerHTML,
      text: document.body.textContent,
      nodes: document.body.querySelectorAll('*').length,
    });
    const before = await page.evaluate(asItIs);
    await bench.start(page);
    await bench.marks(page, 1);
    expect(await page.evaluate(asItIs)).toEqual(before);
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('p') as Element);
      return getSelection()?.toString();
    });
    expect(selected).toBe('The quick brown fox jumps.');
    const copied = await page.evaluate(() => {
      let html = '';
      document.addEventListener('copy', () => {
        const holder = document.createElement('div');
        holder.append(getSelection()?.getRangeAt(0).cloneContents() ?? '');
        html = holder.innerHTML;
      });
      document.execCommand('copy');
      return html;
    });
    expect(copied).toBe('The quick <b>brown</b> fox jumps.');
    const found = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      return (window as unknown as { find(text: string): boolean }).find('brown fox jumps');
    });
    expect(found).toBe(true);
    await clickOn(page, 'a');
    await until(() => page.evaluate(() => location.hash === '#there'));
    expect((await bench.marks(page, 1))[0]?.covered).toBe(FOX);
    expect(await page.evaluate(asItIs)).toEqual(before);
    await page.close();
  });
});
