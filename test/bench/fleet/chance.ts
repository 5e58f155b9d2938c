/** A number from 0 up to 1. */
export type Chance = () => number;

/** Numbers that look random and are the same ones for the same seed (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often each of so many things is wanted by Zipf's law with exponent 1, in parts of 1, the first most often. */
export function zipfParts(count: number): readonly number[] {
  const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** Draws whole numbers from 0, each as often as its part says. */
export function createDraw(parts: readonly number[], chance: Chance): () => number {
  let sum = 0;
  const upTo = Float64Array.from(parts, (part) => (sum += part));
  return () => {
    const value = chance() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > value) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** How long until the next of what happens so often and at any time alike, in milliseconds. */
export function untilNext(perSecond: number, chance: Chance): number {
  return (-Math.log(1 - chance()) / perSecond) * 1_000;
}
