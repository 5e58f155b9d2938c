import type { DemoPool } from './demo-pool';

/** What one region knows: its own pools and the replicas it holds of others. */
export interface RegionalPools {
  readonly region: string;
  /** In the order the endpoint was given them; an id comes once. */
  readonly all: readonly DemoPool[];
  find(id: string): DemoPool | undefined;
}

/** Sorts pools by region once, so that an answer costs the same in a fleet of ten or ten thousand. */
export function poolsByRegion(pools: readonly DemoPool[]): (region: string) => RegionalPools {
  const regions = new Map<string, Map<string, DemoPool>>();
  for (const pool of pools) {
    for (const region of [pool.region, ...pool.replicaRegions]) {
      const known = regions.get(region) ?? new Map<string, DemoPool>();
      regions.set(region, known);
      // A folder may hold both the pool and what its replica region says of it: that one knows better.
      if (
        !known.has(pool.id) ||
        (pool.region === region && known.get(pool.id)?.region !== region)
      ) {
        known.set(pool.id, pool);
      }
    }
  }
  const sorted = new Map([...regions].map(([region, known]) => [region, inRegion(region, known)]));
  return (region) => sorted.get(region) ?? inRegion(region, new Map());
}

function inRegion(region: string, known: ReadonlyMap<string, DemoPool>): RegionalPools {
  return { region, all: [...known.values()], find: (id) => known.get(id) };
}
