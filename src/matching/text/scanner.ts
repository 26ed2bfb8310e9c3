// One pass over a block's text: folds and hashes each word in place, looks it up in the lexicon, finds sentence ends.
// No substring is made for a word that the form table has; offsets are those of the original text by construction.
import { ABSENT, lookUp, slotAfter, slotOf } from '../lexicon/hash-table';
import { CAPITALS_FLAG, COMPOUND_FLAG, capitalsHash, type Lexicon, NOT_OURS } from '../lexicon/lexicon';
import { joinExpressions } from './expressions';
import { CYRILLIC, EXPANDS, expand, foldTable, IGNORABLE, isApostrophe, SEPARATOR, scriptOf } from './fold';
import { HASH_START, hashStep, hashWord } from './hash';
import { splitHashtag } from './hashtag';
import { mayBeOurs, resolveUnknown } from './inflection';
import { endsSentence } from './sentence-end';
import { FEWEST_LETTERS, joinSpacedLetters } from './spaced-letters';
import { Tokens, UNKNOWN } from './tokens';

const NOT_HASH = hashWord('not');
/** A sentence of more words than this is cut, so that one endless sentence costs no more than many. */
const LONGEST_SENTENCE = 160;

const SPACE = 0x20;
const HASHTAG = 0x23;

// Bit 1 << (letter >>> 6) tells the script of a folded letter cheaply: Latin 1-9, Greek and Cyrillic 13-20, digits 0.
const LATIN_BITS = 0b11_1111_1110;
const CYRILLIC_BITS = 0xff << 13;
const DIGIT_BIT = 1;

export class Scanner {
  readonly tokens = new Tokens();
  private sentenceStart = 0;
  /** The first token of the sentence that may begin an expression, or -1. */
  private joinFrom = -1;
  /** Words of one letter in the sentence. */
  private loneLetters = 0;

  constructor(readonly lexicon: Lexicon) {}

  /** Fills and returns `tokens` with the words and sentences of `text`; valid until the next call. Linear in the text's length. */
  scan(text: string): Tokens {
    const { lexicon, tokens } = this;
    const { keys, values } = lexicon.forms;
    const capacity = keys.length;
    const flags = lexicon.flags;
    const length = text.length;
    tokens.clear();
    this.sentenceStart = 0;
    this.joinFrom = -1;
    this.loneLetters = 0;
    let i = 0;

    while (i < length) {
      let code = text.charCodeAt(i);
      let letter = foldTable[code]!;
      if (letter <= IGNORABLE) {
        if (code !== SPACE && letter === SEPARATOR) {
          if (tokens.count > this.sentenceStart && endsSentence(text, i, code, tokens))
            this.endSentence(text);
          else if (code === HASHTAG) {
            const after = splitHashtag(text, i, lexicon, tokens);
            if (after > i) {
              this.joinFrom = this.sentenceStart;
              i = after;
              continue;
            }
          }
        }
        i++;
        continue;
      }
      const start = i;
      let end = i;
      let hash = HASH_START;
      let negated = false;
      for (;;) {
        while (letter > EXPANDS) {
          hash = Math.imul(hash ^ letter, 0x01000193);
          end = ++i;
          if (i === length) break;
          code = text.charCodeAt(i);
          letter = foldTable[code]!;
        }
        if (i === length) break;
        if (letter === EXPANDS) {
          const { letters, units } = expand(text, i);
          for (let k = 0; k < letters.length; k++) hash = hashStep(hash, letters.charCodeAt(k));
          i += units;
          if (letters.length > 0) end = i;
          else if (end === start) end = i;
          else break;
        } else if (letter === IGNORABLE) {
          i++;
          if (isAccent(code)) end = i;
        } else {
          if (code === SPACE || !isApostrophe(code)) break;
          const next = i + 1 < length ? foldTable[text.charCodeAt(i + 1)]! : SEPARATOR;
          if (next <= EXPANDS) break;
          const before = letterBefore(text, start, i);
          if (scriptOf(before) === CYRILLIC && next >= 0x400) {
            i++; // an apostrophe inside a Ukrainian word
          } else {
            const tail = contractionEnd(text, i + 1);
            if (tail < 0) break;
            negated = next === 0x74 && tail === i + 2 && before === 0x6e;
            i = tail;
            break;
          }
        }
        if (i >= length) break;
        code = text.charCodeAt(i);
        letter = foldTable[code]!;
      }

      let slot = slotOf(hash, capacity);
      let id: number;
      for (;;) {
        id = values[slot]!;
        if (id === ABSENT || keys[slot] === hash) break;
        slot = slotAfter(slot, capacity);
      }
      if (id >= NOT_OURS) {
        id = id === NOT_OURS ? UNKNOWN : this.inflected(text, start, end);
      }
      if (id !== UNKNOWN) {
        const flag = flags[id]!;
        if ((flag & (COMPOUND_FLAG | CAPITALS_FLAG)) !== 0) {
          if ((flag & CAPITALS_FLAG) !== 0 && isCapitals(text, start, end)) {
            const other = lookUp(lexicon.forms, capitalsHash(hash));
            if (other !== ABSENT) id = other;
          }
          if ((flags[id]! & COMPOUND_FLAG) !== 0 && this.joinFrom < 0) this.joinFrom = tokens.count;
        }
      }
      tokens.push(id, start, end);
      if (end - start === 1) this.loneLetters++;
      if (negated) {
        const not = lookUp(lexicon.forms, NOT_HASH);
        if (not !== ABSENT) {
          if ((flags[not]! & COMPOUND_FLAG) !== 0 && this.joinFrom < 0) this.joinFrom = tokens.count;
          tokens.push(not, start, end);
        }
      }
      if (tokens.count - this.sentenceStart >= LONGEST_SENTENCE) this.endSentence(text);
    }
    this.endSentence(text);
    return tokens;
  }

  /** The number of a word that the form table lacks. */
  private inflected(text: string, start: number, end: number): number {
    let seen = 0;
    for (let i = start; i < end; i++) {
      const letter = foldTable[text.charCodeAt(i)]!;
      if (letter >= EXPANDS) seen |= letter === EXPANDS ? LATIN_BITS : 1 << (letter >>> 6);
    }
    const latin = (seen & LATIN_BITS) !== 0;
    const cyrillic = (seen & CYRILLIC_BITS) !== 0;
    if (!latin && !cyrillic) return UNKNOWN;
    const disguised = (latin && cyrillic) || (seen & DIGIT_BIT) !== 0;
    if (!disguised && !mayBeOurs(this.lexicon, text, start, end)) return UNKNOWN;
    return resolveUnknown(this.lexicon, text, start, end, disguised);
  }

  private endSentence(text: string): void {
    const { tokens, lexicon } = this;
    if (this.loneLetters >= FEWEST_LETTERS && joinSpacedLetters(text, tokens, this.sentenceStart, lexicon))
      this.joinFrom = this.sentenceStart;
    if (this.joinFrom >= 0) joinExpressions(tokens, this.joinFrom, lexicon);
    this.loneLetters = 0;
    this.joinFrom = -1;
    tokens.endSentence();
    this.sentenceStart = tokens.count;
  }
}

/** Where the tail of a contraction or possessive ('s, 't, 're) that begins at `index` ends, or -1 where it is longer than three letters. */
function contractionEnd(text: string, index: number): number {
  let i = index;
  while (i < text.length && i - index <= 3 && foldTable[text.charCodeAt(i)]! > SEPARATOR) i++;
  return i - index <= 3 ? i : -1;
}

/** The folded letter before `index`, invisible characters aside; SEPARATOR where there is none from `start` on. */
function letterBefore(text: string, start: number, index: number): number {
  for (let i = index - 1; i >= start; i--) {
    const letter = foldTable[text.charCodeAt(i)]!;
    if (letter !== IGNORABLE) return letter;
  }
  return SEPARATOR;
}

/** A combining mark belongs to the letter before it and is marked with it; what is invisible is not. */
function isAccent(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (foldTable[code] === IGNORABLE) continue;
    const upper = (code >= 0x41 && code <= 0x5a) || (code >= 0x410 && code <= 0x42f);
    if (!upper) return false;
  }
  return true;
}
