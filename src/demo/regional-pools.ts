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

/** Every pool of an endpoint, by the place that it lives in. */
export interface PoolsByPlace {
  in(accountId: string, region: string): RegionalPools;
  /** Of all accounts and regions, each once. */
  all(): readonly DemoPool[];
  /** Adds a pool, or puts it in the place of the one with its id. */
  put(pool: DemoPool): void;
}

/** The pools of one place: a list of them is made anew only after one has changed. */
interface Place {
  readonly known: Map<string, DemoPool>;
  list: readonly DemoPool[] | null;
}

/**
 * Sorts pools by account and region once, so that an answer costs the same in a fleet of ten or ten
 * thousand.
 *
 * @param mainId the account of pools whose Arn names none
 */
export function poolsByPlace(pools: readonly DemoPool[], mainId: string): PoolsByPlace {
  const places = new Map<string, Place>();
  let everyPool = pools;

  const placesOf = (pool: DemoPool): readonly (readonly [string, Place])[] =>
    [pool.region, ...pool.replicaRegions].map((region) => {
      const name = `${accountIdOf(pool) ?? mainId}/${region}`;
      const place = places.get(name) ?? { known: new Map<string, DemoPool>(), list: null };
      places.set(name, place);
      return [region, place];
    });

  for (const pool of pools) {
    for (const [region, { known }] of placesOf(pool)) {
      // A folder may hold both the pool and what its replica region says of it: that one knows better.
      if (
        !known.has(pool.id) ||
        (pool.region === region && known.get(pool.id)?.region !== region)
      ) {
        known.set(pool.id, pool);
      }
    }
  }

  return {
    in: (accountId, region) => {
      const place = places.get(`${accountId}/${region}`);
      return {
        accountId,
        region,
        get all() {
          if (place === undefined) return [];
          place.list ??= [...place.known.values()];
          return place.list;
        },
        find: (id) => place?.known.get(id),
      };
    },
    all: () => everyPool,
    put: (pool) => {
      const earlier = placesOf(pool)[0]?.[1].known.get(pool.id);
      for (const [, place] of placesOf(pool)) {
        place.known.set(pool.id, pool);
        place.list = null;
      }
      everyPool =
        earlier === undefined
          ? [...everyPool, pool]
          : everyPool.map((each) => (each === earlier ? pool : each));
    },
  };
}
