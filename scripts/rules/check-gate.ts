// Whether the gate lets a story through that carries a talking point: a page that it keeps out is never read.

import type { LanguageCode, TalkingPoint } from '../../src/catalogue/talking-point';
import { concerns, type GateWords, mentions } from '../../src/gate/concerns';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { languages } from './measured';
import { type Problem, reportInto } from './problem';
import { TO_DO } from './scaffold';

/** Where there are fewer examples than this, phrasings are added to make a story. */
const STORY = 6;
/** Fewer sentences than this make none; that there are too few is said elsewhere. */
const SHORTEST_STORY = 3;

export interface GateReport {
  problems: Problem[];
  /** Per language: match examples, and those that hold a topic word by themselves. */
  topics: { language: LanguageCode; all: number; held: number }[];
}

/** Puts every talking point's examples before the gate as one story, with the words that the gate ships with. */
export function checkGate(files: CatalogueFiles, words: GateWords): GateReport {
  const problems: Problem[] = [];
  const topics: GateReport['topics'] = [];
  for (const language of languages.filter((code) => files.languages.has(code))) {
    const counts = { language, all: 0, held: 0 };
    for (const entry of entriesOf(files)) {
      const examples = examplesOf(entry.value, language);
      counts.all += examples.length;
      counts.held += examples.filter((text) => mentions(text, [words])).length;
      const phrasings = entry.value.phrasings[language] ?? [];
      const story = examples.length < STORY ? [...examples, ...phrasings] : examples;
      if (story.length >= SHORTEST_STORY && !concerns(story.join('\n'), [words]).languages.includes(language))
        reportInto(problems, entry)(
          ['examples', 'match'],
          'error',
          `a story made of its ${language} examples does not pass the gate; write them as a page would (naming Russia, Ukraine or who said it), or, where their subject is missing, add it to anchors of rules/language/${language}.yaml`,
        );
    }
    topics.push(counts);
  }
  return { problems, topics };
}

function examplesOf({ examples }: TalkingPoint, language: LanguageCode): string[] {
  return examples.match
    .filter((example) => example.language === language && !example.text.includes(TO_DO))
    .map(({ text }) => text);
}
