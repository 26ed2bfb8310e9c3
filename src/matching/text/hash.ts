// The hash under which words are looked up: FNV-1a over folded code units, so that the scan can hash as it reads.

export const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Adds one folded code unit to a running hash. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, HASH_PRIME);
}

/** Hash of an already folded word. */
export function hashWord(folded: string): number {
  let hash = HASH_START;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}

/** Adds a word number to a running hash. */
export function hashNumber(hash: number, number: number): number {
  return hashStep(hashStep(hash, number & 0xff), number >>> 8);
}

/** Hash of a short sequence of word numbers (a compound). Order matters. */
export function hashNumbers(numbers: readonly number[]): number {
  return numbers.reduce(hashNumber, HASH_START);
}
