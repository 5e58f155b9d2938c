import type { UserImportJob } from '../domain/user-import';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { ListedConnection, ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type UserImportJobConnection = ListedConnection<UserImportJob>;
export type UserImportJobEdge = ListedEdge<UserImportJob>;

/** The field of a pool that leads to its import jobs. */
export const importJobsOfPool = {
  importJobs: (pool, page, { loaders }) =>
    listInPool(pool, 'the import jobs', page, (token) =>
      readInPool(loaders, pool, 'ListUserImportJobs', { token }),
    ),
} satisfies UserPoolResolvers;
