import { RESOURCE_SERVER_IDENTIFIER, checkedPartName } from '../domain/part-name';
import type { ResourceServer } from '../domain/resource-server';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { ListedConnection, ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type ResourceServerConnection = ListedConnection<ResourceServer>;
export type ResourceServerEdge = ListedEdge<ResourceServer>;

/** The fields of a pool that lead to its resource servers. */
export const resourceServersOfPool = {
  resourceServers: (pool, page, { loaders }) =>
    listInPool(pool, 'the resource servers', page, (token) =>
      readInPool(loaders, pool, 'ListResourceServers', { token }),
    ),

  resourceServer: (pool, { identifier }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeResourceServer', {
      identifier: checkedPartName(pool, RESOURCE_SERVER_IDENTIFIER, identifier),
    }),
} satisfies UserPoolResolvers;
