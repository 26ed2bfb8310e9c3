// Applies changes to the stored settings one after the other, so that none is lost when several come at once.
//
//   change A ─ read ─ apply ─ write ─┐
//   change B ────────────────────────┴ read ─ apply ─ write ─ ...
//
// Each starts from what the one before has stored, never from an old copy. Knows no browser, so that races can be tested.
import { applyChange, type SettingsChange } from './change';
import type { Settings } from './settings';

/** Where settings are kept. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Rejects where nothing was kept. */
  write(settings: Settings): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Applies a change and keeps the result. Rejects where storage refuses; the settings are then as before. */
export type ChangeSettings = (change: SettingsChange) => Promise<Settings>;

/** There must be one per store: two would not wait for each other. */
export function createSettingsWriter({ read, write, now }: SettingsStore): ChangeSettings {
  let chain: Promise<unknown> = Promise.resolve();
  return (change) => {
    const next = chain.then(async () => {
      const settings = applyChange(await read(), change, now());
      await write(settings);
      return settings;
    });
    chain = next.catch(() => {});
    return next;
  };
}
