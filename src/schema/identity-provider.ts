import type { GraphQLResolveInfo } from 'graphql';
import {
  PROVIDER_SUMMARY_FIELDS,
  type IdentityProvider,
  type IdentityProviderSummary,
} from '../domain/identity-provider';
import { PROVIDER_NAME, checkedPartName } from '../domain/part-name';
import type {
  IdentityProviderConnectionResolvers,
  IdentityProviderEdgeResolvers,
  UserPoolResolvers,
} from '../generated/resolver-types';
import { pageInfo } from './connection';
import type { RequestContext } from './context';
import { nodeOf, type ListedConnection, type ListedEdge } from './listed-node';
import { listInPool } from './part-of-pool';
import { placeOf } from './place-of';

export type IdentityProviderConnection = ListedConnection<IdentityProviderSummary>;
export type IdentityProviderEdge = ListedEdge<IdentityProviderSummary>;

/** What can be answered without describing the provider. */
const IN_SUMMARY: ReadonlySet<string> = new Set([...PROVIDER_SUMMARY_FIELDS, '__typename']);

/** The fields of a pool that lead to its identity providers. */
export const identityProvidersOfPool = {
  identityProviders: (pool, page, { loaders }) =>
    listInPool(pool, 'the identity providers', page, (place, input) =>
      loaders.read({ operation: 'ListIdentityProviders', place, input }),
    ),

  identityProvider: (pool, { name }, { loaders }) =>
    loaders.read({
      operation: 'DescribeIdentityProvider',
      place: placeOf(pool),
      input: { userPoolId: pool.id, providerName: checkedPartName(pool, PROVIDER_NAME, name) },
    }),
} satisfies UserPoolResolvers;

export const identityProviderConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => providerOf(edge, {}, context, info)),
  pageInfo,
} satisfies IdentityProviderConnectionResolvers;

export const identityProviderEdge = {
  providerName: ({ item }) => item.id,
  node: providerOf,
} satisfies IdentityProviderEdgeResolvers;

function providerOf(
  edge: IdentityProviderEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<IdentityProvider> {
  return nodeOf(edge, IN_SUMMARY, info, ({ userPoolId, providerName, ...place }) =>
    loaders.read({
      operation: 'DescribeIdentityProvider',
      place: placeOf(place),
      input: { userPoolId, providerName },
    }),
  );
}
