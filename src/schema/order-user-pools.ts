import { GatewayError } from '../domain/gateway-error';
import { placeText, type Place } from '../domain/place';
import {
  compareKeys,
  orderText,
  type OrderKey,
  type UserPoolOrder,
} from '../domain/user-pool-order';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { Loaders } from '../loaders';
import { failedPlace, type Found, type FoundRow, type FoundRows } from './found';
import { countSteps, oncePerOperation } from './operation-work';
import { pickUserPools, verdictOn, type Search } from './pick-user-pools';
import { readWholeLists } from './whole-lists';

/** Where in an ordered list to go on. */
export interface OrderPosition {
  /** The last pool; null before the first. */
  readonly last: OrderKey | null;
  /** The places, by index, whose failures were told already. */
  readonly told: readonly number[];
}

interface OrderedPool extends OrderKey {
  readonly item: Found<UserPoolSummary>;
}

/** Whole lists in an order. */
interface OrderedList {
  readonly pools: readonly OrderedPool[];
  /** The places that could not be read to their ends, by index. */
  readonly failed: readonly { readonly index: number; readonly row: Found<never> }[];
  /** Whether what the lists told of every pool was understood. */
  readonly isRead: boolean;
}

const STEPS_OF_A_PLACE_IN_ORDER = 80;

export const FIRST: OrderPosition = { last: null, told: [] };

/**
 * Pools in an order of their own: as many as wanted behind a position. All lists are read to their ends
 * first. A position is the last pool's key, so that pages stay right while pools come and go. A place
 * that fails has a row at the end of the first page that lacks its pools.
 *
 * @throws GatewayError where the only place fails, or the calls do not suffice for the lists: half of
 *   them would make a wrong order
 */
export async function orderUserPools(
  search: Search,
  order: UserPoolOrder,
  { last, told }: OrderPosition,
  wanted: number,
): Promise<FoundRows<UserPoolSummary, OrderPosition>> {
  const { pools: all, failed, isRead: isAllRead } = await sharedList(search, order);
  const left = last === null ? all : all.slice(firstBehind(all, last, order));
  const untold = failed.filter(({ index }) => !told.includes(index));
  const telling = untold.slice(0, wanted);
  const { picked, decided, stopped } = await pickUserPools(
    left.map(({ item }) => item),
    wanted - telling.length,
    search,
  );
  if (stopped !== null && decided === 0 && telling.length === 0) throw stopped;

  const behind = (index: number) => keyOf(left[index]) ?? last;
  const rows: FoundRow<UserPoolSummary, OrderPosition>[] = picked.map(({ item, index }) => ({
    item,
    position: { last: behind(index), told },
  }));
  const next = behind(decided - 1);
  const stoppedAt = left[decided]?.item;
  if (stopped !== null && stoppedAt !== undefined) {
    rows.push({ item: failedPlace(stoppedAt, stopped), position: { last: next, told } });
  }
  telling.forEach(({ row }, count) => {
    const toldNow = [...told, ...telling.slice(0, count + 1).map(({ index }) => index)];
    rows.push({ item: row, position: { last: next, told: toldNow } });
  });

  const hasMore = decided < left.length || telling.length < untold.length;
  const isTold =
    failed.length === 0 && isAllRead && all.every(({ item }) => verdictOn(item, search) !== null);
  const isWhole = last === null && !hasMore && failed.length === 0 && picked.every(isRead);
  return {
    rows,
    hasMore,
    total: isTold
      ? all.filter(({ item }) => verdictOn(item, search)).length
      : isWhole
        ? picked.length
        : null,
  };
}

/** The position of four parts, as cursors hold them; null where they are none. */
export function parseOrderPosition(parts: readonly unknown[]): OrderPosition | null {
  const [told, key, place, id] = parts;
  if (!Array.isArray(told) || !told.every((index) => Number.isInteger(index))) return null;
  if (parts.length === 1) return { last: null, told: told as readonly number[] };
  const isKey = (key === null || typeof key === 'string') && typeof place === 'number';
  if (parts.length !== 4 || !isKey || typeof id !== 'string') return null;
  return { last: { key, place, id }, told: told as readonly number[] };
}

/** A position as the parts of a cursor. */
export function orderPositionParts({ last, told }: OrderPosition): readonly unknown[] {
  return last === null ? [told] : [told, last.key, last.place, last.id];
}

/** The list of some places in an order, made once for all fields of the operation that ask for it. */
function sharedList({ places, loaders }: Search, order: UserPoolOrder): Promise<OrderedList> {
  const { field, direction } = order;
  const text = `order ${JSON.stringify([places.map(placeText), field, direction])}`;
  return oncePerOperation(loaders, text, () => readOrdered(loaders, places, order));
}

async function readOrdered(
  loaders: Loaders,
  places: readonly Place[],
  order: UserPoolOrder,
): Promise<OrderedList> {
  const lists = await readWholeLists(loaders, places);
  const pools = lists.flatMap(({ items }, place) =>
    items.map((item) => ordered(item, place, order)),
  );
  countSteps(loaders, pools.length * STEPS_OF_A_PLACE_IN_ORDER);
  return {
    pools: pools.sort((a, b) => compareKeys(a, b, order)),
    failed: lists.flatMap(({ place, failure }, index) =>
      failure === null ? [] : [{ index, row: failedPlace(place, failure) }],
    ),
    isRead: pools.every(isRead),
  };
}

/** The index of the first pool behind a key. */
function firstBehind(pools: readonly OrderKey[], last: OrderKey, order: UserPoolOrder): number {
  let [from, to] = [0, pools.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const pool = pools[middle];
    if (pool !== undefined && compareKeys(pool, last, order) > 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

function ordered(item: Found<UserPoolSummary>, place: number, order: UserPoolOrder): OrderedPool {
  const key = item.summary instanceof GatewayError ? null : orderText(item.summary, order);
  return { item, key, place, id: item.id ?? '' };
}

/** The key alone of a pool, for a cursor. */
function keyOf(pool: OrderedPool | undefined): OrderKey | null {
  return pool === undefined ? null : { key: pool.key, place: pool.place, id: pool.id };
}

function isRead({ item }: { readonly item: Found<UserPoolSummary> }): boolean {
  return !(item.summary instanceof GatewayError);
}
