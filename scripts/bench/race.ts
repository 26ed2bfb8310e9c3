// Timing on a machine that does other things too: contestants run in turns, time is that of the processor, not of the
// clock, and each one's best counts.

/** Best of `rounds` times in ms of processor time per contestant, after one round that only warms up. A run returns what it counted. */
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
      const start = process.cpuUsage();
      const counted = contestants[name]();
      const { user, system } = process.cpuUsage(start);
      const took = (user + system) / 1_000;
      // Looked at, so that no run is optimised away.
      if (Number.isNaN(counted)) throw new RangeError(`bench: "${name}" counted nothing`);
      if (round > 0 && took < best[name]) best[name] = took;
    }
  }
  return best;
}
