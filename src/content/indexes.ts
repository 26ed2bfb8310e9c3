// Opens the indexes that the background put beside the reader: packaged scripts that leave their data in this world's global.
import type { LanguageFile } from '../catalogue/language-file';
import type { LanguageCode } from '../catalogue/talking-point';
import { openIndex } from '../matching/index/index-file';
import { openLexicon } from '../matching/lexicon/lexicon';
import type { LanguageParts } from '../matching/matcher';
import { createScoreModel } from '../matching/score-model';
import type { ScoreFile } from '../matching/score-shape';
import { compileCues } from '../matching/stance';

interface PackagedIndex {
  /** Base64 of the buffers of src/matching/lexicon and src/matching/index. */
  lexicon: string;
  index: string;
  score: ScoreFile;
  stance: LanguageFile['stance'];
}

/** A part of the language that the compiler's library does not know yet. */
type Base64Reader = typeof Uint8Array & { fromBase64(text: string): Uint8Array<ArrayBuffer> };

declare global {
  var refrainIndexes: Partial<Record<LanguageCode, PackagedIndex>> | undefined;
}

export type Languages = Partial<Record<LanguageCode, LanguageParts>>;

/** Opens the indexes injected since the last time and lets go of their packed form. Throws `FormatError` for a damaged one. */
export function openPackagedIndexes(): Languages {
  const opened: Languages = {};
  for (const [code, packaged] of Object.entries(globalThis.refrainIndexes ?? {})) {
    const language = code as LanguageCode;
    opened[language] = {
      lexicon: openLexicon(decode(packaged.lexicon)),
      index: openIndex(decode(packaged.index)),
      model: createScoreModel(packaged.score, language),
      cues: compileCues(packaged.stance),
    };
  }
  globalThis.refrainIndexes = undefined;
  return opened;
}

function decode(base64: string): ArrayBuffer {
  // Chromium before 140 has to do it by hand.
  if ('fromBase64' in Uint8Array) return (Uint8Array as Base64Reader).fromBase64(base64).buffer;
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
}
