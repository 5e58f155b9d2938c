import type { UserPoolConnectionResolvers } from '../generated/resolver-types';
import { pageInfo, type Connection, type Edge } from './connection';
import type { FoundUserPool } from './found-user-pool';
import { userPoolOf } from './user-pool-edge';

export type UserPoolEdge = Edge<FoundUserPool>;

export interface UserPoolConnection extends Connection<FoundUserPool> {
  readonly totalCount: number | null;
}

export const userPoolConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => userPoolOf(edge, {}, context, info)),
  pageInfo,
} satisfies UserPoolConnectionResolvers;
