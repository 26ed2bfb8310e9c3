// The index of one pack for one language, opened without parsing. Built by compile/compile-index.ts.
import { expectArray } from '../lexicon/lexicon';
import { FormatError, fractions, INDEX_KIND, readSections, type SectionArray, widened } from '../sections';
import { neededShare } from '../worth';
import { unpackText } from './text-store';

export interface IndexedName {
  id: string;
  ruleSet: string;
  /** Needs the strict threshold: opinions and forecasts that others hold on grounds of their own. */
  strict: boolean;
}

interface Strings {
  language: string;
  leastPromise: number;
  talkingPoints: IndexedName[];
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
    /** Talking point of each phrasing; those of one stand together. */
    owner: Uint16Array;
    negated: Uint8Array;
    floor: Float32Array;
    /** The share of its weight that a sentence must hold (worth.ts). */
    need: Float32Array;
  };
  /**
   * Key (word number, or word count + concept number) to the phrasings that it helps to find: phrasing x 2^SHARE_BITS + the
   * key's share in FULL_SHARE, that which the posted words must bring for the whole to reach the share needed; rounded up.
   */
  postings: Rows;
  patterns: {
    count: number;
    owner: Uint16Array;
    floor: Float32Array;
    /** Slots of pattern p: slotStart[p] .. slotStart[p + 1]. */
    slotStart: Uint32Array;
    /** VETO_SLOT: must not be met; BEFORE_NEXT_SLOT: stands before the next positive slot. */
    slotFlags: Uint8Array;
    /** Keys of slot s: keys[keysFrom[s] .. keysTo[s]]; slots of the same keys share them. */
    keysFrom: Uint32Array;
    keysTo: Uint32Array;
    keys: Uint32Array;
  };
  profiles: Rows & { ratio: Float32Array };
}

/** Bits of a posting that hold the share. */
export const SHARE_BITS = 10;
/** The sum of shares from which on a phrasing is a candidate. */
export const FULL_SHARE = 512;
/** The shares of all postings of one phrasing add up to less than this. */
export const MOST_SHARES = 1 << 18;

/** Steps of a noise floor to 1 (four thousandths: three decimals hold them), and of a log ratio to 1. Both are kept in a byte. */
export const FLOOR_SCALE = 250;
export const RATIO_SCALE = 60;

export const VETO_SLOT = 1;
export const BEFORE_NEXT_SLOT = 2;

/** Bits of a phrasing's `order` section that hold the position; the side stands above them. */
export const ORDER_BITS = 6;

/** Opens an index. Throws `FormatError` for a foreign, outdated or damaged buffer. */
export function openIndex(buffer: ArrayBuffer): MatchIndex {
  const sections = readSections(buffer, INDEX_KIND);
  if (sections.length !== 24) throw new FormatError(`an index has 24 sections, this has ${sections.length}`);
  const strings = JSON.parse(new TextDecoder().decode(expectArray(sections[0], Uint8Array))) as Strings;
  if (!Number.isFinite(strings.leastPromise))
    throw new FormatError('the index does not say how much a phrasing must promise');
  const texts = {
    start: widened(sections[1]),
    letters: expectArray(sections[2], Uint16Array),
    pairs: expectArray(sections[3], Uint8Array),
    bytes: expectArray(sections[4], Uint8Array),
  };
  const packed = expectArray(sections[7], Uint8Array);
  const owner = expectArray(sections[9], Uint16Array);
  const floor = fractions(sections[11], FLOOR_SCALE);
  const patternOwner = expectArray(sections[14], Uint16Array);
  const keySets = widened(sections[18]);
  const keyRows = rows(sections, 19);
  if (keySets.some((set) => set + 1 >= keyRows.start.length))
    throw new FormatError('a slot of the index has keys that are not there');
  const index: MatchIndex = {
    talkingPoints: strings.talkingPoints,
    phrasingText: (phrasing) => unpackText(texts, phrasing),
    phrasings: {
      count: owner.length,
      start: widened(sections[5]),
      words: expectArray(sections[6], Uint16Array),
      order: packed.map((both) => both & ((1 << ORDER_BITS) - 1)),
      roles: packed.map((both) => both >>> ORDER_BITS),
      weight: expectArray(sections[8], Float32Array),
      owner,
      negated: expectArray(sections[10], Uint8Array),
      floor,
      need: floor.map((one) => neededShare(one, strings.leastPromise)),
    },
    postings: rows(sections, 12),
    patterns: {
      count: patternOwner.length,
      owner: patternOwner,
      floor: fractions(sections[15], FLOOR_SCALE),
      slotStart: widened(sections[16]),
      slotFlags: expectArray(sections[17], Uint8Array),
      keysFrom: keySets.map((set) => keyRows.start[set]!),
      keysTo: keySets.map((set) => keyRows.start[set + 1]!),
      keys: keyRows.list,
    },
    profiles: { ...rows(sections, 21), ratio: fractions(sections[23], RATIO_SCALE) },
  };
  const { phrasings, patterns, profiles } = index;
  const agrees =
    phrasings.start.length === phrasings.count + 1 &&
    phrasings.start[phrasings.count] === phrasings.words.length &&
    [phrasings.weight, phrasings.negated, phrasings.floor].every(
      ({ length }) => length === phrasings.count,
    ) &&
    packed.length === phrasings.words.length &&
    patterns.slotStart.length === patterns.count + 1 &&
    patterns.slotStart[patterns.count] === patterns.slotFlags.length &&
    keySets.length === patterns.slotFlags.length &&
    patterns.floor.length === patterns.count &&
    profiles.ratio.length === profiles.list.length &&
    profiles.start.length === strings.talkingPoints.length + 1;
  if (!agrees) throw new FormatError('the tables of the index differ in length');
  if (![phrasings.start, patterns.slotStart].every(neverFalls) || !asksForSomething(patterns))
    throw new FormatError('a phrasing or pattern of the index has no words');
  return index;
}

function rows(sections: readonly SectionArray[], i: number): Rows {
  const start = widened(sections[i]);
  const list = widened(sections[i + 1]);
  if (start[start.length - 1] !== list.length || !neverFalls(start))
    throw new FormatError('lists of the index do not fit their starts');
  return { start, list };
}

function neverFalls(start: Uint32Array): boolean {
  for (let i = 1; i < start.length; i++) if (start[i]! < start[i - 1]!) return false;
  return true;
}

/** A pattern of vetoes alone would be met everywhere and nowhere. */
function asksForSomething({ count, slotStart, slotFlags }: MatchIndex['patterns']): boolean {
  for (let pattern = 0; pattern < count; pattern++) {
    const flags = slotFlags.subarray(slotStart[pattern]!, slotStart[pattern + 1]!);
    if (flags.every((flag) => (flag & VETO_SLOT) !== 0)) return false;
  }
  return true;
}
