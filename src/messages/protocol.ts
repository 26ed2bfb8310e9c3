// Every message between the parts of the extension, by direction. Only JSON crosses; results are ok-or-error unions,
// because thrown errors do not survive the border.
import type { CatalogueTexts, TalkingPointTexts } from '../catalogue/texts';
import type { Stance } from '../matching/types';
import type { SettingsChange } from '../settings/change';
import type { Settings } from '../settings/settings';

export type { CatalogueEntry, TalkingPointTexts } from '../catalogue/texts';
export type { SettingsChange } from '../settings/change';
/** The whole catalogue, for browsing and searching. */
export type Catalogue = CatalogueTexts;

/** One mark as the popup lists it. */
export interface MarkSummary {
  /** Unique within one reader. */
  id: number;
  talkingPoint: string;
  ruleSet: string;
  title: string;
  stance: Stance;
  speaker?: string;
  score: number;
  /** The passage's own words. */
  passage: string;
  /** The sentence or sentences around it, with the passage's place in it (UTF-16). */
  sentence: string;
  passageStart: number;
  passageEnd: number;
  /** Whether the mark is painted (level "mark") or only counted. */
  painted: boolean;
  /** Whether its text can be seen on the page now. */
  visible: boolean;
}

/** The state of one frame's reader. */
export interface ReaderReport {
  /** Drawn at random by the reader; messages to one reader carry it. */
  reader: string;
  marks: MarkSummary[];
  /** The mark whose popover is open; absent where none is. */
  open?: number;
  /** The first mark on the screen; absent where none is. */
  inView?: number;
  /** Set when the page was too large or too busy to be read whole. */
  incomplete?: 'too-large' | 'too-busy';
}

export type ToBackground =
  | { kind: 'gate.opened'; languages: string[] }
  | { kind: 'reader.changed'; reader: string; count: number }
  | { kind: 'reader.closed'; reader: string }
  /** Puts a style sheet into the sender's frame, or takes it out again. */
  | { kind: 'css.insert'; css: string }
  | { kind: 'css.remove'; css: string }
  /** Injects the indexes of further languages into the sender's frame. */
  | { kind: 'languages.inject'; languages: string[] }
  /** Injects the popover's script into the sender's frame. */
  | { kind: 'popover.inject' }
  /** Frames of a tab in which a reader runs. */
  | { kind: 'readers.list'; tabId: number }
  | { kind: 'texts.get'; talkingPoint: string }
  | { kind: 'titles.get' }
  | { kind: 'catalogue.get' }
  | { kind: 'settings.update'; change: SettingsChange }
  | { kind: 'page.status'; tabId: number };

/** Why a page shows nothing, so that the popup can say it in a sentence. */
export type PageStatus =
  | { state: 'reading' }
  | { state: 'not-concerned' }
  | { state: 'site-off' }
  | { state: 'no-access' }
  | { state: 'unsupported' };

export interface BackgroundReplies {
  'gate.opened': null;
  'reader.changed': null;
  'reader.closed': null;
  'css.insert': null;
  'css.remove': null;
  'languages.inject': null;
  'popover.inject': null;
  'readers.list': { frameId: number; reader: string }[];
  'texts.get': TalkingPointTexts | null;
  'titles.get': Record<string, string>;
  'catalogue.get': Catalogue;
  'settings.update': Settings;
  'page.status': PageStatus;
}

export type Answer<Kind extends ToBackground['kind']> = { ok: BackgroundReplies[Kind] } | { error: string };

/** Messages to every reader of a tab. */
export type ToReader =
  | { kind: 'reader.report' }
  /** Scrolls to a mark and opens the popover there; readers that are not meant close theirs. */
  | { kind: 'reader.open'; reader: string; mark: number }
  /** Shows what the selected text resembles; `text` is the selection as the browser knows it. Answered with true. */
  | { kind: 'reader.check-selection'; text: string };
