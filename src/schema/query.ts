import type { QueryResolvers } from '../generated/resolver-types';
import { regionsOf } from './accounts';
import { checkedIds } from './checked-ids';
import { findUserPools } from './find-user-pools';
import { identityPoolQuery } from './identity-pool-query';
import { loadUserPool } from './locate-user-pool';
import { userPoolOrFailure } from './user-pool-failure';

export const query = {
  userPool: (_, wanted, context) => loadUserPool(context, wanted),

  userPoolsById: (_, { ids }, context) =>
    checkedIds('userPoolsById', ids, context.maxIds).map((id) => loadUserPool(context, { id })),

  userPoolResult: (_, wanted, context) =>
    userPoolOrFailure(loadUserPool(context, wanted), context.requestId),

  userPoolResultsById: (_, { ids }, context) =>
    checkedIds('userPoolResultsById', ids, context.maxIds).map((id) =>
      userPoolOrFailure(loadUserPool(context, { id }), context.requestId),
    ),

  userPools: (_, wanted, context, info) => findUserPools(wanted, context, info),

  ...identityPoolQuery,

  accounts: (_, __, { fleet }) => fleet.accounts,
  regions: (_, __, { fleet }) => regionsOf(fleet),
} satisfies Required<QueryResolvers>;
