import type { ListedUserPool } from '../domain/listed-user-pool';
import type { UserPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Connection, type Edge } from './connection';
import { userPoolOf } from './user-pool-edge';

export type UserPoolEdge = Edge<ListedUserPool>;
export type UserPoolConnection = Connection<ListedUserPool>;

export const userPoolConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => userPoolOf(edge, {}, context, info)),
  pageInfo,
} satisfies UserPoolConnectionResolvers;
