// Packs the wordings of an index: one byte a letter, and the commonest pairs of bytes as one, pair by pair.
// index/text-store.ts reads single texts without unpacking the others.
import { ESCAPE } from '../index/text-store';
import { narrowest, type SectionArray } from '../sections';

/** Letters that get a byte of their own; rarer ones are escaped. */
const MOST_LETTERS = 120;
/** Pairs are chosen in rounds, so many at a time: one at a time packs little better and takes far longer. */
const ROUND = 12;
const LEAST_COUNT = 8;

/** Sections of the packed texts: where each begins, the letters, the pairs, the bytes. Deterministic. */
export function packTexts(texts: readonly string[]): SectionArray[] {
  const letters = commonLetters(texts);
  const codeOf = new Map(letters.map((letter, code) => [letter, code]));
  let packed = texts.map((text) => toBytes(text, codeOf));
  const pairs: number[] = [];
  for (;;) {
    const room = ESCAPE - letters.length - pairs.length / 2;
    const chosen = commonPairs(packed, Math.min(ROUND, room));
    if (chosen.length === 0) break;
    const codes = new Map(chosen.map((pair, i) => [pair, letters.length + pairs.length / 2 + i]));
    for (const pair of chosen) pairs.push(pair >>> 8, pair & 0xff);
    packed = packed.map((bytes) => replacePairs(bytes, codes));
  }
  const start = new Uint32Array(texts.length + 1);
  packed.forEach((bytes, i) => {
    start[i + 1] = start[i]! + bytes.length;
  });
  const bytes = new Uint8Array(start[texts.length]!);
  packed.forEach((one, i) => {
    bytes.set(one, start[i]!);
  });
  return [narrowest(start), Uint16Array.from(letters), Uint8Array.from(pairs), bytes];
}

/** UTF-16 units of the commonest letters, commonest first. */
function commonLetters(texts: readonly string[]): number[] {
  const counts = new Map<number, number>();
  for (const text of texts) for (let i = 0; i < text.length; i++) add(counts, text.charCodeAt(i));
  return byCount(counts).slice(0, MOST_LETTERS);
}

function toBytes(text: string, codes: ReadonlyMap<number, number>): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = codes.get(unit);
    if (code === undefined) bytes.push(ESCAPE, unit & 0xff, unit >>> 8);
    else bytes.push(code);
  }
  return bytes;
}

/** The commonest pairs of neighbouring codes (first x 256 + second), commonest first. */
function commonPairs(packed: readonly (readonly number[])[], most: number): number[] {
  const counts = new Uint32Array(0x10000);
  for (const bytes of packed) {
    for (let i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] === ESCAPE) i += 2;
      else if (bytes[i + 1] !== ESCAPE) {
        const pair = bytes[i]! * 256 + bytes[i + 1]!;
        counts[pair] = counts[pair]! + 1;
      }
    }
  }
  const common: number[] = [];
  counts.forEach((count, pair) => {
    if (count >= LEAST_COUNT) common.push(pair);
  });
  return common.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, most);
}

function replacePairs(bytes: readonly number[], codes: ReadonlyMap<number, number>): number[] {
  const replaced: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === ESCAPE) {
      replaced.push(ESCAPE, bytes[i + 1]!, bytes[i + 2]!);
      i += 2;
      continue;
    }
    const code = i + 1 < bytes.length ? codes.get(bytes[i]! * 256 + bytes[i + 1]!) : undefined;
    replaced.push(code ?? bytes[i]!);
    if (code !== undefined) i++;
  }
  return replaced;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<number, number>): number[] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([key]) => key);
}
