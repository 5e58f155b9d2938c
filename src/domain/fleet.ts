import type { Place } from './place';

/** An account as the configuration names it, and the regions that lists of it cover. */
export interface FleetAccount {
  readonly name: string;
  readonly regions: readonly string[];
}

/** Everything that a gateway was told to read. */
export interface Fleet {
  /** At least one, each with at least one region, in the order of the configuration. */
  readonly accounts: readonly FleetAccount[];
  /** The region of pools whose id names none. */
  readonly homeRegion: string;
}

/** Every place of a fleet, in the order in which its lists come. */
export function placesOf({ accounts }: Fleet): readonly Place[] {
  return accounts.flatMap(({ name, regions }) =>
    regions.map((region) => ({ account: name, region })),
  );
}
