import type { GraphQLResolveInfo } from 'graphql';
import { CLIENT_ID, checkedPartName } from '../domain/part-name';
import {
  CLIENT_SUMMARY_FIELDS,
  type UserPoolClient,
  type UserPoolClientSummary,
} from '../domain/user-pool-client';
import type {
  UserPoolClientConnectionResolvers,
  UserPoolClientEdgeResolvers,
  UserPoolResolvers,
} from '../generated/resolver-types';
import { pageInfo } from './connection';
import type { RequestContext } from './context';
import { nodeOf, type ListedConnection, type ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type UserPoolClientConnection = ListedConnection<UserPoolClientSummary>;
export type UserPoolClientEdge = ListedEdge<UserPoolClientSummary>;

/** What can be answered without describing the app client. */
const IN_SUMMARY: ReadonlySet<string> = new Set([...CLIENT_SUMMARY_FIELDS, '__typename']);

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
  return nodeOf(edge, IN_SUMMARY, info, ({ userPoolId, clientId, account, region }) =>
    readInPool(loaders, { account, region, id: userPoolId }, 'DescribeUserPoolClient', {
      clientId,
    }),
  );
}
