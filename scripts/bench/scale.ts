// How the cost grows with the catalogue: the real one cut or multiplied. Copies keep the form of the real wordings and
// half of their words; the other half is drawn from the words of all.
import { compileIndex, type IndexedTalkingPoint } from '../../src/matching/compile/compile-index';
import type { Frequencies } from '../../src/matching/compile/word-weights';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { compileLanguage, listTalkingPoints } from '../rules/compile-rules';
import type { Measured } from '../rules/measured';
import { benchEngine } from './engine';
import { race } from './race';

export interface ScaleResult {
  talkingPoints: number;
  phrasings: number;
  indexBytes: number;
  /** ms per 1,000 sentences. */
  candidates: number;
  whole: number;
  /** ms to open the index. */
  open: number;
}

const SENTENCES = 1_000;
const options = { threshold: 'balanced', enabled: () => true } as const;

/** Times 1,000 sentences against catalogues of the given sizes, all in turns. */
export function measureScale(
  paragraphs: readonly string[],
  files: CatalogueFiles,
  measured: Measured,
  sizes: readonly number[],
): ScaleResult[] {
  const { lexicon } = compileLanguage('en', files, measured);
  const engines = sizes.map((size) => {
    const { talkingPoints, modelOf } = multiply(files, measured.frequencies.en, size);
    const { buffer } = compileIndex({
      language: 'en',
      talkingPoints,
      lexicon,
      floorOf: (text) => measured.floorOf.en(modelOf.get(text) ?? text),
      leastPromise: measured.leastPromise.en,
    });
    const engine = benchEngine('en', lexicon.buffer, buffer, files, measured);
    return { size, buffer, engine };
  });
  const page = firstSentences(paragraphs, (text) => engines[0]!.engine.findCandidates(text).sentences);
  const contestants: Record<string, () => number> = {};
  for (const { size, engine, buffer } of engines) {
    contestants[`candidates ${size}`] = () =>
      page.reduce((sum, text) => sum + engine.findCandidates(text).candidates, 0);
    contestants[`whole ${size}`] = () =>
      page.reduce(
        (sum, text) =>
          sum + engine.matcher.match({ text, role: 'paragraph', language: 'en' }, options).length,
        0,
      );
    contestants[`open ${size}`] = () =>
      benchEngine('en', lexicon.buffer, buffer, files, measured).index.phrasings.count;
  }
  const times = race(contestants, 3);
  return engines.map(({ size, engine, buffer }) => ({
    talkingPoints: size,
    phrasings: engine.index.phrasings.count,
    indexBytes: buffer.byteLength,
    candidates: times[`candidates ${size}`]!,
    whole: times[`whole ${size}`]!,
    open: times[`open ${size}`]!,
  }));
}

function firstSentences(paragraphs: readonly string[], count: (text: string) => number): string[] {
  const page: string[] = [];
  let sentences = 0;
  for (let i = 0; sentences < SENTENCES && i < paragraphs.length; i++) {
    page.push(paragraphs[i]!);
    sentences += count(paragraphs[i]!);
  }
  return page;
}

/**
 * A catalogue of `size` talking points, the real ones first, then copies, and the wording that each copied one was made from, whose
 * noise floor it takes over. Deterministic.
 */
function multiply(
  files: CatalogueFiles,
  frequencies: Frequencies,
  size: number,
): { talkingPoints: IndexedTalkingPoint[]; modelOf: Map<string, string> } {
  const real = listTalkingPoints(files).map(
    ({ ruleSet, entry }): IndexedTalkingPoint => ({
      id: entry.id,
      ruleSet,
      strict: false,
      phrasings: entry.phrasings.en ?? [],
      patterns: entry.patterns.en ?? [],
    }),
  );
  const draw = drawer(1);
  const modelOf = new Map<string, string>();
  const countOf = (word: string) => frequencies.forms.get(word) ?? 0;
  /** Swaps half of the words that a rule matches, each for one about as common out of all texts of its kind. */
  const swapper = (texts: readonly string[], rule: RegExp) => {
    const pool = texts
      .flatMap((text) => text.match(rule) ?? [])
      .map((found) => found.toLowerCase())
      .sort((a, b) => countOf(a) - countOf(b) || (a < b ? -1 : 1));
    const place = new Map(pool.map((found, i) => [found, i]));
    const reach = Math.ceil(pool.length * NEIGHBOURS);
    return (text: string) => {
      const swapped = text.replace(rule, (old) => {
        if (draw(2) === 0) return old;
        const at = place.get(old.toLowerCase())! - reach + draw(2 * reach + 1);
        return pool[Math.min(pool.length - 1, Math.max(0, at))]!;
      });
      modelOf.set(swapped, text);
      return swapped;
    };
  };
  const swapPhrasing = swapper(
    real.flatMap(({ phrasings }) => phrasings),
    word,
  );
  const swapPattern = swapper(
    real.flatMap(({ patterns }) => patterns),
    plainWord,
  );
  const talkingPoints = Array.from({ length: size }, (_, i): IndexedTalkingPoint => {
    const model = real[i % real.length]!;
    if (i < real.length) return model;
    return {
      ...model,
      id: `${model.id}-${i}`,
      phrasings: model.phrasings.map(swapPhrasing),
      patterns: model.patterns.map(swapPattern),
    };
  });
  return { talkingPoints, modelOf };
}

/** Share of all words, by how common they are, within which a word is swapped to either side. */
const NEIGHBOURS = 0.05;

/** Words long enough to carry meaning. */
const word = /\b[A-Za-z]{4,}\b/g;
/** The same in a pattern, where `@` stands before the name of a concept. */
const plainWord = /(?<![@\w])[A-Za-z]{4,}\b/g;

/** Whole numbers from 0 to below the limit, the same in every run. */
function drawer(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
