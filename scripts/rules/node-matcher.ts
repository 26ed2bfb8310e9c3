// A matcher over the rules of a folder, compiled on the spot: for the command line, checks and measurements.
import { openIndex } from '../../src/matching/index/index-file';
import { openLexicon } from '../../src/matching/lexicon/lexicon';
import { createMatcher, type LanguageParts, type Matcher } from '../../src/matching/matcher';
import { createScoreModel } from '../../src/matching/score-model';
import { compileCues } from '../../src/matching/stance';
import type { CatalogueFiles } from './catalogue-files';
import { compileLanguage } from './compile-rules';
import { languages, type Measured, readMeasured } from './measured';
import { readCatalogueOrThrow } from './read-catalogue';

/** Reads and compiles the rules below `root`. Throws `RuleError` with every problem found. */
export function createNodeMatcher(root: string): Matcher {
  const files = readCatalogueOrThrow(root);
  return matcherOf(files, readMeasured(`${root}/measured`));
}

/** A matcher over rules that are already read. */
export function matcherOf(files: CatalogueFiles, measured: Measured): Matcher {
  const parts = languages.map((language): [string, LanguageParts] => {
    const compiled = compileLanguage(language, files, measured);
    return [
      language,
      {
        lexicon: openLexicon(compiled.lexicon.buffer),
        index: openIndex(compiled.index),
        model: createScoreModel(measured.score, language),
        cues: compileCues(compiled.file.stance),
      },
    ];
  });
  return createMatcher(Object.fromEntries(parts));
}
