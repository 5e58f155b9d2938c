import { placesOf, type Fleet } from '../domain/fleet';
import { GatewayError } from '../domain/gateway-error';
import type { Place } from '../domain/place';
import { quote } from '../domain/quote';

/** More than any fleet has, and few enough to be looked at for each of hundreds of aliases. */
const MOST_NAMES = 1_000;

/** Null, and left out, for all that there are. */
export interface AskedPlaces {
  readonly accounts?: readonly string[] | null | undefined;
  readonly regions?: readonly string[] | null | undefined;
}

/**
 * The places of a fleet that a caller asks for, in the fleet's order.
 *
 * @throws GatewayError INVALID_INPUT for an account or a region that the fleet has not, and where none of
 *   the accounts has any of the regions; LIMIT_EXCEEDED for more of them than any fleet has
 */
export function askedPlaces(fleet: Fleet, { accounts, regions }: AskedPlaces): readonly Place[] {
  const all = placesOf(fleet);
  const known = {
    accounts: fleet.accounts.map(({ name }) => name),
    regions: all.map(({ region }) => region),
  };
  const inAccounts = checkedNames('accounts', accounts, known.accounts);
  const inRegions = checkedNames('regions', regions, known.regions);
  const asked = all.filter(
    ({ account, region }) => (inAccounts?.has(account) ?? true) && (inRegions?.has(region) ?? true),
  );
  if (asked.length > 0 || inAccounts?.size === 0 || inRegions?.size === 0) return asked;
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

/** Distinct names of the fleet; null for all. */
function checkedNames(
  what: string,
  names: readonly string[] | null | undefined,
  known: readonly string[],
): ReadonlySet<string> | null {
  if (names == null) return null;
  if (names.length > MOST_NAMES) {
    throw new GatewayError(
      'LIMIT_EXCEEDED',
      `Expected at most ${MOST_NAMES} ${what} but got ${names.length}. Name each once, or leave them out for all.`,
      { limit: 'NAMES', max: MOST_NAMES },
    );
  }
  const distinct = new Set(names);
  for (const name of distinct) checkedName(what === 'accounts' ? 'account' : what, name, known);
  return distinct;
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
