import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../schema';

/** Adds what an operation's reads cost to its answer, as `extensions.upstream`. */
export const tellCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { tally } }) {
        // What was never executed has no data, null neither, and cost nothing.
        if (body.kind !== 'single' || !('data' in body.singleResult)) return Promise.resolve();
        const { calls, cacheHits, coalesced, waitedMs, oldestAgeMs } = tally;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          upstream: { calls, cacheHits, coalesced, waitedMs, oldestAgeMs },
        };
        return Promise.resolve();
      },
    }),
};
