// What the popover's buttons and the settings do on open pages, at once, in both browsers.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsChange } from '../../src/messages/protocol';
import { defaultSettings } from '../../src/settings/defaults';
import { built } from './built';
import { browsersUnderTest, Driver, until } from './driver';
import type { ExtensionApi } from './own-screens';
import { clickButton, clickPart, middleOf, seePopover, untilClosed, untilPopover } from './popover-on-page';
import { type PageServer, serve } from './serve';
import { changeSettings, storedSettings } from './stored-settings';

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/** One passage that resembles two talking points of one rule set, and one of another. */
const TWO =
  'Russia wants a settlement based on the UN Charter in its entirety and the root causes of the conflict eliminated';
/** Its words that resemble both; which of the two comes first is the score's affair. */
const SHARED = 'settlement based on the UN Charter';
const CHARTER = { id: 'un-charter-based-settlement', title: 'UN Charter', word: 'Charter' };
const CAUSES = { id: 'root-causes-first', title: 'root causes', word: 'causes' };
const ONE = 'No air defence system in the world can intercept the Oreshnik missile';
const STORY = `<!doctype html><html lang="en"><p>The Russian foreign minister spoke in Moscow on Thursday about the war in
  Ukraine, NATO and Washington. The interview was recorded at the ministry and published a day later; officials in Kyiv
  did not comment on it.</p><p>${TWO}.</p><p>${ONE}.</p><textarea></textarea>
  <p>Diplomats from several European states said that they had read the transcript. The Kremlin added nothing.</p>`;

describe.each(browsersUnderTest())('controls in %s', (kind) => {
  let driver: Driver;
  let server: PageServer;
  let pages: Page[];

  const change = (wanted: SettingsChange) => changeSettings(driver, wanted);
  const stored = () => storedSettings(driver);
  const open = async () => {
    const page = await driver.open(server.put(STORY));
    pages.push(page);
    await untilMarks(page, 2);
    return page;
  };
  /** How many passages are painted, whatever their kind. */
  const untilMarks = (page: Page, wanted: number) =>
    until(() =>
      page.evaluate(
        (n) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === n,
        wanted,
      ),
    );
  const openAt = async (page: Page, words: string) => {
    const { x, y } = await middleOf(page, words);
    await page.mouse.click(x, y);
    return untilPopover(driver, page, ({ title }) => title !== '');
  };
  const pasted = async (page: Page) => {
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return until(() => page.$eval('textarea', (area) => area.value || null));
  };

  beforeAll(async () => {
    [driver, server] = await Promise.all([
      Driver.launch(kind, { extension: built(kind) }),
      serve('test/pages'),
    ]);
  });
  afterAll(() => Promise.all([driver.close(), server.close()]));
  beforeEach(async () => {
    pages = [];
    await change({ set: 'all', settings: { ...defaultSettings, hint: false } });
    return async () => void (await Promise.all(pages.map((page) => page.close())));
  });

  it('says why it matched, for each talking point of the passage', async () => {
    const page = await open();
    const { text, title } = await openAt(page, SHARED);
    const [first, second] = title.includes(CHARTER.title) ? [CHARTER, CAUSES] : [CAUSES, CHARTER];
    expect(title).toContain(first.title);
    expect(text).toContain('Institute for the Study of War, via');
    await clickPart(driver, page, 'summary', 'Why this matched');
    await untilPopover(driver, page, ({ emphasised }) => emphasised.join(' ').includes(first.word));
    await clickPart(driver, page, 'summary', 'The same passage also resembles');
    await clickPart(driver, page, '.links button', second.title);
    await untilPopover(driver, page, (popover) => popover.title.includes(second.title));
    await clickPart(driver, page, 'summary', 'Why this matched');
    const { emphasised } = await untilPopover(driver, page, (popover) =>
      popover.emphasised.join(' ').includes(second.word),
    );
    expect(emphasised.join(' ')).not.toContain(first.word);
  });

  it('shows a related talking point and comes back', async () => {
    const page = await open();
    const { title } = await openAt(page, ONE);
    await clickPart(driver, page, 'summary', 'Related talking points');
    await clickPart(driver, page, '.links button', '');
    const related = await untilPopover(
      driver,
      page,
      (popover) => popover.title !== '' && popover.title !== title,
    );
    expect(related.text).toContain('ISW’s assessment');
    await clickButton(driver, page, 'Back to the passage');
    await untilPopover(driver, page, (popover) => popover.title === title);
  });

  it.each([
    [
      'Copy as text',
      /^Claim: .+\nClaim made, .+\nISW’s assessment \(.+\), in Refrain’s words: .+\nSource: ISW/,
    ],
    [
      'Copy as Markdown',
      /^> Claim: .+\n>\n> Claim made, .+\n\nISW’s assessment[\s\S]+\n- Source: ISW.+\]\(https:/,
    ],
  ])('%s gives a citation to paste', async (button, citation) => {
    const page = await open();
    await openAt(page, ONE);
    await clickButton(driver, page, 'Copy');
    await clickButton(driver, page, button);
    await untilPopover(driver, page, ({ text }) => text.includes('Copied with its source.'));
    expect(await pasted(page)).toMatch(citation);
  });

  it('switches a rule set off and on again', async () => {
    const page = await open();
    await openAt(page, ONE);
    await clickButton(driver, page, 'Switch off');
    await clickButton(driver, page, 'Rule set “Nuclear threats”');
    await untilMarks(page, 1);
    expect((await stored()).ruleSets).toEqual({ 'nuclear-threats': 'off' });
    await clickButton(driver, page, 'Undo');
    await untilMarks(page, 2);
    expect((await stored()).ruleSets).toEqual({ 'nuclear-threats': 'mark' });
  });

  it('takes back one of two talking points of a passage, and the mark stays for the other', async () => {
    const page = await open();
    const { title } = await openAt(page, SHARED);
    const [first, second] = title.includes(CHARTER.title) ? [CHARTER, CAUSES] : [CAUSES, CHARTER];
    await clickButton(driver, page, 'Not a match');
    await until(async () => (await stored()).dismissals.length === 1);
    await page.keyboard.press('Escape');
    await untilClosed(page);
    await until(async () => {
      const { x, y } = await middleOf(page, SHARED);
      await page.mouse.click(x, y);
      const titled = async () => {
        const popover = await seePopover(driver, page);
        return popover?.title ? popover : null;
      };
      const popover = await until(titled, 5_000).catch(() => null);
      return popover?.title.includes(second.title);
    });
    await clickButton(driver, page, 'Not a match');
    await untilMarks(page, 1);
    expect((await stored()).dismissals.map(({ talkingPoint }) => talkingPoint)).toEqual([
      first.id,
      second.id,
    ]);
  });

  it('follows the settings in every open page', async () => {
    const [one, other] = [await open(), await open()];
    const both = async (wanted: number) => {
      for (const page of [one, other]) {
        await page.bringToFront();
        await untilMarks(page, wanted);
      }
    };
    await change({ set: 'ruleSetLevel', ruleSet: 'nuclear-threats', level: 'count' });
    await both(1);
    await change({ set: 'talkingPoint', id: 'root-causes-first', on: false });
    await change({ set: 'talkingPoint', id: 'un-charter-based-settlement', on: false });
    await both(0);
    await change({ set: 'all', settings: { ...defaultSettings, hint: false, theme: 'dark' } });
    await both(2);
    expect((await openAt(other, ONE)).theme).toBe('dark');
    await change({ set: 'site', host: '127.0.0.1', on: false });
    await other.keyboard.press('Escape');
    await both(0);
    await change({ set: 'site', host: '127.0.0.1', on: true });
    await both(2);
  });

  it('shows a hint from the moment that the reader wants one', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, ONE);
    await change({ set: 'hint', hint: true });
    await until(async () => {
      await page.mouse.move(2, 2);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y);
      return until(() => seePopover(driver, page), 5_000);
    });
    expect((await seePopover(driver, page))?.text).toContain('Click to read');
  });
});
