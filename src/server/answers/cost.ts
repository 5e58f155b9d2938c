import type { ApolloServerPlugin } from '@apollo/server';
import { grants } from '../../domain/access';
import type { Cost } from '../../domain/ask';
import type { RequestContext } from '../../schema';

/** Adds what an operation's reads cost to its answer, as `extensions.upstream`, for callers with internal access. */
export const tellCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { caller, tally } }) {
        // What is asked of AWS, and when, tells which pools there are.
        if (!grants(caller.access, 'INTERNAL')) return Promise.resolve();
        // What was never executed has no data, null neither, and cost nothing.
        if (body.kind !== 'single' || !('data' in body.singleResult)) return Promise.resolve();
        body.singleResult.extensions = { ...body.singleResult.extensions, ...costTold(tally) };
        return Promise.resolve();
      },
    }),
};

/** What is told of a cost. */
export function costTold({ calls, cacheHits, coalesced, waitedMs, oldestAgeMs }: Cost): {
  readonly upstream: Omit<Cost, 'awsRequestIds'>;
} {
  return { upstream: { calls, cacheHits, coalesced, waitedMs, oldestAgeMs } };
}
