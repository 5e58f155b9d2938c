import { userPoolKey } from '../domain/user-pool-key';
import type { UserPool } from '../domain/user-pool';
import type { QueryResolvers } from '../generated/resolver-types';
import { checkedIds } from './checked-ids';
import type { RequestContext } from './context';
import { readConnection } from './read-connection';
import { userPoolOrFailure } from './user-pool-failure';

export const query = {
  userPool: (_, { id, region }, context) => loadUserPool(context, id, region),

  userPoolsById: (_, { ids }, context) =>
    checkedIds('userPoolsById', ids, context.maxIds).map((id) => loadUserPool(context, id)),

  userPoolResult: (_, { id, region }, context) =>
    userPoolOrFailure(loadUserPool(context, id, region), context.requestId),

  userPoolResultsById: (_, { ids }, context) =>
    checkedIds('userPoolResultsById', ids, context.maxIds).map((id) =>
      userPoolOrFailure(loadUserPool(context, id), context.requestId),
    ),

  userPools: (_, { first, after }, { loaders, region }) =>
    readConnection({ region, first, after: after ?? null }, (page) =>
      loaders.userPoolPage.load(page),
    ),
} satisfies Required<QueryResolvers>;

/** Async, so that a malformed id in a list rejects at its own place and costs its neighbours nothing. */
async function loadUserPool(
  { loaders, region: configuredRegion }: RequestContext,
  id: string,
  region?: string | null,
): Promise<UserPool> {
  return loaders.userPool.load(userPoolKey(id, region, configuredRegion));
}
