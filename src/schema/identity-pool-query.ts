import type { Fleet } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import type { ListedIdentityPool } from '../domain/identity-pool';
import { regionOfIdentityPool } from '../domain/identity-pool-key';
import { inPlace, type Place } from '../domain/place';
import { quote } from '../domain/quote';
import { checkedRegion } from '../domain/region';
import type { QueryResolvers } from '../generated/resolver-types';
import type { Loaders } from '../loaders';
import { readConnection, type ListToRead } from './connection';
import { describeIdentityPool } from './identity-pool';

export const identityPoolQuery = {
  /** Async, so that a malformed id rejects like any other failure. */
  identityPool: async (_, { id, account, region }, { loaders, fleet }) =>
    describeIdentityPool(loaders, {
      ...placeIn(fleet, account, regionOfIdentityPool(id, region) ?? fleet.homeRegion),
      id,
    }),

  identityPools: async (_, { first, after, account, region }, { loaders, fleet }) =>
    readConnection(
      listOfIdentityPools(
        loaders,
        placeIn(fleet, account, region == null ? null : checkedRegion(region)),
      ),
      { first, after },
    ),
} satisfies Pick<QueryResolvers, 'identityPool' | 'identityPools'>;

/** Every identity pool of a place, page by page. */
export function listOfIdentityPools(
  loaders: Loaders,
  place: Place,
): ListToRead<ListedIdentityPool> {
  return {
    subject: `the identity pools ${inPlace(place)}`,
    readPage: (token) => loaders.read({ operation: 'ListIdentityPools', place, input: { token } }),
  };
}

/**
 * The place that a caller means: an account by its name, else the first that covers the region, else
 * the first of all; and the region given, else the account's first.
 *
 * @throws GatewayError INVALID_INPUT for an account that is not configured
 */
function placeIn(
  { accounts, homeRegion }: Fleet,
  account: string | null | undefined,
  region: string | null,
): Place {
  const found =
    account == null
      ? (accounts.find(({ regions }) => region === null || regions.includes(region)) ?? accounts[0])
      : accounts.find(({ name }) => name === account);
  if (found === undefined) {
    throw new GatewayError(
      'INVALID_INPUT',
      `Expected account to be the name of a configured account but got ${quote(account ?? '')}.`,
    );
  }
  return { account: found.name, region: region ?? found.regions[0] ?? homeRegion };
}
