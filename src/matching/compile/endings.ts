// Which endings count as inflection: those of the language file, and those that measured words take often.
import type { LanguageFile } from '../../catalogue/language-file';
import { foldWord } from '../text/fold-word';
import { LONGEST_ENDING } from '../text/inflection';
import type { WordKeys } from './spelling';

/** Endings that at least this many stems of the measured words take count as inflection, beside those of the language file. */
const LEAST_STEMS = 4;

/** Folded endings of a language; `words` are those of neutral text and of the rules, folded. */
export function endingsOf(file: LanguageFile, words: Iterable<string>, keys: WordKeys): string[] {
  return [...new Set([...file.endings.split(/\s+/).map(foldEnding), ...measuredEndings(words, keys)])];
}

/** What follows the stem in the words of neutral text and of the rules. */
function measuredEndings(words: Iterable<string>, keys: WordKeys): string[] {
  const stems = new Map<string, Set<string>>();
  for (const word of words) {
    const key = keys.keyOf(word);
    if (key.length < 3 || !word.startsWith(key) || word.length - key.length > LONGEST_ENDING) continue;
    const ending = word.slice(key.length);
    stems.set(ending, (stems.get(ending) ?? new Set()).add(key));
  }
  return [...stems]
    .filter(([ending, all]) => ending !== '' && all.size >= LEAST_STEMS)
    .map(([ending]) => ending);
}

function foldEnding(ending: string): string {
  return foldWord(ending.replace(/^['’]/, ''));
}
