// A popup's state to render in tests and previews.
import type { MarkSummary } from '../../src/messages/protocol';
import type { PopupActions, PopupState } from '../../src/popup/state';
import { defaultSettings } from '../../src/settings/defaults';
import { texts } from '../popover/fixtures';

const licence = 'CC-BY-4.0';
const maintainers = ['Refrain'];
const names: Record<string, string> = {
  'peace-terms': 'Peace terms',
  'nato-west': 'NATO and the West',
  'us-russia-reset': 'Relations with the United States',
  'nuclear-threats': 'Nuclear threats',
  'atrocity-denial': 'Denial of atrocities',
  'europe-neighbours': 'Europe and the neighbours',
  'war-origins': 'How the war began',
  'economy-sanctions': 'Economy and sanctions',
};

/** A mark whose passage is marked with brackets in its sentence. */
export function mark(
  id: number,
  title: string,
  sentence: string,
  rest: Partial<MarkSummary> = {},
): MarkSummary {
  const passageStart = sentence.indexOf('[');
  const passageEnd = sentence.indexOf(']') - 1;
  const text = sentence.replace(/[[\]]/g, '');
  return {
    id,
    talkingPoint: `claim-${id}`,
    ruleSet: 'peace-terms',
    title,
    stance: 'attributed',
    score: 0.9,
    passage: text.slice(passageStart, passageEnd),
    sentence: text,
    passageStart,
    passageEnd,
    painted: true,
    visible: true,
    ...rest,
  };
}

export const marks: MarkSummary[] = [
  mark(
    1,
    'Russia says NATO’s expansion provoked the war',
    'The minister told Carlson that [NATO had been creeping up to Russia’s border for decades], which left Moscow no choice.',
    { ruleSet: 'nato-west' },
  ),
  mark(
    2,
    'Russia says it seeks peace on the basis of the UN Charter',
    'Lavrov said [Moscow is ready for peace on the basis of the UN Charter in its entirety].',
    { speaker: 'Lavrov' },
  ),
  mark(
    3,
    'Russia says no air defence can stop the Oreshnik missile',
    'Military analysts dispute that [no air defence in the world can intercept Oreshnik].',
    { stance: 'refuted', ruleSet: 'nuclear-threats' },
  ),
  mark(
    4,
    'Russia says the “root causes” of the war must be removed first',
    '[There can be no lasting peace until the root causes of the conflict are removed.]',
    { stance: 'unattributed', visible: false },
  ),
  mark(
    5,
    'Russia says it has always been open to talks',
    'Moscow, he added, [has never refused negotiations].',
    { painted: false },
  ),
];

export const state: PopupState = {
  host: 'news.example.com',
  status: 'reading',
  reports: [{ reader: 'a', marks }],
  settings: { ...defaultSettings, ruleSets: { 'economy-sanctions': 'off', 'war-origins': 'count' } },
  catalogue: {
    aliases: {},
    ruleSets: Object.entries(names).map(([id, name]) => ({
      id,
      name,
      description: `Claims about: ${name.toLowerCase()}.`,
      maintainers,
      licence,
      translations: {},
      talkingPoints:
        id === 'peace-terms' ? [texts.id] : id === 'nuclear-threats' ? ['oreshnik-unstoppable'] : [],
    })),
    talkingPoints: [
      texts,
      {
        ...texts,
        id: 'oreshnik-unstoppable',
        title: 'Russia says no air defence can stop the Oreshnik missile',
        claim: 'The Oreshnik missile cannot be intercepted by any air defence in the world.',
        ruleSet: { id: 'nuclear-threats', name: 'Nuclear threats' },
      },
    ],
  },
};

/** Actions that write down what was asked for. */
export function recordingActions(asked: unknown[] = []): PopupActions & { asked: unknown[] } {
  return {
    asked,
    change: (change) => void asked.push(change),
    openMark: (reader, id) => void asked.push(['openMark', reader, id]),
    openSettings: (section) => void asked.push(['openSettings', section]),
  };
}
