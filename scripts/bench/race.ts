// Timing on a machine that does other things too: contestants run in turns, and each one's best time counts.

/** Best of `rounds` times in ms per contestant, after one round that only warms up. A run returns what it counted. */
export function race<Name extends string>(
  contestants: Readonly<Record<Name, () => number>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Number.POSITIVE_INFINITY])) as Record<
    Name,
    number
  >;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      const counted = contestants[name]();
      const took = performance.now() - start;
      // Looked at, so that no run is optimised away.
      if (Number.isNaN(counted)) throw new RangeError(`bench: "${name}" counted nothing`);
      if (round > 0 && took < best[name]) best[name] = took;
    }
  }
  return best;
}
