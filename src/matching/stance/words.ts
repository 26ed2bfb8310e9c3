// The words of a short stretch of text, folded, with their offsets: what cues are looked for in.
import { EXPANDS, foldTable, isApostrophe, SEPARATOR } from '../text/fold';
import { foldWord } from '../text/fold-word';

export interface Word {
  /** Lower case, accents off; a possessive ending is dropped, "n't" stands as a word of its own ("not"). */
  folded: string;
  start: number;
  end: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Carried a possessive ending ("Kremlin's"). */
  possessive: boolean;
}

/** No word is longer than this; what is longer is noise and is cut. */
const LONGEST_WORD = 40;

/** The words of text[from, to). Linear in the length. */
export function splitWords(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let i = from;
  while (i < to) {
    while (i < to && foldTable[text.charCodeAt(i)]! <= EXPANDS && !isLigature(text, i)) i++;
    if (i >= to) break;
    const start = i;
    while (i < to && continuesWord(text, i, to)) i++;
    pushWord(words, text, start, i);
  }
  return words;
}

function isLigature(text: string, index: number): boolean {
  return foldTable[text.charCodeAt(index)] === EXPANDS;
}

function continuesWord(text: string, index: number, to: number): boolean {
  const code = text.charCodeAt(index);
  if (foldTable[code] !== SEPARATOR) return true;
  return isApostrophe(code) && index + 1 < to && foldTable[text.charCodeAt(index + 1)]! > EXPANDS;
}

function pushWord(words: Word[], text: string, start: number, end: number): void {
  const written = text.slice(start, Math.min(end, start + LONGEST_WORD));
  const first = written.charAt(0);
  const capital = first !== first.toLowerCase();
  const contraction = /^(.+?)(n?)['’ʼ](t|s)$/i.exec(written);
  if (contraction?.[3]?.toLowerCase() === 't' && contraction[2]) {
    words.push({ folded: foldWord(contraction[1]!), start, end, capital, possessive: false });
    words.push({ folded: 'not', start, end, capital: false, possessive: false });
    return;
  }
  const possessive = contraction !== null && contraction[3]!.toLowerCase() === 's';
  const folded = foldWord(possessive ? written.slice(0, -2) : written);
  if (folded !== '') words.push({ folded, start, end, capital, possessive });
}
