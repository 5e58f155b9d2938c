/** Things by their keys, made when first asked for. */
export interface Kept<Value> {
  get(key: string): Value | undefined;
  getOrMake(key: string, make: () => Value): Value;
  readonly size: number;
}

/** Fewer are not worth a look. */
const LEAST_TO_SWEEP = 1_024;

/**
 * Callers name regions and pools, so what is kept for each needs a bound. A cache of the latest would
 * forget grants that still count, or those who wait; here only what is idle goes, when a new one would
 * behave the same, so that nothing is lost and what stays is bounded by what goes on.
 */
export function createKept<Value>(isIdle: (value: Value) => boolean): Kept<Value> {
  const values = new Map<string, Value>();
  let sweepAt = LEAST_TO_SWEEP;

  const sweep = () => {
    for (const [key, value] of values) if (isIdle(value)) values.delete(key);
    // Twice what is busy, so that a look at all of them is paid for by as many new ones.
    sweepAt = Math.max(LEAST_TO_SWEEP, values.size * 2);
  };

  return {
    get size() {
      return values.size;
    },
    get: (key) => values.get(key),
    getOrMake(key, make) {
      const known = values.get(key);
      if (known !== undefined) return known;
      if (values.size >= sweepAt) sweep();
      const value = make();
      values.set(key, value);
      return value;
    },
  };
}
