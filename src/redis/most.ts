/** The greatest of the numbers that came not long ago. */
export interface Most {
  note(number: number): void;
  most(): number;
}

/** @param forMs how long a number counts at least after it came last, where smaller ones follow */
export function createMost(forMs: number, now: () => number = () => performance.now()): Most {
  let most = 0;
  let at = -Infinity;
  return {
    note(number) {
      if (number < most && now() - at < forMs) return;
      most = number;
      at = now();
    },
    most: () => most,
  };
}
