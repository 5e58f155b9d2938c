import type { IdentityPoolSummary } from '../domain/identity-pool';
import type { IdentityPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Connection, type Edge } from './connection';
import { identityPoolOf } from './identity-pool-edge';
import type { Found } from './found';

export type IdentityPoolEdge = Edge<Found<IdentityPoolSummary>>;

export interface IdentityPoolConnection extends Connection<Found<IdentityPoolSummary>> {
  readonly totalCount: number | null;
}

export const identityPoolConnection = {
  nodes: ({ edges }, _, context, info) =>
    edges.map((edge) => identityPoolOf(edge, {}, context, info)),
  pageInfo,
} satisfies IdentityPoolConnectionResolvers;
