// Every message between the parts of the extension, by direction. Only JSON crosses; results are ok-or-error unions,
// because thrown errors do not survive the border.
import type { RuleSet, TalkingPoint } from '../catalogue/talking-point';
import type { Stance } from '../matching/types';
import type { Settings } from '../settings/settings';

/** What a reader is shown of a talking point: no phrasings, no examples. */
export interface TalkingPointTexts
  extends Pick<
    TalkingPoint,
    | 'id'
    | 'title'
    | 'claim'
    | 'kind'
    | 'status'
    | 'since'
    | 'until'
    | 'said_by'
    | 'assessment'
    | 'context'
    | 'sources'
  > {
  ruleSet: Pick<RuleSet, 'id' | 'name'>;
  /** Talking points that a reader may want to see next. */
  related: { id: string; title: string }[];
  /** The newest day on which the assessment is known to have been made; absent where no source dates it. */
  assessedOn?: string;
}

/** A talking point as the extension's own pages show and search it. */
export interface CatalogueEntry extends TalkingPointTexts {
  /** Wordings in every language, for the search; nothing shows them. */
  phrasings?: string[];
}

/** The whole catalogue, for browsing and searching. */
export interface Catalogue {
  ruleSets: (RuleSet & { talkingPoints: string[] })[];
  talkingPoints: CatalogueEntry[];
}

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
  /** Set when the page was too large or too busy to be read whole. */
  incomplete?: 'too-large' | 'too-busy';
}

export type ToBackground =
  | { kind: 'gate.opened'; languages: string[] }
  | { kind: 'reader.changed'; reader: string; count: number }
  | { kind: 'reader.closed'; reader: string }
  | { kind: 'texts.get'; talkingPoint: string }
  | { kind: 'titles.get' }
  | { kind: 'catalogue.get' }
  | { kind: 'settings.update'; change: SettingsChange }
  | { kind: 'page.status'; tabId: number };

export type SettingsChange =
  | { set: 'ruleSetLevel'; ruleSet: string; level: Settings['ruleSets'][string] }
  | { set: 'talkingPoint'; id: string; on: boolean }
  | { set: 'site'; host: string; on: boolean }
  | { set: 'threshold'; threshold: Settings['threshold'] }
  | { set: 'theme'; theme: Settings['theme'] }
  | { set: 'hint'; hint: boolean }
  | { set: 'dismiss'; talkingPoint: string; passage: string }
  | { set: 'undismiss'; talkingPoint: string; passage: string }
  | { set: 'all'; settings: Settings };

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
  'texts.get': TalkingPointTexts | null;
  'titles.get': Record<string, string>;
  'catalogue.get': Catalogue;
  'settings.update': Settings;
  'page.status': PageStatus;
}

/** Messages to readers; `reader` names one of them, its absence means every reader of the tab. */
export type ToReader =
  | { kind: 'reader.report' }
  | { kind: 'reader.open'; reader: string; mark: number }
  | { kind: 'reader.step'; direction: 'next' | 'previous' }
  | { kind: 'reader.check-selection' };
