// Spelling and stemming at build time: which forms count as one word. The stemmers themselves come from libraries and are
// handed in, so that nothing of them is bundled with the extension.
import type { LanguageCode } from '../../catalogue/talking-point';
import { foldWord } from '../text/fold-word';
import { changedStems } from './stem-changes';

/** The stem of a folded word. */
export type Stemmer = (folded: string) => string;

/** British spellings as American ones, so that both are one word. */
export function unifySpelling(folded: string, language: LanguageCode): string {
  if (language !== 'en' || folded.length <= 6) return folded;
  return folded
    .replace(/isation(s?)$/, 'ization$1')
    .replace(/ise(d|s|r|rs)?$/, 'ize$1')
    .replace(/ising$/, 'izing')
    .replace(/(lab|neighb|fav|hon|harb|col|rum|arm)our/, '$1or')
    .replace(/lled$/, 'led')
    .replace(/lling$/, 'ling')
    .replace(/(def|off)ence/, '$1ense');
}

/** Spellings of a word that `unifySpelling` reads as the same; for the form table. */
export function spellingVariants(folded: string, language: LanguageCode): string[] {
  if (language !== 'en') return [];
  return [
    folded.replace(/iz(e|es|ed|ing|ation|ations|er|ers)$/, 'is$1'),
    folded.replace(/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'),
  ].filter((variant) => variant !== folded);
}

/** Maps any spelling to the key that all forms of one word share. */
export class WordKeys {
  private readonly aliases = new Map<string, string>();
  private readonly cache = new Map<string, string>();

  constructor(
    readonly language: LanguageCode,
    private readonly stemmer: Stemmer,
    aliases: Readonly<Record<string, string>>,
  ) {
    for (const [word, spellings] of Object.entries(aliases)) {
      const key = this.keyOf(foldWord(word));
      for (const spelling of spellings.split(' ')) {
        if (spelling.includes('_') || isCapitals(spelling)) continue;
        const from = this.plainKey(foldWord(spelling));
        if (from !== key) this.aliases.set(from, key);
      }
    }
    this.cache.clear();
  }

  /**
   * Takes in the words of the rules: what else their stems may look like (stem-changes.ts) is read as the same word from here on,
   * unless it is the stem of a word taken in before, which then stands for both.
   */
  adopt(words: Iterable<string>): void {
    // What an alias is read as stays a word of its own.
    const adopted = new Set(this.aliases.values());
    for (const word of words) {
      const stem = this.plainKey(foldWord(word));
      if (this.aliases.has(stem)) continue;
      adopted.add(stem);
      for (const other of changedStems(stem, this.language))
        if (!adopted.has(other) && !this.aliases.has(other)) this.aliases.set(other, stem);
    }
    this.cache.clear();
  }

  /** The key of a folded word: its stem, or that of the word it is another spelling of. */
  keyOf(folded: string): string {
    let key = this.cache.get(folded);
    if (key === undefined) {
      key = this.plainKey(folded);
      key = this.aliases.get(key) ?? key;
      this.cache.set(folded, key);
    }
    return key;
  }

  private plainKey(folded: string): string {
    return this.stemmer(unifySpelling(folded, this.language));
  }

  /** Stems of other spellings, with the key that they stand for. */
  aliasStems(): Iterable<[stem: string, key: string]> {
    return this.aliases;
  }
}

/** Written wholly in capitals in a rule file: meant only when the page writes it so. */
export function isCapitals(word: string): boolean {
  return word.length >= 2 && word.length <= 5 && word === word.toUpperCase() && word !== word.toLowerCase();
}
