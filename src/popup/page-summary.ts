// What is on this page, counted; and the reason where nothing is.
import type { MessageKey, Words } from '../components/words';
import type { Stance } from '../matching/types';
import type { MarkSummary } from '../messages/protocol';
import type { PopupState } from './state';

export interface PageSummary {
  passages: number;
  talkingPoints: number;
  stances: Record<Stance, number>;
}

/** Counts passages, different talking points and stances. */
export function summarise(marks: readonly MarkSummary[]): PageSummary {
  const stances: PageSummary['stances'] = { unattributed: 0, attributed: 0, refuted: 0 };
  for (const mark of marks) stances[mark.stance] += 1;
  return {
    passages: marks.length,
    talkingPoints: new Set(marks.map((mark) => mark.talkingPoint)).size,
    stances,
  };
}

const REASONS: Record<Exclude<PopupState['status'], 'reading'>, MessageKey> = {
  asking: 'statusLoading',
  failed: 'statusError',
  'not-concerned': 'statusNotConcerned',
  'site-off': 'statusSiteOff',
  'no-access': 'statusNoAccess',
  unsupported: 'statusUnsupported',
};

/** One sentence that says why nothing is shown. */
export function reasonForNothing(words: Words, { status, settings, catalogue }: PopupState): string {
  const everythingOff = catalogue?.ruleSets.every(({ id }) => settings.ruleSets[id] === 'off') ?? false;
  if (everythingOff && (status === 'reading' || status === 'not-concerned')) return words.say('statusAllOff');
  return words.say(status === 'reading' ? 'statusNone' : REASONS[status]);
}
