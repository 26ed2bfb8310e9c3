// A language's matcher opened in Node, for measuring: the same bytes and the same code as in the extension.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { type MatchIndex, openIndex } from '../../src/matching/index/index-file';
import { openLexicon } from '../../src/matching/lexicon/lexicon';
import { SentenceMatcher } from '../../src/matching/sentence-matcher';
import { compileLanguage } from '../rules/compile-rules';
import type { Measured } from '../rules/measured';
import type { CatalogueFiles } from '../rules/read-catalogue';

export interface Engine {
  language: LanguageCode;
  index: MatchIndex;
  matcher: SentenceMatcher;
  patternTexts: string[];
}

/** Compiles and opens one language. */
export function openEngine(
  language: LanguageCode,
  files: CatalogueFiles,
  measured: Pick<Measured, 'frequencies' | 'floorOf'>,
): Engine {
  const compiled = compileLanguage(language, files, measured);
  const index = openIndex(compiled.index);
  return {
    language,
    index,
    matcher: new SentenceMatcher(openLexicon(compiled.lexicon.buffer), index),
    patternTexts: compiled.patternTexts,
  };
}

/** The sentences of a text as the scan splits it. */
export function sentencesOf(engine: Engine, text: string): string[] {
  const tokens = engine.matcher.scan(text);
  return Array.from({ length: tokens.sentenceCount }, (_, k) => {
    const first = k === 0 ? 0 : tokens.sentenceEnds[k - 1]!;
    const end = tokens.ends[tokens.sentenceEnds[k]! - 1]!;
    return text.slice(tokens.starts[first]!, end + (/[?!.…]/.test(text[end] ?? '') ? 1 : 0));
  });
}
