import { integer, noBias, string, uint8Array, type GeneratorValue } from 'fast-check';

/** Random choices, all of them fast-check's own and told by its seed. */
export interface Draw {
  /** From least to most, both included. */
  int(least: number, most: number): number;
  /** True this often, 0 to 1. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** One of these, each as often as its weight tells. */
  weighted<Item>(items: readonly (readonly [weight: number, item: Item])[]): Item;
  /** Any text of Unicode. */
  text(maxLength: number): string;
  bytes(maxLength: number): Uint8Array;
  /** Some of these, at least one, in any order, none twice. */
  some<Item>(items: readonly Item[], most: number): readonly Item[];
}

/**
 * One range for all choices: `gen` looks for each among those that it was asked for before, which takes
 * longer than all the rest where they are many (fast-check 4.10).
 */
const anyNumber = () => noBias(integer({ min: 0, max: 2 ** 31 - 1 }));

export function drawFrom(g: GeneratorValue): Draw {
  const int = (least: number, most: number) => least + (g(anyNumber) % (most - least + 1));
  return {
    int,
    chance: (share) => int(1, 1_000) <= share * 1_000,
    pick(items) {
      const item = items[int(0, items.length - 1)];
      if (item === undefined) throw new Error('Expected something to pick from.');
      return item;
    },
    weighted(items) {
      let left = int(1, sum(items.map(([weight]) => weight)));
      const [, item] = items.find(([weight]) => (left -= weight) <= 0) ?? items[0] ?? [];
      return item as Exclude<typeof item, undefined>;
    },
    text: (maxLength) => g(string, { unit: 'binary', maxLength }),
    bytes: (maxLength) => g(uint8Array, { maxLength, size: 'max' }),
    some(items, most) {
      const left = [...items];
      const count = int(1, Math.min(most, left.length));
      return Array.from({ length: count }, () => left.splice(int(0, left.length - 1), 1)).flat();
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
