// What the languages weigh and how long they take to open.
import { gzipSync } from 'node:zlib';
import { openIndex } from '../../src/matching/index/index-file';
import { openLexicon } from '../../src/matching/lexicon/lexicon';
import { createScoreModel } from '../../src/matching/score-model';
import { compileCues } from '../../src/matching/stance';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { compileLanguage } from '../rules/compile-rules';
import { languages, type Measured } from '../rules/measured';
import { race } from './race';

export interface SizeResult {
  language: string;
  lexicon: number;
  index: number;
  /** Both, gzipped. */
  zipped: number;
  /** ms to open lexicon and index. */
  open: number;
  /** ms for everything that the reader does with a packaged language: base64, opening, score, cues. */
  load: number;
}

/** Sizes in bytes and times of every language. */
export function measureSizes(files: CatalogueFiles, measured: Measured): SizeResult[] {
  return languages.map((language): SizeResult => {
    const compiled = compileLanguage(language, files, measured);
    const buffers = [compiled.lexicon.buffer, compiled.index] as const;
    const packaged = buffers.map((buffer) => Buffer.from(buffer).toString('base64'));
    const open = (lexicon: ArrayBuffer, index: ArrayBuffer) =>
      openLexicon(lexicon).wordCount + openIndex(index).phrasings.count;
    const times = race(
      {
        open: () => open(...buffers),
        load: () => {
          createScoreModel(measured.score, language);
          compileCues(compiled.file.stance);
          return open(decode(packaged[0]!), decode(packaged[1]!));
        },
      },
      20,
    );
    return {
      language,
      lexicon: buffers[0].byteLength,
      index: buffers[1].byteLength,
      zipped: buffers.reduce((sum, buffer) => sum + gzipSync(new Uint8Array(buffer)).length, 0),
      ...times,
    };
  });
}

/** As src/content/indexes.ts does it in a page. */
function decode(base64: string): ArrayBuffer {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}
