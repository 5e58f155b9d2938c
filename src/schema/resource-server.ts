import { RESOURCE_SERVER_IDENTIFIER, checkedPartName } from '../domain/part-name';
import type { ResourceServer } from '../domain/resource-server';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { ListedConnection, ListedEdge } from './listed-node';
import { listInPool } from './part-of-pool';
import { placeOf } from './place-of';

export type ResourceServerConnection = ListedConnection<ResourceServer>;
export type ResourceServerEdge = ListedEdge<ResourceServer>;

/** The fields of a pool that lead to its resource servers. */
export const resourceServersOfPool = {
  resourceServers: (pool, page, { loaders }) =>
    listInPool(pool, 'the resource servers', page, (place, input) =>
      loaders.read({ operation: 'ListResourceServers', place, input }),
    ),

  resourceServer: (pool, { identifier }, { loaders }) =>
    loaders.read({
      operation: 'DescribeResourceServer',
      place: placeOf(pool),
      input: {
        userPoolId: pool.id,
        identifier: checkedPartName(pool, RESOURCE_SERVER_IDENTIFIER, identifier),
      },
    }),
} satisfies UserPoolResolvers;
