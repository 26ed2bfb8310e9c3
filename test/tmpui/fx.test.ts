import { it } from 'vitest';
import { Driver, until } from '../e2e/driver';
import { built } from '../e2e/built';
import { serve } from '../e2e/serve';
import { middleOf } from '../e2e/popover-on-page';
it('x', async () => {
  const driver = await Driver.launch('firefox', { extension: built('firefox') });
  const server = await serve('test/pages');
  try {
    const page = await driver.open(`${server.url}/news-story.html`);
    await new Promise((r) => setTimeout(r, 4000));
    console.log('hl', await page.evaluate(() => CSS.highlights.size));
    console.log(await driver.inContent(page, () => JSON.stringify({ vis: document.visibilityState, reader: typeof (globalThis as any).refrainReader, chromedom: typeof (globalThis as any).chrome?.dom, browserdom: typeof (globalThis as any).browser?.dom })));
    const { x, y } = await middleOf(page, 'eastward expansion');
    await page.mouse.click(x, y);
    await new Promise((r) => setTimeout(r, 1500));
    console.log(await driver.inContent(page, () => { const h = document.querySelector('[popover]') as any; const r = h && (h.openOrClosedShadowRoot ?? (globalThis as any).browser.dom.openOrClosedShadowRoot(h)); return JSON.stringify({ h: !!h, r: !!r, p: !!r?.querySelector('.panel'), t: r?.textContent?.slice(0, 200) }); }));
    console.log(await driver.inExtension(async () => JSON.stringify(await (globalThis as any).browser.storage.session.get())));
  } finally { await driver.close(); await server.close(); }
}, 60000);
