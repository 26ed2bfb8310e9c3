// Builds a language's lexicon: from its language file, the words of the rules, and word frequencies of neutral text.
import type { LanguageFile } from '../../catalogue/language-file';
import { buildHashTable, capacityFor, MOST_FULL } from '../lexicon/hash-table';
import {
  ACTOR_FLAG,
  BEGINS_LONGER,
  CAPITALS_FLAG,
  COMPOUND_FLAG,
  capitalsHash,
  LONGEST_BEGINNING,
  NEGATION_FLAG,
  NOT_OURS,
  openLexicon,
  REGISTER_SCALE,
  REPORTING_FLAG,
  STOP_FLAG,
  setBit,
} from '../lexicon/lexicon';
import { LEXICON_KIND, narrowest, writeSections } from '../sections';
import { foldWord } from '../text/fold-word';
import { hashNumbers, hashWord } from '../text/hash';
import { mayBeOurs, resolveUnknown } from '../text/inflection';
import { UNKNOWN } from '../text/tokens';
import { sideOfConcept } from './actors';
import { endingsOf } from './endings';
import { canonicalOf, collectWords } from './lexicon-words';
import { isCapitals, type Stemmer, spellingVariants, WordKeys } from './spelling';
import { type Frequencies, WordWeights } from './word-weights';

export interface LexiconInput {
  file: LanguageFile;
  /** Every word of the language's phrasings and patterns as written, expressions joined by `_`. */
  words: Iterable<string>;
  frequencies: Frequencies;
  /** ln(ratio) of a word (by the name that `names` gives it): how typical of claims it is beside neutral war news. */
  registerOf: (name: string) => number;
  stemmer: Stemmer;
}

export interface CompiledLexicon {
  buffer: ArrayBuffer;
  /** Number of a word as written (folded or not, expression or not), or undefined where the lexicon lacks it. */
  numberOf: (word: string) => number | undefined;
  /** Number of a concept by name. */
  conceptOf: (name: string) => number | undefined;
  wordCount: number;
  /** Words per number, for reports. */
  names: readonly string[];
}

/** Compiles one language's lexicon. Deterministic: the same input gives the same bytes. */
export function compileLexicon(input: LexiconInput): CompiledLexicon {
  const { file, frequencies } = input;
  const keys = new WordKeys(file.language, input.stemmer, file.aliases);
  const numbers = new Map<string, number>();
  const number = (key: string) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const words = collectWords(file, input.words);
  keys.adopt(words.filter((word) => !word.includes('_')));
  // "US" is a country and "us" a pronoun; other words mean the same in capitals.
  const stopWords = new Set(file.stop_words.split(/\s+/).map(foldWord));
  const onlyInCapitals = (word: string) => isCapitals(word) && stopWords.has(foldWord(word));
  const plain = words.filter((word) => !word.includes('_') && !onlyInCapitals(word));
  for (const key of unique(plain.map((word) => keys.keyOf(foldWord(word)))).sort()) number(key);

  const capitals = words.filter(onlyInCapitals);
  const capitalNumbers = new Map<string, number>();
  for (const word of capitals) {
    const canonical = canonicalOf(word, file);
    const id = number(canonical ? keys.keyOf(foldWord(canonical)) : `^${word}`);
    capitalNumbers.set(word, id);
    number(keys.keyOf(foldWord(word)));
  }

  const singleNumber = (word: string): number | undefined =>
    capitalNumbers.get(word) ?? numbers.get(keys.keyOf(foldWord(word)));

  // Expressions come last, so that their numbers alone tell them from words.
  const expressions = words.filter((entry) => entry.includes('_')).sort();
  for (const word of expressions) for (const part of word.split('_')) number(keys.keyOf(foldWord(part)));
  for (const word of expressions) {
    const canonical = canonicalOf(word, file);
    if (canonical && !canonical.includes('_')) number(keys.keyOf(foldWord(canonical)));
  }
  const firstExpression = numbers.size;
  const compounds = new Map<string, { parts: number[]; id: number }>();
  for (const word of expressions) {
    const parts = word.split('_').map((part) => number(keys.keyOf(foldWord(part))));
    if (parts.length > 3 || parts.length < 2) continue;
    const name = parts.join(' ');
    if (compounds.has(name)) continue;
    const canonical = canonicalOf(word, file);
    const id = canonical
      ? canonical.includes('_')
        ? number(`_${canonical}`)
        : number(keys.keyOf(foldWord(canonical)))
      : number(`_${word}`);
    compounds.set(name, { parts, id });
  }
  const numberOf = (word: string): number | undefined => {
    if (!word.includes('_')) return singleNumber(word);
    const parts = word.split('_').map((part) => numbers.get(keys.keyOf(foldWord(part))));
    return compounds.get(parts.join(' '))?.id;
  };

  const wordCount = numbers.size;
  if (wordCount > 0xfff0)
    throw new RangeError(`a lexicon holds at most 65,520 words, this would hold ${wordCount}`);
  const flags = new Uint8Array(wordCount);
  for (const word of file.stop_words.split(' ')) mark(flags, singleNumber(word), STOP_FLAG);
  for (const word of file.negations.split(' ')) mark(flags, numberOf(word), NEGATION_FLAG);
  for (const word of file.saying.split(' ')) mark(flags, singleNumber(word), REPORTING_FLAG);
  for (const word of capitals) mark(flags, numbers.get(keys.keyOf(foldWord(word))), CAPITALS_FLAG);
  for (const { parts } of compounds.values()) mark(flags, parts[0], COMPOUND_FLAG);

  const conceptNames = Object.keys(file.concepts).sort();
  const memberships = Array.from({ length: wordCount }, () => [] as number[]);
  conceptNames.forEach((name, concept) => {
    for (const word of file.concepts[name]!.words.split(' ')) {
      const id = numberOf(word);
      if (id === undefined || memberships[id]!.includes(concept)) continue;
      memberships[id]!.push(concept);
      const side = sideOfConcept(name);
      if (side > 0) flags[id] = (flags[id]! & 0x3f) | ACTOR_FLAG | (side << 6);
    }
  });
  const conceptStart = new Uint32Array(wordCount + 1);
  memberships.forEach((list, id) => {
    conceptStart[id + 1] = conceptStart[id]! + list.length;
  });

  const stems = [...numbers].filter(([key]) => /^[^^_]/.test(key) && key.length >= 3);
  const stemEntries: [number, number][] = [
    ...stems.map(([key, id]): [number, number] => [hashWord(key), id]),
    ...[...keys.aliasStems()].flatMap(([stem, key]): [number, number][] => {
      const id = numbers.get(key);
      return id === undefined || stem.length < 3 ? [] : [[hashWord(stem), id]];
    }),
  ];
  const beginnings = new Uint32Array(2048);
  for (const stem of [...stems.map(([key]) => key), ...[...keys.aliasStems()].map(([stem]) => stem)])
    setBit(beginnings, hashWord(stem.slice(0, LONGEST_BEGINNING)));
  const endings = buildHashTable(
    endingsOf(file, [...frequencies.forms.keys(), ...plain.map(foldWord)], keys).map((ending) => [
      hashWord(ending),
      ending.length,
    ]),
  );
  const weights = new WordWeights(frequencies, (word) => keys.keyOf(word));
  const weight = new Float32Array(wordCount);
  for (const [key, id] of numbers) weight[id] = (flags[id]! & STOP_FLAG) !== 0 ? 0 : weights.weightOf(key);
  for (const { parts, id } of compounds.values())
    if (weight[id]! >= 0.99) weight[id] = Math.min(1, Math.max(...parts.map((part) => weight[part]!)) + 0.1);

  const register = Int8Array.from(numbers.keys(), (name) =>
    Math.round(input.registerOf(name) * REGISTER_SCALE),
  );

  const draft = {
    stems: buildHashTable(stemEntries),
    endings,
    beginnings,
    compounds: buildHashTable([
      ...[...compounds.values()].map(({ parts, id }): [number, number] => [hashNumbers(parts), id]),
      ...[...compounds.values()].map(({ parts }): [number, number] => [
        hashNumbers(parts.slice(0, 2)),
        BEGINS_LONGER,
      ]),
    ]),
    knownWords: commonWords(frequencies),
    weights: weight,
    flags,
    conceptStart,
    conceptList: Uint16Array.from(memberships.flat()),
    conceptCredit: Float32Array.from(conceptNames, (name) => file.concepts[name]!.credit),
  };
  const tableFor = (forms: Iterable<readonly [number, number]>) => {
    const table = buildHashTable(forms);
    return writeSections(LEXICON_KIND, [
      table.keys,
      table.values,
      draft.stems.keys,
      draft.stems.values,
      draft.endings.keys,
      draft.endings.values,
      draft.compounds.keys,
      draft.compounds.values,
      draft.beginnings,
      draft.knownWords,
      draft.weights,
      draft.flags,
      narrowest(draft.conceptStart),
      draft.conceptList,
      draft.conceptCredit,
      Uint32Array.of(firstExpression),
      register,
    ]);
  };
  const byInflection = openLexicon(tableFor([]));
  const forms = new Map<string, number>();
  for (const word of plain) {
    const folded = foldWord(word);
    forms.set(folded, numbers.get(keys.keyOf(folded))!);
    for (const variant of spellingVariants(folded, file.language))
      forms.set(variant, numbers.get(keys.keyOf(folded))!);
  }
  for (const [word, count] of frequencies.forms) {
    const id = numbers.get(keys.keyOf(word)) ?? UNKNOWN;
    const guessed = resolveUnknown(byInflection, word, 0, word.length, false);
    if (id === UNKNOWN ? guessed !== UNKNOWN : guessed !== id || count >= 5) {
      if (!forms.has(word)) forms.set(word, id === UNKNOWN ? NOT_OURS : id);
    }
  }
  const capacity = capacityFor(forms.size + 2 * capitalNumbers.size);
  const room = Math.floor(capacity * MOST_FULL) - 2 * capitalNumbers.size;
  for (const [word] of byCount(frequencies.forms)) {
    if (forms.size >= room) break;
    if (forms.has(word) || !mayBeOurs(byInflection, word, 0, word.length)) continue;
    const id = resolveUnknown(byInflection, word, 0, word.length, false);
    forms.set(word, id === UNKNOWN ? NOT_OURS : id);
  }
  // Common words go in first and so are found at the first look.
  const countOf = (word: string) => frequencies.forms.get(word) ?? 0;
  const entries = [...forms]
    .sort(([a], [b]) => countOf(b) - countOf(a) || (a < b ? -1 : 1))
    .map(([word, id]): [number, number] => [hashWord(word), id]);
  for (const [word, id] of capitalNumbers) {
    const hash = hashWord(foldWord(word));
    entries.push([capitalsHash(hash), id], [hash, numbers.get(keys.keyOf(foldWord(word)))!]);
  }
  const names = [...numbers.keys()];
  return {
    buffer: tableFor(entries),
    numberOf,
    conceptOf: (name) => (conceptNames.includes(name) ? conceptNames.indexOf(name) : undefined),
    wordCount,
    names,
  };
}

/** Commonest first: what is left of the form table goes to words that would else be searched for by inflection. */
function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function commonWords(frequencies: Frequencies): Uint32Array {
  const bits = new Uint32Array(4096);
  for (const [word, count] of frequencies.forms) if (count >= 2) setBit(bits, hashWord(word));
  return bits;
}

function mark(flags: Uint8Array, id: number | undefined, flag: number): void {
  if (id !== undefined) flags[id] = flags[id]! | flag;
}

function unique(list: string[]): string[] {
  return [...new Set(list)];
}
