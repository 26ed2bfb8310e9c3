// Patterns that cannot be read, or that name a concept which the language file lacks.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import { PatternError, parsePattern } from '../../src/matching/compile/parse-pattern';
import { type CatalogueFiles, entriesOf } from './catalogue-files';
import { type Problem, reportInto } from './problem';

/** The lexicon knows no longer ones (src/matching/compile/compile-lexicon.ts). */
const LONGEST_EXPRESSION = 3;

/** Problems of all patterns, with file and line. */
export function checkPatterns(files: CatalogueFiles): Problem[] {
  const problems: Problem[] = [];
  for (const entry of entriesOf(files)) {
    for (const [language, patterns] of Object.entries(entry.value.patterns)) {
      // Where the language file itself cannot be read, that is said once; every concept missing would hide it.
      const concepts = files.languages.get(language as LanguageCode)?.value.concepts;
      for (const [index, pattern] of (patterns ?? []).entries()) {
        const path = ['patterns', language, index];
        const report = (message: string) => reportInto(problems, entry)(path, 'error', message);
        try {
          for (const { concepts: names, words } of parsePattern(pattern)) {
            for (const word of words)
              if (word.split('_').length > LONGEST_EXPRESSION)
                report(`"${word}" is never met: an expression has at most ${LONGEST_EXPRESSION} words`);
            for (const name of names)
              if (concepts && !Object.hasOwn(concepts, name))
                report(
                  `no concept "${name}" in rules/language/${language}.yaml; add it there or write the words`,
                );
          }
        } catch (error) {
          if (!(error instanceof PatternError)) throw error;
          report(error.message);
        }
      }
    }
  }
  return problems;
}
