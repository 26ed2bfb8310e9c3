// Whether a sentence ends at a separator. Cautious: a sentence cut in two loses a passage, two read as one seldom harm.
import { foldTable, SEPARATOR } from './fold';
import { HASH_START, hashStep, hashWord } from './hash';
import type { Tokens } from './tokens';

/** Put between lines of one block (`<br>`); always ends a sentence. */
export const LINE_BREAK = '\u2028';

/** Words behind which a full stop ends no sentence, in small letters. */
export const ABBREVIATIONS: readonly string[] = (
  'mr mrs ms dr prof gen col lt maj capt sgt sen rep gov pres st vs no jr sr inc ltd co corp dept est approx ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'г гг ул им тов т д п стр см ст млн млрд тыс руб проф акад ред р рр вул ім тис грн обл просп напр'
).split(' ');

const abbreviations = new Set(ABBREVIATIONS.map(hashWord));

/**
 * Whether the separator `code` at `index` ends the sentence whose last word stands in `tokens`. Full stops behind initials,
 * abbreviations and before a small letter do not; single line feeds are only space, as in HTML source.
 */
export function endsSentence(text: string, index: number, code: number, tokens: Tokens): boolean {
  switch (code) {
    case 0x21: // !
    case 0x3f: // ?
    case 0x2026: // …
    case 0x2029:
      return code === 0x2029 || standsApart(text, index);
    case 0x2028:
      return true;
    case 0x0a:
      return blankLineFollows(text, index);
    case 0x2e:
      return standsApart(text, index) && !isAbbreviation(text, tokens) && !smallLetterFollows(text, index);
    default:
      return false;
  }
}

function standsApart(text: string, index: number): boolean {
  if (index + 1 >= text.length) return true;
  const next = text.charCodeAt(index + 1);
  return (
    next <= 0x20 ||
    next === 0xa0 ||
    next > 0x2000 ||
    next === 0x22 ||
    next === 0x27 ||
    next === 0x29 ||
    next === 0x5d ||
    next === 0xbb ||
    next === 0x2028 ||
    next === 0x3c
  );
}

function blankLineFollows(text: string, index: number): boolean {
  for (let i = index + 1; i < text.length && i < index + 40; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return true;
    if (code > 0x20 && code !== 0xa0) return false;
  }
  return false;
}

/** The last word is an initial ("U.S.", "J. D.") or a known abbreviation. */
function isAbbreviation(text: string, tokens: Tokens): boolean {
  const last = tokens.count - 1;
  const start = tokens.starts[last]!;
  const end = tokens.ends[last]!;
  if (end - start === 1) return foldTable[text.charCodeAt(start)]! > 0x39;
  if (end - start > 6) return false;
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = hashStep(hash, foldTable[text.charCodeAt(i)]!);
  return abbreviations.has(hash);
}

/** The next letter, after a few spaces or quotes at most, is a small one. */
function smallLetterFollows(text: string, index: number): boolean {
  for (let i = index + 1; i < text.length && i < index + 4; i++) {
    const code = text.charCodeAt(i);
    if (foldTable[code] === SEPARATOR) continue;
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x45f);
  }
  return false;
}
