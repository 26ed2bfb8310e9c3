// Words that the form table lacks: other inflections of a known stem, look-alike letters, digits for letters.
// Works on a small buffer of folded letters; most unknown words are refused by their first letters.
import { ABSENT, lookUp } from '../lexicon/hash-table';
import { hasBit, type Lexicon, LONGEST_BEGINNING, NOT_OURS, SHORTEST_BEGINNING } from '../lexicon/lexicon';
import { EXPANDS, expand, foldTable, isApostrophe, SEPARATOR } from './fold';
import { unmixScripts } from './fold-word';
import { HASH_START, hashStep } from './hash';
import { UNKNOWN } from './tokens';

const LONGEST_WORD = 48;
/** Longest inflectional ending, in letters. */
export const LONGEST_ENDING = 8;
const SHORTEST_STEM = SHORTEST_BEGINNING;

const letters = new Uint16Array(LONGEST_WORD);
const prefixHashes = new Int32Array(LONGEST_WORD + 1);

const lettersForDigits: Readonly<Record<number, number>> = {
  48: 0x6f,
  49: 0x69,
  51: 0x65,
  52: 0x61,
  53: 0x73,
  55: 0x74,
  56: 0x62,
};

/**
 * The word number of text[start, end) by inflection, or UNKNOWN. `disguised` says that the word mixes scripts or digits
 * with letters, so that look-alikes are replaced first.
 */
export function resolveUnknown(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  disguised: boolean,
): number {
  let length = foldInto(text, start, end);
  if (length === 0) return UNKNOWN;
  if (disguised) {
    length = undisguise(length);
    const plain = lookUp(lexicon.forms, prefixHashes[length]!);
    if (plain !== ABSENT) return plain === NOT_OURS ? UNKNOWN : plain;
  }
  if (!hasBeginning(lexicon, length)) return UNKNOWN;
  const shortest = Math.max(SHORTEST_STEM, length - LONGEST_ENDING);
  for (let cut = length; cut >= shortest; cut--) {
    const stem = lookUp(lexicon.stems, prefixHashes[cut]!);
    if (stem === ABSENT) continue;
    if (cut === length || isEnding(lexicon, cut, length)) return stem;
  }
  return UNKNOWN;
}

/**
 * Whether text[start, end) may be a form of one of our words, judged by its first letters and without folding the rest; false
 * may be trusted. Spares most unknown words the search.
 */
export function mayBeOurs(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  const { beginnings } = lexicon;
  const stop = Math.min(end, start + LONGEST_BEGINNING);
  let hash = HASH_START;
  for (let i = start; i < stop; i++) {
    const letter = foldTable[text.charCodeAt(i)]!;
    if (letter <= EXPANDS) return true;
    hash = hashStep(hash, letter);
    if (i - start >= SHORTEST_BEGINNING - 1 && hasBit(beginnings, hash)) return true;
  }
  return false;
}

/** The same for the word in the buffer. */
function hasBeginning(lexicon: Lexicon, length: number): boolean {
  const longest = Math.min(length, LONGEST_BEGINNING);
  for (let letters = SHORTEST_BEGINNING; letters <= longest; letters++)
    if (hasBit(lexicon.beginnings, prefixHashes[letters]!)) return true;
  return false;
}

/** Folded letters of the word into the buffer, with the hash of every prefix. Returns their number, 0 for words too long to matter. */
function foldInto(text: string, start: number, end: number): number {
  let length = 0;
  let hash = HASH_START;
  prefixHashes[0] = hash;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const letter = foldTable[code]!;
    if (letter <= EXPANDS) {
      if (letter === EXPANDS) {
        const expanded = expand(text, i);
        for (let k = 0; k < expanded.letters.length; k++) {
          if (length === LONGEST_WORD) return 0;
          letters[length++] = expanded.letters.charCodeAt(k);
          hash = hashStep(hash, letters[length - 1]!);
          prefixHashes[length] = hash;
        }
        i += expanded.units - 1;
      } else if (letter === SEPARATOR && !isApostrophe(code)) break;
      continue;
    }
    if (length === LONGEST_WORD) return 0;
    letters[length++] = letter;
    hash = hashStep(hash, letter);
    prefixHashes[length] = hash;
  }
  return length;
}

function undisguise(length: number): number {
  let word = '';
  for (let i = 0; i < length; i++) word += String.fromCharCode(lettersForDigits[letters[i]!] ?? letters[i]!);
  const plain = unmixScripts(word);
  let hash = HASH_START;
  for (let i = 0; i < plain.length; i++) {
    letters[i] = plain.charCodeAt(i);
    hash = hashStep(hash, letters[i]!);
    prefixHashes[i + 1] = hash;
  }
  return plain.length;
}

function isEnding(lexicon: Lexicon, from: number, to: number): boolean {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = hashStep(hash, letters[i]!);
  return lookUp(lexicon.endings, hash) !== ABSENT;
}
