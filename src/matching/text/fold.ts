// Folding: which letters count as the same, decided for one UTF-16 code unit at a time so that the scan can fold
// in place and every offset stays an offset into the original text.

/** Ends a word. */
export const SEPARATOR = 0;
/** Stands inside a word without being part of it: soft hyphen, zero-width characters, combining marks. */
export const IGNORABLE = 1;
/** Stands for several letters, or is half of a surrogate pair: see `expand`. */
export const EXPANDS = 2;

const apostrophes = [0x27, 0x2019, 0x2bc, 0x2018, 0x60, 0xb4];
const isApostropheTable = new Uint8Array(0x2100);
for (const code of apostrophes) isApostropheTable[code] = 1;

/** Whether a code unit is an apostrophe as pages write it: straight, typographic, or the Ukrainian modifier letter. */
export function isApostrophe(code: number): boolean {
  return code < 0x2100 && isApostropheTable[code] === 1;
}

/** Folded code unit, or one of SEPARATOR, IGNORABLE, EXPANDS, for each UTF-16 code unit. */
export const foldTable: Uint16Array = buildFoldTable();

/** Letters of Cyrillic and Greek that look like a Latin letter; used only for words that mix scripts. */
const latinLookalikes = new Map<number, number>(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ј: 'j',
    ѕ: 's',
    ԁ: 'd',
    һ: 'h',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
    н: 'h',
    г: 'r',
    п: 'n',
    ո: 'n',
    α: 'a',
    ο: 'o',
    ε: 'e',
    ι: 'i',
    ν: 'v',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    κ: 'k',
    χ: 'x',
  }).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);
const cyrillicLookalikes = new Map<number, number>(
  Object.entries({
    a: 'а',
    e: 'е',
    o: 'о',
    p: 'р',
    c: 'с',
    y: 'у',
    x: 'х',
    i: 'і',
    k: 'к',
    m: 'м',
    t: 'т',
    b: 'в',
    h: 'н',
    n: 'п',
    r: 'г',
  }).map(([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)]),
);

/** A folded Latin letter for a look-alike of another script; other letters unchanged. */
export function toLatin(folded: number): number {
  return latinLookalikes.get(folded) ?? folded;
}
/** A folded Cyrillic letter for a Latin look-alike; other letters unchanged. */
export function toCyrillic(folded: number): number {
  return cyrillicLookalikes.get(folded) ?? folded;
}

export const LATIN = 1;
export const CYRILLIC = 2;
export const DIGIT = 4;

/** The script of a folded letter as a bit: LATIN, CYRILLIC (with Greek), DIGIT, or 0. */
export function scriptOf(folded: number): number {
  if (folded >= 0x61 && folded <= 0x24f) return LATIN;
  if (folded >= 0x370 && folded < 0x530) return CYRILLIC;
  if (folded >= 0x30 && folded <= 0x39) return DIGIT;
  return 0;
}

/**
 * The folded letters of a code unit that the table marks EXPANDS (a ligature, or the start of a surrogate pair such as a
 * mathematical letter), and how many code units they took. A lone surrogate or a symbol gives no letters.
 */
export function expand(text: string, index: number): { letters: string; units: number } {
  const point = text.codePointAt(index) ?? 0;
  const units = point > 0xffff ? 2 : 1;
  if (point >= 0xd800 && point <= 0xdfff) return { letters: '', units: 1 };
  const plain = String.fromCodePoint(point).normalize('NFKD').toLowerCase();
  let letters = '';
  for (let i = 0; i < plain.length; i++) {
    const folded = foldTable[plain.charCodeAt(i)]!;
    if (folded > EXPANDS) letters += String.fromCharCode(folded);
    else if (folded === EXPANDS) letters += spelledOut.get(plain[i]!) ?? '';
  }
  return { letters, units };
}

/** Letters that Unicode does not take apart. */
const spelledOut = new Map([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
]);

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  const keep = (from: number, to: number) => {
    for (let code = from; code <= to; code++) table[code] = code;
  };
  // Scripts that we do not fold still form words, so that a page in another language splits sensibly.
  keep(0x250, 0x2af);
  keep(0x370, 0x1dff);
  keep(0x2c00, 0x2dff);
  keep(0x3040, 0xabff);
  keep(0xf900, 0xfaff);
  keep(0x30, 0x39);
  for (const [from, to] of [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x1e00, 0x1fff],
    [0xff10, 0xff5a],
  ] as const) {
    for (let code = from; code <= to; code++) table[code] = foldLetter(code);
  }
  for (const code of [0xd7, 0xf7, 0x37e, 0x387, 0xff1a, 0xff1b, 0xff1c, 0xff1d, 0xff1e, 0xff1f, 0xff20])
    table[code] = SEPARATOR;
  for (const [from, to] of [
    [0x300, 0x36f],
    [0x483, 0x489],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfe00, 0xfe0f],
    [0x1ab0, 0x1aff],
    [0x1dc0, 0x1dff],
    [0x20d0, 0x20ff],
  ] as const) {
    table.fill(IGNORABLE, from, to + 1);
  }
  for (const code of [
    0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180e, 0xfeff,
  ])
    table[code] = IGNORABLE;
  for (const code of [0xdf, 0xc6, 0xe6, 0x152, 0x153, 0x132, 0x133]) table[code] = EXPANDS;
  table.fill(EXPANDS, 0xfb00, 0xfb07);
  table.fill(EXPANDS, 0x1c4, 0x1cd);
  table.fill(EXPANDS, 0x2460, 0x24ea);
  table.fill(EXPANDS, 0xd800, 0xdc00);
  // A low surrogate alone is nothing; after a high one it is consumed with it.
  table.fill(IGNORABLE, 0xdc00, 0xe000);
  // What folds to a letter with another fold (capital sharp s), or to no letter at all (Greek accents), goes all the way.
  for (let code = 0; code < table.length; code++) {
    const folded = table[code]!;
    if (folded > EXPANDS && table[folded] !== folded) table[code] = table[folded]!;
  }
  return table;
}

/** Lower case, accents off for Latin; ё as е for Russian. Й, ї and ґ are letters of their own and keep their marks. */
function foldLetter(code: number): number {
  const lower = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  if (lower === 'ё') return 'е'.charCodeAt(0);
  const single = lower.charCodeAt(0);
  if (single >= 0x400 && single < 0x530) return single;
  const base = lower.normalize('NFKD');
  const folded = base.charCodeAt(0);
  return folded >= 0x30 ? folded : single;
}
