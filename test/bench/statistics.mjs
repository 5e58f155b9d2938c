/** The middle one; of an even number, the mean of the two in the middle. Null of none. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The least value that no more than a share of them exceeds: `percentile(values, 0.99)`. Null of none. */
export function percentile(values, share) {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * How two servers compare in something that was measured of both: the median over rounds of the ratio
 * within a round, since what disturbs a machine disturbs both. Null where nothing can be compared.
 *
 * @param rounds one record for each, by the name of a server
 */
export function ratio(rounds, { of, to, what }) {
  const ratios = rounds.map((round) => {
    const [part, whole] = [round[of]?.[what], round[to]?.[what]];
    return part > 0 && whole > 0 ? part / whole : null;
  });
  return median(ratios.filter((each) => each !== null));
}

/** The median over rounds of what was measured of one server. */
export function typical(rounds, server, what) {
  return median(rounds.map((round) => round[server]?.[what]).filter((each) => each != null));
}
