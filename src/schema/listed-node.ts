import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../domain/gateway-error';
import type { Listed } from '../domain/listed';
import { pageInfo, type Connection, type Edge } from './connection';
import { selectedFields } from './selected-fields';

/** A part of a list of which each item tells what the list told, or why that cannot be understood. */
export type ListedConnection<Summary> = Connection<Listed<Summary>>;
export type ListedEdge<Summary> = Edge<Listed<Summary>>;

/** An item as far as what stands in its place needs it. */
type Told<Summary> = Edge<Pick<Listed<Summary>, 'summary'>>;

/** @throws GatewayError where what the list told of this item cannot be understood */
export function readable<Summary>({ item: { summary } }: Pick<Told<Summary>, 'item'>): Summary {
  if (summary instanceof GatewayError) throw summary;
  return summary;
}

/**
 * The thing of a list: as the list told it where that is all that is asked for, else read whole. Async,
 * so that a thing that cannot be read rejects at its own place.
 *
 * @param inSummary the fields that need no more than what the list told
 */
export async function nodeOf<Summary, Whole>(
  edge: Told<Summary>,
  inSummary: ReadonlySet<string>,
  info: GraphQLResolveInfo,
  read: (summary: Summary) => Promise<Whole>,
): Promise<Whole> {
  const summary = readable(edge);
  if ([...selectedFields(info)].some((field) => !inSummary.has(field))) return read(summary);
  // Complete for this request: no field that the summary lacks will be asked of it.
  return summary as unknown as Whole;
}

/** The connection's resolvers for a list that tells its items whole. */
export const wholeConnection = {
  nodes: <Item>({ edges }: ListedConnection<Item>) => edges.map(wholeNode),
  pageInfo,
};

export const wholeEdge = { node: wholeNode };

function wholeNode<Item>({ item: { summary } }: ListedEdge<Item>): Promise<Item> {
  return summary instanceof GatewayError ? Promise.reject(summary) : Promise.resolve(summary);
}
