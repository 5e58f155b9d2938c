import type { GraphQLResolveInfo } from 'graphql';
import { grants } from '../domain/access';
import { GatewayError } from '../domain/gateway-error';
import { CLIENT_ID, checkedPartName } from '../domain/part-name';
import {
  CLIENT_SUMMARY_FIELDS,
  type UserPoolClient,
  type UserPoolClientSummary,
} from '../domain/user-pool-client';
import type { UserPoolKey } from '../domain/user-pool-key';
import { quote } from '../domain/quote';
import type {
  UserPoolClientConnectionResolvers,
  UserPoolClientEdgeResolvers,
  UserPoolClientResolvers,
  UserPoolResolvers,
} from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import { pageInfo } from './connection';
import type { RequestContext } from './context';
import { pagesOf } from './list-pages';
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
    listInPool(pool, 'the app clients', page, clientPages(loaders, pool)),

  async client(pool, { id }, { caller, loaders }) {
    const clientId = checkedPartName(pool, CLIENT_ID, id);
    // Ids that a stranger makes up cost no call of their own: the list is the same for all of them.
    if (!grants(caller.access, 'INTERNAL')) await checkListed(loaders, pool, clientId);
    return readInPool(loaders, pool, 'DescribeUserPoolClient', { clientId });
  },
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

function clientPages(loaders: Loaders, pool: UserPoolKey) {
  return (token: string | null) => readInPool(loaders, pool, 'ListUserPoolClients', { token });
}

/** @throws GatewayError RESOURCE_NOT_FOUND for an app client that the pool's list has not */
async function checkListed(loaders: Loaders, pool: UserPoolKey, clientId: string): Promise<void> {
  const list = { subject: 'the app clients', readPage: clientPages(loaders, pool) };
  for await (const { items } of pagesOf(list)) {
    if (items.some(({ id }) => id === clientId)) return;
  }
  throw new GatewayError(
    'RESOURCE_NOT_FOUND',
    `There is no app client ${quote(clientId)} in user pool ${quote(pool.id)}. Check its id.`,
    { userPoolId: pool.id },
  );
}

function poolOf({ account, region, userPoolId }: UserPoolClientSummary): UserPoolKey {
  return { account, region, id: userPoolId };
}

/** The id alone: what a read is asked with is what it is kept by. */
function idOf({ clientId }: UserPoolClientSummary): { readonly clientId: string } {
  return { clientId };
}
