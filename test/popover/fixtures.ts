// A talking point and a view of it to render in tests and previews; the texts are made up for the purpose.
import type { TalkingPointTexts } from '../../src/messages/protocol';
import type { PopoverActions, PopoverView } from '../../src/popover/types';

export const texts: TalkingPointTexts = {
  id: 'un-charter-based-settlement',
  title: 'Russia says it seeks peace on the basis of the UN Charter',
  claim: 'Russia wants to end the war on the basis of the UN Charter.',
  kind: 'fact',
  status: 'current',
  since: '2024-12',
  said_by: [
    {
      who: 'Sergey Lavrov',
      role: 'foreign minister',
      date: '2024-12-05',
      where: 'interview with Tucker Carlson',
    },
  ],
  assessment:
    'In December 2024 ISW noted that the foreign minister invoked the UN Charter selectively: he cited the right of peoples to self-determination to justify the annexation of four Ukrainian regions and passed over the territorial integrity that the same document protects. ISW described the remarks as part of a continuing effort to have negotiations start from terms that suit Moscow.',
  context:
    'The UN General Assembly declared the annexations of 2022 invalid under international law by 143 votes to 5.',
  sources: [
    {
      publisher: 'ISW',
      via: 'RBC-Ukraine',
      title: 'Kremlin pushes for US cooperation on its terms – ISW',
      report: 'Russian Offensive Campaign Assessment, December 6, 2024',
      date: '2024-12-07',
      url: 'https://newsukraine.rbc.ua/news/kremlin-pushes-for-us-cooperation-on-its-1733552983.html',
      supports: 'assessment',
    },
    {
      publisher: 'Ukrainska Pravda',
      title: 'Russia can cooperate with Washington, Russian foreign minister says',
      date: '2024-12-06',
      url: 'https://pravda.com.ua/eng/news/2024/12/6/7487917',
      supports: 'claim',
    },
  ],
  ruleSet: { id: 'peace-terms', name: 'Peace terms' },
  related: [
    { id: 'quit-four-regions', title: 'Russia says Ukraine must leave four regions before talks' },
    { id: 'root-causes-first', title: 'Russia says the “root causes” of the war must be removed first' },
  ],
  assessed: { date: '2024-12-06', of: 'report' },
};

const sentence =
  'Asked what a settlement would look like, Lavrov said Moscow is ready for peace on the basis of the UN Charter in its entirety, and added that the West had forgotten half of it.';

function wordAt(word: string): { start: number; end: number } {
  const start = sentence.indexOf(word);
  return { start, end: start + word.length };
}

const start = sentence.indexOf('Moscow is ready');
const end = sentence.indexOf(', and added');

export const view: PopoverView = {
  texts,
  passage: {
    text: sentence,
    start,
    end,
    words: ['ready', 'peace', 'basis', 'UN', 'Charter', 'entirety'].map(wordAt),
  },
  stance: 'attributed',
  speaker: 'Lavrov',
  score: 0.87,
  parts: {
    containment: 0.86,
    order: 1,
    pattern: 0.64,
    noiseFloor: 0.21,
    phrasing: 'Moscow is ready for peace on the basis of the UN Charter in its entirety',
  },
  others: [{ id: 'always-open-to-talks', title: 'Russia says it has always been open to talks' }],
  position: { index: 3, total: 8 },
  language: 'en',
};

/** Actions that write down what was asked for. */
export function recordingActions(asked: string[] = []): PopoverActions & { asked: string[] } {
  return {
    asked,
    next: () => void asked.push('next'),
    previous: () => void asked.push('previous'),
    show: (id) => void asked.push(`show ${id}`),
    showRelated: (id) => void asked.push(`showRelated ${id}`),
    copy: async (text) => {
      asked.push(`copy ${text}`);
      return true;
    },
    notAMatch: async () => asked.push('notAMatch') > 0,
    switchOff: async (scope) => asked.push(`switchOff ${scope}`) > 0,
    undo: async () => asked.push('undo') > 0,
    openFromHint: () => void asked.push('openFromHint'),
    close: () => void asked.push('close'),
  };
}
