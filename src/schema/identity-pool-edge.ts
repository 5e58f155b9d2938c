import type { GraphQLResolveInfo } from 'graphql';
import { IDENTITY_POOL_SUMMARY_FIELDS, type IdentityPool } from '../domain/identity-pool';
import type { IdentityPoolEdgeResolvers } from '../generated/resolver-types';
import type { RequestContext } from './context';
import { describeIdentityPool, identityPoolFieldsWithOwnRead } from './identity-pool';
import type { IdentityPoolEdge } from './identity-pool-connection';
import { nodeOf, readable } from './listed-node';

/** What can be answered without describing the identity pool. */
const IN_SUMMARY: ReadonlySet<string> = new Set([
  ...IDENTITY_POOL_SUMMARY_FIELDS,
  ...Object.keys(identityPoolFieldsWithOwnRead),
  '__typename',
]);

export const identityPoolEdge = {
  account: ({ item }) => item.account,
  region: ({ item }) => item.region,
  identityPoolId: (edge) => edge.item.id ?? readable(edge).id,
  node: identityPoolOf,
} satisfies IdentityPoolEdgeResolvers;

/** The identity pool of a list. */
export function identityPoolOf(
  edge: IdentityPoolEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<IdentityPool> {
  return nodeOf(edge, IN_SUMMARY, info, (summary) => describeIdentityPool(loaders, summary));
}
