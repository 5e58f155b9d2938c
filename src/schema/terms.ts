import type { GraphQLResolveInfo } from 'graphql';
import { TERMS_ID, checkedUuid } from '../domain/part-name';
import { TERMS_SUMMARY_FIELDS, type Terms, type TermsSummary } from '../domain/terms';
import type {
  TermsConnectionResolvers,
  TermsEdgeResolvers,
  UserPoolResolvers,
} from '../generated/resolver-types';
import { pageInfo } from './connection';
import type { RequestContext } from './context';
import { nodeOf, type ListedConnection, type ListedEdge } from './listed-node';
import { listInPool, readInPool } from './part-of-pool';

export type TermsConnection = ListedConnection<TermsSummary>;
export type TermsEdge = ListedEdge<TermsSummary>;

/** What can be answered without describing the document. */
const IN_SUMMARY: ReadonlySet<string> = new Set([...TERMS_SUMMARY_FIELDS, '__typename']);

/** The fields of a pool that lead to its terms documents. */
export const termsOfPool = {
  terms: (pool, page, { loaders }) =>
    listInPool(pool, 'the terms', page, (token) =>
      readInPool(loaders, pool, 'ListTerms', { token }),
    ),

  term: (pool, { id }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeTerms', { termsId: checkedUuid(pool, TERMS_ID, id) }),
} satisfies UserPoolResolvers;

export const termsConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => documentOf(edge, {}, context, info)),
  pageInfo,
} satisfies TermsConnectionResolvers;

export const termsEdge = {
  termsId: ({ item }) => item.id,
  node: documentOf,
} satisfies TermsEdgeResolvers;

function documentOf(
  edge: TermsEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Terms> {
  return nodeOf(edge, IN_SUMMARY, info, ({ userPoolId, termsId, account, region }) =>
    readInPool(loaders, { account, region, id: userPoolId }, 'DescribeTerms', { termsId }),
  );
}
