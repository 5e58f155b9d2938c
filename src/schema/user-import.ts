import { inPlace } from '../domain/place';
import { quote } from '../domain/quote';
import type { UserImportJob } from '../domain/user-import';
import type { UserPoolKey } from '../domain/user-pool-key';
import type {
  UserImportJobConnectionResolvers,
  UserImportJobEdgeResolvers,
} from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import {
  pageInfo,
  readConnection,
  type Connection,
  type ConnectionArguments,
  type Edge,
} from './connection';
import { readPart } from './read-part';

export type UserImportJobEdge = Edge<UserImportJob>;
export type UserImportJobConnection = Connection<UserImportJob>;

export const userImportJobConnection = {
  nodes: ({ edges }) => edges.map(({ item }) => item),
  pageInfo,
} satisfies UserImportJobConnectionResolvers;

export const userImportJobEdge = {
  node: ({ item }) => item,
} satisfies UserImportJobEdgeResolvers;

/** @throws GatewayError as `readConnection` and the read do */
export function readUserImportJobs(
  loaders: Loaders,
  pool: UserPoolKey,
  page: ConnectionArguments,
): Promise<UserImportJobConnection> {
  return readConnection(
    {
      subject: `the import jobs of user pool ${quote(pool.id)} ${inPlace(pool)}`,
      readPage: (token) => readPart(loaders, pool, 'ListUserImportJobs', { token }),
    },
    page,
  );
}
