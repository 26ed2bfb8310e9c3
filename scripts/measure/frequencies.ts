// Counts in how many sentences of neutral text each word form stands, war news and general news apart.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { foldWord } from '../../src/matching/text/fold-word';
import { splitWords } from '../rules/compile-rules';
import type { FrequencyFile } from '../rules/measured';

/** Forms that stand in fewer sentences than this are left out: they say nothing and could tell what was read. */
const LEAST_COUNT = 3;

export interface NeutralSentences {
  war: string[];
  general: string[];
}

export interface MeasuredSetSize {
  name: string;
  sentences: number;
  from?: string;
  to?: string;
}

/** The frequency file of a language. Deterministic: words in code-point order. */
export function countFrequencies(
  language: LanguageCode,
  sentences: NeutralSentences,
  sets: MeasuredSetSize[],
  today: string,
): FrequencyFile {
  const war = count(sentences.war);
  const general = count(sentences.general);
  const words = [...new Set([...war.keys(), ...general.keys()])]
    .filter((word) => (war.get(word) ?? 0) + (general.get(word) ?? 0) >= LEAST_COUNT && !/\p{N}/u.test(word))
    .sort();
  return {
    language,
    measured: today,
    sets,
    warSentences: sentences.war.length,
    generalSentences: sentences.general.length,
    leastCount: LEAST_COUNT,
    words: words.map((word) => `${word} ${war.get(word) ?? 0} ${general.get(word) ?? 0}`),
  };
}

function count(sentences: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of new Set(splitWords(sentence).map(foldWord)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
