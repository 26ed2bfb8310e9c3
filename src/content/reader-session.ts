// One page's reader from injection to its end: reading, popover, messages, settings, joined under one AbortSignal.
import browser from 'webextension-polyfill';
import { hostsAround } from '../gate/hosts';
import { ask } from '../messages/client';
import type { BackgroundReplies, ReaderReport, ToBackground, ToReader } from '../messages/protocol';
import { type PageMark, type Reading, startReading } from '../page/reading';
import type { Settings } from '../settings/settings';
import { onStoredSettings } from '../settings/stored';
import { Finder, type FinderSettings, type MarkPayload } from './finder';
import { openPackagedIndexes } from './indexes';
import { PopoverLoader } from './popover-loader';
import { markSummary } from './views';

type Mark = PageMark<MarkPayload>;

/** How often a reader asks whether its extension is still there, in milliseconds. */
const LIFE_CHECK = 2000;

export class ReaderSession {
  private readonly id = crypto.randomUUID();
  private readonly end = new AbortController();
  private readonly finder: Finder;
  private readonly reading: Reading<MarkPayload>;
  private readonly popover: PopoverLoader;
  private titles: Readonly<Record<string, string>> = {};
  private incomplete: ReaderReport['incomplete'];
  private announced = -1;

  constructor(private settings: Settings) {
    const { signal } = this.end;
    this.finder = new Finder(
      openPackagedIndexes(),
      this.effective(),
      (language) => void this.learn(language),
    );
    this.popover = new PopoverLoader({
      reading: () => this.reading,
      settings: () => this.settings,
      finder: () => this.finder,
      titles: () => this.titles,
      learnTitles: () => this.learnTitles(),
      ask: (message) => this.ask(message),
      getMessage: browser.i18n.getMessage,
      onClosed: () => {
        if (this.isOff()) this.stop();
      },
      signal,
    });
    this.reading = startReading<MarkPayload>({
      document,
      find: (pageBlock) => this.finder.find(pageBlock),
      insertCss: async (css) => void (await this.ask({ kind: 'css.insert', css })),
      removeCss: (css) => void this.ask({ kind: 'css.remove', css }),
      isForeign: (element) => this.popover.here?.contains(element) ?? false,
      onMarks: (marks) => this.onMarks(marks),
      onRest: (mark, rect) => void this.popover.rest(mark, rect),
      onLeave: () => this.popover.leave(),
      onActivate: (mark) => void this.popover.get().then((popover) => popover?.show(mark)),
      onIncomplete: (reason) => {
        this.incomplete = reason;
      },
      signal,
      random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
    });
    this.listen(signal);
    this.announce(0);
  }

  /** False once the reader has ended, or its extension was updated or removed. */
  get isAlive(): boolean {
    return !this.end.signal.aborted && browser.runtime?.id !== undefined;
  }

  /** Ends the reader and leaves no trace in the page. */
  stop(): void {
    if (this.end.signal.aborted) return;
    void this.ask({ kind: 'reader.closed', reader: this.id });
    this.end.abort();
  }

  private isOff(): boolean {
    return hostsAround(location).some((host) => this.settings.sitesOff.includes(host));
  }

  /** The settings as they hold on this site: where it is switched off, nothing is looked for but what is checked. */
  private effective(): FinderSettings {
    return { ...this.settings, nothing: this.isOff() };
  }

  private listen(signal: AbortSignal): void {
    const listener = (message: unknown) => this.receive(message as ToReader);
    browser.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
      once: true,
    });
    // A reader whose extension was updated or removed is told by nobody; in Firefox it is gone without this.
    const life = setInterval(() => browser.runtime?.id || this.end.abort(), LIFE_CHECK);
    signal.addEventListener('abort', () => clearInterval(life), { once: true });
    onStoredSettings((settings) => void this.apply(settings), signal);
    // Kept in the back/forward cache the page lives on: it signs off when it goes and on again when it returns.
    addEventListener('pagehide', () => void this.ask({ kind: 'reader.closed', reader: this.id }), { signal });
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        this.announced = -1;
        this.announce(this.reading.marks().length);
      },
      { signal },
    );
  }

  private receive(message: ToReader): Promise<ReaderReport | true | null> | undefined {
    switch (message.kind) {
      case 'reader.report':
        return this.report();
      case 'reader.open': {
        const mark = message.reader === this.id ? this.reading.mark(message.mark) : undefined;
        if (mark) void this.popover.get().then((popover) => popover?.goTo(mark));
        else this.popover.here?.close();
        return Promise.resolve(null);
      }
      case 'reader.check-selection':
        void this.check(message.text);
        return Promise.resolve(true);
      default:
        return undefined;
    }
  }

  /** Shows what the selected text resembles; `text` is the selection as the browser knows it. */
  async check(text: string): Promise<void> {
    const missing = this.finder.lacks(this.reading.selected()?.text ?? text);
    if (missing) await this.learn(missing);
    await (await this.popover.get())?.check(text);
  }

  private async report(): Promise<ReaderReport> {
    await this.learnTitles();
    const marks = this.reading.marks();
    const open = this.popover.here?.openMark;
    const inView = marks.find(({ id, visible }) => visible && this.reading.rects(id).some(isOnScreen));
    return {
      reader: this.id,
      marks: marks.map((mark) => markSummary(mark, this.titles)),
      ...(open !== undefined && { open }),
      ...(inView && { inView: inView.id }),
      ...(this.incomplete && { incomplete: this.incomplete }),
    };
  }

  private async apply(settings: Settings): Promise<void> {
    this.settings = settings;
    // A popover that has just switched the site off stays open, without marks, as long as it offers to undo that.
    if (this.isOff() && !this.popover.here?.isOpen) return this.stop();
    this.finder.apply(this.effective());
    await this.reading.rematch();
    if (this.end.signal.aborted) return;
    // Where their number is the same, marks may still have changed: painted before, only counted now.
    this.announced = -1;
    this.announce(this.reading.marks().length);
  }

  /** Fetches the index of a language that the page turns out to be in, as after a translation, and reads it again. */
  private async learn(language: string): Promise<void> {
    await this.ask({ kind: 'languages.inject', languages: [language] });
    if (this.end.signal.aborted) return;
    this.finder.addLanguages(openPackagedIndexes());
    await this.reading.rematch();
  }

  private onMarks(marks: readonly Mark[]): void {
    this.announce(marks.length);
    this.popover.here?.marksChanged();
    if (marks.length > 0) void this.learnTitles().then(() => this.popover.get());
  }

  private async learnTitles(): Promise<void> {
    if (Object.keys(this.titles).length === 0) this.titles = (await this.ask({ kind: 'titles.get' })) ?? {};
  }

  private announce(count: number): void {
    if (count === this.announced) return;
    this.announced = count;
    void this.ask({ kind: 'reader.changed', reader: this.id, count });
  }

  /** Asks the background; a reader whose extension was updated or removed ends itself instead. */
  private async ask<Kind extends ToBackground['kind']>(
    message: Extract<ToBackground, { kind: Kind }>,
  ): Promise<BackgroundReplies[Kind] | undefined> {
    if (!browser.runtime?.id) {
      this.end.abort();
      return undefined;
    }
    return ask<Kind>(message).catch(() => undefined);
  }
}

function isOnScreen({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}
