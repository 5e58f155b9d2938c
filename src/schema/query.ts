import { placesOf } from '../domain/fleet';
import { inPlace } from '../domain/place';
import { regionOfUserPool } from '../domain/user-pool-key';
import type { UserPool } from '../domain/user-pool';
import type { QueryResolvers } from '../generated/resolver-types';
import { regionsOf } from './accounts';
import { checkedIds } from './checked-ids';
import type { RequestContext } from './context';
import { readConnection } from './connection';
import { describeUserPool } from './describe-user-pool';
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

  userPools(_, { first, after }, { loaders, fleet }) {
    const place = placesOf(fleet)[0] ?? { account: '', region: '' };
    return readConnection(
      {
        subject: `the user pools ${inPlace(place)}`,
        readPage: (token) => loaders.read({ operation: 'ListUserPools', place, input: { token } }),
      },
      { first, after },
    );
  },

  accounts: (_, __, { fleet }) => fleet.accounts,
  regions: (_, __, { fleet }) => regionsOf(fleet),
} satisfies Required<QueryResolvers>;

/** Async, so that a malformed id in a list rejects at its own place and costs its neighbours nothing. */
async function loadUserPool(
  { loaders, fleet }: RequestContext,
  id: string,
  region?: string | null,
): Promise<UserPool> {
  const account = fleet.accounts[0]?.name ?? '';
  return describeUserPool(loaders, {
    account,
    region: regionOfUserPool(id, region, fleet.homeRegion),
    id,
  });
}
