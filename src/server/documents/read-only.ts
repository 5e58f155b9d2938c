import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../../schema';

/** Refuses mutations and subscriptions as a whole: graphql-js would answer them like a query that failed. */
export const onlyQueries: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }) {
        const kind = operation?.operation ?? 'query';
        if (kind === 'query') return Promise.resolve();
        return Promise.reject(
          new GraphQLError(`This gateway only reads. Send a query in place of the ${kind}.`, {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          }),
        );
      },
    }),
};
