import { placesOf, type Fleet } from '../../../src/domain/fleet';
import type { Place } from '../../../src/domain/place';
import type { Read, ValueOf } from '../../../src/domain/reads';
import { aListedUserPool, aUserPool } from '../../support/builders';
import type { Setup } from './setup';

/** AWS's largest page of ListUserPools. */
export const PAGE = 60;

const REGION = 'eu-west-1';
const MODIFIED = '2026-01-01T00:00:00.000Z';

/** Pools that never change, spread evenly over accounts. */
export interface MadeUpFleet {
  /** As a gateway is told of it. */
  readonly fleet: Fleet;
  readonly places: readonly Place[];
  /** The read of a pool by its number. */
  describing(pool: number): Read<'DescribeUserPool'>;
  describe(read: Read<'DescribeUserPool'>): ValueOf<'DescribeUserPool'>;
  list(read: Read<'ListUserPools'>): ValueOf<'ListUserPools'>;
}

export function createMadeUpFleet({
  pools,
  accounts,
}: Pick<Setup, 'pools' | 'accounts'>): MadeUpFleet {
  const fleet: Fleet = {
    accounts: Array.from({ length: accounts }, (_, number) => ({
      name: placeOf(number).account,
      regions: [REGION],
    })),
    homeRegion: REGION,
  };
  const places = placesOf(fleet);
  const reads = Array.from({ length: pools }, (_, pool): Read<'DescribeUserPool'> => ({
    operation: 'DescribeUserPool',
    place: placeOf(pool % accounts),
    input: { userPoolId: `${REGION}_${String(pool).padStart(9, '0')}` },
  }));
  const idsOf = (account: string) =>
    reads.filter(({ place }) => place.account === account).map(({ input }) => input.userPoolId);
  const ids = new Map(places.map(({ account }) => [account, idsOf(account)]));

  return {
    fleet,
    places,
    describing(pool) {
      const read = reads[pool];
      if (read === undefined) throw new Error(`There is no pool ${pool}.`);
      return read;
    },
    describe: ({ place, input: { userPoolId: id } }) =>
      Object.freeze({ ...aUserPool({ ...place, id }), lastModifiedDate: MODIFIED }),
    list({ place, input: { token } }) {
      const all = ids.get(place.account) ?? [];
      const from = Number(token ?? 0);
      const items = all.slice(from, from + PAGE).map((id) => listed(place, id));
      return { items, nextToken: from + PAGE < all.length ? `${from + PAGE}` : null };
    },
  };
}

function placeOf(number: number): Place {
  return { account: `account-${number}`, region: REGION };
}

function listed(place: Place, id: string) {
  const { summary } = aListedUserPool({ ...place, id });
  if (summary instanceof Error) throw summary;
  return { id, summary: { ...summary, lastModifiedDate: MODIFIED } };
}
