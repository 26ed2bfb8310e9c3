// Medians and the spread around them.

/** The middle value; NaN of an empty list. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share of values lies; NaN of an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? 0;
  return low + (high - low) * (place - Math.floor(place));
}

/** Median of the differences of pairs, and the span in which the true median lies with 95 % (from order statistics). */
export function pairedDifference(
  withUs: readonly number[],
  without: readonly number[],
): { median: number; low: number; high: number } {
  const differences = withUs.map((value, i) => value - (without[i] ?? Number.NaN)).sort((a, b) => a - b);
  const n = differences.length;
  const half = (1.96 * Math.sqrt(n)) / 2;
  const at = (place: number) => differences[Math.max(0, Math.min(n - 1, Math.round(place)))] ?? Number.NaN;
  return { median: median(differences), low: at(n / 2 - half - 0.5), high: at(n / 2 + half - 0.5) };
}
