// What the popover's buttons change in the settings, each with what undoes it.
import type { Match } from '../matching/types';
import type { SettingsChange } from '../messages/protocol';
import type { PageMark } from '../page/reading';
import type { SwitchOffScope } from '../popover/types';
import type { Settings } from '../settings/settings';
import type { MarkPayload } from './finder';
import { plainPassage } from './plain-passage';

type Mark = PageMark<MarkPayload>;

export interface Undoable {
  change: SettingsChange;
  undo: SettingsChange;
}

/** "Not a match": the passage is not marked for the talking point again. */
export function dismissal(mark: Mark, talkingPoint: string): Undoable {
  const { start, end } = matchOf(mark, talkingPoint);
  const passage = plainPassage(mark.pageBlock.block.text, start, end);
  return {
    change: { set: 'dismiss', talkingPoint, passage },
    undo: { set: 'undismiss', talkingPoint, passage },
  };
}

/** Switches off the talking point `id` of a mark, its rule set, or this site. */
export function switchingOff(scope: SwitchOffScope, mark: Mark, id: string, settings: Settings): Undoable {
  switch (scope) {
    case 'talkingPoint':
      return { change: { set: 'talkingPoint', id, on: false }, undo: { set: 'talkingPoint', id, on: true } };
    case 'ruleSet': {
      const { ruleSet } = matchOf(mark, id);
      const level = settings.ruleSets[ruleSet] ?? 'mark';
      return {
        change: { set: 'ruleSetLevel', ruleSet, level: 'off' },
        undo: { set: 'ruleSetLevel', ruleSet, level },
      };
    }
    case 'site': {
      const host = location.hostname;
      return { change: { set: 'site', host, on: false }, undo: { set: 'site', host, on: true } };
    }
  }
}

/** The match of one of the talking points that a passage resembles; the best one where there is no such match. */
function matchOf({ payload: { match, others } }: Mark, talkingPoint: string): Match {
  return others.find((other) => other.talkingPoint === talkingPoint) ?? match;
}
