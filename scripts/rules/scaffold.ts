// A new talking point's file: valid from the start, with places to fill in.
import { stringify } from 'yaml';
import type { TalkingPoint } from '../../src/catalogue/talking-point';

export interface NewTalkingPoint {
  id: string;
  title: string;
  claim: string;
  kind: TalkingPoint['kind'];
  /** Who said it; a person or body. */
  who: string;
  /** Address of the page with ISW's assessment. */
  source: string;
  /** Name of the publisher of that page, as rules/PUBLISHERS.yaml has it. */
  publisher: string;
}

/** Marks what the author has yet to write; `check:rules` fails as long as one stands. */
export const TO_DO = 'TODO';

const examples = {
  match: [
    [`${TO_DO} a sentence as a news page would write it, that just states the claim.`, 'unattributed', 'en'],
    [`${TO_DO} a headline that states the claim`, 'unattributed', 'en'],
    [`${TO_DO} a sentence that says whose claim it is: "Lavrov said ...".`, 'attributed', 'en'],
    [`${TO_DO} a sentence that disputes the claim: "There is no evidence that ...".`, 'refuted', 'en'],
    [`${TO_DO} a sentence in Russian.`, 'attributed', 'ru'],
    [`${TO_DO} a sentence in Ukrainian.`, 'refuted', 'uk'],
  ],
  ignore: [
    [`${TO_DO} a neutral sentence with the same words.`, 'en'],
    [`${TO_DO} the claim with the roles swapped: "Ukraine" for "Russia".`, 'en'],
    [`${TO_DO} the same words about another war.`, 'en'],
    [`${TO_DO} a neighbouring claim that is not this one.`, 'en'],
    [`${TO_DO} a neutral sentence in Russian.`, 'ru'],
    [`${TO_DO} a neutral sentence in Ukrainian.`, 'uk'],
  ],
} as const;

/** The file's text. */
export function scaffold(given: NewTalkingPoint): string {
  const isIsw = given.publisher === 'ISW';
  const content = {
    id: given.id,
    title: given.title,
    claim: given.claim,
    kind: given.kind,
    status: 'current',
    said_by: [{ who: given.who }],
    phrasings: {
      en: [given.claim.replace(/\.$/, '')],
      ru: [`${TO_DO} шесть формулировок`],
      uk: [`${TO_DO} шість формулювань`],
    },
    patterns: { en: [], ru: [], uk: [] },
    assessment: `In ${TO_DO} ISW noted ... (40 to 120 words, ISW's view only, in your own words, with every hedge)`,
    context: `${TO_DO} a plain public fact, or remove this key`,
    sources: [
      {
        publisher: 'ISW',
        ...(!isIsw && { via: given.publisher }),
        title: `${TO_DO} the page's headline`,
        url: given.source,
        supports: 'assessment',
      },
    ],
    related: [],
    aliases: [],
    examples: {
      match: examples.match.map(([text, stance, language]) => ({
        text,
        stance,
        ...(language !== 'en' && { language }),
      })),
      ignore: examples.ignore.map(([text, language]) => (language === 'en' ? text : { text, language })),
    },
  };
  return stringify(content, { lineWidth: 110, flowCollectionPadding: true });
}
