import type { ListedUserPool } from '../domain/listed-user-pool';
import type { UserPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Connection, type Edge } from './connection';
import { nodeOf } from './user-pool-edge';

export type UserPoolEdge = Edge<ListedUserPool>;
export type UserPoolConnection = Connection<ListedUserPool>;

export const userPoolConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => nodeOf(edge, {}, context, info)),
  pageInfo,
} satisfies UserPoolConnectionResolvers;
