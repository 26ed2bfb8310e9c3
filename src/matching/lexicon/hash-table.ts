// Open-addressing tables from 32-bit hashes to small numbers, in typed arrays that can be stored and used as they are.

/** Value of an empty slot. */
export const ABSENT = 0xffff;

export interface HashTable {
  keys: Int32Array;
  values: Uint16Array;
}

/** Share of the slots that may be taken; more would make searches long. */
export const MOST_FULL = 0.7;

/** A table of the given entries. Of entries with one hash the first stands; `clashes` counts the others of another value. */
export function buildHashTable(
  entries: Iterable<readonly [hash: number, value: number]>,
): HashTable & { clashes: number } {
  const first = new Map<number, number>();
  let clashes = 0;
  for (const [hash, value] of entries) {
    const key = hash | 0;
    const before = first.get(key);
    if (before === undefined) first.set(key, value);
    else if (before !== value) clashes++;
  }
  const capacity = capacityFor(first.size);
  const keys = new Int32Array(capacity);
  const values = new Uint16Array(capacity).fill(ABSENT);
  for (const [hash, value] of first) {
    let slot = slotOf(hash, capacity);
    while (values[slot] !== ABSENT) slot = slotAfter(slot, capacity);
    keys[slot] = hash;
    values[slot] = value;
  }
  return { keys, values, clashes };
}

/** Slots of a table for so many entries. Sizes grow by a third or a half, so that little of a table is air. */
export function capacityFor(entries: number): number {
  let capacity = 16;
  for (;;) {
    if (capacity * MOST_FULL >= entries) return capacity;
    if (capacity * 1.5 * MOST_FULL >= entries) return capacity * 1.5;
    capacity *= 2;
  }
}

/** The slot at which the search for a hash begins: the hash as a share of all hashes, so that any capacity will do. */
export function slotOf(hash: number, capacity: number): number {
  return ((hash >>> 0) * capacity * 2 ** -32) | 0;
}

/** The next slot to look at, from the last one on to the first. */
export function slotAfter(slot: number, capacity: number): number {
  return slot + 1 === capacity ? 0 : slot + 1;
}

/** The value stored under `hash`, or ABSENT. */
export function lookUp(table: HashTable, hash: number): number {
  const { keys, values } = table;
  const capacity = keys.length;
  let slot = slotOf(hash, capacity);
  for (;;) {
    const value = values[slot]!;
    if (value === ABSENT || keys[slot] === hash) return value;
    slot = slotAfter(slot, capacity);
  }
}
