// One driver for both browsers with our extension in them: Chromium over its own protocol through a pipe, Firefox over
// WebDriver BiDi. No driver programs are needed.
import { readFileSync } from 'node:fs';
import puppeteer, { type Browser, type Page, type Realm } from 'puppeteer-core';
import { type BrowserKind, browserNames, findBrowser } from './find-browser';
import { until } from './until';

/** The host name that Firefox gives to our extension's own pages; drawn at random unless it is set beforehand. */
const FIREFOX_HOST = '11111111-2222-4333-8444-555555555555';

/** CSS pixels. */
const VIEWPORT = { width: 1280, height: 720 };

type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

export interface LaunchOptions {
  /** Folder of the unpacked extension; without one the browser runs plain. */
  extension?: string;
  /** Preferences for Firefox, arguments for Chromium. */
  preferences?: Record<string, string | number | boolean>;
  args?: string[];
  /** A window that a person can use, for as long as it stays open; default false. */
  headed?: boolean;
}

export class Driver {
  private helper: Page | undefined;

  private constructor(
    readonly kind: BrowserKind,
    readonly browser: Browser,
    /** Origin of the extension's own pages, without a slash at the end; empty without an extension. */
    readonly origin: string,
  ) {}

  static launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Driver> {
    return kind === 'chrome' ? launchChromium(options) : launchFirefox(options);
  }

  /** @internal */
  static over(kind: BrowserKind, browser: Browser, origin: string): Driver {
    return new Driver(kind, browser, origin);
  }

  /** Opens an address in a new tab, in front. */
  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    return page;
  }

  /** Opens one of the extension's own pages as a tab, or in a window of its own, which leaves the page before it in view. */
  async openOwn(path: string, type: 'tab' | 'window' = 'tab'): Promise<Page> {
    const address = `${this.origin}/${path}`;
    const page = await this.browser.newPage({ type });
    // Firefox reports no load events for these pages: go without waiting, then ask the page.
    await page.goto(address, { waitUntil: this.kind === 'firefox' ? [] : 'load' });
    await until(() =>
      page.evaluate((a) => location.href === a && document.readyState === 'complete', address),
    );
    return page;
  }

  /** Runs a self-contained function in the world of the extension's content scripts, in the page's top frame. Arguments and
   * result cross as JSON. */
  async inContent<A extends Plain[], R>(page: Page, run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    if (this.kind === 'chrome') {
      const realm: Realm = await until(() => page.extensionRealms()[0]);
      return (await realm.evaluate(run as (...args: unknown[]) => R, ...args)) as Awaited<R>;
    }
    this.helper ??= await this.openHelper(page);
    const address = await page.evaluate(() => location.href);
    return (await this.helper.evaluate(
      executeInTab(address, run.toString(), JSON.stringify(args)),
    )) as Awaited<R>;
  }

  /** Runs a function in an extension page, with the extension's rights. */
  async inExtension<A extends Plain[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    this.helper ??= await this.openHelper();
    const call = `(${run.toString()})(...${JSON.stringify(args)})`;
    return (await this.helper.evaluate(call)) as Awaited<R>;
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** A page of the extension's own behind the page under test, for what only the extension may do. */
  private async openHelper(front?: Page): Promise<Page> {
    const helper = await this.openOwn('options.html');
    await front?.bringToFront();
    return helper;
  }
}

/** Chromium does not run as root in its sandbox; nor do build machines let it. */
const sandbox = process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];

async function launchChromium({ extension, args = [], headed = false }: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: required('chrome'),
    headless: !headed,
    pipe: true,
    ...(extension && { enableExtensions: [extension] }),
    args: [...sandbox, `--window-size=${VIEWPORT.width},${VIEWPORT.height + 80}`, ...args],
    ...(headed && { ignoreDefaultArgs: ['--enable-automation'] }),
    defaultViewport: headed ? null : VIEWPORT,
  });
  if (!extension) return Driver.over('chrome', browser, '');
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  return Driver.over('chrome', browser, `chrome-extension://${new URL(worker.url()).host}`);
}

async function launchFirefox({
  extension,
  preferences = {},
  args = [],
  headed = false,
}: LaunchOptions): Promise<Driver> {
  const hosts = extension
    ? { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_HOST }) }
    : {};
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: required('firefox'),
    headless: !headed,
    // System access lets the driver open the extension's own pages.
    args: [
      '--remote-allow-system-access',
      `--width=${VIEWPORT.width}`,
      `--height=${VIEWPORT.height + 80}`,
      ...args,
    ],
    extraPrefsFirefox: { ...hosts, ...preferences },
    defaultViewport: headed ? null : VIEWPORT,
  });
  if (!extension) return Driver.over('firefox', browser, '');
  await browser.installExtension(extension);
  return Driver.over('firefox', browser, `moz-extension://${FIREFOX_HOST}`);
}

function required(kind: BrowserKind): string {
  const path = findBrowser(kind);
  if (!path)
    throw new Error(
      `${browserNames[kind]} not found: install it, or name its path in ${kind === 'chrome' ? 'CHROMIUM' : 'FIREFOX'}.`,
    );
  return path;
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Source of a call that runs a function in the content world of the tab with an address. A string, because the policy of
 * extension pages forbids making functions from text. */
function executeInTab(address: string, run: string, args: string): string {
  return `(async () => {
    const tab = (await browser.tabs.query({})).find((tab) => tab.url === ${JSON.stringify(address)});
    if (!tab) throw new Error('no tab shows ' + ${JSON.stringify(address)});
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: ${run}, args: ${args} });
    if (answer.error) throw new Error(String(answer.error.message ?? answer.error));
    return answer.result;
  })()`;
}
