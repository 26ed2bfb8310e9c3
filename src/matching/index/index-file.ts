// The index of one pack for one language, opened without parsing. Built by compile/compile-index.ts.
import { expectArray } from '../lexicon/lexicon';
import { FormatError, INDEX_KIND, readSections } from '../sections';

export interface IndexedName {
  id: string;
  ruleSet: string;
  /** Needs the strict threshold: opinions and forecasts that others hold for their own reasons. */
  strict: boolean;
}

interface Strings {
  language: string;
  talkingPoints: IndexedName[];
  phrasings: string[];
}

/** Lists of numbers end to end: list i is list[start[i] .. start[i + 1]]. */
export interface Rows {
  start: Uint32Array;
  list: Uint32Array;
}

export interface MatchIndex {
  talkingPoints: readonly IndexedName[];
  /** The wording of a phrasing as the catalogue has it. */
  phrasingText: (phrasing: number) => string;
  phrasings: {
    count: number;
    start: Uint32Array;
    /** Word numbers of each phrasing, rarest first. */
    words: Uint16Array;
    /** Positions in `words` (relative to the phrasing) in the order of the wording. */
    order: Uint8Array;
    /** Side of the actor that each word belongs to. */
    roles: Uint8Array;
    weight: Float32Array;
    owner: Uint16Array;
    negated: Uint8Array;
    floor: Float32Array;
  };
  /**
   * Key (word number, or word count + concept number) to the phrasings that it helps to find: phrasing x 2^SHARE_BITS + the
   * key's share in FULL_SHARE, that which the posted words must bring for the whole to reach CONTAINMENT; rounded up.
   */
  postings: Rows;
  patterns: {
    count: number;
    owner: Uint16Array;
    floor: Float32Array;
    /** Slots of pattern p: slotStart[p] .. slotStart[p + 1]. */
    slotStart: Uint32Array;
    /** 1: veto; 2: stands before the next positive slot. */
    slotFlags: Uint8Array;
    slotKeys: Rows;
    postings: Rows;
  };
  profiles: Rows & { ratio: Float32Array };
}

/** Bits of a posting that hold the share. */
export const SHARE_BITS = 10;
/** The sum of shares from which on a phrasing is a candidate. */
export const FULL_SHARE = 512;

export const VETO_SLOT = 1;
export const BEFORE_NEXT_SLOT = 2;

/** Opens an index. Throws `FormatError` for a foreign, outdated or damaged buffer. */
export function openIndex(buffer: ArrayBuffer): MatchIndex {
  const sections = readSections(buffer, INDEX_KIND);
  if (sections.length !== 22) throw new FormatError(`an index has 22 sections, this has ${sections.length}`);
  const rows = (i: number): Rows => ({
    start: expectArray(sections[i], Uint32Array),
    list: expectArray(sections[i + 1], Uint32Array),
  });
  const text = new TextDecoder().decode(expectArray(sections[0], Uint8Array));
  const strings = JSON.parse(text) as Strings;
  const owner = expectArray(sections[6], Uint16Array);
  const patternOwner = expectArray(sections[11], Uint16Array);
  return {
    talkingPoints: strings.talkingPoints,
    phrasingText: (phrasing) => strings.phrasings[phrasing] ?? '',
    phrasings: {
      count: owner.length,
      start: expectArray(sections[1], Uint32Array),
      words: expectArray(sections[2], Uint16Array),
      order: expectArray(sections[3], Uint8Array),
      roles: expectArray(sections[4], Uint8Array),
      weight: expectArray(sections[5], Float32Array),
      owner,
      negated: expectArray(sections[7], Uint8Array),
      floor: expectArray(sections[8], Float32Array),
    },
    postings: rows(9),
    patterns: {
      count: patternOwner.length,
      owner: patternOwner,
      floor: expectArray(sections[12], Float32Array),
      slotStart: expectArray(sections[13], Uint32Array),
      slotFlags: expectArray(sections[14], Uint8Array),
      slotKeys: rows(15),
      postings: rows(17),
    },
    profiles: { ...rows(19), ratio: expectArray(sections[21], Float32Array) },
  };
}
