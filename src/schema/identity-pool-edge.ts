import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../domain/gateway-error';
import { IDENTITY_POOL_SUMMARY_FIELDS, type IdentityPool } from '../domain/identity-pool';
import type { IdentityPoolEdgeResolvers } from '../generated/resolver-types';
import type { RequestContext } from './context';
import { describeIdentityPool, identityPoolFieldsWithOwnRead } from './identity-pool';
import type { IdentityPoolEdge } from './identity-pool-connection';
import { selectedFields } from './selected-fields';

/** What can be answered without describing the identity pool. */
const IN_SUMMARY: ReadonlySet<string> = new Set([
  ...IDENTITY_POOL_SUMMARY_FIELDS,
  ...Object.keys(identityPoolFieldsWithOwnRead),
  '__typename',
]);

export const identityPoolEdge = {
  identityPoolId: ({ item }) => item.id,
  node: identityPoolNode,
} satisfies IdentityPoolEdgeResolvers;

/** The identity pool of a list: as the list told it where that is all that is asked for, else described. */
export async function identityPoolNode(
  { item: { summary } }: IdentityPoolEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<IdentityPool> {
  if (summary instanceof GatewayError) throw summary;
  if ([...selectedFields(info)].some((field) => !IN_SUMMARY.has(field))) {
    return describeIdentityPool(loaders, summary);
  }
  // Complete for this request: no field that the summary lacks will be asked of it.
  return summary as IdentityPool;
}
