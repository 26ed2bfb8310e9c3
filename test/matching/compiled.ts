// The real catalogue compiled once per test file: what the matcher's tests run on.

import { type CompiledLanguage, compileLanguage } from '../../scripts/rules/compile-rules';
import { readMeasured } from '../../scripts/rules/measured';
import { readCatalogueOrThrow } from '../../scripts/rules/read-catalogue';
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { compileIndex } from '../../src/matching/compile/compile-index';
import { type MatchIndex, openIndex } from '../../src/matching/index/index-file';
import { type Lexicon, openLexicon } from '../../src/matching/lexicon/lexicon';

export const files = readCatalogueOrThrow('rules');
export const measured = readMeasured('rules/measured');

export interface OpenedLanguage {
  compiled: CompiledLanguage;
  lexicon: Lexicon;
  index: MatchIndex;
}

const opened = new Map<LanguageCode, OpenedLanguage>();

/** One language of the catalogue, compiled and opened. */
export function openLanguage(language: LanguageCode): OpenedLanguage {
  const known = opened.get(language);
  if (known) return known;
  const compiled = compileLanguage(language, files, measured);
  const fresh = { compiled, lexicon: openLexicon(compiled.lexicon.buffer), index: openIndex(compiled.index) };
  opened.set(language, fresh);
  return fresh;
}

/** An English index of one talking point with one pattern and nothing else. */
export function indexOfPattern(pattern: string): MatchIndex {
  const { buffer } = compileIndex({
    language: 'en',
    talkingPoints: [{ id: 'only', ruleSet: 'set', strict: false, phrasings: [], patterns: [pattern] }],
    lexicon: openLanguage('en').compiled.lexicon,
    floorOf: () => undefined,
    leastPromise: 1,
  });
  return openIndex(buffer);
}

/** Cases of a property test: few in `npm test`, many in `npm run test:soak`. */
export const propertyRuns = Number(process.env.PROPERTY_RUNS ?? 2_000);
