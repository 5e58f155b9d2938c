import type { ListedIdentityPool } from '../domain/identity-pool';
import type { IdentityPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Connection, type Edge } from './connection';
import { identityPoolNode } from './identity-pool-edge';

export type IdentityPoolEdge = Edge<ListedIdentityPool>;
export type IdentityPoolConnection = Connection<ListedIdentityPool>;

export const identityPoolConnection = {
  nodes: ({ edges }, _, context, info) =>
    edges.map((edge) => identityPoolNode(edge, {}, context, info)),
  pageInfo,
} satisfies IdentityPoolConnectionResolvers;
