import type { UserPoolReplica } from '../domain/user-pool-replica';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { ListedConnection, ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type UserPoolReplicaConnection = ListedConnection<UserPoolReplica>;
export type UserPoolReplicaEdge = ListedEdge<UserPoolReplica>;

/** The field of a pool that leads to its replicas. */
export const replicasOfPool = {
  replicas: (pool, page, { loaders }) =>
    listInPool(pool, 'the replicas', page, (token) =>
      readInPool(loaders, pool, 'ListUserPoolReplicas', { token }),
    ),
} satisfies UserPoolResolvers;
