// What each change does to the settings. Pure, so that races and migrations can be tested without a browser.
import type { Settings } from './settings';

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

/** Dismissals beyond this number make the oldest go. */
const MOST_DISMISSALS = 500;

/** The settings after a change made at `now` (milliseconds since 1970). */
export function applyChange(settings: Settings, change: SettingsChange, now: number): Settings {
  switch (change.set) {
    case 'ruleSetLevel':
      return { ...settings, ruleSets: { ...settings.ruleSets, [change.ruleSet]: change.level } };
    case 'talkingPoint':
      return { ...settings, talkingPointsOff: toggled(settings.talkingPointsOff, change.id, !change.on) };
    case 'site':
      return { ...settings, sitesOff: toggled(settings.sitesOff, change.host, !change.on) };
    case 'threshold':
      return { ...settings, threshold: change.threshold };
    case 'theme':
      return { ...settings, theme: change.theme };
    case 'hint':
      return { ...settings, hint: change.hint };
    case 'dismiss': {
      const { talkingPoint, passage } = change;
      const rest = withoutDismissal(settings, talkingPoint, passage);
      return {
        ...settings,
        dismissals: [...rest, { talkingPoint, passage, at: now }].slice(-MOST_DISMISSALS),
      };
    }
    case 'undismiss':
      return { ...settings, dismissals: withoutDismissal(settings, change.talkingPoint, change.passage) };
    case 'all':
      return change.settings;
  }
}

function toggled(list: readonly string[], item: string, listed: boolean): string[] {
  const rest = list.filter((one) => one !== item);
  return listed ? [...rest, item] : rest;
}

function withoutDismissal(settings: Settings, talkingPoint: string, passage: string) {
  return settings.dismissals.filter((one) => one.talkingPoint !== talkingPoint || one.passage !== passage);
}
