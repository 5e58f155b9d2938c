import type { IdentityPoolSummary } from '../domain/identity-pool';
import type { IdentityPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Edge } from './connection';
import type { Found } from './found';
import type { FoundConnection } from './found-connection';
import { identityPoolOf } from './identity-pool-edge';

export type IdentityPoolEdge = Edge<Found<IdentityPoolSummary>>;
export type IdentityPoolConnection = FoundConnection<IdentityPoolSummary>;

export const identityPoolConnection = {
  nodes: ({ edges }, _, context, info) =>
    edges.map((edge) => identityPoolOf(edge, {}, context, info)),
  pageInfo,
} satisfies IdentityPoolConnectionResolvers;
