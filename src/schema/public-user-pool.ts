import { grants } from '../domain/access';
import { placesOf } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import type { PublicPools } from '../domain/public-pools';
import { quote } from '../domain/quote';
import type { UserPool } from '../domain/user-pool';
import { hasTag } from '../domain/user-pool-filter';
import { homeRegion, regionOfUserPool } from '../domain/user-pool-key';
import type { RequestContext } from './context';
import { forbidden } from './guard-fields';
import { describeAnyListed, loadUserPool, type WantedUserPool } from './locate-user-pool';

/**
 * The pool of an id, for whoever asks: callers without internal access see public ones alone.
 *
 * @throws GatewayError as `loadUserPool`; for those callers USER_POOL_NOT_FOUND, the same to the letter,
 *   for a pool that does not exist and for one that is not public
 */
export async function loadVisibleUserPool(
  context: RequestContext,
  wanted: WantedUserPool,
): Promise<UserPool> {
  return grants(context.caller.access, 'INTERNAL')
    ? loadUserPool(context, wanted)
    : loadPublicUserPool(context, wanted);
}

async function loadPublicUserPool(
  context: RequestContext,
  { id, region, account }: WantedUserPool,
): Promise<UserPool> {
  const { caller, fleet, publicPools } = context;
  if (account != null) throw forbidden('Naming an account', 'INTERNAL', caller);
  const inRegion = regionOfUserPool(id, region, fleet.homeRegion);
  const places = placesOf(fleet).filter((place) => place.region === inRegion);
  try {
    if (publicPools.ids.has(id)) {
      // Every other region would be a client of its own, for callers whom nobody knows.
      const isServed = places.length > 0 || inRegion === homeRegion(id);
      if (isServed) return await loadUserPool(context, { id, region });
    } else if (publicPools.tag !== null) {
      // By the lists, which cost the same whatever is asked for: ids that somebody makes up cost nothing.
      const pool = await describeAnyListed(context, places, id);
      if (pool !== null && hasTag(pool.userPoolTags ?? [], publicPools.tag)) {
        seenPublic(publicPools).add(id);
        return pool;
      }
      seenPublic(publicPools).delete(id);
    }
  } catch (error) {
    if (!isHidden(error, publicPools, id)) throw error;
  }
  throw notPublic(id);
}

/** That a pool cannot be read says that it is there, which must not be told of one that may not be public. */
function isHidden(error: unknown, publicPools: PublicPools, id: string): boolean {
  if (!(error instanceof GatewayError)) return false;
  const isPublic = publicPools.ids.has(id) || seenPublic(publicPools).has(id);
  return !isPublic || error.failure.code === 'USER_POOL_NOT_FOUND';
}

const seen = new WeakMap<PublicPools, Set<string>>();

/** The pools that had the tag when they were last read: no more than there are. */
function seenPublic(publicPools: PublicPools): Set<string> {
  const known = seen.get(publicPools) ?? new Set();
  seen.set(publicPools, known);
  return known;
}

function notPublic(id: string): GatewayError {
  return new GatewayError(
    'USER_POOL_NOT_FOUND',
    `There is no user pool ${quote(id)} that is public. Check the id, or send a token that grants more.`,
    { userPoolId: id },
  );
}
