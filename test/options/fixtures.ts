// The settings page's state to render in tests and previews.
import type { OptionsActions, OptionsState } from '../../src/options/state';
import { texts } from '../popover/fixtures';
import { state as popupState } from '../popup/fixtures';

export const state: OptionsState = {
  settings: {
    ...popupState.settings,
    sitesOff: ['news.example.com', 'example.org'],
    talkingPointsOff: ['oreshnik-unstoppable'],
    dismissals: [
      {
        talkingPoint: texts.id,
        passage: 'The UN Charter is a foundational treaty',
        at: Date.UTC(2026, 9, 3),
      },
    ],
  },
  catalogue: popupState.catalogue,
  shortcuts: [
    { name: 'next-mark', description: 'Go to the next passage found', keys: 'Alt+Shift+N' },
    { name: 'toggle-site', description: 'Switch Refrain on or off for this site', keys: '' },
  ],
  version: '0.1.0',
  canOpenShortcuts: true,
};

/** Actions that write down what was asked for. */
export function recordingActions(asked: unknown[] = []): OptionsActions & { asked: unknown[] } {
  return {
    asked,
    change: (change) => void asked.push(change),
    openShortcuts: () => void asked.push('openShortcuts'),
    openWelcome: () => void asked.push('openWelcome'),
    save: (name, text) => void asked.push([name, text]),
  };
}
