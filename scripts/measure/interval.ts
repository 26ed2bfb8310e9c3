// A share with its count and 95 % interval, as every figure in a report is given.

export interface Share {
  hits: number;
  of: number;
}

/** The 95 % Wilson score interval of a share, 0 to 1 (Wilson 1927). */
export function wilson({ hits, of }: Share): [low: number, high: number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const p = hits / of;
  const centre = p + (z * z) / (2 * of);
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** "41 of 60 = 68 % (56-79)". */
export function percentText(share: Share): string {
  const [low, high] = wilson(share);
  if (share.of === 0) return 'no data';
  return `${share.hits} of ${share.of} = ${round(100 * (share.hits / share.of))} % (${Math.round(100 * low)}-${Math.round(100 * high)})`;
}

/** "12 in 2,246 = 5.3 per 1,000 (3.1-9.3)". */
export function perThousandText(share: Share): string {
  const [low, high] = wilson(share);
  if (share.of === 0) return 'no data';
  return `${share.hits} in ${share.of} = ${round(1000 * (share.hits / share.of))} per 1,000 (${round(1000 * low)}-${round(1000 * high)})`;
}

function round(value: number): string {
  return value.toFixed(1);
}
