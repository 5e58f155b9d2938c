import { accountIdOf } from './demo-account';
import type { DemoPool } from './demo-pool';

/** What one account knows in one region: its own pools and the replicas it holds of others. */
export interface RegionalPools {
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** In the order the endpoint was given them; an id comes once. */
  readonly all: readonly DemoPool[];
  find(id: string): DemoPool | undefined;
}

/**
 * Sorts pools by account and region once, so that an answer costs the same in a fleet of ten or ten
 * thousand.
 *
 * @param mainId the account of pools whose Arn names none
 */
export function poolsByPlace(
  pools: readonly DemoPool[],
  mainId: string,
): (accountId: string, region: string) => RegionalPools {
  const places = new Map<string, Map<string, DemoPool>>();
  for (const pool of pools) {
    const accountId = accountIdOf(pool) ?? mainId;
    for (const region of [pool.region, ...pool.replicaRegions]) {
      const place = `${accountId}/${region}`;
      const known = places.get(place) ?? new Map<string, DemoPool>();
      places.set(place, known);
      // A folder may hold both the pool and what its replica region says of it: that one knows better.
      if (
        !known.has(pool.id) ||
        (pool.region === region && known.get(pool.id)?.region !== region)
      ) {
        known.set(pool.id, pool);
      }
    }
  }
  const lists = new Map([...places].map(([place, known]) => [place, [...known.values()]]));
  return (accountId, region) => {
    const place = `${accountId}/${region}`;
    return {
      accountId,
      region,
      all: lists.get(place) ?? [],
      find: (id) => places.get(place)?.get(id),
    };
  };
}
