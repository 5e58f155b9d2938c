import pLimit from 'p-limit';
import type { GatewayError } from '../domain/gateway-error';
import type { ListedUserPool } from '../domain/listed-user-pool';
import type { Place } from '../domain/place';
import type { UserPoolSummary } from '../domain/user-pool-summary';
import type { Loaders } from '../loaders';
import { failureOf, foundIn, isOutOfCalls, type Found } from './found';
import { pagesOf } from './list-pages';
import { listOfUserPools } from './list-user-pools';

/** One place's whole list, or as much of it as could be read. */
export interface WholeList {
  readonly place: Place;
  readonly items: readonly Found<UserPoolSummary>[];
  readonly failure: GatewayError | null;
}

/** So many places are listed side by side. */
const PLACES_AT_ONCE = 4;

/**
 * Every place's list, in the order of the places.
 *
 * @throws GatewayError where the calls do not suffice, or the only place fails
 */
export function readWholeLists(
  loaders: Loaders,
  places: readonly Place[],
): Promise<readonly WholeList[]> {
  const limit = pLimit(PLACES_AT_ONCE);
  const isOnly = places.length === 1;
  return Promise.all(places.map((place) => limit(readWholeList, loaders, place, isOnly)));
}

async function readWholeList(loaders: Loaders, place: Place, isOnly: boolean): Promise<WholeList> {
  const items: ListedUserPool[] = [];
  const listed = () => items.map((pool) => foundIn(place, pool));
  try {
    for await (const page of pagesOf(listOfUserPools(loaders, place))) items.push(...page.items);
    return { place, items: listed(), failure: null };
  } catch (error) {
    const failure = failureOf(error);
    if (isOnly || isOutOfCalls(failure)) throw failure;
    return { place, items: listed(), failure };
  }
}
