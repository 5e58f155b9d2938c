import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { UserPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Edge } from './connection';
import type { Found } from './found';
import type { FoundConnection } from './found-connection';
import { userPoolOf } from './user-pool-edge';

export type UserPoolEdge = Edge<Found<UserPoolSummary>>;
export type UserPoolConnection = FoundConnection<UserPoolSummary>;

export const userPoolConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => userPoolOf(edge, {}, context, info)),
  pageInfo,
} satisfies UserPoolConnectionResolvers;
