import type { Attempt, Budget } from './budget';
import { classifyError } from './classify-error';
import type { SdkCommand } from './operation';
import { sdkErrorTraits } from './sdk-error-traits';
import type { Throttling } from './waiter';

/**
 * Puts the budget in front of every attempt of a command. Behind the SDK's retries, so that each of
 * them asks for itself and none waits in a place; before its signature, which must not grow old while
 * it waits (measured for SDK 3.1169, where credentials are there by then).
 */
export function limitAttempts(command: SdkCommand, budget: Budget, attempt: Attempt): void {
  let failure: { readonly error: unknown } | null = null;
  command.middlewareStack.addRelativeTo(
    (next) => async (request) => {
      const { tally } = attempt.ask;
      // What failed stays what it was, for whoever joined this read too: the limit is its starter's.
      if (failure !== null && !tally.retry()) throw failure.error;
      const leave = await budget.enter(attempt);
      let throttling: Throttling | null = null;
      tally.called();
      try {
        return await next(request);
      } catch (error) {
        failure = { error };
        throttling = throttlingOf(error);
        throw error;
      } finally {
        leave(throttling);
      }
    },
    { name: 'budget', relation: 'after', toMiddleware: 'retryMiddleware' },
  );
}

function throttlingOf(error: unknown): Throttling | null {
  const traits = sdkErrorTraits(error);
  return classifyError(traits) === 'UPSTREAM_THROTTLED' ? traits : null;
}
