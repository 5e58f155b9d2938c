import { GROUP_NAME, checkedPartName } from '../domain/part-name';
import type { UserPoolGroup } from '../domain/user-pool-group';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { ListedConnection, ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type UserPoolGroupConnection = ListedConnection<UserPoolGroup>;
export type UserPoolGroupEdge = ListedEdge<UserPoolGroup>;

/** The fields of a pool that lead to its groups. */
export const groupsOfPool = {
  groups: (pool, page, { loaders }) =>
    listInPool(pool, 'the groups', page, (token) =>
      readInPool(loaders, pool, 'ListGroups', { token }),
    ),

  group: (pool, { name }, { loaders }) =>
    readInPool(loaders, pool, 'GetGroup', { groupName: checkedPartName(pool, GROUP_NAME, name) }),
} satisfies UserPoolResolvers;
