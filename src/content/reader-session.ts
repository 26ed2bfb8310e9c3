// One page's reader from injection to its end: reading, popover, messages, settings, joined under one AbortSignal.
import browser from 'webextension-polyfill';
import { words } from '../components/words';
import { ask } from '../messages/client';
import type { ReaderReport, SettingsChange, ToReader } from '../messages/protocol';
import { type PageMark, type Reading, startReading } from '../page/reading';
import { createPopover } from '../popover/create-popover';
import type { Popover, SwitchOffScope } from '../popover/types';
import type { Settings } from '../settings/settings';
import { onSettingsChanged } from '../settings/store';
import { Finder, type MarkPayload, plainPassage } from './finder';
import { openPackagedIndexes } from './indexes';
import { hintView, markSummary, popoverView } from './views';

type Mark = PageMark<MarkPayload>;

export class ReaderSession {
  private readonly id = crypto.randomUUID();
  private readonly finder: Finder;
  private readonly reading: Reading<MarkPayload>;
  private readonly popover: Popover;
  private readonly end = new AbortController();
  private titles: Readonly<Record<string, string>> = {};
  private incomplete: ReaderReport['incomplete'];
  private announced = -1;
  private open: { mark: Mark; shown: string } | undefined;
  private hinted: Mark | undefined;
  private undoable: SettingsChange | undefined;

  constructor(private settings: Settings) {
    const { signal } = this.end;
    this.finder = new Finder(openPackagedIndexes(), settings);
    this.popover = createPopover({
      document,
      words: words(browser.i18n.getMessage),
      signal,
      theme: () => this.settings.theme,
      actions: {
        next: () => this.step(1),
        previous: () => this.step(-1),
        show: (talkingPoint) => this.open && this.showPopover(this.open.mark, talkingPoint),
        showRelated: (talkingPoint) => void this.showRelated(talkingPoint),
        copy: (text) =>
          navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          ),
        notAMatch: () => this.dismiss(),
        switchOff: (scope) => this.switchOff(scope),
        undo: () => this.undo(),
        openFromHint: () => this.hinted && this.showPopover(this.hinted),
        close: () => {
          this.open = undefined;
          if (this.isOff()) this.stop();
        },
      },
    });
    this.reading = startReading<MarkPayload>({
      document,
      find: (pageBlock) => this.finder.find(pageBlock),
      insertCss: async (css) => void (await this.ask({ kind: 'css.insert', css })),
      removeCss: (css) => void this.ask({ kind: 'css.remove', css }),
      isForeign: (element) => this.popover.contains(element),
      onMarks: (marks) => this.onMarks(marks),
      onRest: (mark, rect) => this.showHint(mark, rect),
      onLeave: () => this.popover.closeHint(),
      onActivate: (mark) => this.showPopover(mark),
      onIncomplete: (reason) => {
        this.incomplete = reason;
      },
      signal,
      random: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
    });
    this.listen(signal);
    void this.ask({ kind: 'titles.get' }).then((titles) => {
      this.titles = titles ?? {};
    });
    this.announce(0);
  }

  /** Ends the reader and leaves no trace in the page. */
  stop(): void {
    if (this.end.signal.aborted) return;
    void this.ask({ kind: 'reader.closed', reader: this.id });
    this.end.abort();
  }

  /** False once the reader has ended. */
  get isAlive(): boolean {
    return !this.end.signal.aborted && browser.runtime?.id !== undefined;
  }

  private isOff(): boolean {
    return this.settings.sitesOff.includes(location.hostname);
  }

  private listen(signal: AbortSignal): void {
    const listener = (message: unknown) => this.receive(message as ToReader);
    browser.runtime.onMessage.addListener(listener);
    signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
      once: true,
    });
    onSettingsChanged((settings) => void this.apply(settings), signal);
    addEventListener('pagehide', () => void this.ask({ kind: 'reader.closed', reader: this.id }), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.announce(this.reading.marks().length), {
      signal,
    });
  }

  private receive(message: ToReader): Promise<ReaderReport | null> | undefined {
    switch (message.kind) {
      case 'reader.report':
        return Promise.resolve(this.report());
      case 'reader.open': {
        const mark = message.reader === this.id ? this.reading.mark(message.mark) : undefined;
        if (mark) this.goTo(mark);
        return mark ? Promise.resolve(null) : undefined;
      }
      case 'reader.step':
        this.step(message.direction === 'next' ? 1 : -1);
        return Promise.resolve(null);
      default:
        return undefined;
    }
  }

  private report(): ReaderReport {
    return {
      reader: this.id,
      marks: this.reading.marks().map((mark) => markSummary(mark, this.titles)),
      ...(this.incomplete && { incomplete: this.incomplete }),
    };
  }

  private async apply(settings: Settings): Promise<void> {
    this.settings = settings;
    // A popover that has just switched the site off stays open, without marks, as long as it offers to undo that.
    if (this.isOff() && !this.open) return this.stop();
    this.finder.apply(this.isOff() ? { ...settings, ruleSets: allOff(this.finder.ruleSets) } : settings);
    await this.reading.rematch();
  }

  private onMarks(marks: readonly Mark[]): void {
    this.announce(marks.length);
    if (this.open && !this.popover.isPinned && !this.undoable && !this.reading.mark(this.open.mark.id))
      this.popover.close();
  }

  private announce(count: number): void {
    if (count === this.announced) return;
    this.announced = count;
    void this.ask({ kind: 'reader.changed', reader: this.id, count });
  }

  private showHint(mark: Mark, rect: DOMRect): void {
    if (!this.settings.hint || this.popover.isOpen) return;
    this.hinted = mark;
    this.popover.openHint(hintView(mark, this.titles), { rect: () => rect, node: mark.range.startContainer });
  }

  private goTo(mark: Mark): void {
    this.reading.scrollTo(mark.id);
    this.showPopover(mark);
  }

  private step(by: number): void {
    const marks = this.reading.marks().filter(({ visible }) => visible);
    if (marks.length === 0) return;
    const at = marks.findIndex(({ id }) => id === this.open?.mark.id);
    const next = at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length;
    this.goTo(marks[next]!);
  }

  private showPopover(mark: Mark, shown = mark.payload.match.talkingPoint): void {
    this.undoable = undefined;
    this.open = { mark, shown };
    const anchor = {
      rect: () => this.reading.rects(mark.id)[0] ?? new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0),
      node: mark.range.startContainer,
    };
    const view = this.viewOf(mark, shown, 'loading');
    if (this.popover.isOpen) this.popover.update(view, anchor);
    else this.popover.open(view, anchor);
    void this.ask({ kind: 'texts.get', talkingPoint: shown }).then((texts) => {
      if (this.open?.mark === mark && this.open.shown === shown)
        this.popover.update(this.viewOf(mark, shown, texts ?? 'missing'));
    });
  }

  private viewOf(mark: Mark, shown: string, texts: Parameters<typeof popoverView>[1]) {
    const marks = this.reading.marks();
    const index = marks.findIndex(({ id }) => id === mark.id) + 1;
    return popoverView(mark, texts, this.titles, { index, total: marks.length }, shown);
  }

  private async showRelated(talkingPoint: string | null): Promise<void> {
    const { open } = this;
    if (!open) return;
    const texts = (await this.ask({ kind: 'texts.get', talkingPoint: open.shown })) ?? 'missing';
    const related = talkingPoint
      ? ((await this.ask({ kind: 'texts.get', talkingPoint })) ?? 'missing')
      : undefined;
    if (this.open === open)
      this.popover.update({ ...this.viewOf(open.mark, open.shown, texts), ...(related && { related }) });
  }

  private dismiss(): void {
    if (!this.open) return;
    const { mark, shown } = this.open;
    const passage = plainPassage(mark.pageBlock.block.text, mark.start, mark.end);
    this.change(
      { set: 'dismiss', talkingPoint: shown, passage },
      { set: 'undismiss', talkingPoint: shown, passage },
    );
  }

  private switchOff(scope: SwitchOffScope): void {
    if (!this.open) return;
    const { shown: id, mark } = this.open;
    const { ruleSet } = mark.payload.match;
    const host = location.hostname;
    if (scope === 'talkingPoint')
      this.change({ set: 'talkingPoint', id, on: false }, { set: 'talkingPoint', id, on: true });
    else if (scope === 'ruleSet')
      this.change(
        { set: 'ruleSetLevel', ruleSet, level: 'off' },
        { set: 'ruleSetLevel', ruleSet, level: this.settings.ruleSets[ruleSet] ?? 'mark' },
      );
    else this.change({ set: 'site', host, on: false }, { set: 'site', host, on: true });
  }

  private change(change: SettingsChange, undo: SettingsChange): void {
    this.undoable = undo;
    void this.ask({ kind: 'settings.update', change });
  }

  private undo(): void {
    if (this.undoable) void this.ask({ kind: 'settings.update', change: this.undoable });
    this.undoable = undefined;
  }

  /** Asks the background; a reader whose extension was updated or removed ends itself instead. */
  private async ask<Message extends Parameters<typeof ask>[0]>(message: Message) {
    if (!browser.runtime?.id) {
      this.end.abort();
      return undefined;
    }
    return (ask as (message: Message) => ReturnType<typeof ask<Message['kind']>>)(message).catch(
      () => undefined,
    );
  }
}

function allOff(ruleSets: readonly string[]): Settings['ruleSets'] {
  return Object.fromEntries(ruleSets.map((id) => [id, 'off' as const]));
}
