import type { GraphQLResolveInfo } from 'graphql';
import { CLIENT_ID, checkedPartName } from '../domain/part-name';
import {
  CLIENT_SUMMARY_FIELDS,
  type UserPoolClient,
  type UserPoolClientSummary,
} from '../domain/user-pool-client';
import type { UserPoolKey } from '../domain/user-pool-key';
import type {
  UserPoolClientConnectionResolvers,
  UserPoolClientEdgeResolvers,
  UserPoolClientResolvers,
  UserPoolResolvers,
} from '../generated/resolver-types';
import { pageInfo } from './connection';
import type { RequestContext } from './context';
import { nodeOf, type ListedConnection, type ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type UserPoolClientConnection = ListedConnection<UserPoolClientSummary>;
export type UserPoolClientEdge = ListedEdge<UserPoolClientSummary>;

/** What is set for an app client beside its description: each a read of its own, of its pool and id. */
export const userPoolClient = {
  riskConfiguration: (client, _, { loaders }) =>
    readInPool(loaders, poolOf(client), 'DescribeRiskConfiguration', idOf(client)),

  uiCustomization: (client, _, { loaders }) =>
    readInPool(loaders, poolOf(client), 'GetUICustomization', idOf(client)),

  managedLoginBranding: (client, _, { loaders }) =>
    readInPool(loaders, poolOf(client), 'DescribeManagedLoginBrandingByClient', idOf(client)),

  sessionConfiguration: (client, _, { loaders }) =>
    readInPool(loaders, poolOf(client), 'GetUserPoolClientSessionConfiguration', idOf(client)),
} satisfies UserPoolClientResolvers;

/** What can be answered without describing the app client. */
const IN_SUMMARY: ReadonlySet<string> = new Set([
  ...CLIENT_SUMMARY_FIELDS,
  ...Object.keys(userPoolClient),
  '__typename',
]);

/** The fields of a pool that lead to its app clients. */
export const clientsOfPool = {
  clients: (pool, page, { loaders }) =>
    listInPool(pool, 'the app clients', page, (token) =>
      readInPool(loaders, pool, 'ListUserPoolClients', { token }),
    ),

  client: (pool, { id }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeUserPoolClient', {
      clientId: checkedPartName(pool, CLIENT_ID, id),
    }),
} satisfies UserPoolResolvers;

export const userPoolClientConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => clientOf(edge, {}, context, info)),
  pageInfo,
} satisfies UserPoolClientConnectionResolvers;

export const userPoolClientEdge = {
  clientId: ({ item }) => item.id,
  node: clientOf,
} satisfies UserPoolClientEdgeResolvers;

function clientOf(
  edge: UserPoolClientEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<UserPoolClient> {
  return nodeOf(edge, IN_SUMMARY, info, (client) =>
    readInPool(loaders, poolOf(client), 'DescribeUserPoolClient', idOf(client)),
  );
}

function poolOf({ account, region, userPoolId }: UserPoolClientSummary): UserPoolKey {
  return { account, region, id: userPoolId };
}

/** The id alone: what a read is asked with is what it is kept by. */
function idOf({ clientId }: UserPoolClientSummary): { readonly clientId: string } {
  return { clientId };
}
