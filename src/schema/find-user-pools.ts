import type { GraphQLResolveInfo } from 'graphql';
import { placeText } from '../domain/place';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { QueryUserPoolsArgs } from '../generated/resolver-types';
import { askedPlaces } from './asked-places';
import { checkedFirst, DEFAULT_FIRST } from './connection';
import type { RequestContext } from './context';
import { connectionOf, wayAlongPlaces, type FleetList } from './found-connection';
import { listOfUserPools } from './list-user-pools';
import {
  FIRST,
  orderPositionParts,
  orderUserPools,
  parseOrderPosition,
  type OrderPosition,
} from './order-user-pools';
import { pickUserPools, type Search } from './pick-user-pools';
import type { PlacesToList } from './place-walk';
import { conditionOf } from './user-pool-condition';
import type { UserPoolConnection } from './user-pool-connection';

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
  const list: FleetList = {
    subject: SUBJECT,
    list: textOf([places.map(placeText), filter, order]),
    telling: TELLING,
    isFiltered: search.condition !== null,
  };

  if (order !== null) {
    const read = (position: OrderPosition) => orderUserPools(search, order, position, wanted);
    const way = { start: FIRST, parse: parseOrderPosition, parts: orderPositionParts, read };
    return connectionOf(way, list, after, info);
  }
  const listed: PlacesToList<UserPoolSummary> = {
    places,
    listOf: (place) => listOfUserPools(loaders, place),
    pick: (pools, most) => pickUserPools(pools, most, search),
  };
  return connectionOf(wayAlongPlaces(listed, wanted), list, after, info);
}

const TELLING = { always: ['node', 'replicaRegions'], ofPlace: 'userPoolId' };

const SUBJECT = 'this list of user pools, with the same accounts, regions, filter and orderBy,';

/** What a list is told from others by: null members say the same as absent ones. */
function textOf(query: readonly unknown[]): string {
  return JSON.stringify(query, (_, value: unknown) => value ?? undefined);
}
