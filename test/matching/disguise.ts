// Disguises a text letter by letter, as pages and evaders do, and remembers where every letter went.

export type Disguise =
  | 'soft hyphen'
  | 'zero width'
  | 'accent'
  | 'combining accent'
  | 'look-alike'
  | 'digit'
  | 'full width'
  | 'mathematical'
  | 'ligature'
  | 'capital';

export const disguises: readonly Disguise[] = [
  'soft hyphen',
  'zero width',
  'accent',
  'combining accent',
  'look-alike',
  'digit',
  'full width',
  'mathematical',
  'ligature',
  'capital',
];

export interface Disguised {
  text: string;
  /** Where letter i of the plain text begins, and where it ends with what belongs to it. */
  starts: number[];
  ends: number[];
}

const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
};
const digits: Readonly<Record<string, string>> = { o: '0', i: '1', e: '3', a: '4', s: '5', t: '7', b: '8' };
const accented: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'î', o: 'õ', u: 'ü', c: 'ç', n: 'ñ' };
const ligatures: Readonly<Record<string, string>> = { fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ', ae: 'æ', oe: 'œ' };

/** Applies each disguise to the letter at its place (modulo the length) where it can be applied. English texts. */
export function disguise(
  plain: string,
  edits: readonly (readonly [place: number, kind: Disguise])[],
): Disguised {
  const pieces = Array.from({ length: plain.length }, (_, i) => plain[i]!);
  const tails = pieces.map(() => '');
  const done = new Set<number>();
  for (const [place, kind] of edits) {
    const at = place % plain.length;
    if (done.has(at) || !isLetter(plain[at])) continue;
    const inside = isLetter(plain[at + 1]);
    const small = plain[at]!;
    const next = plain[at + 1] ?? '';
    // A disguised letter in a short word leaves nothing to tell it by; nor do two of three.
    const long = wordLength(plain, at) >= 4 && !done.has(at - 1) && !done.has(at + 1);
    if (kind === 'soft hyphen' && inside) tails[at] = '\u00ad';
    else if (kind === 'zero width' && inside) tails[at] = '\u200b\u2060';
    else if (kind === 'combining accent') pieces[at] = `${small}\u0301`;
    else if (kind === 'capital') pieces[at] = small.toUpperCase();
    else if (kind === 'ligature' && ligatures[small + next] && !done.has(at + 1)) {
      pieces[at] = ligatures[small + next]!;
      pieces[at + 1] = '';
      done.add(at + 1);
    } else if (!long) continue;
    else if (kind === 'accent') pieces[at] = accented[small] ?? small;
    else if (kind === 'look-alike') pieces[at] = lookAlikes[small] ?? small;
    // A word that begins with a digit counts as a number in the score.
    else if (kind === 'digit' && isLetter(plain[at - 1])) pieces[at] = digits[small] ?? small;
    else if (kind === 'full width') pieces[at] = String.fromCharCode(small.charCodeAt(0) + 0xfee0);
    else if (kind === 'mathematical' && /[a-z]/.test(small))
      pieces[at] = String.fromCodePoint(0x1d41a + small.charCodeAt(0) - 0x61);
    else continue;
    done.add(at);
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < pieces.length; i++) {
    starts.push(text.length);
    text += pieces[i]!;
    ends.push(text.length);
    text += tails[i]!;
  }
  return { text, starts, ends };
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[A-Za-z]/.test(letter);
}

function wordLength(text: string, at: number): number {
  let from = at;
  let to = at;
  while (isLetter(text[from - 1])) from--;
  while (isLetter(text[to + 1])) to++;
  return to - from + 1;
}
