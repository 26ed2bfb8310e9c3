// The sentence around a passage, for showing it: generous, and never longer than a reader wants to read.

/** Longest text shown before and after the passage, in UTF-16 units. */
const REACH = 240;

/** UTF-16 offsets of the sentence or sentences that hold [start, end), without surrounding space. */
export function sentenceBounds(text: string, start: number, end: number): { start: number; end: number } {
  const floor = Math.max(0, start - REACH);
  const ceiling = Math.min(text.length, end + REACH);
  let from = floor;
  for (const match of text.slice(floor, start).matchAll(/[.!?…]["'”’»)\]]*\s+|[\u2028\u2029]|\n\s*\n/g))
    from = floor + match.index + match[0].length;
  if (from === floor && floor > 0) from = floor + Math.max(0, text.slice(floor, start).search(/\s/) + 1);
  const rest = text.slice(end, ceiling);
  const stop = /[.!?…]["'”’»)\]]*(?=\s|$)|[\u2028\u2029]|\n\s*\n/.exec(rest);
  let to = stop ? end + stop.index + (/[.!?…]/.test(stop[0]) ? stop[0].length : 0) : ceiling;
  if (!stop && ceiling < text.length) to = end + Math.max(0, rest.search(/\s\S*$/));
  while (from < start && /\s/.test(text[from]!)) from++;
  while (to > end && /\s/.test(text[to - 1]!)) to--;
  return { start: Math.min(from, start), end: Math.max(to, end) };
}
