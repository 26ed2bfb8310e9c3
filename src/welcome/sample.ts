// The sample text of the welcome page, written by us. A test runs the matcher over it, so that the page marks nothing
// that the extension would not mark, and says of it what the extension would say.
import type { Stance } from '../matching/types';

export interface SamplePassage {
  talkingPoint: string;
  /** The paragraph, with the passage between the offsets. */
  before: string;
  passage: string;
  after: string;
  stance: Stance;
  speaker?: string;
}

export const SAMPLE: readonly SamplePassage[] = [
  {
    talkingPoint: 'un-charter-based-settlement',
    before: 'Asked how the war might end, Lavrov said ',
    passage: 'Russia wants a settlement based on the UN Charter in its entirety',
    after: ', and spoke of talks without naming a date.',
    stance: 'attributed',
    speaker: 'Lavrov',
  },
  {
    talkingPoint: 'nato-expansion-provoked-war',
    before: 'The ambassador rejected the claim that ',
    passage: 'NATO expansion to the east provoked Russia into the war',
    after: '.',
    stance: 'refuted',
  },
  {
    talkingPoint: 'oreshnik-unstoppable',
    before: 'The new weapon was on show for a week. ',
    passage: 'No air defence system in the world can intercept the Oreshnik missile',
    after: '.',
    stance: 'unattributed',
  },
];
