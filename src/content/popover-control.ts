// What happens between a mark and the popover: filling it, stepping through marks, checking texts, its actions with undo.
// A part of the popover's script, so that pages without marks never pay for it.
import { type GetMessage, words } from '../components/words';
import type {
  BackgroundReplies,
  SettingsChange,
  TalkingPointTexts,
  ToBackground,
} from '../messages/protocol';
import type { PageMark, Reading } from '../page/reading';
import { createPopover } from '../popover/create-popover';
import type { Popover, PopoverActions, PopoverAnchor } from '../popover/types';
import type { Settings } from '../settings/settings';
import type { Finder, MarkPayload } from './finder';
import { plainPassage } from './plain-passage';
import { dismissal, switchingOff, type Undoable } from './popover-changes';
import { checkSelection, NOT_MARKED, touches } from './selection-check';
import { stageFor } from './stage';
import { hintView, popoverView } from './views';

type Mark = PageMark<MarkPayload>;

/** Asks the background; undefined where it cannot be reached any more. */
export type Ask = <Kind extends ToBackground['kind']>(
  message: Extract<ToBackground, { kind: Kind }>,
) => Promise<BackgroundReplies[Kind] | undefined>;

export interface Surroundings {
  reading: () => Reading<MarkPayload>;
  settings: () => Settings;
  finder: () => Finder;
  titles: () => Readonly<Record<string, string>>;
  /** Resolves when the titles are there. */
  learnTitles: () => Promise<void>;
  ask: Ask;
  getMessage: GetMessage;
  /** The popover has been closed. */
  onClosed: () => void;
  signal: AbortSignal;
}

export class PopoverControl {
  private readonly popover: Popover;
  private readonly stage = stageFor(window);
  private open: { mark: Mark; shown: string } | undefined;
  private hinted: Mark | undefined;
  private undoable: SettingsChange | undefined;
  /** Something was undone, and its mark is not back yet. */
  private restoring = false;
  /** What a checked text resembles, best first; the open one stands for it while it is not a mark of the page. */
  private checked: Mark[] = [];

  constructor(private readonly around: Surroundings) {
    this.popover = createPopover({
      document: this.stage.document,
      words: words(around.getMessage),
      signal: around.signal,
      theme: () => around.settings().theme,
      actions: this.actions(),
    });
    if (this.stage.document !== document) this.leaveWithFrame();
  }

  /** Shown outside its frame, the popover hears neither of clicks in there nor of the frame's end. */
  private leaveWithFrame(): void {
    const { signal } = this.around;
    const press = ({ isTrusted }: Event) => {
      if (isTrusted && !this.popover.isPinned) this.popover.close();
    };
    document.addEventListener('pointerdown', press, { capture: true, signal });
    addEventListener('pagehide', () => this.popover.close(), { signal });
  }

  /** A popover is open and shows a mark. */
  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** Id of the mark whose popover is open. */
  get openMark(): number | undefined {
    return this.popover.isOpen ? this.open?.mark.id || undefined : undefined;
  }

  /** Whether an element is our own host. */
  contains(element: Element): boolean {
    return this.popover.contains(element);
  }

  async showHint(mark: Mark, rect: DOMRect): Promise<void> {
    if (this.popover.isOpen) return;
    this.hinted = mark;
    await this.around.learnTitles();
    if (this.hinted !== mark || this.popover.isOpen) return;
    const anchor = this.anchorAt(() => [rect], mark.range.startContainer);
    this.popover.openHint(hintView(mark, this.around.titles()), anchor);
  }

  closeHint(): void {
    this.hinted = undefined;
    this.popover.closeHint();
  }

  close(): void {
    this.popover.close();
  }

  /** Scrolls to a mark and opens the popover there, with the focus in it. */
  async goTo(mark: Mark): Promise<void> {
    this.around.reading().scrollTo(mark.id);
    await this.show(mark);
    this.popover.focus();
  }

  /** Shows what the selected text resembles: a mark that it touches, else whatever comes near it, else that nothing does.
   * `given` stands in for a selection that cannot be seen from here, as in a field. */
  async check(given = ''): Promise<void> {
    const selected = this.around.reading().selected();
    const mark = selected && this.seen().find((one) => touches(selected, one));
    if (mark) return this.goTo(mark);
    const text = selected?.text ?? given;
    await this.around.learnTitles();
    this.checked = checkSelection(this.around.finder(), selected, text);
    if (this.checked[0]) await this.show(this.checked[0]);
    else this.answer(/\S/.test(text) ? 'nothing' : 'no-text', selected?.range);
    this.popover.focus();
  }

  /** Opens the popover on a mark, for the best or the given talking point of its passage. */
  async show(mark: Mark, shown = mark.payload.match.talkingPoint): Promise<void> {
    const open = { mark, shown };
    this.open = open;
    this.undoable = undefined;
    this.restoring = false;
    const { popover } = this;
    const anchor = this.anchorOf(open);
    const view = this.viewOf(mark, shown, 'loading');
    if (popover.isOpen) popover.update(view, anchor);
    else popover.open(view, anchor);
    const [texts] = await Promise.all([this.textsOf(shown), this.around.learnTitles()]);
    if (this.open === open) popover.update(this.viewOf(mark, shown, texts));
  }

  /** Goes on to the next (1) or previous (-1) mark that can be seen, round the page. */
  step(by: 1 | -1): void {
    const marks = this.seen();
    if (marks.length === 0) return;
    const at = marks.findIndex(({ id }) => id === this.open?.mark.id);
    const first = by > 0 ? 0 : marks.length - 1;
    const next = marks[at < 0 ? first : (at + by + marks.length) % marks.length];
    if (next) void this.goTo(next);
  }

  /** The page's marks have changed: a popover goes over to the mark that has taken the place of its own; where there is none
   * it closes, unless it is pinned, offers to undo, or has just undone and waits for its mark. */
  marksChanged(): void {
    if (!this.open || this.open.mark.id === NOT_MARKED) return;
    const reading = this.around.reading();
    if (reading.mark(this.open.mark.id)) return;
    const { mark: gone } = this.open;
    const renewed = reading.marks().find((mark) => isSamePassage(mark, gone));
    if (renewed) this.open.mark = renewed;
    else if (!this.popover.isPinned && !this.undoable && !this.restoring) this.popover.close();
  }

  private seen(): Mark[] {
    return this.around
      .reading()
      .marks()
      .filter(({ visible }) => visible);
  }

  private actions(): PopoverActions {
    return {
      next: () => this.step(1),
      previous: () => this.step(-1),
      show: (talkingPoint) =>
        this.open && void this.show(this.passageFor(this.open.mark, talkingPoint), talkingPoint),
      showRelated: (talkingPoint) => void this.showRelated(talkingPoint),
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      notAMatch: async () =>
        this.open !== undefined && this.change(dismissal(this.open.mark, this.open.shown)),
      switchOff: async (scope) =>
        this.open !== undefined &&
        this.change(switchingOff(scope, this.open.mark, this.open.shown, this.around.settings())),
      undo: () => this.undo(),
      openFromHint: () => this.hinted && void this.show(this.hinted),
      close: () => {
        this.open = undefined;
        this.restoring = false;
        this.around.onClosed();
      },
    };
  }

  /** The mark's first line; the middle of the screen where the passage cannot be seen. */
  private anchorOf(open: { mark: Mark }): PopoverAnchor {
    const reading = this.around.reading();
    const lines = () =>
      open.mark.id === NOT_MARKED ? reading.linesOf(open.mark.range) : reading.rects(open.mark.id);
    return this.anchorAt(lines, open.mark.range.startContainer);
  }

  private anchorAt(lines: () => DOMRect[], node = document.documentElement as Node): PopoverAnchor {
    const { place, stand } = this.stage;
    const middle = () => new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0);
    return { rect: () => place(lines()[0] ?? middle()), node: stand(node) };
  }

  private viewOf(mark: Mark, shown: string, texts: Parameters<typeof popoverView>[1]) {
    // Counted as it is stepped: hidden marks are passed over, unless one of them is shown.
    const isThis = ({ id }: Mark) => id === mark.id;
    const seen = this.seen();
    const marks = seen.some(isThis) ? seen : this.around.reading().marks();
    const position = { index: marks.findIndex(isThis) + 1, total: marks.length };
    return popoverView(mark, texts, this.around.titles(), position, shown);
  }

  /** Says that there is nothing to show for the selected text. */
  private answer(texts: 'nothing' | 'no-text', range: StaticRange | undefined): void {
    this.open = undefined;
    const passage = { text: '', start: 0, end: 0, words: [] };
    const position = { index: 0, total: 0 };
    this.popover.close();
    this.popover.open(
      { texts, passage, stance: 'unattributed', others: [], position, checked: true },
      this.anchorAt(() => (range ? this.around.reading().linesOf(range) : []), range?.startContainer),
    );
  }

  /** The passage that stands for a talking point: for a checked text each has its own. */
  private passageFor(mark: Mark, talkingPoint: string): Mark {
    if (mark.id !== NOT_MARKED) return mark;
    return this.checked.find(({ payload }) => payload.match.talkingPoint === talkingPoint) ?? mark;
  }

  private async textsOf(talkingPoint: string): Promise<TalkingPointTexts | 'missing'> {
    return (await this.around.ask({ kind: 'texts.get', talkingPoint })) ?? 'missing';
  }

  private async showRelated(talkingPoint: string | null): Promise<void> {
    const { open } = this;
    if (!open) return;
    const view = this.viewOf(open.mark, open.shown, await this.textsOf(open.shown));
    const related = talkingPoint === null ? undefined : await this.textsOf(talkingPoint);
    if (this.open === open) this.popover.update({ ...view, ...(related && { related }) });
  }

  /** Changes the settings over the open talking point; false where that could not be stored. */
  private async change({ change, undo }: Undoable): Promise<boolean> {
    this.undoable = undo;
    const stored = (await this.around.ask({ kind: 'settings.update', change })) !== undefined;
    if (!stored) this.undoable = undefined;
    return stored;
  }

  /** Takes the last change back; what could not be stored can be tried again. */
  private async undo(): Promise<boolean> {
    const { undoable } = this;
    if (!undoable) return true;
    this.restoring = true;
    this.undoable = undefined;
    const stored = (await this.around.ask({ kind: 'settings.update', change: undoable })) !== undefined;
    if (!stored) {
      this.restoring = false;
      this.undoable = undoable;
    }
    return stored;
  }
}

function isSamePassage(one: Mark, other: Mark): boolean {
  const wordsOf = ({ pageBlock, start, end }: Mark) => plainPassage(pageBlock.block.text, start, end);
  return (
    one.payload.match.talkingPoint === other.payload.match.talkingPoint &&
    one.pageBlock.owner === other.pageBlock.owner &&
    wordsOf(one) === wordsOf(other)
  );
}
