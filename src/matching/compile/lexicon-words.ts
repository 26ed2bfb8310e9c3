// Which words a lexicon holds, as rules and language file write them: expressions joined by `_`, capitals where only they count.
import type { LanguageFile } from '../../catalogue/language-file';

/**
 * Words of the rules, and of the language file's concepts, spellings, stop words, negations and verbs of saying, with the parts of
 * expressions. Sorted.
 */
export function collectWords(file: LanguageFile, ruleWords: Iterable<string>): string[] {
  const words = new Set<string>(['not']);
  const add = (list: string) => {
    for (const word of list.split(/\s+/)) {
      if (word === '') continue;
      words.add(word);
      if (word.includes('_')) for (const part of word.split('_')) words.add(part.toLowerCase());
    }
  };
  for (const word of ruleWords) add(word);
  add(file.stop_words);
  add(file.negations);
  add(file.saying);
  for (const { words: members } of Object.values(file.concepts)) add(members);
  for (const [word, spellings] of Object.entries(file.aliases)) {
    add(word);
    add(spellings);
  }
  return [...words].sort();
}

/** The word that `word` is another spelling of. */
export function canonicalOf(word: string, file: LanguageFile): string | undefined {
  return Object.entries(file.aliases).find(([, spellings]) => spellings.split(/\s+/).includes(word))?.[0];
}
