import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from './connection';
import { listKey, openCursor, sealCursor, type CursorOf } from './cursor';
import type { Found, FoundRows } from './found';
import {
  parsePlacePosition,
  placePositionParts,
  START_OF_PLACES,
  walkPlaces,
  type PlacePosition,
  type PlacesToList,
} from './place-walk';
import { checkTold, type Telling } from './told';

/** One way to go through the fleet: where it starts, how a cursor tells a position, and how to read on. */
export interface Way<Summary, Position> {
  readonly start: Position;
  readonly parse: CursorOf<Position>['parse'];
  readonly parts: (position: Position) => readonly unknown[];
  readonly read: (position: Position) => Promise<FoundRows<Summary, Position>>;
}

/** The list that a way goes through, as its cursors and its failures are told. */
export interface FleetList extends Pick<CursorOf<unknown>, 'subject'> {
  /** All that tells this list from every other. */
  readonly list: string;
  readonly telling: Telling;
  readonly isFiltered: boolean;
}

/** A part of the lists of several places as a Relay connection has it. */
export interface FoundConnection<Summary> extends Connection<Found<Summary>> {
  readonly totalCount: number | null;
}

/**
 * A page of a list of the fleet, behind a cursor.
 *
 * @throws GatewayError INVALID_INPUT for a cursor of another list, before any read; else where the page
 *   as a whole fails, or holds a failure that no selected field would tell
 */
export async function connectionOf<Summary, Position>(
  { start, parse, parts, read }: Way<Summary, Position>,
  { subject, list, telling, isFiltered }: FleetList,
  after: string | null | undefined,
  info: GraphQLResolveInfo,
): Promise<FoundConnection<Summary>> {
  const key = listKey(list);
  const position = after == null ? start : openCursor(after, { subject, list: key, parse });
  const { rows, hasMore, total } = await read(position);
  const items = rows.map(({ item }) => item);
  checkTold(items, telling, info, isFiltered);
  return {
    edges: rows.map(({ item, position: behind }) => ({
      item,
      // Made where it is selected: a hash for each edge is most of what an answer from memory takes.
      get cursor() {
        return sealCursor(parts(behind), key);
      },
    })),
    hasNextPage: hasMore,
    hasPreviousPage: after != null,
    totalCount: total,
  };
}

/** The way through the lists of several places, one behind the other. */
export function wayAlongPlaces<Summary>(
  lists: PlacesToList<Summary>,
  wanted: number,
): Way<Summary, PlacePosition> {
  return {
    start: START_OF_PLACES,
    parse: parsePlacePosition,
    parts: placePositionParts,
    read: (position) => walkPlaces(lists, position, wanted),
  };
}
