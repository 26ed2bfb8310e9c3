// Compiles the catalogue: the texts that are shown, and per language the lexicon and the index that are matched with.
import type { LanguageFile } from '../../src/catalogue/language-file';
import type { LanguageCode, TalkingPoint } from '../../src/catalogue/talking-point';
import { compileIndex, type IndexedTalkingPoint } from '../../src/matching/compile/compile-index';
import { type CompiledLexicon, compileLexicon } from '../../src/matching/compile/compile-lexicon';
import { parsePattern } from '../../src/matching/compile/parse-pattern';
import type { CatalogueFiles } from './catalogue-files';
import type { Measured } from './measured';
import { stemmers } from './stemmers';

export interface CompiledLanguage {
  language: LanguageCode;
  file: LanguageFile;
  lexicon: CompiledLexicon;
  index: ArrayBuffer;
  /** Texts of the patterns in the order of the index. */
  patternTexts: string[];
}

const strictKinds = new Set<TalkingPoint['kind']>(['opinion', 'forecast']);

/** Every talking point with its rule set's id, in the order of the files. */
export function listTalkingPoints(
  files: Pick<CatalogueFiles, 'ruleSets'>,
): { ruleSet: string; entry: TalkingPoint }[] {
  return files.ruleSets.flatMap(({ set, talkingPoints }) =>
    talkingPoints
      .filter(({ value }) => value.status !== 'retired')
      .map(({ value }) => ({ ruleSet: set.value.id, entry: value })),
  );
}

/** Compiles one language of the catalogue. Deterministic. Throws `PatternError` for a pattern that cannot be read. */
export function compileLanguage(
  language: LanguageCode,
  files: CatalogueFiles,
  measured: Pick<Measured, 'frequencies' | 'floorOf' | 'leastPromise' | 'registerOf'>,
): CompiledLanguage {
  const file = files.languages.get(language)?.value;
  if (!file) throw new RangeError(`rules/language/${language}.yaml is missing`);
  const talkingPoints = listTalkingPoints(files).map(
    ({ ruleSet, entry }): IndexedTalkingPoint => ({
      id: entry.id,
      ruleSet,
      strict: strictKinds.has(entry.kind),
      phrasings: entry.phrasings[language] ?? [],
      patterns: entry.patterns[language] ?? [],
    }),
  );
  const lexicon = compileLexicon({
    file,
    words: wordsOf(talkingPoints),
    frequencies: measured.frequencies[language],
    registerOf: measured.registerOf[language],
    stemmer: stemmers[language],
  });
  const { buffer, patternTexts } = compileIndex({
    language,
    talkingPoints,
    lexicon,
    floorOf: measured.floorOf[language],
    leastPromise: measured.leastPromise[language],
  });
  return { language, file, lexicon, index: buffer, patternTexts };
}

/** Words of phrasings as the scan splits them, and words and expressions of patterns. */
function* wordsOf(talkingPoints: readonly IndexedTalkingPoint[]): Iterable<string> {
  for (const { phrasings, patterns } of talkingPoints) {
    for (const phrasing of phrasings) yield* splitWords(phrasing);
    for (const pattern of patterns) for (const slot of parsePattern(pattern)) yield* slot.words;
  }
}

/** Words of a text; apostrophes stay inside Ukrainian words and end English ones. */
export function splitWords(text: string): string[] {
  return text
    .replace(/(\p{Script=Latin})['’ʼ]\p{L}{0,3}(?!\p{L})/gu, '$1 ')
    .split(/[^\p{L}\p{M}\p{N}'’ʼ\u00ad]+/u)
    .map((word) => word.replace(/^['’ʼ]+|['’ʼ]+$/g, ''))
    .filter((word) => word !== '');
}
