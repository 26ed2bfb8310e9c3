// The gate's words as small as they can be: the gate runs on every page, and most of it are these words.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { CatalogueFiles } from '../rules/catalogue-files';

export interface GateWords {
  topic: Record<LanguageCode, string[]>;
  anchors: Record<LanguageCode, string[]>;
}

/** Letters of an anchor that are enough to tell that a page may concern us. */
const BEGINNING = 5;

/** The words of the language files; a language without a file has none. */
export function gateWordsOf({ languages }: Pick<CatalogueFiles, 'languages'>): GateWords {
  const words: GateWords = { topic: { en: [], ru: [], uk: [] }, anchors: { en: [], ru: [], uk: [] } };
  for (const [language, { value }] of languages) {
    words.topic[language] = value.topic_words.split(/\s+/);
    words.anchors[language] = value.anchors.split(/\s+/);
  }
  return words;
}

/** Words of each language in one string; anchors shortened to their beginnings, which errs towards opening. */
export function compactGateWords({
  topic,
  anchors,
}: GateWords): Record<keyof GateWords, Record<string, string>> {
  return { topic: perLanguage(topic, (word) => word), anchors: perLanguage(anchors, beginning) };
}

function perLanguage(
  lists: Record<string, string[]>,
  shorten: (word: string) => string,
): Record<string, string> {
  const entries = Object.entries(lists).map(([language, words]) => {
    return [language, [...new Set(words.map(shorten))].sort().join(' ')];
  });
  return Object.fromEntries(entries);
}

function beginning(word: string): string {
  const letters = word.replace('*', '');
  return letters.length > BEGINNING ? `${letters.slice(0, BEGINNING)}*` : word;
}
