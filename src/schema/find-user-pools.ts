import type { GraphQLResolveInfo } from 'graphql';
import { GatewayError } from '../domain/gateway-error';
import { placeText } from '../domain/place';
import type { QueryUserPoolsArgs } from '../generated/resolver-types';
import { askedPlaces } from './asked-places';
import { checkedFirst, DEFAULT_FIRST } from './connection';
import type { RequestContext } from './context';
import { openCursor, sealCursor } from './cursor';
import type { FoundRows, FoundUserPool } from './found-user-pool';
import { listUserPools, parseFleetPosition, START, type Search } from './list-user-pools';
import { FIRST, orderPositionParts, orderUserPools, parseOrderPosition } from './order-user-pools';
import { selectedFields } from './selected-fields';
import { conditionOf } from './user-pool-condition';
import type { UserPoolConnection } from './user-pool-connection';

/** One way to go through the fleet: where it starts, how a cursor tells a position, and how to read on. */
interface Way<Position> {
  readonly start: Position;
  readonly parse: (parts: readonly unknown[]) => Position | null;
  readonly parts: (position: Position) => readonly unknown[];
  readonly read: (position: Position) => Promise<FoundRows<Position>>;
}

/**
 * A page of the fleet's user pools.
 *
 * @throws GatewayError INVALID_INPUT or LIMIT_EXCEEDED for arguments that cannot be served, before any
 *   read; else where the page as a whole fails
 */
export async function findUserPools(
  { first, after, accounts, regions, filter, orderBy }: QueryUserPoolsArgs,
  { fleet, loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<UserPoolConnection> {
  const wanted = checkedFirst(first ?? DEFAULT_FIRST);
  const places = askedPlaces(fleet, { accounts, regions });
  const search: Search = {
    places,
    condition: filter == null ? null : conditionOf(filter),
    loaders,
  };
  const order = orderBy == null ? null : { direction: 'ASC' as const, ...orderBy };
  const list = textOf([places.map(placeText), filter, order]);

  return order === null
    ? go({
        start: START,
        parse: parseFleetPosition,
        parts: ({ place, token, skip }) => [place, token, skip],
        read: (position) => listUserPools(search, position, wanted),
      })
    : go({
        start: FIRST,
        parse: parseOrderPosition,
        parts: orderPositionParts,
        read: (position) => orderUserPools(search, order, position, wanted),
      });

  async function go<Position>({ start, parse, parts, read }: Way<Position>) {
    const position = after == null ? start : openCursor(after, { subject: SUBJECT, list, parse });
    const { rows, hasMore, total } = await read(position);
    checkTold(
      rows.map(({ item }) => item),
      search,
      info,
    );
    return {
      edges: rows.map((row) => ({ item: row.item, cursor: sealCursor(parts(row.position), list) })),
      hasNextPage: hasMore,
      hasPreviousPage: after != null,
      totalCount: total,
    };
  }
}

const SUBJECT = 'this list of user pools, with the same accounts, regions, filter and orderBy,';

/** What a list is told from others by: null members say the same as absent ones. */
function textOf(query: readonly unknown[]): string {
  return JSON.stringify(query, (_, value: unknown) => value ?? undefined);
}

/**
 * A failure must not look like a short list, or like a pool that the filter took in.
 *
 * @throws GatewayError the first failure that no selected field would tell
 */
function checkTold(
  items: readonly FoundUserPool[],
  { condition }: Search,
  info: GraphQLResolveInfo,
): void {
  const onEdges = selectedFields(info, 'edges');
  if (selectedFields(info).has('nodes')) return;
  if (onEdges.has('node') || onEdges.has('replicaRegions')) return;
  for (const { id, summary } of items) {
    const isTold = id === null ? onEdges.has('userPoolId') : condition === null;
    if (summary instanceof GatewayError && !isTold) throw summary;
  }
}
