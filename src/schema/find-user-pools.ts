import type { GraphQLResolveInfo } from 'graphql';
import { placeText } from '../domain/place';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { QueryUserPoolsArgs } from '../generated/resolver-types';
import { askedPlaces } from './asked-places';
import { checkedFirst, DEFAULT_FIRST } from './connection';
import type { RequestContext } from './context';
import { openCursor, sealCursor } from './cursor';
import type { FoundRows } from './found';
import { listOfUserPools } from './list-user-pools';
import { FIRST, orderPositionParts, orderUserPools, parseOrderPosition } from './order-user-pools';
import { pickUserPools, type Search } from './pick-user-pools';
import { parsePlacePosition, placePositionParts, START_OF_PLACES, walkPlaces } from './place-walk';
import { checkTold } from './told';
import { conditionOf } from './user-pool-condition';
import type { UserPoolConnection } from './user-pool-connection';

/** One way to go through the fleet: where it starts, how a cursor tells a position, and how to read on. */
interface Way<Position> {
  readonly start: Position;
  readonly parse: (parts: readonly unknown[]) => Position | null;
  readonly parts: (position: Position) => readonly unknown[];
  readonly read: (position: Position) => Promise<FoundRows<UserPoolSummary, Position>>;
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
        start: START_OF_PLACES,
        parse: parsePlacePosition,
        parts: placePositionParts,
        read: (position) =>
          walkPlaces(
            {
              places,
              listOf: (place) => listOfUserPools(loaders, place),
              pick: (pools, most) => pickUserPools(pools, most, search),
            },
            position,
            wanted,
          ),
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
      TELLING,
      info,
      search.condition !== null,
    );
    return {
      edges: rows.map((row) => ({ item: row.item, cursor: sealCursor(parts(row.position), list) })),
      hasNextPage: hasMore,
      hasPreviousPage: after != null,
      totalCount: total,
    };
  }
}

const TELLING = { always: ['node', 'replicaRegions'], ofPlace: 'userPoolId' };

const SUBJECT = 'this list of user pools, with the same accounts, regions, filter and orderBy,';

/** What a list is told from others by: null members say the same as absent ones. */
function textOf(query: readonly unknown[]): string {
  return JSON.stringify(query, (_, value: unknown) => value ?? undefined);
}
