import { GatewayError } from '../domain/gateway-error';
import type { Place } from '../domain/place';
import type { Condition } from '../domain/user-pool-filter';
import type { Loaders } from '../loaders';
import { parseListPosition, type ListPosition } from './cursor';
import {
  failedPlace,
  failureOf,
  foundIn,
  isOutOfCalls,
  type FoundRow,
  type FoundRows,
} from './found-user-pool';
import { pickUserPools } from './pick-user-pools';
import { readUserPoolPage, userPoolPages, type UserPoolPage } from './user-pool-pages';

/** What is looked for, and where. */
export interface Search {
  readonly places: readonly Place[];
  readonly condition: Condition | null;
  readonly loaders: Loaders;
}

/** Where in the lists of several places to go on. */
export interface FleetPosition extends ListPosition {
  /** The index of the place; one more than the last behind the end. */
  readonly place: number;
}

export const START: FleetPosition = { place: 0, token: null, skip: 0 };

/**
 * So many places have their first pages read side by side once a list goes on behind the place it starts
 * in, so that slow ones do not add up. Not before: one place is often all that a page needs.
 */
const PLACES_AT_ONCE = 4;

/**
 * Pools in the order of the places, and within a place in AWS's own: as many as wanted behind a
 * position. A place that fails has a row of its own, and the list goes on with the next.
 *
 * @throws GatewayError where the only place fails, AWS refuses the position's token, or not one call is left
 */
export async function listUserPools(
  search: Search,
  start: FleetPosition,
  wanted: number,
): Promise<FoundRows<FleetPosition>> {
  const { places, loaders } = search;
  const rows: FoundRow<FleetPosition>[] = [];
  let position = start;
  let begun = start.place + 1;

  while (rows.length < wanted) {
    const place = places[position.place];
    if (place === undefined) break;
    if (position.place >= begun) {
      begun = position.place + PLACES_AT_ONCE;
      beginPlaces(loaders, places.slice(position.place, begun));
    }
    try {
      await listPlace(place);
    } catch (error) {
      const failure = failureOf(error);
      const isRefused = failure.failure.code === 'INVALID_INPUT' && position.token !== null;
      if (isOutOfCalls(failure) && position !== start) {
        rows.push({ item: failedPlace(place, failure), position });
        return { rows, hasMore: true, total: null };
      }
      if (isOutOfCalls(failure) || isRefused || places.length === 1) throw failure;
      position = startOf(position.place + 1);
      rows.push({ item: failedPlace(place, failure), position });
    }
  }

  const hasMore = position.place < places.length;
  const isWhole = start === START && !hasMore && rows.every(isPool);
  return { rows, hasMore, total: isWhole ? rows.length : null };

  /** Goes on in one place, to its end or until there are enough. */
  async function listPlace(place: Place): Promise<void> {
    for await (const page of userPoolPages(loaders, place, position.token)) {
      const { skip } = position;
      const behind = (index: number) => positionBehind(page, position.place, skip + index + 1);
      const left = page.items.slice(skip).map((pool) => foundIn(place, pool));
      const { picked, decided, stopped } = await pickUserPools(left, wanted - rows.length, search);

      rows.push(...picked.map(({ item, index }) => ({ item, position: behind(index) })));
      if (stopped === null || decided > 0) position = behind(decided - 1);
      if (stopped !== null) throw stopped;
      if (rows.length === wanted) return;
    }
  }
}

/** The position of three parts, as cursors hold them; null where they are none. */
export function parseFleetPosition([place, ...rest]: readonly unknown[]): FleetPosition | null {
  const position = parseListPosition(rest);
  if (position === null || typeof place !== 'number') return null;
  return Number.isInteger(place) && place >= 0 ? { place, ...position } : null;
}

function isPool({ item }: FoundRow<unknown>): boolean {
  return item.id !== null && !(item.summary instanceof GatewayError);
}

/** Their failures are met where their turn comes. */
function beginPlaces(loaders: Loaders, places: readonly Place[]): void {
  for (const place of places) readUserPoolPage(loaders, place, null).catch(() => undefined);
}

function startOf(place: number): FleetPosition {
  return { place, token: null, skip: 0 };
}

/** A page's end is the next page's start, and a place's end the next place's. */
function positionBehind(page: UserPoolPage, place: number, skip: number): FleetPosition {
  if (skip < page.items.length) return { place, token: page.token, skip };
  return page.nextToken === null ? startOf(place + 1) : { place, token: page.nextToken, skip: 0 };
}
