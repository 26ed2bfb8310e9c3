// What every test of the page room needs: each browser with the harness in it, pages made on the spot, marks waited for.

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type BrowserKind, browsersUnderTest, Driver, until } from '../driver';
import { type PageServer, serve } from '../serve';
import { buildHarness } from './build';
import type { HarnessState, Phrase, SeenMark } from './content';

/** The phrase that most tests look for. */
export const FOX = 'quick brown fox';

/** Milliseconds that starting both may take on a busy machine. */
const START = 60_000;

export class Bench {
  driver!: Driver;
  server!: PageServer;

  constructor(readonly kind: BrowserKind) {}

  /** Opens a page with this body and begins reading it. */
  async read(body: string, phrases: Phrase[] = [{ words: FOX }]): Promise<Page> {
    const page = await this.open(body);
    await this.start(page, phrases);
    return page;
  }

  /** Opens a page with this body. */
  open(body: string): Promise<Page> {
    return this.driver.open(this.server.put(`<!doctype html><html lang="en"><body>${body}</body></html>`));
  }

  /** Begins reading an open page. */
  async start(page: Page, phrases: Phrase[] = [{ words: FOX }]): Promise<void> {
    // The harness may still be compiled; beginning anew is no harm.
    await until(() =>
      this.driver.inContent(
        page,
        (list) => {
          globalThis.harness.start(list);
          return true;
        },
        phrases as never[],
      ),
    );
  }

  see(page: Page): Promise<HarnessState> {
    return this.driver.inContent(page, () => globalThis.harness.see());
  }

  /** The marks in page order, once there are as many as expected. */
  marks(page: Page, count: number): Promise<SeenMark[]> {
    return until(async () => {
      const { marks } = await this.see(page);
      if (marks.length !== count)
        throw new Error(`${marks.length} marks: ${marks.map((m) => m.covered).join(' | ')}`);
      return marks;
    });
  }

  /** Waits until the reader has taken in all that the page has done so far. */
  async settled(page: Page): Promise<HarnessState> {
    await this.driver.inContent(page, () => globalThis.harness.settle());
    return this.see(page);
  }
}

/** Describes tests for each browser under test, with a bench of its own. */
export function inEachBrowser(tests: (bench: Bench) => void): void {
  describe.each(browsersUnderTest())('%s', (kind) => {
    const bench = new Bench(kind);
    beforeAll(async () => {
      bench.server = await serve(new URL('../../pages', import.meta.url).pathname);
      bench.driver = await Driver.launch(kind, { extension: await buildHarness(kind) });
    }, START);
    afterAll(async () => {
      await bench.driver?.close();
      await bench.server?.close();
    });
    tests(bench);
  });
}
