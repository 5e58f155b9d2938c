/** Something in memory that an answer was made of. It holds on to none of that: an answer can outlive it. */
export interface Dependency {
  /** Whether whoever asks now would find this very thing, and wait for nobody. */
  holds(): boolean;
  /** Counts that it served once more, and tells its age in milliseconds; null for what is no read. */
  serve(): number | null;
}

/** What an operation found on its way to its answer. */
export interface Dependencies {
  /** Before each read. Only one that is kept is followed by what came of it. */
  begin(): void;
  /** What came of a read. */
  end(found: Dependency): void;
  /** Something beside the reads that the operation went by. */
  goBy(found: Dependency): void;
  /** All of it; null where some read goes on, failed, or brought what is not kept. */
  known(): readonly Dependency[] | null;
}

/** For whoever keeps no answer: nothing is noted, and so nothing held. */
export const NOTHING_NOTED: Dependencies = Object.freeze({
  begin: () => undefined,
  end: () => undefined,
  goBy: () => undefined,
  known: () => null,
});

export function createDependencies(): Dependencies {
  const found: Dependency[] = [];
  let open = 0;
  return {
    begin() {
      open += 1;
    },
    end(dependency) {
      open -= 1;
      found.push(dependency);
    },
    goBy(dependency) {
      found.push(dependency);
    },
    known: () => (open === 0 ? found : null),
  };
}
