// How many slips of the hand lie between two words.

/**
 * Edits (insert, delete, replace, swap neighbours) from one word to another, or `most` + 1 where there are more than `most`.
 * Optimal string alignment distance, O(length x most) in a band around the diagonal.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older = new Array<number>(b.length + 1).fill(0);
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = new Array<number>(b.length + 1).fill(most + 1);
    current[0] = i;
    let least = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j - 1]! + same, previous[j]! + 1, current[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, older[j - 2]! + 1);
      current[j] = value;
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    older = previous;
    previous = current;
  }
  return Math.min(previous[b.length]!, most + 1);
}
