import { Refusal } from './refusal';

const RETRY_AFTER_MS = 1_000;

/**
 * Runs at most so many pieces of work at one time; one more is turned away. A client that goes away
 * frees no place: what it asked for is still being done.
 */
export function limitConcurrency<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Promise<Result>,
  max: number,
): (...args: Args) => Promise<Result> {
  let running = 0;
  return async (...args) => {
    if (running >= max) {
      throw new Refusal(
        `The gateway already answers ${max} operations, the most at one time. Ask again in a second.`,
        {
          status: 503,
          code: 'OVERLOADED',
          retryAfterMs: RETRY_AFTER_MS,
          limit: 'CONCURRENT_OPERATIONS',
          max,
        },
      );
    }
    running += 1;
    try {
      return await work(...args);
    } finally {
      running -= 1;
    }
  };
}
