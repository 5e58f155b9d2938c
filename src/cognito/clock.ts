/** Time as the budget needs it, so that tests can turn it by hand. */
export interface Clock {
  /** Milliseconds since some moment, never going back. */
  now(): number;
  /** Acts once, so many milliseconds later; what it gives calls that off. */
  later(ms: number, act: () => void): () => void;
}

/** Monotonic: a corrected wall clock must neither stop the budget nor open it wide. */
export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  later(ms, act) {
    const timer = setTimeout(act, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
