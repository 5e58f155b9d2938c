import type { GraphQLResolveInfo } from 'graphql';
import type { IdentityPool } from '../domain/identity-pool';
import { regionOfIdentityPool } from '../domain/identity-pool-key';
import { placeText, type Place } from '../domain/place';
import { quote } from '../domain/quote';
import type {
  QueryIdentityPoolArgs,
  QueryIdentityPoolsArgs,
  QueryResolvers,
} from '../generated/resolver-types';
import { askedPlaces, placesInRegion } from './asked-places';
import { checkedFirst } from './connection';
import type { RequestContext } from './context';
import { firstAnswer } from './first-answer';
import { connectionOf, wayAlongPlaces, type FleetList } from './found-connection';
import { describeIdentityPool } from './identity-pool';
import type { IdentityPoolConnection } from './identity-pool-connection';
import { listOfIdentityPools } from './list-identity-pools';
import { foundNowhere, notAsked } from './not-found';

export const identityPoolQuery = {
  identityPool: (_, wanted, context) => loadIdentityPool(wanted, context),
  identityPools: (_, wanted, context, info) => findIdentityPools(wanted, context, info),
} satisfies Pick<QueryResolvers, 'identityPool' | 'identityPools'>;

/**
 * The identity pool of an id, in whichever account has it: the one that is named, or else all that it
 * can be in are asked side by side, for AWS gives an id once.
 *
 * Async, so that a malformed id rejects like any other failure.
 *
 * @throws GatewayError RESOURCE_NOT_FOUND that tells where it was looked for; INVALID_INPUT for what
 *   nothing can be looked for by; else why the one that may have it could not be asked
 */
async function loadIdentityPool(
  { id, region, account }: QueryIdentityPoolArgs,
  { loaders, fleet }: RequestContext,
): Promise<IdentityPool> {
  const inRegion = regionOfIdentityPool(id, region) ?? fleet.homeRegion;
  const places = placesInRegion(fleet, inRegion, account);
  const ask = (place: Place) => describeIdentityPool(loaders, { ...place, id });
  const [only] = places;
  if (only !== undefined && places.length === 1) return ask(only);

  const { found, unasked } = await firstAnswer(places, 'RESOURCE_NOT_FOUND', ask);
  if (found !== null) return found;
  const [failure] = unasked;
  if (failure !== undefined) throw notAsked(`Identity pool ${quote(id)}`, failure);
  throw foundNowhere('RESOURCE_NOT_FOUND', `identity pool ${quote(id)}`, places);
}

/**
 * A page of the fleet's identity pools.
 *
 * @throws GatewayError INVALID_INPUT for arguments that cannot be served, before any read; else where the
 *   page as a whole fails
 */
async function findIdentityPools(
  { first, after, accounts, regions }: QueryIdentityPoolsArgs,
  { loaders, fleet }: RequestContext,
  info: GraphQLResolveInfo,
): Promise<IdentityPoolConnection> {
  const wanted = checkedFirst(first);
  const places = askedPlaces(fleet, { accounts, regions });
  const list: FleetList = {
    subject: SUBJECT,
    list: JSON.stringify([SUBJECT, ...places.map(placeText)]),
    telling: TELLING,
    isFiltered: false,
  };
  const listOf = (place: Place) => listOfIdentityPools(loaders, place);
  return connectionOf(wayAlongPlaces({ places, listOf }, wanted), list, after, info);
}

const TELLING = { always: ['node'], ofPlace: 'identityPoolId' };

const SUBJECT = 'this list of identity pools, with the same accounts and regions,';
