import { placesOf, type Fleet } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import type { Place } from '../domain/place';
import { quote } from '../domain/quote';

/** Null, and left out, for all that there are. */
export interface AskedPlaces {
  readonly accounts?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
}

/**
 * The places of a fleet that a caller asks for, in the fleet's order.
 *
 * @throws GatewayError INVALID_INPUT for an account or a region that the fleet has not, and where none of
 *   the accounts has any of the regions
 */
export function askedPlaces(fleet: Fleet, { accounts, regions }: AskedPlaces): readonly Place[] {
  const all = placesOf(fleet);
  accounts?.forEach((account) => checkedAccount(fleet, account));
  regions?.forEach((region) => {
    checkedName(
      'regions',
      region,
      all.map((place) => place.region),
    );
  });
  const asked = all.filter(
    ({ account, region }) =>
      (accounts?.includes(account) ?? true) && (regions?.includes(region) ?? true),
  );
  if (asked.length > 0 || accounts?.length === 0 || regions?.length === 0) return asked;
  throw new GatewayError(
    'INVALID_INPUT',
    'None of the accounts asked for has any of the regions asked for. Ask for others, or leave one of the two out.',
  );
}

/**
 * Where something of one region is expected: in the account that is named, else in each that has the
 * region, or else in all.
 *
 * @throws GatewayError INVALID_INPUT for an account that the fleet has not
 */
export function placesInRegion(
  fleet: Fleet,
  region: string,
  account: string | null | undefined,
  userPoolId: string | null = null,
): readonly Place[] {
  if (account != null) return [{ account: checkedAccount(fleet, account, userPoolId), region }];
  const having = fleet.accounts.filter(({ regions }) => regions.includes(region));
  const asked = having.length > 0 ? having : fleet.accounts;
  return asked.map(({ name }) => ({ account: name, region }));
}

/**
 * An account's name, once it is known to be of the fleet.
 *
 * @throws GatewayError INVALID_INPUT that tells which accounts there are
 */
function checkedAccount(fleet: Fleet, account: string, userPoolId: string | null = null): string {
  const names = fleet.accounts.map(({ name }) => name);
  return checkedName('account', account, names, userPoolId);
}

function checkedName(
  what: string,
  name: string,
  known: readonly string[],
  userPoolId: string | null = null,
): string {
  if (known.includes(name)) return name;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected ${what} to be of ${[...new Set(known)].map(quote).join(', ')} but got ${quote(name)}.`,
    { userPoolId },
  );
}
