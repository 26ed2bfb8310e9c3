// Open-addressing tables from 32-bit hashes to small numbers, in typed arrays that can be stored and used as they are.

/** Value of an empty slot. */
export const ABSENT = 0xffff;

export interface HashTable {
  keys: Int32Array;
  values: Uint16Array;
}

/** Share of the slots that may be taken; more would make searches long. */
export const MOST_FULL = 0.625;

/** A table of the given entries at a load of at most 5/8. Of entries with one hash the first stands; `clashes` counts the others of another value. */
export function buildHashTable(
  entries: Iterable<readonly [hash: number, value: number]>,
): HashTable & { clashes: number } {
  const list = [...entries];
  const capacity = capacityFor(list.length);
  const keys = new Int32Array(capacity);
  const values = new Uint16Array(capacity).fill(ABSENT);
  let clashes = 0;
  for (const [hash, value] of list) {
    let slot = slotOf(hash, capacity - 1);
    while (values[slot] !== ABSENT && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1);
    if (values[slot] !== ABSENT) {
      if (values[slot] !== value) clashes++;
      continue;
    }
    keys[slot] = hash;
    values[slot] = value;
  }
  return { keys, values, clashes };
}

/** Slots of a table for so many entries: a power of two, at most 5/8 full. */
export function capacityFor(entries: number): number {
  let capacity = 16;
  while (capacity * MOST_FULL < entries) capacity *= 2;
  return capacity;
}

/** The slot at which the search for a hash begins. The shift brings the well-mixed high bits down. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The value stored under `hash`, or ABSENT. */
export function lookUp(table: HashTable, hash: number): number {
  const { keys, values } = table;
  const mask = keys.length - 1;
  let slot = slotOf(hash, mask);
  for (;;) {
    const value = values[slot]!;
    if (value === ABSENT || keys[slot] === hash) return value;
    slot = (slot + 1) & mask;
  }
}
