// Reading a page into blocks, and finding the way back from a block's text to the page, in real browsers.
import { expect, it } from 'vitest';
import { FOX, inEachBrowser } from './harness/bench';

inEachBrowser((bench) => {
  it('marks headings, paragraphs, list items, cells, captions and quotes, and skips what is not for reading', async () => {
    const page = await bench.read(`
      <h1>The quick brown fox</h1>
      <p>A quick brown fox.</p>
      <ul><li>One quick brown fox</li></ul>
      <table><tr><td>A quick brown fox</td><td>quick</td><td>brown fox</td></tr></table>
      <figure><figcaption>Seen: quick brown fox</figcaption></figure>
      <blockquote><p>quick brown fox, he said</p></blockquote>
      <button>Buy the quick brown fox</button>
      <p>quick</p><p>brown fox</p>
      <nav>The quick brown fox</nav><div role="navigation">The quick brown fox</div>
      <textarea>The quick brown fox</textarea><pre>The quick brown fox</pre><p><code>The quick brown fox</code></p>
      <div contenteditable>The quick brown fox</div><div role="textbox">The quick brown fox</div>
      <script>"The quick brown fox"</script><style>/* The quick brown fox */</style>
      <noscript>The quick brown fox</noscript><template><p>The quick brown fox</p></template>
      <svg><text>The quick brown fox</text></svg><ins class="adsbygoogle">The quick brown fox</ins>`);
    const found = await bench.marks(page, 7);
    expect(found.map((m) => m.role)).toEqual([
      'heading',
      'paragraph',
      'list',
      'paragraph',
      'caption',
      'quote',
      'paragraph',
    ]);
    expect(found.every((m) => m.covered === FOX && m.visible && m.painted)).toBe(true);
    await page.close();
  });

  it('follows a passage through inline elements, split words, line breaks, comments and empty nodes', async () => {
    const page = await bench.read(
      `<p id=inline>A <b>quick <i>bro</i></b><i>wn</i> <a href="#">fox</a> here.</p>
      <p id=break>A quick<br>brown fox.</p>
      <p id=comment>A quick <!-- quick -->brown<script></script> fox.</p>
      <p id=mixed>A quick <span></span>br<wbr>own <img alt="">fox.</p>
      <p id=split>A quick brown fox.</p>`,
    );
    await bench.marks(page, 5);
    await page.evaluate(() => {
      const text = document.getElementById('split')?.firstChild as Text;
      text.splitText(9).splitText(2);
      text.after(document.createTextNode(''));
    });
    await bench.settled(page);
    const found = await bench.marks(page, 5);
    expect(found.map((m) => m.covered)).toEqual([FOX, 'quickbrown fox', FOX, FOX, FOX]);
    await page.close();
  });

  it('does not join what the layout sets apart', async () => {
    const page = await bench.read(
      `<style>.card span { display: block } x-line { display: inline } x-box { display: block }</style>
      <div class=card><span>A quick</span><span>brown fox</span></div>
      <p>One quick<br><br>brown fox.</p>
      <div>One quick<div>brown</div>fox</div>
      <x-box>A quick</x-box><x-box>brown fox</x-box>
      <p>The <x-line>quick</x-line> brown <x-line>fox</x-line></p>`,
      [{ words: 'quick\\s*brown\\s*fox' }],
    );
    const [only] = await bench.marks(page, 1);
    expect(only?.covered).toBe(FOX);
    await page.close();
  });

  it('gives each block its headline, the text before it and its language', async () => {
    const page = await bench.read(`
      <p>The quick brown fox before all.</p>
      <h1>Foxes  of\nthe year</h1>
      <p>This paragraph is long enough to be the context of the next one all by itself.</p>
      <p>Then the quick brown fox.</p>
      <h2>Colours</h2><p>False.</p>
      <section lang="ru"><p>Here, a <span lang="en">quick brown fox</span> <i>again.</i></p></section>`);
    const [first, second, third] = await bench.marks(page, 3);
    expect(first).toMatchObject({ headline: null, before: null, language: 'en' });
    expect(second).toMatchObject({ headline: 'Foxes of the year', language: 'en' });
    expect(second?.before).toMatch(/^This paragraph .* itself\.$/);
    expect(third).toMatchObject({ headline: 'Foxes of the year\nColours', language: 'ru' });
    expect(third?.before).toContain('Colours False.');
    await page.close();
  });

  it('gives a block the same surroundings when it is read alone', async () => {
    const page = await bench.read(`
      <h1>Foxes</h1><p>A paragraph that is long enough to be the context of the next one all by itself.</p>
      <h2>Colours</h2><div><p>False.</p></div><blockquote lang="uk"><p id=it>The quick brown fox.</p></blockquote>`);
    const [before] = await bench.marks(page, 1);
    await page.evaluate(() => document.getElementById('it')?.firstChild?.replaceWith('The quick brown fox.'));
    await bench.settled(page);
    const [after] = await bench.marks(page, 1);
    expect(after).toEqual({ ...before, id: after?.id });
    await page.close();
  });

  it('reads hidden text and says that it cannot be seen', async () => {
    const page = await bench.read(`
      <p hidden>One quick brown fox</p><p style="visibility:hidden">Two quick brown fox</p>
      <p style="opacity:0">Three quick brown fox</p><details><summary>More</summary><p>Four quick brown fox</p></details>
      <p style="position:absolute;width:1px;height:1px;overflow:hidden">Five quick brown fox</p>
      <p id=shown>Six quick brown fox</p>`);
    const found = await bench.marks(page, 6);
    expect(found.map((m) => m.visible)).toEqual([false, false, false, false, true, true]);
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    expect((await bench.see(page)).marks.map((m) => m.visible)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    await page.close();
  });

  it('reads open shadow roots, nested and late ones, and leaves closed ones alone', async () => {
    const page = await bench.read(
      '<p>A quick brown fox</p><div id=a></div><div id=b></div><div id=late></div>',
    );
    await page.evaluate(() => {
      const host = (id: string, mode: 'open' | 'closed') => {
        const root = document.getElementById(id)?.attachShadow({ mode }) as ShadowRoot;
        root.innerHTML = '<p>Inside, a quick brown fox</p><x-inner></x-inner>';
        const inner = root.querySelector('x-inner')?.attachShadow({ mode }) as ShadowRoot;
        inner.innerHTML = 'deep quick brown fox, at the top of its root';
      };
      host('a', 'open');
      host('b', 'closed');
    });
    await bench.marks(page, 3);
    await page.evaluate(() => {
      const inner = document.getElementById('a')?.shadowRoot?.querySelector('x-inner')?.shadowRoot;
      inner?.append(document.createElement('p'), ' and another quick brown fox');
    });
    await bench.marks(page, 4);
    await page.close();
  });

  it('reads right-to-left text', async () => {
    const page = await bench.read('<p dir="rtl" lang="he">אמר שר החוץ <b>הרוסי</b> אתמול</p>', [
      { words: 'שר החוץ הרוסי' },
    ]);
    expect(await bench.marks(page, 1)).toMatchObject([{ covered: 'שר החוץ הרוסי', language: 'he' }]);
    await page.close();
  });
});
