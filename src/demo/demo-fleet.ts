import { MAIN, PARTNER, accountIdOf, type DemoAccount } from './demo-account';
import type { DemoPool } from './demo-pool';

interface ListedAccount extends DemoAccount {
  /** The regions that lists of it span. */
  readonly regions: readonly string[];
}

/** What a gateway in front of the demo is told to read. */
export interface DemoFleet {
  /** The first is entered without a role. */
  readonly accounts: readonly [ListedAccount, ...ListedAccount[]];
  /** The one with the most pools. */
  readonly homeRegion: string;
}

const EMBEDDED_REGIONS = ['us-east-1', 'eu-west-1', 'eu-central-1'];

/** The embedded fleet: two accounts in three regions; pools elsewhere are no part of lists. */
export const EMBEDDED: DemoFleet = {
  accounts: [
    { ...MAIN, regions: EMBEDDED_REGIONS },
    { ...PARTNER, regions: EMBEDDED_REGIONS },
  ],
  homeRegion: 'us-east-1',
};

/**
 * The accounts and regions of somebody's own exports, as their Arns tell them: regions with the most
 * pools first, so that the first page of a list is not empty.
 *
 * @param onlyName names an account that is alone; several are named by their digits
 */
export function fleetOf(pools: readonly DemoPool[], onlyName: string): DemoFleet {
  const ids = [...new Set(pools.flatMap((pool) => accountIdOf(pool) ?? []))];
  const [main = MAIN.id, ...others] = ids;
  const listed = (id: string): ListedAccount => ({
    id,
    name: others.length === 0 ? onlyName : id,
    externalId: null,
    regions: byCount(
      pools.filter((pool) => (accountIdOf(pool) ?? main) === id).map(({ region }) => region),
    ),
  });
  return {
    accounts: [listed(main), ...others.map(listed)],
    homeRegion: byCount(pools.map(({ region }) => region))[0] ?? 'us-east-1',
  };
}

function byCount(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}
