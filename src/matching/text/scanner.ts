// One pass over a block's text: folds and hashes each word in place, looks it up in the lexicon, finds sentence ends.
// No substring is made for a word that the form table has; offsets are those of the original text by construction.
import { ABSENT, lookUp, slotOf } from '../lexicon/hash-table';
import { CAPITALS_FLAG, COMPOUND_FLAG, capitalsHash, type Lexicon, NOT_OURS } from '../lexicon/lexicon';
import { joinExpressions } from './expressions';
import { EXPANDS, expand, foldTable, IGNORABLE, isApostrophe, SEPARATOR } from './fold';
import { HASH_START, hashStep, hashWord } from './hash';
import { resolveUnknown } from './inflection';
import { endsSentence } from './sentence-end';
import { Tokens, UNKNOWN } from './tokens';

const NOT_HASH = hashWord('not');
/** A sentence of more words than this is cut, so that one endless sentence costs no more than many. */
const LONGEST_SENTENCE = 160;

// Bit 1 << (letter >>> 6) tells the script of a folded letter cheaply: Latin 1-9, Greek and Cyrillic 13-20, digits 0.
const LATIN_BITS = 0b11_1111_1110;
const CYRILLIC_BITS = 0xff << 13;
const DIGIT_BIT = 1;

export class Scanner {
  readonly tokens = new Tokens();

  constructor(readonly lexicon: Lexicon) {}

  /** Fills and returns `tokens` with the words and sentences of `text`; valid until the next call. Linear in the text's length. */
  scan(text: string): Tokens {
    const { lexicon, tokens } = this;
    const { keys, values } = lexicon.forms;
    const mask = keys.length - 1;
    const flags = lexicon.flags;
    const length = text.length;
    tokens.clear();
    let sentenceStart = 0;
    let needsMerge = false;
    let i = 0;

    while (i < length) {
      let code = text.charCodeAt(i);
      let letter = foldTable[code]!;
      if (letter <= IGNORABLE) {
        if (letter === SEPARATOR && tokens.count > sentenceStart && endsSentence(text, i, code, tokens)) {
          if (needsMerge) joinExpressions(tokens, sentenceStart, lexicon);
          needsMerge = false;
          tokens.endSentence();
          sentenceStart = tokens.count;
        }
        i++;
        continue;
      }
      const start = i;
      let end = i;
      let hash = HASH_START;
      let seen = 0;
      let negated = false;
      for (;;) {
        if (letter > EXPANDS) {
          hash = Math.imul(hash ^ letter, 0x01000193);
          seen |= 1 << (letter >>> 6);
          end = ++i;
        } else if (letter === EXPANDS) {
          const { letters, units } = expand(text, i);
          for (let k = 0; k < letters.length; k++) {
            hash = hashStep(hash, letters.charCodeAt(k));
            seen |= 1 << (letters.charCodeAt(k) >>> 6);
          }
          i += units;
          if (letters.length > 0) end = i;
          else if (end === start) end = i;
          else break;
        } else if (letter === IGNORABLE) i++;
        else {
          if (!isApostrophe(code)) break;
          const next = i + 1 < length ? foldTable[text.charCodeAt(i + 1)]! : SEPARATOR;
          if (next <= EXPANDS) break;
          if ((seen & CYRILLIC_BITS) !== 0 && next >= 0x400) {
            i++; // an apostrophe inside a Ukrainian word
          } else {
            const tail = contractionEnd(text, i + 1);
            if (tail < 0) break;
            negated = next === 0x74 && tail === i + 2 && foldTable[text.charCodeAt(i - 1)] === 0x6e;
            i = tail;
            break;
          }
        }
        if (i >= length) break;
        code = text.charCodeAt(i);
        letter = foldTable[code]!;
      }

      let slot = slotOf(hash, mask);
      let id: number;
      for (;;) {
        id = values[slot]!;
        if (id === ABSENT || keys[slot] === hash) break;
        slot = (slot + 1) & mask;
      }
      if (id >= NOT_OURS) {
        const mixed = (seen & CYRILLIC_BITS) !== 0 && (seen & LATIN_BITS) !== 0;
        const digits = (seen & DIGIT_BIT) !== 0 && (seen & ~DIGIT_BIT) !== 0;
        id =
          id === NOT_OURS || seen === DIGIT_BIT || seen === 0
            ? UNKNOWN
            : resolveUnknown(lexicon, text, start, end, mixed || digits);
      }
      if (id !== UNKNOWN) {
        const flag = flags[id]!;
        if ((flag & (COMPOUND_FLAG | CAPITALS_FLAG)) !== 0) {
          if ((flag & CAPITALS_FLAG) !== 0 && isCapitals(text, start, end)) {
            const other = lookUp(lexicon.forms, capitalsHash(hash));
            if (other !== ABSENT) id = other;
          }
          if ((flags[id]! & COMPOUND_FLAG) !== 0) needsMerge = true;
        }
      }
      tokens.push(id, start, end);
      if (negated) {
        const not = lookUp(lexicon.forms, NOT_HASH);
        if (not !== ABSENT) tokens.push(not, start, end);
      }
      if (tokens.count - sentenceStart >= LONGEST_SENTENCE) {
        if (needsMerge) joinExpressions(tokens, sentenceStart, lexicon);
        needsMerge = false;
        tokens.endSentence();
        sentenceStart = tokens.count;
      }
    }
    if (needsMerge) joinExpressions(tokens, sentenceStart, lexicon);
    tokens.endSentence();
    return tokens;
  }
}

/** Where the tail of a contraction or possessive ('s, 't, 're) that begins at `index` ends, or -1 where it is longer than three letters. */
function contractionEnd(text: string, index: number): number {
  let i = index;
  while (i < text.length && i - index <= 3 && foldTable[text.charCodeAt(i)]! > SEPARATOR) i++;
  return i - index <= 3 ? i : -1;
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const upper = (code >= 0x41 && code <= 0x5a) || (code >= 0x410 && code <= 0x42f);
    if (!upper) return false;
  }
  return true;
}
