// Hashtags written in one word, "#StandWithUkraine": read as the words between their capitals.
import { ABSENT, lookUp } from '../lexicon/hash-table';
import { CAPITALS_FLAG, capitalsHash, type Lexicon, NOT_OURS } from '../lexicon/lexicon';
import { foldTable, SEPARATOR, scriptOf } from './fold';
import { foldWord } from './fold-word';
import { hashWord } from './hash';
import { resolveUnknown } from './inflection';
import { type Tokens, UNKNOWN } from './tokens';

const LONGEST_TAG = 100;

/**
 * Adds the words of the hashtag whose `#` stands at `index` to `tokens` and returns where it ends. Returns `index` where it is
 * left to the scan: it is a single word, or known as a whole.
 */
export function splitHashtag(text: string, index: number, lexicon: Lexicon, tokens: Tokens): number {
  const start = index + 1;
  let end = start;
  while (end < text.length && end - start <= LONGEST_TAG && foldTable[text.charCodeAt(end)]! > SEPARATOR)
    end++;
  if (end - start > LONGEST_TAG || end - start < 3) return index;
  const tag = text.slice(start, end);
  const words = [...tag.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}]+/gu)];
  if (words.length < 2 || isKnownWhole(tag, lexicon)) return index;
  for (const { 0: word, index: at } of words)
    if (/[\p{L}\p{N}]/u.test(word))
      tokens.push(wordNumber(word, lexicon), start + at, start + at + word.length);
  return end;
}

/** Only a form that the table has: of two words in one, some inflection can be made out too easily. */
function isKnownWhole(tag: string, lexicon: Lexicon): boolean {
  return lookUp(lexicon.forms, hashWord(foldWord(tag))) < NOT_OURS;
}

/** The number of a word that stands by itself, or UNKNOWN. The scan does the same in place. */
export function wordNumber(word: string, lexicon: Lexicon): number {
  const folded = foldWord(word);
  const hash = hashWord(folded);
  let id = lookUp(lexicon.forms, hash);
  if (id === NOT_OURS || folded === '') return UNKNOWN;
  if (id === ABSENT) {
    const digits = /^\p{N}+$/u.test(folded);
    return digits ? UNKNOWN : resolveUnknown(lexicon, folded, 0, folded.length, hasDigit(folded));
  }
  if ((lexicon.flags[id]! & CAPITALS_FLAG) !== 0 && word === word.toUpperCase()) {
    const other = lookUp(lexicon.forms, capitalsHash(hash));
    if (other !== ABSENT) id = other;
  }
  return id;
}

function hasDigit(folded: string): boolean {
  const digit = scriptOf(0x30);
  for (let i = 0; i < folded.length; i++) if (scriptOf(folded.charCodeAt(i)) === digit) return true;
  return false;
}
