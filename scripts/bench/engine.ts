// The parts of the matcher that the benchmark drives one by one, over the same bytes as the extension's.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { CandidateFinder } from '../../src/matching/candidates';
import { type MatchIndex, openIndex } from '../../src/matching/index/index-file';
import { type Lexicon, openLexicon } from '../../src/matching/lexicon/lexicon';
import { createMatcher, type Matcher } from '../../src/matching/matcher';
import { createScoreModel } from '../../src/matching/score-model';
import { Sentence } from '../../src/matching/sentence';
import { compileCues } from '../../src/matching/stance';
import { Scanner } from '../../src/matching/text/scanner';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { compileLanguage } from '../rules/compile-rules';
import type { Measured } from '../rules/measured';

export interface BenchEngine {
  lexicon: Lexicon;
  index: MatchIndex;
  matcher: Matcher;
  /** Reads a text and finds the phrasings that each sentence may hold; returns their number. Also counts sentences. */
  findCandidates: (text: string) => { sentences: number; candidates: number };
}

/** Compiles and opens one language of the catalogue. */
export function openBenchEngine(
  language: LanguageCode,
  files: CatalogueFiles,
  measured: Measured,
): BenchEngine {
  const compiled = compileLanguage(language, files, measured);
  return benchEngine(language, compiled.lexicon.buffer, compiled.index, files, measured);
}

/** The same over a given lexicon and index. */
export function benchEngine(
  language: LanguageCode,
  lexiconBuffer: ArrayBuffer,
  indexBuffer: ArrayBuffer,
  files: CatalogueFiles,
  measured: Measured,
): BenchEngine {
  const lexicon = openLexicon(lexiconBuffer);
  const index = openIndex(indexBuffer);
  const model = createScoreModel(measured.score, language);
  const cues = compileCues(files.languages.get(language)!.value.stance);
  const scanner = new Scanner(lexicon);
  const sentence = new Sentence(lexicon, scanner.tokens);
  const finder = new CandidateFinder(index);
  return {
    lexicon,
    index,
    matcher: createMatcher({ [language]: { lexicon, index, model, cues } }),
    findCandidates: (text) => {
      const tokens = scanner.scan(text);
      let candidates = 0;
      let from = 0;
      for (let k = 0; k < tokens.sentenceCount; k++) {
        const to = tokens.sentenceEnds[k]!;
        sentence.load(tokens, from, to);
        finder.find(sentence);
        candidates += finder.count;
        from = to;
      }
      return { sentences: tokens.sentenceCount, candidates };
    },
  };
}
