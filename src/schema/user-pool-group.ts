import { GROUP_NAME, checkedPartName } from '../domain/part-name';
import type { UserPoolGroup } from '../domain/user-pool-group';
import type { UserPoolResolvers } from '../generated/resolver-types';
import type { ListedConnection, ListedEdge } from './listed-node';
import { listInPool } from './part-of-pool';
import { placeOf } from './place-of';

export type UserPoolGroupConnection = ListedConnection<UserPoolGroup>;
export type UserPoolGroupEdge = ListedEdge<UserPoolGroup>;

/** The fields of a pool that lead to its groups. */
export const groupsOfPool = {
  groups: (pool, page, { loaders }) =>
    listInPool(pool, 'the groups', page, (place, input) =>
      loaders.read({ operation: 'ListGroups', place, input }),
    ),

  group: (pool, { name }, { loaders }) =>
    loaders.read({
      operation: 'GetGroup',
      place: placeOf(pool),
      input: { userPoolId: pool.id, groupName: checkedPartName(pool, GROUP_NAME, name) },
    }),
} satisfies UserPoolResolvers;
