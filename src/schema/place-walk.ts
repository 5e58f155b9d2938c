import { GatewayError } from '../domain/gateway-error';
import type { Listed } from '../domain/listed';
import type { Place } from '../domain/place';
import type { ListToRead } from './connection';
import { parseListPosition, type ListPosition } from './cursor';
import {
  failedPlace,
  failureOf,
  foundIn,
  isOutOfCalls,
  type Found,
  type FoundRow,
  type FoundRows,
} from './found';
import { pagesOf, type PageAt } from './list-pages';

/** The lists of several places, one behind the other. */
export interface PlacesToList<Summary> {
  readonly places: readonly Place[];
  readonly listOf: (place: Place) => ListToRead<Listed<Summary>>;
  /** Takes as many rows of a page as are wanted. Without it the first are taken. */
  readonly pick?: Picking<Summary>;
}

export type Picking<Summary> = (
  rows: readonly Found<Summary>[],
  wanted: number,
) => Promise<Picked<Summary>>;

/** The rows of a page that are wanted. */
export interface Picked<Summary> {
  /** Each with its index in the list that it was picked from. */
  readonly picked: readonly { readonly item: Found<Summary>; readonly index: number }[];
  /** How many rows from the list's start are decided. */
  readonly decided: number;
  /** Why no more are: the operation has had its calls. Null where nothing stopped it. */
  readonly stopped: GatewayError | null;
}

/** Where in the lists of several places to go on. */
export interface PlacePosition extends ListPosition {
  /** The index of the place; one more than the last behind the end. */
  readonly place: number;
}

export const START_OF_PLACES: PlacePosition = startOf(0);

/**
 * So many places have their first pages read side by side once a list goes on behind the place it starts
 * in, so that slow ones do not add up. Not before: one place is often all that a page needs.
 */
const PLACES_AT_ONCE = 4;

/**
 * Things in the order of the places, and within a place in AWS's own: as many as wanted behind a
 * position. A place that fails has a row of its own, and the walk goes on with the next.
 *
 * @throws GatewayError where the only place fails, AWS refuses the position's token, or not one call is left
 */
export async function walkPlaces<Summary>(
  { places, listOf, pick = pickFirst }: PlacesToList<Summary>,
  start: PlacePosition,
  wanted: number,
): Promise<FoundRows<Summary, PlacePosition>> {
  const rows: FoundRow<Summary, PlacePosition>[] = [];
  let position = start;
  let begun = start.place + 1;

  while (rows.length < wanted) {
    const place = places[position.place];
    if (place === undefined) break;
    if (position.place === begun) {
      begun += PLACES_AT_ONCE;
      beginLists(places.slice(position.place, begun).map(listOf));
    }
    try {
      await walkPlace(place);
    } catch (error) {
      const failure = failureOf(error);
      const isRefused = failure.failure.code === 'INVALID_INPUT' && position.token !== null;
      const isOver = isOutOfCalls(failure);
      if (isRefused || (isOver ? position === start : places.length === 1)) throw failure;
      if (!isOver) position = startOf(position.place + 1);
      rows.push({ item: failedPlace(place, failure), position });
      if (isOver) return { rows, hasMore: true, total: null };
    }
  }

  const hasMore = position.place < places.length;
  const isWhole = start === START_OF_PLACES && !hasMore && rows.every(isRead);
  return { rows, hasMore, total: isWhole ? rows.length : null };

  /** Goes on in one place, to its end or until there are enough. */
  async function walkPlace(place: Place): Promise<void> {
    for await (const page of pagesOf(listOf(place), position.token)) {
      const { skip } = position;
      const behind = (index: number) => positionBehind(page, position.place, skip + index + 1);
      const left = page.items.slice(skip).map((listed) => foundIn(place, listed));
      const { picked, decided, stopped } = await pick(left, wanted - rows.length);

      rows.push(...picked.map(({ item, index }) => ({ item, position: behind(index) })));
      if (stopped === null || decided > 0) position = behind(decided - 1);
      if (stopped !== null) throw stopped;
      if (rows.length === wanted) return;
    }
  }
}

/** The position of three parts, as cursors hold them; null where they are none. */
export function parsePlacePosition([place, ...rest]: readonly unknown[]): PlacePosition | null {
  const position = parseListPosition(rest);
  if (position === null || typeof place !== 'number') return null;
  return Number.isInteger(place) && place >= 0 ? { place, ...position } : null;
}

/** A position as the parts of a cursor. */
export function placePositionParts({ place, token, skip }: PlacePosition): readonly unknown[] {
  return [place, token, skip];
}

function pickFirst<Summary>(
  rows: readonly Found<Summary>[],
  wanted: number,
): Promise<Picked<Summary>> {
  const picked = rows.slice(0, wanted).map((item, index) => ({ item, index }));
  return Promise.resolve({ picked, decided: picked.length, stopped: null });
}

function isRead({ item }: FoundRow<unknown, unknown>): boolean {
  return item.id !== null && !(item.summary instanceof GatewayError);
}

/** Their failures are met where their turn comes. */
function beginLists(lists: readonly ListToRead<unknown>[]): void {
  for (const { readPage } of lists) readPage(null).catch(() => undefined);
}

function startOf(place: number): PlacePosition {
  return { place, token: null, skip: 0 };
}

/** A page's end is the next page's start, and a place's end the next place's. */
function positionBehind(page: PageAt<unknown>, place: number, skip: number): PlacePosition {
  if (skip < page.items.length) return { place, token: page.token, skip };
  return page.nextToken === null ? startOf(place + 1) : { place, token: page.nextToken, skip: 0 };
}
