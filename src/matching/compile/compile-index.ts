// Builds the index of a pack for one language over that language's lexicon: phrasings and patterns as numbers.
import type { LanguageCode } from '../../catalogue/talking-point';
import {
  BEFORE_NEXT_SLOT,
  FLOOR_SCALE,
  FULL_SHARE,
  MOST_SHARES,
  ORDER_BITS,
  RATIO_SCALE,
  SHARE_BITS,
  VETO_SLOT,
} from '../index/index-file';
import { commonnessOfKeys } from '../lexicon/commonness';
import { NEGATION_FLAG, openLexicon, STOP_FLAG } from '../lexicon/lexicon';
import { UNPOSTED } from '../limits';
import { bytesOf, fractions, INDEX_KIND, narrowest, type SectionArray, writeSections } from '../sections';
import { Scanner } from '../text/scanner';
import { neededShare } from '../worth';
import type { CompiledLexicon } from './compile-lexicon';
import { packTexts } from './pack-texts';
import { type PatternSlot, parsePattern } from './parse-pattern';
import { roleOfWords } from './phrasing-roles';

export interface IndexedTalkingPoint {
  id: string;
  ruleSet: string;
  /** Opinions, forecasts and the like need the strict threshold. */
  strict: boolean;
  phrasings: readonly string[];
  patterns: readonly string[];
}

export interface IndexInput {
  language: LanguageCode;
  talkingPoints: readonly IndexedTalkingPoint[];
  lexicon: CompiledLexicon;
  /** Measured noise floor of a phrasing or pattern by its text, or undefined where it was never measured. */
  floorOf: (text: string) => number | undefined;
  /** What a phrasing must be able to be worth in a sentence to count there (worth.ts). */
  leastPromise: number;
}

interface Wording {
  owner: number;
  text: string;
  /** Word numbers in order of first appearance. */
  sequence: number[];
  roles: number[];
  weight: number;
  negated: boolean;
  floor: number;
}

/** Different words of one phrasing: their places must fit ORDER_BITS. */
const MOST_WORDS = 2 ** ORDER_BITS;

/** Compiles an index. Deterministic: the same input gives the same bytes. */
export function compileIndex(input: IndexInput): { buffer: ArrayBuffer; patternTexts: string[] } {
  const lexicon = openLexicon(input.lexicon.buffer);
  const scanner = new Scanner(lexicon);
  const concepts = (word: number) =>
    Array.from(lexicon.conceptList.subarray(lexicon.conceptStart[word]!, lexicon.conceptStart[word + 1]!));
  const keyCount = lexicon.wordCount + lexicon.conceptCount;

  const wordings: Wording[] = [];
  input.talkingPoints.forEach((talkingPoint, owner) => {
    for (const text of talkingPoint.phrasings) {
      const tokens = scanner.scan(text);
      const ids = Array.from(tokens.ids.subarray(0, tokens.count));
      const sequence = [
        ...new Set(
          ids.filter(
            (id) => id >= 0 && id < lexicon.firstExpression && (lexicon.flags[id]! & STOP_FLAG) === 0,
          ),
        ),
      ];
      if (sequence.length < 2) continue;
      if (sequence.length > MOST_WORDS)
        throw new RangeError(
          `${talkingPoint.id}: a phrasing of ${sequence.length} different words; at most ${MOST_WORDS} can be compiled. Shorten it: ${text}`,
        );
      const weight = sequence.reduce((sum, id) => sum + lexicon.weights[id]!, 0);
      wordings.push({
        owner,
        text,
        sequence,
        roles: roleOfWords(ids, sequence, lexicon),
        weight,
        negated: ids.some((id) => id >= 0 && (lexicon.flags[id]! & NEGATION_FLAG) !== 0),
        floor: input.floorOf(text) ?? estimateFloor(sequence, lexicon.weights),
      });
    }
  });

  // How common a key is decides which words of a phrasing find it: rare ones first.
  const commonness = commonnessOfKeys(lexicon);
  const keysOf = (word: number) => {
    const list = concepts(word);
    return list.length > 0 ? list.map((concept) => lexicon.wordCount + concept) : [word];
  };
  const rarity = (word: number) => keysOf(word).reduce((sum, key) => sum + commonness[key]!, 0);

  const postings = Array.from({ length: keyCount }, () => [] as number[]);
  const floors = bytesOf(
    wordings.map(({ floor }) => floor),
    FLOOR_SCALE,
  );
  const needs = fractions(floors, FLOOR_SCALE).map((floor) => neededShare(floor, input.leastPromise));
  const post = (number: number, sorted: readonly number[], weight: number) => {
    const whole = needs[number]! * weight;
    if (whole > weight) return;
    const posted = countPosted(sorted, weight, UNPOSTED * whole, lexicon.weights);
    const rest = sorted.slice(posted).reduce((sum, word) => sum + lexicon.weights[word]!, 0);
    const need = whole - rest;
    let shares = 0;
    for (const word of sorted.slice(0, posted)) {
      const share = Math.ceil((FULL_SHARE * lexicon.weights[word]! * 1.0001) / need);
      // Where every word is posted a single one never suffices.
      const most = posted === sorted.length ? FULL_SHARE - 1 : FULL_SHARE;
      const kept = Math.min(most, Math.max(1, share));
      for (const key of keysOf(word)) postings[key]!.push(number * 2 ** SHARE_BITS + kept);
      shares += kept * keysOf(word).length;
    }
    if (shares >= MOST_SHARES)
      throw new RangeError(`the words of a phrasing stand for too many concepts: ${wordings[number]!.text}`);
  };

  const start = new Uint32Array(wordings.length + 1);
  const words: number[] = [];
  const places: number[] = [];
  wordings.forEach((wording, number) => {
    const sorted = [...wording.sequence].sort((a, b) => rarity(a) - rarity(b) || a - b);
    words.push(...sorted);
    const order = wording.sequence.map((word) => sorted.indexOf(word));
    places.push(
      ...sorted.map((word, k) => order[k]! | (wording.roles[wording.sequence.indexOf(word)]! << ORDER_BITS)),
    );
    start[number + 1] = words.length;
    post(number, sorted, wording.weight);
  });

  const patterns = compilePatterns(input, lexicon.wordCount);
  const profile = compileProfiles(input.talkingPoints.length, wordings, lexicon.weights);
  const strings = {
    language: input.language,
    leastPromise: input.leastPromise,
    talkingPoints: input.talkingPoints.map(({ id, ruleSet, strict }) => ({ id, ruleSet, strict })),
  };
  const buffer = writeSections(INDEX_KIND, [
    new TextEncoder().encode(JSON.stringify(strings)),
    ...packTexts(wordings.map(({ text }) => text)),
    narrowest(start),
    Uint16Array.from(words),
    Uint8Array.from(places),
    Float32Array.from(wordings, (wording) => wording.weight),
    Uint16Array.from(wordings, (wording) => wording.owner),
    Uint8Array.from(wordings, (wording) => (wording.negated ? 1 : 0)),
    floors,
    ...rows(postings),
    ...patterns.sections,
    ...profile,
  ]);
  return { buffer, patternTexts: patterns.texts };
}

/** How many of a phrasing's words, rarest first, must be posted for the rest to weigh less than `most`. */
function countPosted(sorted: readonly number[], weight: number, most: number, weights: Float32Array): number {
  let rest = weight;
  let count = 0;
  while (count < sorted.length && rest >= most - 1e-6) rest -= weights[sorted[count++]!]!;
  return count;
}

/** Lists of numbers as one array and the start of each list. */
function rows(lists: readonly (readonly number[])[]): [SectionArray, SectionArray] {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i]! + list.length;
  });
  return [narrowest(start), narrowest(lists.flat())];
}

/**
 * A floor where none was measured: phrasings made of common words score by accident. Fitted by eye to measured floors:
 * 0.62 - 0.16 x (sum of weights), between 0.05 and 0.5.
 */
function estimateFloor(sequence: readonly number[], weights: Float32Array): number {
  const mass = sequence.reduce((sum, word) => sum + weights[word]!, 0);
  return Math.min(0.5, Math.max(0.05, 0.62 - 0.16 * mass));
}

function compilePatterns(input: IndexInput, wordCount: number) {
  const texts: string[] = [];
  const owners: number[] = [];
  const floors: number[] = [];
  const slotLists: number[][] = [];
  const slotFlags: number[] = [];
  const slotStart: number[] = [0];
  input.talkingPoints.forEach((talkingPoint, owner) => {
    for (const text of talkingPoint.patterns) {
      const slots = parsePattern(text)
        .map((slot) => ({ slot, keys: slotKeys(slot, input.lexicon, wordCount) }))
        .filter(({ slot, keys }) => !slot.veto || keys.length > 0);
      if (slots.some(({ keys }) => keys.length === 0)) continue;
      texts.push(text);
      owners.push(owner);
      floors.push(input.floorOf(text) ?? 0);
      for (const { slot, keys } of slots) {
        slotLists.push(keys);
        slotFlags.push((slot.veto ? VETO_SLOT : 0) | (slot.beforeNext ? BEFORE_NEXT_SLOT : 0));
      }
      slotStart.push(slotLists.length);
    }
  });
  const sets = new Map(slotLists.map((keys) => [keys.join(), keys]));
  const numberOfSet = new Map([...sets.keys()].map((name, i) => [name, i]));
  const sections = [
    Uint16Array.from(owners),
    bytesOf(floors, FLOOR_SCALE),
    narrowest(slotStart),
    Uint8Array.from(slotFlags),
    narrowest(slotLists.map((keys) => numberOfSet.get(keys.join())!)),
    ...rows([...sets.values()]),
  ];
  return { sections, texts };
}

/** Keys (word numbers, or word count + concept number) of a slot's alternatives; words that the lexicon lacks have none. */
function slotKeys(slot: PatternSlot, lexicon: CompiledLexicon, wordCount: number): number[] {
  const keys = new Set<number>();
  for (const name of slot.concepts) {
    const concept = lexicon.conceptOf(name);
    if (concept !== undefined) keys.add(wordCount + concept);
  }
  for (const word of slot.words) {
    const id = lexicon.numberOf(word);
    if (id !== undefined) keys.add(id);
  }
  return [...keys].sort((a, b) => a - b);
}

/**
 * Per talking point the words that are typical of its phrasings, with ln(P(word | talking point) / P(word | neutral text))
 * up to 4; P(word | neutral text) is taken from the word's weight. Words below 0.3 are left out.
 */
function compileProfiles(count: number, wordings: readonly Wording[], weights: Float32Array) {
  const lists: number[][] = [];
  const ratios: number[] = [];
  const byOwner = Array.from({ length: count }, () => [] as Wording[]);
  for (const wording of wordings) byOwner[wording.owner]!.push(wording);
  for (const own of byOwner) {
    const counts = new Map<number, number>();
    for (const { sequence } of own)
      for (const word of sequence) counts.set(word, (counts.get(word) ?? 0) + 1);
    const total = [...counts.values()].reduce((sum, value) => sum + value, 0);
    const list: number[] = [];
    for (const [word, value] of [...counts].sort((a, b) => a[0] - b[0])) {
      const background = 0.03 * Math.exp(-7 * weights[word]!) + 0.00005;
      const ratio = Math.log((value + 8 * background) / ((total + 8) * background));
      if (ratio <= 0.3) continue;
      list.push(word);
      ratios.push(Math.min(4, ratio));
    }
    lists.push(list);
  }
  return [...rows(lists), bytesOf(ratios, RATIO_SCALE)] as const;
}
