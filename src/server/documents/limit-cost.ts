import type { ApolloServerPlugin } from '@apollo/server';
import type { LimitsConfig } from '../../config';
import type { RequestContext } from '../../schema';
import { limitError, withinStack } from './limit-error';
import { costOf } from './operation-cost';

/** Refuses operations whose answer may come to hold too many fields, before any is executed. */
export function limitCost({
  maxCost,
  maxIds,
  maxDepth,
}: Pick<LimitsConfig, 'maxCost' | 'maxIds' | 'maxDepth'>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          if (!operation) return Promise.resolve();
          const cost = withinStack(maxDepth, () =>
            costOf({ schema, document, operation, variables, maxIds }),
          );
          if (cost <= maxCost) return Promise.resolve();
          throw limitError(
            'COST',
            maxCost,
            `The answer may come to hold ${cost} fields, and at most ${maxCost} are allowed. ` +
              'Select fewer fields, or ask for shorter lists.',
          );
        },
      }),
  };
}
