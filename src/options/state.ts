// What the settings page knows and can ask for; `options.tsx` fetches and carries out, the sections only show.
import type { Catalogue, SettingsChange } from '../messages/protocol';
import type { Settings } from '../settings/settings';

/** A keyboard command as the browser has it. */
export interface Shortcut {
  name: string;
  description: string;
  /** The keys, empty where none are set. */
  keys: string;
}

export interface OptionsState {
  settings: Settings;
  /** Null until it has been fetched. */
  catalogue: Catalogue | null;
  shortcuts: Shortcut[];
  version: string;
  /** Whether the browser lets us open its page for shortcuts. */
  canOpenShortcuts: boolean;
}

export interface OptionsActions {
  change(change: SettingsChange): void;
  openShortcuts(): void;
  openWelcome(): void;
  /** Offers text as a file to save. */
  save(name: string, text: string): void;
}

/** What every section is given. */
export interface SectionProps {
  state: OptionsState;
  actions: OptionsActions;
}
