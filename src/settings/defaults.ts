// The settings of a reader who has changed nothing, and where settings are kept.
import type { Settings } from './settings';

export const SETTINGS_KEY = 'settings';

export const defaultSettings: Settings = {
  version: 1,
  ruleSets: {},
  threshold: 'balanced',
  sitesOff: [],
  talkingPointsOff: [],
  dismissals: [],
  theme: 'system',
  hint: true,
};
