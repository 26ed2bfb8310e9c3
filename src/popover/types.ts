// What the popover is told and what it asks for. It knows the DOM and no browser API.
import type { PassageText } from '../components/emphasis';
import type { ScoreParts, Stance } from '../matching/types';
import type { TalkingPointTexts } from '../messages/protocol';
import type { Settings } from '../settings/settings';

/** Where the passage is; read again whenever the page scrolls or changes its size. */
export interface PopoverAnchor {
  rect(): DOMRect;
  /** The passage's node: the popover is put inside the modal dialog or full-screen element that holds it, where there is one. */
  node?: Node;
}

/** A passage and the talking point that it resembles. */
export interface PopoverView {
  /** "loading" until the background has answered, "missing" where the catalogue has no such talking point; "nothing" where
   * no talking point resembles a text that was checked, "no-text" where none was selected. */
  texts: TalkingPointTexts | 'loading' | 'missing' | 'nothing' | 'no-text';
  /** The page's own sentence with the passage and the aligned words in it, as offsets into that sentence. */
  passage: PassageText;
  stance: Stance;
  /** Who the page says is speaking, where known. */
  speaker?: string;
  /** Absent with `parts` where nothing was computed (the sample of the welcome page): no "why" is shown then. */
  score?: number;
  /** `parts.words` is not used here: offsets into the block mean nothing in the sentence. */
  parts?: Omit<ScoreParts, 'words'>;
  /** Other talking points that the same passage resembles. */
  others: { id: string; title: string }[];
  /** Which passage of the page this is, counted from 1. */
  position: { index: number; total: number };
  /** BCP 47 tag of the passage, where known. */
  language?: string;
  /** Texts of a related talking point, shown instead of the passage's own until the reader goes back. */
  related?: TalkingPointTexts | 'loading' | 'missing';
  /** True for the sample of the welcome page: there is nothing to switch off or to take back. */
  sample?: boolean;
  /** True for a text that was selected to be checked: there is no mark to step from or to take back. */
  checked?: boolean;
}

/** What a resting pointer is told. */
export interface HintView {
  title: string;
  stance: Stance;
  speaker?: string;
  /** How many more talking points the same passage resembles. */
  more: number;
  /** False where the click belongs to the page (a link, a control): the hint then carries a button. */
  clickOpens: boolean;
}

export type SwitchOffScope = 'talkingPoint' | 'ruleSet' | 'site';

/** What the reader of the page asks for; whoever wires the popover carries it out and calls `update`. */
export interface PopoverActions {
  next(): void;
  previous(): void;
  /** Shows another talking point of this passage (by `update`). */
  show(talkingPoint: string): void;
  /** Shows a related talking point (by `update` with `related`); null goes back to the passage's own. */
  showRelated(talkingPoint: string | null): void;
  /** Copies text; false where the browser did not allow it. */
  copy(text: string): Promise<boolean>;
  /** The passage does not state this claim. The popover stays open to offer undo. False where it could not be stored. */
  notAMatch(): Promise<boolean>;
  /** Switches marking off at that scope. The popover stays open to offer undo. False where it could not be stored. */
  switchOff(scope: SwitchOffScope): Promise<boolean>;
  /** Takes the last `notAMatch` or `switchOff` back. False where that could not be stored. */
  undo(): Promise<boolean>;
  /** The hint's button was used. */
  openFromHint(): void;
  /** The popover has closed, by whatever way. */
  close(): void;
}

/** The popover and its hint: one host element in the page, there only while one of them is open. */
export interface Popover {
  openHint(view: HintView, anchor: PopoverAnchor): void;
  /** Closes the hint soon, unless the pointer has moved onto it. */
  closeHint(): void;
  open(view: PopoverView, anchor: PopoverAnchor): void;
  /** Shows another state of what is open; with an anchor, at another place. Nothing where the popover is closed. */
  update(view: PopoverView, anchor?: PopoverAnchor): void;
  /** Moves the focus into the popover, if it is not there; closing brings it back. */
  focus(): void;
  close(): void;
  readonly isOpen: boolean;
  /** True where it stays open while the reader reads on; clicks outside then do not close it. */
  readonly isPinned: boolean;
  /** Whether an event's target, as the page sees it, is our own element. */
  contains(target: EventTarget | null): boolean;
}

export type Theme = Settings['theme'];
