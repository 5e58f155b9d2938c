import type { GraphQLResolveInfo } from 'graphql';
import type { UserPool } from '../domain/user-pool';
import { GatewayError } from '../domain/gateway-error';
import { SUMMARY_FIELDS, type UserPoolSummary } from '../domain/user-pool-summary';
import type { UserPoolEdgeResolvers } from '../generated/resolver-types';
import type { RequestContext } from './context';
import { selectedFields } from './selected-fields';
import { describeUserPool } from './describe-user-pool';
import { fieldsWithOwnRead } from './user-pool';
import type { UserPoolEdge } from './user-pool-connection';

/** What can be answered without describing the pool. */
const IN_SUMMARY: ReadonlySet<string> = new Set([
  ...SUMMARY_FIELDS,
  ...Object.keys(fieldsWithOwnRead),
  '__typename',
]);

export const userPoolEdge = {
  userPoolId: ({ item }) => item.id,
  node: nodeOf,
  replicaRegions: (edge) => readable(edge).replicaRegions,
} satisfies UserPoolEdgeResolvers;

/** The pool of a list: as the list told it where that is all that is asked for, else described. */
export async function nodeOf(
  edge: UserPoolEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<UserPool> {
  const summary = readable(edge);
  if ([...selectedFields(info)].some((field) => !IN_SUMMARY.has(field))) {
    return describeUserPool(loaders, summary);
  }
  // Complete for this request: no field that the summary lacks will be asked of it.
  return summary as unknown as UserPool;
}

/** @throws GatewayError where what the list told of this pool cannot be understood */
function readable({ item: { summary } }: UserPoolEdge): UserPoolSummary {
  if (summary instanceof GatewayError) throw summary;
  return summary;
}
