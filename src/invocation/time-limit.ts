import { AsyncLocalStorage } from 'node:async_hooks';

/** When what is being answered has to be answered, known to all that is done for it. Times are those of `performance.now()`. */
export interface TimeLimit {
  /** Does some work that has to end by then. */
  until<Result>(endsAt: number, work: () => PromiseLike<Result>): Promise<Result>;
  /** The end of the work that asks; infinite outside any. */
  endsAt(): number;
}

export function createTimeLimit(): TimeLimit {
  const limits = new AsyncLocalStorage<number>();
  return {
    // Awaited inside: some work, such as a request that is injected, begins only with that.
    until: (endsAt, work) => limits.run(endsAt, async () => await work()),
    endsAt: () => limits.getStore() ?? Infinity,
  };
}
