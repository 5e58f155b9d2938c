import type { QueryResolvers } from '../generated/resolver-types';
import { regionsOf } from './accounts';
import { checkedIds } from './checked-ids';
import { findUserPools } from './find-user-pools';
import { identityPoolQuery } from './identity-pool-query';
import { loadVisibleUserPool } from './public-user-pool';
import { compareUserPools } from './user-pool-diff';
import { userPoolOrFailure } from './user-pool-failure';

export const query = {
  callerAccess: (_, __, { caller }) => caller.access,

  userPool: (_, wanted, context) => loadVisibleUserPool(context, wanted),

  userPoolsById: (_, { ids }, context) =>
    checkedIds('userPoolsById', ids, context.maxIds).map((id) =>
      loadVisibleUserPool(context, { id }),
    ),

  userPoolResult: (_, wanted, context) =>
    userPoolOrFailure(loadVisibleUserPool(context, wanted), context),

  userPoolResultsById: (_, { ids }, context) =>
    checkedIds('userPoolResultsById', ids, context.maxIds).map((id) =>
      userPoolOrFailure(loadVisibleUserPool(context, { id }), context),
    ),

  userPools: (_, wanted, context, info) => findUserPools(wanted, context, info),

  userPoolDiff: (_, wanted, context) => compareUserPools(wanted, context),

  ...identityPoolQuery,

  accounts(_, __, { fleet, tally }) {
    tally.live();
    return fleet.accounts;
  },
  regions(_, __, { fleet, tally }) {
    tally.live();
    return regionsOf(fleet);
  },
} satisfies Required<QueryResolvers>;
