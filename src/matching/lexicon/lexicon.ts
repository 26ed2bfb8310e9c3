// The lexicon of one language: which word a form on the page is, how much it weighs, which concepts it stands for.
// Loaded from one buffer without parsing; built by compile/compile-lexicon.ts.
import { FormatError, LEXICON_KIND, readSections, type SectionArray, widened } from '../sections';
import { ABSENT, type HashTable } from './hash-table';

/** A word of no weight: articles, prepositions, auxiliaries. */
export const STOP_FLAG = 1;
export const NEGATION_FLAG = 2;
/** An expression of several words may begin with this word. */
export const COMPOUND_FLAG = 4;
/** Names an actor (a country, a leader, an alliance): carries the topic rather than the claim. */
export const ACTOR_FLAG = 8;
/** Written in capitals it is another word ("us" and "US"), found under `capitalsHash`. */
export const CAPITALS_FLAG = 16;
/** Reports speech: behind it the actor before it is the speaker, not the one acting. */
export const REPORTING_FLAG = 32;

/** Value in the form table of a common word that only looks like an inflection of one of ours. */
export const NOT_OURS = 0xfffe;

/** Value in the table of expressions of two words that are none by themselves but begin one of three. */
export const BEGINS_LONGER = 0xfffd;

/** The filter of word beginnings holds each stem's first letters: the whole of a short one, so many of a long one. */
export const SHORTEST_BEGINNING = 3;
export const LONGEST_BEGINNING = 5;

/** Units of `register` to one natural logarithm. */
export const REGISTER_SCALE = 50;

export interface Lexicon {
  /** Folded form (its hash) to word number. */
  forms: HashTable;
  /** Folded stem to word number, for forms that the table above lacks. */
  stems: HashTable;
  /** Inflectional endings; the value is the ending's length. */
  endings: HashTable;
  /** Hashes of sequences of two or three word numbers to the word number of the whole expression, or BEGINS_LONGER. */
  compounds: HashTable;
  /** Bit set over hashes of word beginnings of all stems. */
  beginnings: Uint32Array;
  /** Bit set over hashes of common words; a word in neither this nor the tables may be misspelt. */
  knownWords: Uint32Array;
  /** Per word number. */
  weights: Float32Array;
  /** Per word number: how much more often claims hold the word than neutral war news, as ln(ratio) x REGISTER_SCALE. */
  register: Int8Array;
  /** Per word number: the flags above, and in the two highest bits the side of an actor (see `sideOf`). */
  flags: Uint8Array;
  /** Concepts of word w: conceptList[conceptStart[w] .. conceptStart[w + 1]]. */
  conceptStart: Uint32Array;
  conceptList: Uint16Array;
  /** Credit of a concept, 0 to 1. */
  conceptCredit: Float32Array;
  /** Numbers from here on are expressions of several words, which stand beside their words. */
  firstExpression: number;
  wordCount: number;
  conceptCount: number;
}

/** Opens a lexicon. Throws `FormatError` for a foreign, outdated or damaged buffer. */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const sections = readSections(buffer, LEXICON_KIND);
  if (sections.length !== 17) throw new FormatError(`a lexicon has 17 sections, this has ${sections.length}`);
  const table = (i: number): HashTable => {
    const keys = expectArray(sections[i], Int32Array);
    const values = expectArray(sections[i + 1], Uint16Array);
    if (keys.length !== values.length) throw new FormatError('a hash table of the lexicon is damaged');
    if (!values.includes(ABSENT)) throw new FormatError('a hash table of the lexicon has no free slot');
    return { keys, values };
  };
  const weights = expectArray(sections[10], Float32Array);
  const flags = expectArray(sections[11], Uint8Array);
  const conceptCredit = expectArray(sections[14], Float32Array);
  const conceptStart = widened(sections[12]);
  const register = expectArray(sections[16], Int8Array);
  if (
    flags.length !== weights.length ||
    register.length !== weights.length ||
    conceptStart.length !== weights.length + 1
  )
    throw new FormatError('the word tables of the lexicon differ in length');
  return {
    forms: table(0),
    stems: table(2),
    endings: table(4),
    compounds: table(6),
    beginnings: expectArray(sections[8], Uint32Array),
    knownWords: expectArray(sections[9], Uint32Array),
    weights,
    register,
    flags,
    conceptStart,
    conceptList: expectArray(sections[13], Uint16Array),
    conceptCredit,
    firstExpression: expectArray(sections[15], Uint32Array)[0] ?? 0,
    wordCount: weights.length,
    conceptCount: conceptCredit.length,
  };
}

/** A section of the expected type, or `FormatError`. */
export function expectArray<Type extends SectionArray>(
  section: SectionArray | undefined,
  type: abstract new (...input: never[]) => Type,
): Type {
  if (!(section instanceof type)) throw new FormatError(`a section is not a ${type.name}`);
  return section;
}

/** Whether the bit of `hash` is set; false may be trusted, true may be an accident. */
export function hasBit(bits: Uint32Array, hash: number): boolean {
  const bit = (hash ^ (hash >>> 17)) & (bits.length * 32 - 1);
  return (bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

/** Sets the bit of `hash`; the length of `bits` is a power of two. */
export function setBit(bits: Uint32Array, hash: number): void {
  const bit = (hash ^ (hash >>> 17)) & (bits.length * 32 - 1);
  bits[bit >>> 5] = bits[bit >>> 5]! | (1 << (bit & 31));
}

/** The hash of a word that is only meant when written in capitals. */
export function capitalsHash(hash: number): number {
  return hash ^ 0x5bd1e995;
}

/** The side of an actor word (sides.ts), 0 for other words. */
export function sideOf(lexicon: Lexicon, word: number): number {
  return lexicon.flags[word]! >>> 6;
}
