import type { GraphQLResolveInfo } from 'graphql';
import type { UserPool } from '../domain/user-pool';
import { SUMMARY_FIELDS } from '../domain/user-pool-summary';
import type { UserPoolEdgeResolvers } from '../generated/resolver-types';
import type { RequestContext } from './context';
import { describeUserPool } from './describe-user-pool';
import { nodeOf, readable } from './listed-node';
import { fieldsWithOwnRead } from './user-pool';
import type { UserPoolEdge } from './user-pool-connection';

/** What can be answered without describing the pool. */
const IN_SUMMARY: ReadonlySet<string> = new Set([
  ...SUMMARY_FIELDS,
  ...Object.keys(fieldsWithOwnRead),
  '__typename',
]);

export const userPoolEdge = {
  account: ({ item }) => item.account,
  region: ({ item }) => item.region,
  userPoolId: (edge) => edge.item.id ?? readable(edge).id,
  node: userPoolOf,
  replicaRegions: (edge) => readable(edge).replicaRegions,
} satisfies UserPoolEdgeResolvers;

/** The pool of a list. */
export function userPoolOf(
  edge: UserPoolEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<UserPool> {
  return nodeOf(edge, IN_SUMMARY, info, (summary) => describeUserPool(loaders, summary));
}
