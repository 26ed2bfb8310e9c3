// What the popup knows and can ask for; `popup.tsx` fetches and carries out, the parts only show.
import type { Catalogue, PageStatus, ReaderReport, SettingsChange } from '../messages/protocol';
import type { Settings } from '../settings/settings';

export interface PopupState {
  /** Host name of the page, null where there is none to switch. */
  host: string | null;
  /** "asking" until page and background have answered, "failed" where they did not. */
  status: PageStatus['state'] | 'asking' | 'failed';
  /** One report per frame that has a reader, in page order. */
  reports: ReaderReport[];
  settings: Settings;
  /** Null until it has been fetched, which the first paint does not wait for. */
  catalogue: Catalogue | null;
}

export interface PopupActions {
  change(change: SettingsChange): void;
  /** Scrolls the page to a mark and opens the popover there. */
  openMark(reader: string, mark: number): void;
  openSettings(section: string): void;
}
