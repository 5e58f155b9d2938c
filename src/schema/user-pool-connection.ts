import type { UserPoolConnectionResolvers } from '../generated/resolver-types';
import { nodeOf } from './user-pool-edge';

export const userPoolConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => nodeOf(edge, {}, context, info)),
  pageInfo: ({ edges, hasNextPage, hasPreviousPage }) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }),
} satisfies UserPoolConnectionResolvers;
