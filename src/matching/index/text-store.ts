// The wordings of an index, packed by compile/pack-texts.ts: read one at a time, seldom, when a match shows its wording.

/** Stands before the two bytes of a rare letter. */
export const ESCAPE = 0xff;

export interface PackedTexts {
  /** Text i is bytes[start[i] .. start[i + 1]]. */
  start: Uint32Array;
  /** UTF-16 units of the codes from 0 on. */
  letters: Uint16Array;
  /** Two codes for each of the codes behind the letters. */
  pairs: Uint8Array;
  bytes: Uint8Array;
}

/** The text of a number, empty where there is none. */
export function unpackText({ start, letters, pairs, bytes }: PackedTexts, number: number): string {
  const from = start[number];
  const to = start[number + 1];
  if (from === undefined || to === undefined) return '';
  let text = '';
  const open: number[] = [];
  for (let i = from; i < to; i++) {
    if (bytes[i] === ESCAPE) {
      text += String.fromCharCode(bytes[i + 1]! | (bytes[i + 2]! << 8));
      i += 2;
      continue;
    }
    open.push(bytes[i]!);
    // A pair is made of codes before its own, so that this ends.
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      const pair = code - letters.length;
      if (pair < 0) text += String.fromCharCode(letters[code]!);
      else open.push(pairs[2 * pair + 1]!, pairs[2 * pair]!);
    }
  }
  return text;
}
