import { placesOf } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import { placeText, type Place } from '../domain/place';
import { quote } from '../domain/quote';
import type { UserPool } from '../domain/user-pool';
import { regionOfUserPool, type UserPoolKey } from '../domain/user-pool-key';
import { placesInRegion } from './asked-places';
import type { RequestContext } from './context';
import { describeUserPool } from './describe-user-pool';
import { firstAnswer } from './first-answer';
import { pagesOf } from './list-pages';
import { listOfUserPools } from './list-user-pools';
import { foundNowhere, notAsked } from './not-found';

/** A pool as a caller names it. */
export interface WantedUserPool {
  readonly id: string;
  readonly region?: string | null | undefined;
  readonly account?: string | null | undefined;
}

/** How a place says that it has not the pool. */
const MISSING = 'USER_POOL_NOT_FOUND';

/** What it takes to find a pool. */
type Means = Pick<RequestContext, 'loaders' | 'fleet' | 'index'>;

/**
 * The pool of an id, wherever in the fleet it is. Lists tell where to look first, never that there is
 * none: a list from memory can be older than the pool. What no list had, each account that has the id's
 * own region is asked for; where all say that they have it not, the lists of the other places are looked
 * through for a replica, unless the caller named a region or an account.
 *
 * Async, so that a malformed id in a list rejects at its own place and costs its neighbours nothing.
 *
 * @throws GatewayError USER_POOL_NOT_FOUND that tells where it was looked for; INVALID_INPUT for what
 *   nothing can be looked for by; else why the one that may have it could not be asked
 */
export async function loadUserPool(means: Means, wanted: WantedUserPool): Promise<UserPool> {
  const { fleet, loaders } = means;
  const { id, region, account } = wanted;
  const near = placesInRegion(fleet, regionOfUserPool(id, region, fleet.homeRegion), account, id);
  const isSure = account != null || fleet.accounts.length === 1;
  const far = isSure || region != null ? [] : placesWithout(placesOf(fleet), near);

  const [only] = near;
  if (only !== undefined && near.length === 1 && far.length === 0) {
    return describeUserPool(loaders, { ...only, id });
  }
  return (
    (await describeKnown(means, near, id)) ??
    (await describeAny(means, near, id)) ??
    (await describeKnown(means, far, id)) ??
    (await describeAnyListed(means, far, id)) ??
    nowhere(id, [...near, ...far])
  );
}

/**
 * The pool of a key whose account is a guess: in the account whose list had it, else in the one guessed,
 * else in any other that has its region.
 *
 * @throws GatewayError USER_POOL_NOT_FOUND where none of them has it, else why one could not be asked
 */
export async function loadGuessedUserPool(means: Means, guess: UserPoolKey): Promise<UserPool> {
  const { fleet, loaders } = means;
  const others = placesWithout(placesInRegion(fleet, guess.region, null, guess.id), [guess]);
  if (others.length === 0) return describeUserPool(loaders, guess);
  return (
    (await describeKnown(means, [guess, ...others], guess.id)) ??
    (await describeAny(means, [guess], guess.id)) ??
    (await describeAny(means, others, guess.id)) ??
    nowhere(guess.id, [guess, ...others])
  );
}

/** The pool in the first of some places whose list is known to have had it; null where none has it. */
async function describeKnown(
  means: Means,
  places: readonly Place[],
  id: string,
): Promise<UserPool | null> {
  const known = means.index.placesOf(id);
  const place = places.find((each) => isOneOf(known, each));
  return place === undefined ? null : describeListed(means, place, id);
}

/**
 * The pool in whichever of some places has it, all asked side by side; null where each has it not.
 *
 * @throws GatewayError why a place could not be asked, where no other has it
 */
async function describeAny(
  { loaders, index }: Means,
  places: readonly Place[],
  id: string,
): Promise<UserPool | null> {
  const ask = (place: Place) => describeUserPool(loaders, { ...place, id });
  const { found, unasked } = await firstAnswer(places, MISSING, ask);
  const [failure] = unasked;
  if (found !== null) index.learn(found, [id]);
  if (found !== null || failure === undefined) return found;
  throw places.length === 1 ? failure : notAsked(`User pool ${quote(id)}`, failure, id);
}

/** The same by the lists of the places, which cost less than asking each of many for every id. */
export async function describeAnyListed(
  means: Means,
  places: readonly Place[],
  id: string,
): Promise<UserPool | null> {
  const search = { isOver: false };
  const { found, unasked } = await firstAnswer(places, MISSING, whenListed);
  const inListing = found === null ? null : await describeListed(means, found, id);
  const [failure] = unasked;
  if (inListing === null && failure !== undefined) {
    throw notAsked(`User pool ${quote(id)}`, failure, id);
  }
  return inListing;

  /** @throws GatewayError USER_POOL_NOT_FOUND where the list ends, or nobody looks any longer */
  async function whenListed(place: Place): Promise<Place> {
    for await (const page of pagesOf(listOfUserPools(means.loaders, place))) {
      if (page.items.some((pool) => pool.id === id)) {
        search.isOver = true;
        return place;
      }
      if (search.isOver) break;
    }
    throw notFound(id, [place]);
  }
}

/** Null where the index, or a list from memory, is behind the times. */
async function describeListed(
  { loaders, index }: Means,
  place: Place,
  id: string,
): Promise<UserPool | null> {
  try {
    return await describeUserPool(loaders, { ...place, id });
  } catch (error) {
    if (!isMissing(error)) throw error;
    index.forget(place, id);
    return null;
  }
}

function placesWithout(places: readonly Place[], others: readonly Place[]): readonly Place[] {
  return places.filter((place) => !isOneOf(others, place));
}

function isOneOf(places: readonly Place[], place: Place): boolean {
  return places.some((other) => placeText(other) === placeText(place));
}

function isMissing(error: unknown): boolean {
  return error instanceof GatewayError && error.failure.code === MISSING;
}

function notFound(id: string, places: readonly Place[]): GatewayError {
  return foundNowhere(MISSING, `user pool ${quote(id)}`, places, id);
}

/** @throws GatewayError USER_POOL_NOT_FOUND */
function nowhere(id: string, places: readonly Place[]): never {
  throw notFound(id, places);
}
