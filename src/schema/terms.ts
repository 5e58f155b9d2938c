import type { GraphQLResolveInfo } from 'graphql';
import { inPlace } from '../domain/place';
import { quote } from '../domain/quote';
import { TERMS_SUMMARY_FIELDS, type Terms, type TermsSummary } from '../domain/terms';
import type { UserPoolKey } from '../domain/user-pool-key';
import type { TermsConnectionResolvers, TermsEdgeResolvers } from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import {
  pageInfo,
  readConnection,
  type Connection,
  type ConnectionArguments,
  type Edge,
} from './connection';
import type { RequestContext } from './context';
import { readPart } from './read-part';
import { selectedFields } from './selected-fields';

/** A document of a list, and whose it is: its details are another read. */
interface ListedTerms {
  readonly pool: UserPoolKey;
  readonly summary: TermsSummary;
}

export type TermsEdge = Edge<ListedTerms>;
export type TermsConnection = Connection<ListedTerms>;

const IN_SUMMARY: ReadonlySet<string> = new Set([...TERMS_SUMMARY_FIELDS, '__typename']);

export const termsConnection = {
  nodes: ({ edges }, _, context, info) => edges.map((edge) => nodeOf(edge, {}, context, info)),
  pageInfo,
} satisfies TermsConnectionResolvers;

export const termsEdge = { node: nodeOf } satisfies TermsEdgeResolvers;

/** @throws GatewayError as `readConnection` and the read do */
export function readTerms(
  loaders: Loaders,
  pool: UserPoolKey,
  page: ConnectionArguments,
): Promise<TermsConnection> {
  const subject = `the terms of user pool ${quote(pool.id)} ${inPlace(pool)}`;
  return readConnection({ subject, readPage }, page);

  async function readPage(token: string | null) {
    const { items, nextToken } = await readPart(loaders, pool, 'ListTerms', { token });
    return { items: items.map((summary) => ({ pool, summary })), nextToken };
  }
}

/** A document as the list told it where that is all that is asked for, else described. */
async function nodeOf(
  { item: { pool, summary } }: TermsEdge,
  _: unknown,
  { loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Terms> {
  if ([...selectedFields(info)].some((field) => !IN_SUMMARY.has(field))) {
    return readPart(loaders, pool, 'DescribeTerms', { termsId: summary.termsId });
  }
  // Complete for this request: no field that the summary lacks will be asked of it.
  return summary as unknown as Terms;
}
