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
import { listInPool, readInPool } from './part-of-pool';

export type IdentityProviderConnection = ListedConnection<IdentityProviderSummary>;
export type IdentityProviderEdge = ListedEdge<IdentityProviderSummary>;

/** What can be answered without describing the provider. */
const IN_SUMMARY: ReadonlySet<string> = new Set([...PROVIDER_SUMMARY_FIELDS, '__typename']);

/** The fields of a pool that lead to its identity providers. */
export const identityProvidersOfPool = {
  identityProviders: (pool, page, { loaders }) =>
    listInPool(pool, 'the identity providers', page, (token) =>
      readInPool(loaders, pool, 'ListIdentityProviders', { token }),
    ),

  identityProvider: (pool, { name }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeIdentityProvider', {
      providerName: checkedPartName(pool, PROVIDER_NAME, name),
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
  return nodeOf(edge, IN_SUMMARY, info, ({ userPoolId, providerName, account, region }) =>
    readInPool(loaders, { account, region, id: userPoolId }, 'DescribeIdentityProvider', {
      providerName,
    }),
  );
}
