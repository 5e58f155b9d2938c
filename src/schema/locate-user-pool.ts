import { placesOf } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import { placeText, type Place } from '../domain/place';
import { quote } from '../domain/quote';
import type { UserPool } from '../domain/user-pool';
import { regionOfUserPool, type UserPoolKey } from '../domain/user-pool-key';
import { placesInRegion } from './asked-places';
import type { RequestContext } from './context';
import { describeUserPool } from './describe-user-pool';
import { failureOf, withPlace } from './found';
import { pagesOf } from './list-pages';
import { listOfUserPools } from './list-user-pools';
import { foundNowhere, notAsked } from './not-found';

/** A pool as a caller names it. */
export interface WantedUserPool {
  readonly id: string;
  readonly region?: string | null | undefined;
  readonly account?: string | null | undefined;
}

/** What it takes to find a pool. */
type Means = Pick<RequestContext, 'loaders' | 'fleet' | 'index'>;

/**
 * The pool of an id, wherever in the fleet it is. An account that is named, or the only one there is, is
 * asked at once; of several, the one whose list has the pool. First the accounts of the id's own region,
 * then, unless the caller named a region, every other place, for replicas.
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
  const [only] = near;
  const isSure = account != null || fleet.accounts.length === 1;
  const far = isSure || region != null ? [] : placesWithout(placesOf(fleet), near);

  if (only === undefined || near.length > 1) return loadListed(means, id, [near, far]);
  try {
    return await describeUserPool(loaders, { ...only, id });
  } catch (error) {
    if (!isMissing(error) || far.length === 0) throw error;
    return loadListed(means, id, [far], near);
  }
}

/**
 * The pool of a key whose account is a guess: in the account whose list had it, else in the one guessed.
 *
 * @throws GatewayError why it could not be read there
 */
export async function loadGuessedUserPool(
  means: Pick<RequestContext, 'loaders' | 'index'>,
  guess: UserPoolKey,
): Promise<UserPool> {
  const inRegion = means.index.placesOf(guess.id).filter(({ region }) => region === guess.region);
  const [known] = isOneOf(inRegion, guess) ? [] : inRegion;
  const listed = known === undefined ? null : await describeListed(means, known, guess.id);
  return listed ?? describeUserPool(means.loaders, guess);
}

/** The pool in the first of several groups of places that has it in its lists. */
async function loadListed(
  means: Means,
  id: string,
  groups: readonly (readonly Place[])[],
  asked: readonly Place[] = [],
): Promise<UserPool> {
  const failures: GatewayError[] = [];
  for (const places of groups) {
    const known = means.index.placesOf(id).find((place) => isOneOf(places, place));
    const inKnown = known === undefined ? null : await describeListed(means, known, id);
    if (inKnown !== null) return inKnown;
    const { listing, unasked } = await whoLists(means, places, id);
    const inListing = listing === null ? null : await describeListed(means, listing, id);
    if (inListing !== null) return inListing;
    failures.push(...unasked);
  }
  const [failure] = failures;
  if (failure !== undefined) throw notAsked(`User pool ${quote(id)}`, failure, id);
  throw notFound(id, [...asked, ...groups.flat()]);
}

/** Null where the index, or a list from memory, is behind the times. */
async function describeListed(
  { loaders, index }: Pick<Means, 'loaders' | 'index'>,
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

/** The first place to list a pool, the places listed side by side; and why some could not be. */
async function whoLists(
  { loaders }: Pick<Means, 'loaders'>,
  places: readonly Place[],
  id: string,
): Promise<{ readonly listing: Place | null; readonly unasked: readonly GatewayError[] }> {
  const search = { isOver: false };
  try {
    const listings = places.map((place) =>
      whenListed(place).catch((reason: unknown) => {
        throw withPlace(failureOf(reason), place);
      }),
    );
    return { listing: await Promise.any(listings), unasked: [] };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const failures = error.errors.map(failureOf);
    return { listing: null, unasked: failures.filter((failure) => !isMissing(failure)) };
  }

  /** @throws GatewayError USER_POOL_NOT_FOUND where the list ends, or nobody looks any longer */
  async function whenListed(place: Place): Promise<Place> {
    for await (const page of pagesOf(listOfUserPools(loaders, place))) {
      if (page.items.some((pool) => pool.id === id)) {
        search.isOver = true;
        return place;
      }
      if (search.isOver) break;
    }
    throw notFound(id, [place]);
  }
}

function placesWithout(places: readonly Place[], others: readonly Place[]): readonly Place[] {
  return places.filter((place) => !isOneOf(others, place));
}

function isOneOf(places: readonly Place[], place: Place): boolean {
  return places.some((other) => placeText(other) === placeText(place));
}

function isMissing(error: unknown): boolean {
  return error instanceof GatewayError && error.failure.code === 'USER_POOL_NOT_FOUND';
}

function notFound(id: string, places: readonly Place[]): GatewayError {
  return foundNowhere('USER_POOL_NOT_FOUND', `user pool ${quote(id)}`, places, id);
}
