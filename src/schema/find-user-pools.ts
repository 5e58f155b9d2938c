import type { GraphQLResolveInfo } from 'graphql';
import { grants, type Caller } from '../domain/access';
import { placeText } from '../domain/place';
import type { Condition } from '../domain/user-pool-filter';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { QueryUserPoolsArgs, UserPoolFilter } from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import { askedPlaces } from './asked-places';
import { checkedFirst } from './connection';
import type { RequestContext } from './context';
import { listKey } from './cursor';
import { connectionOf, wayAlongPlaces, type FleetList } from './found-connection';
import { forbidden } from './guard-fields';
import { listOfUserPools } from './list-user-pools';
import { oncePerOperation } from './operation-work';
import {
  FIRST,
  orderPositionParts,
  orderUserPools,
  parseOrderPosition,
  type OrderPosition,
} from './order-user-pools';
import { pickUserPools, type Search } from './pick-user-pools';
import type { PlacesToList } from './place-walk';
import { conditionOf, hasTagFilter } from './user-pool-condition';
import type { UserPoolConnection } from './user-pool-connection';

/**
 * A page of the fleet's user pools.
 *
 * @throws GatewayError INVALID_INPUT, LIMIT_EXCEEDED or FORBIDDEN for arguments that cannot be served, before any
 *   read; else where the page as a whole fails
 */
export async function findUserPools(
  { first, after, accounts, regions, filter, orderBy }: QueryUserPoolsArgs,
  { caller, fleet, loaders }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<UserPoolConnection> {
  const wanted = checkedFirst(first);
  const places = askedPlaces(fleet, { accounts, regions });
  const search: Search = {
    places,
    condition: filter == null ? null : sharedConditionOf(filter, loaders, caller),
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
    const read = (position: OrderPosition) =>
      shared(() => orderUserPools(search, order, position, wanted));
    const way = { start: FIRST, parse: parseOrderPosition, parts: orderPositionParts, read };
    return connectionOf(way, list, after, info);
  }
  const listed: PlacesToList<UserPoolSummary> = {
    places,
    listOf: (place) => listOfUserPools(loaders, place),
    pick: (pools, most) => pickUserPools(pools, most, search),
  };
  const way = wayAlongPlaces(listed, wanted);
  return connectionOf({ ...way, read: (at) => shared(() => way.read(at)) }, list, after, info);

  /** A page that several fields of the operation ask for is gone for once. */
  function shared<Rows>(read: () => Promise<Rows>): Promise<Rows> {
    const text = JSON.stringify([listKey(list.list), after ?? null, wanted]);
    return oncePerOperation(loaders, `page ${text}`, read);
  }
}

const TELLING = { always: ['node', 'replicaRegions'], ofPlace: 'userPoolId' };

const SUBJECT = 'this list of user pools, with the same accounts, regions, filter and orderBy,';

/**
 * Equal filters of one operation are one condition, so that each pool is judged by it once.
 *
 * @throws GatewayError as `conditionOf`; FORBIDDEN for one by tags of a caller who may not see tags
 */
function sharedConditionOf(filter: UserPoolFilter, loaders: Loaders, caller: Caller): Condition {
  // Before its text is made: this refuses what is too long or too deep for that.
  const condition = conditionOf(filter);
  // Who may not see tags must not find them out by asking which pools have them.
  if (!grants(caller.access, 'SENSITIVE') && hasTagFilter(filter)) {
    throw forbidden('A filter by tags', 'SENSITIVE', caller);
  }
  return oncePerOperation(loaders, `filter ${textOf([filter])}`, () => condition);
}

/** What a list is told from others by: null members say the same as absent ones. */
function textOf(query: readonly unknown[]): string {
  return JSON.stringify(query, (_, value: unknown) => value ?? undefined);
}
