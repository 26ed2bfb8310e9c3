// A language's matcher opened in Node, for measuring: the same bytes and the same code as in the extension.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { type MatchIndex, openIndex } from '../../src/matching/index/index-file';
import { openLexicon } from '../../src/matching/lexicon/lexicon';
import { SentenceMatcher } from '../../src/matching/sentence-matcher';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { compileLanguage } from '../rules/compile-rules';
import type { Measured } from '../rules/measured';

export interface Engine {
  language: LanguageCode;
  index: MatchIndex;
  matcher: SentenceMatcher;
  patternTexts: string[];
  /** What it was compiled for (src/matching/worth.ts). */
  leastPromise: number;
  /** Names of the lexicon's words by number. */
  names: readonly string[];
}

/** Compiles and opens one language. */
export function openEngine(
  language: LanguageCode,
  files: CatalogueFiles,
  measured: Pick<Measured, 'frequencies' | 'floorOf' | 'leastPromise' | 'registerOf'>,
): Engine {
  const compiled = compileLanguage(language, files, measured);
  const index = openIndex(compiled.index);
  return {
    language,
    index,
    matcher: new SentenceMatcher(openLexicon(compiled.lexicon.buffer), index),
    patternTexts: compiled.patternTexts,
    leastPromise: measured.leastPromise[language],
    names: compiled.lexicon.names,
  };
}

/** The sentences of a text as the scan splits each of its lines; UTF-16 offsets into the text. */
export function sentenceSpans(engine: Engine, text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\r\n\u2029]+/g)].flatMap(({ 0: line, index }) => {
    const tokens = engine.matcher.scan(line);
    return Array.from({ length: tokens.sentenceCount }, (_, k) => {
      const first = k === 0 ? 0 : tokens.sentenceEnds[k - 1]!;
      const end = tokens.ends[tokens.sentenceEnds[k]! - 1]!;
      const mark = /[?!.…]/.test(line[end] ?? '') ? 1 : 0;
      return { start: index + tokens.starts[first]!, end: index + end + mark };
    });
  });
}

/** The sentences of a text. */
export function sentencesOf(engine: Engine, text: string): string[] {
  return sentenceSpans(engine, text).map(({ start, end }) => text.slice(start, end));
}
