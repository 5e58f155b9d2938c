import pLimit, { type Limit } from 'p-limit';
import { GatewayError } from '../domain/gateway-error';
import type { IdentityPool, ListedIdentityPool } from '../domain/identity-pool';
import type { Place } from '../domain/place';
import { userPoolKeyText, type UserPoolKey } from '../domain/user-pool-key';
import type { Loaders } from '../loaders';
import type { RequestContext } from './context';
import { failureOf, withPlace } from './found';
import { describeIdentityPool } from './identity-pool';
import { listOfIdentityPools } from './list-identity-pools';
import { pagesOf } from './list-pages';

/**
 * Each read has its deadline from when it is asked for, and AWS lets few of these through: more would
 * wait in line past it.
 */
const DESCRIBED_AT_ONCE = 10;

/**
 * The identity pools that name a user pool as a provider, over the regions of its account and its own,
 * in the order of these regions and of AWS's lists. A failure stands at its own place: that of an
 * identity pool that could not be read, and behind the others of a region whose list broke off.
 */
export async function trustingIdentityPools(
  userPool: UserPoolKey,
  { loaders, fleet }: Pick<RequestContext, 'loaders' | 'fleet'>,
): Promise<readonly IdentityPool[]> {
  const { account } = userPool;
  const configured = fleet.accounts.find(({ name }) => name === account)?.regions ?? [];
  const regions = [...new Set([...configured, userPool.region])];

  const atOnce = pLimit(DESCRIBED_AT_ONCE);
  const pools = await Promise.all(
    regions.map((region) => identityPoolsIn(loaders, { account, region }, atOnce)),
  );
  // graphql-js makes of each Error in a list a null with its entry in `errors`.
  return pools
    .flat()
    .filter((pool) => pool instanceof GatewayError || trusts(pool, userPool)) as IdentityPool[];
}

function trusts({ cognitoIdentityProviders }: IdentityPool, userPool: UserPoolKey): boolean {
  const wanted = userPoolKeyText(userPool);
  return (cognitoIdentityProviders ?? []).some(
    ({ userPoolKey }) => userPoolKey !== null && userPoolKeyText(userPoolKey) === wanted,
  );
}

/** Every identity pool of a place, described, while the list goes on. */
async function identityPoolsIn(
  loaders: Loaders,
  place: Place,
  atOnce: Limit,
): Promise<readonly (IdentityPool | GatewayError)[]> {
  const pools: Promise<IdentityPool | GatewayError>[] = [];
  try {
    for await (const { items } of pagesOf(listOfIdentityPools(loaders, place))) {
      pools.push(...items.map((item) => atOnce(described, loaders, item).catch(failureOf)));
    }
    return await Promise.all(pools);
  } catch (error) {
    return [...(await Promise.all(pools)), withPlace(failureOf(error), place)];
  }
}

async function described(loaders: Loaders, { summary }: ListedIdentityPool): Promise<IdentityPool> {
  if (summary instanceof GatewayError) throw summary;
  return describeIdentityPool(loaders, summary);
}
