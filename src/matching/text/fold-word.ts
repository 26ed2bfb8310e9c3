// A word's folded spelling as a string: for building tables and for rare repairs, never in the scan itself.
import {
  CYRILLIC,
  EXPANDS,
  expand,
  foldTable,
  isApostrophe,
  LATIN,
  scriptOf,
  toCyrillic,
  toLatin,
} from './fold';

/**
 * Folds a single word: lower case, accents and invisible characters off, ligatures spelt out, look-alike letters of another
 * script replaced where the word mixes scripts. The scan finds the same word under `hashWord` of this string.
 */
export function foldWord(word: string): string {
  let folded = '';
  let scripts = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const letter = foldTable[code]!;
    if (letter > EXPANDS) {
      folded += String.fromCharCode(letter);
      scripts |= scriptOf(letter);
    } else if (letter === EXPANDS) {
      const { letters, units } = expand(word, i);
      folded += letters;
      for (let k = 0; k < letters.length; k++) scripts |= scriptOf(letters.charCodeAt(k));
      i += units - 1;
    } else if (letter === 0 && !isApostrophe(code)) break;
  }
  return (scripts & (LATIN | CYRILLIC)) === (LATIN | CYRILLIC) ? unmixScripts(folded) : folded;
}

/**
 * Replaces look-alikes so that a word of mixed scripts becomes one of a single script: that of most letters which have no
 * look-alike in the other, Latin where that does not decide.
 */
export function unmixScripts(folded: string): string {
  let latin = 0;
  let cyrillic = 0;
  for (let i = 0; i < folded.length; i++) {
    const letter = folded.charCodeAt(i);
    const script = scriptOf(letter);
    if (script === LATIN && toCyrillic(letter) === letter) latin++;
    else if (script === CYRILLIC && toLatin(letter) === letter) cyrillic++;
  }
  const replace = cyrillic > latin ? toCyrillic : toLatin;
  let result = '';
  for (let i = 0; i < folded.length; i++) result += String.fromCharCode(replace(folded.charCodeAt(i)));
  return result;
}
