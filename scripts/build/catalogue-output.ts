// The catalogue as the extension carries it: catalogue.json (texts), index.<language>.js (numbers), words for the gate.
import { toCatalogueTexts } from '../../src/catalogue/texts';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { compileLanguage } from '../rules/compile-rules';
import { languages, type Measured } from '../rules/measured';
import { type GateWords, gateWordsOf } from './gate-words';

export interface CatalogueOutput {
  /** File name to content. */
  files: Map<string, string>;
  gateWords: GateWords;
}

/** Compiles the whole catalogue. Deterministic. */
export function compileCatalogue(files: CatalogueFiles, measured: Measured): CatalogueOutput {
  const output = new Map<string, string>();
  const texts = toCatalogueTexts(
    files.ruleSets.map(({ set, talkingPoints }) => ({
      ruleSet: set.value,
      talkingPoints: talkingPoints.map(({ value }) => value),
    })),
  );
  output.set('catalogue.json', JSON.stringify(texts));
  for (const language of languages) {
    const compiled = compileLanguage(language, files, measured);
    const parts = {
      lexicon: Buffer.from(compiled.lexicon.buffer).toString('base64'),
      index: Buffer.from(compiled.index).toString('base64'),
      score: measured.score,
      stance: compiled.file.stance,
    };
    // A packaged script, injected beside the reader into the same isolated world, is the cheapest way for numbers to get there.
    output.set(
      `index.${language}.js`,
      `(globalThis.refrainIndexes??={}).${language}=${JSON.stringify(parts)};\n`,
    );
  }
  return { files: output, gateWords: gateWordsOf(files) };
}
