import { placesOf, type Fleet } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import { placeText, type Place } from '../domain/place';
import { quote } from '../domain/quote';
import type { UserPool } from '../domain/user-pool';
import { regionOfUserPool } from '../domain/user-pool-key';
import { checkedAccount } from './asked-places';
import type { RequestContext } from './context';
import { describeUserPool } from './describe-user-pool';
import { failureOf, withPlace } from './found-user-pool';
import { userPoolPages } from './user-pool-pages';

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
  const { id } = wanted;
  const near = nearPlaces(fleet, wanted);
  const [only] = near;
  const isSure = wanted.account != null || fleet.accounts.length === 1;
  const far = isSure || wanted.region != null ? [] : placesWithout(placesOf(fleet), near);

  if (only === undefined || near.length > 1) return loadListed(means, id, [near, far]);
  try {
    return await describeUserPool(loaders, { ...only, id });
  } catch (error) {
    if (!isMissing(error) || far.length === 0) throw error;
    return loadListed(means, id, [far], near);
  }
}

/** Where the pool is expected: in its region, in each account that has that region, or else in all. */
function nearPlaces(
  fleet: Fleet,
  { id, region: named, account }: WantedUserPool,
): readonly Place[] {
  const region = regionOfUserPool(id, named, fleet.homeRegion);
  if (account != null) return [{ account: checkedAccount(fleet, account, id), region }];
  const having = fleet.accounts.filter(({ regions }) => regions.includes(region));
  const asked = having.length > 0 ? having : fleet.accounts;
  return asked.map(({ name }) => ({ account: name, region }));
}

/** The pool in the first of several groups of places that has it in its lists. */
async function loadListed(
  { loaders, index }: Means,
  id: string,
  groups: readonly (readonly Place[])[],
  asked: readonly Place[] = [],
): Promise<UserPool> {
  const failures: GatewayError[] = [];
  for (const places of groups) {
    const known = index.placesOf(id).find((place) => isOneOf(places, place));
    const inKnown = known === undefined ? null : await describeAt(known);
    if (inKnown !== null) return inKnown;
    const { listing, unasked } = await whoLists({ loaders }, places, id);
    const inListing = listing === null ? null : await describeAt(listing);
    if (inListing !== null) return inListing;
    failures.push(...unasked);
  }
  const [failure] = failures;
  throw failure === undefined ? notFound(id, [...asked, ...groups.flat()]) : notAsked(id, failure);

  /** Null where the index, or a list from memory, is behind the times. */
  async function describeAt(place: Place): Promise<UserPool | null> {
    try {
      return await describeUserPool(loaders, { ...place, id });
    } catch (error) {
      if (!isMissing(error)) throw error;
      index.forget(place, id);
      return null;
    }
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
    for await (const page of userPoolPages(loaders, place)) {
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
  const accounts = [...new Set(places.map(({ account }) => quote(account)))].join(', ');
  const regions = [...new Set(places.map(({ region }) => region))].join(', ');
  return new GatewayError(
    'USER_POOL_NOT_FOUND',
    `There is no user pool ${quote(id)} in ${regions} of the accounts ${accounts}. Check the id, or name the region and the account.`,
    { userPoolId: id },
  );
}

/** Not found where anybody answered, which says nothing of the place that did not. */
function notAsked(id: string, error: GatewayError): GatewayError {
  const { code, message, account, region, ...detail } = error.failure;
  const place = { account: account ?? '', region: region ?? '' };
  return new GatewayError(
    code,
    `User pool ${quote(id)} was not found, but account ${quote(place.account)} could not be asked for it in ${place.region}. ${message}`,
    { ...detail, userPoolId: id, place, cause: error },
  );
}
