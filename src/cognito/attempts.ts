import type { AttemptOutcome, AttemptWatcher } from '../domain/attempt-watcher';
import type { Operation } from '../domain/reads';
import type { Attempt, Budget } from './budget';
import { classifyError } from './classify-error';
import type { Deadline } from './deadline';
import type { OperationRule, SdkCommand } from './operation';
import { sdkErrorTraits, type SdkErrorTraits } from './sdk-error-traits';
import type { Throttling } from './waiter';

/** An attempt, and whose it is of Cognito's two services. */
export type ServiceAttempt = Attempt & Pick<OperationRule<Operation>, 'service'>;

/**
 * Puts the budget in front of every attempt of a command. Behind the SDK's retries, so that each of
 * them asks for itself and none waits in a place; before its signature, which must not grow old while
 * it waits (measured for SDK 3.1169, where credentials are there by then).
 */
export function limitAttempts(
  command: SdkCommand,
  budget: Budget,
  attempt: ServiceAttempt,
  watcher: AttemptWatcher,
): void {
  const { read, service, bucket, deadline } = attempt;
  const { tally } = attempt.ask;
  let failure: { readonly error: unknown } | null = null;
  command.middlewareStack.addRelativeTo(
    (next) => async (request) => {
      // What failed stays what it was, for whoever joined this read too: the limit is its starter's.
      if (failure !== null && !tally.retry()) throw failure.error;
      const { operation, place } = read;
      const watched = watcher.begins({ service, operation, place, bucket });
      const leave = await budget.enter(attempt).catch((error: unknown) => {
        watched.ended(outcomeOf(sdkErrorTraits(error), deadline), null);
        throw error;
      });
      let throttling: Throttling | null = null;
      tally.called();
      watched.sent();
      const ended = (outcome: AttemptOutcome, awsRequestId: string | null) => {
        tally.answered(awsRequestId);
        watched.ended(outcome, awsRequestId);
      };
      try {
        const answer = await next(request);
        ended('OK', sdkErrorTraits((answer as SdkAnswer).output).awsRequestId);
        return answer;
      } catch (error) {
        failure = { error };
        const traits = sdkErrorTraits(error);
        throttling = throttlingOf(traits);
        ended(outcomeOf(traits, deadline), traits.awsRequestId);
        throw error;
      } finally {
        leave(throttling);
      }
    },
    { name: 'budget', relation: 'after', toMiddleware: 'retryMiddleware' },
  );
}

/** What comes back through the middleware. Answers have their request's id where errors have it. */
interface SdkAnswer {
  readonly output?: unknown;
}

/** The SDK has an error of its own for what our deadline ended. */
function outcomeOf(traits: SdkErrorTraits, { signal }: Deadline): AttemptOutcome {
  const code = classifyError(traits);
  return code === 'INTERNAL_SERVER_ERROR' && signal.aborted ? 'UPSTREAM_TIMEOUT' : code;
}

function throttlingOf(traits: SdkErrorTraits): Throttling | null {
  return classifyError(traits) === 'UPSTREAM_THROTTLED' ? traits : null;
}
