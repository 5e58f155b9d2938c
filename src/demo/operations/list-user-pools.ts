import type { DemoPool } from '../demo-pool';
import type { OperationContext } from '../operation';
import { pageToken, placeOf } from '../page-token';
import type { RegionalPools } from '../regional-pools';
import { optionalText, requiredInteger } from '../validation';
import { invalidParameter } from '../wire-exception';

const MAX_RESULTS = { least: 1, most: 60 };
const NEXT_TOKEN = { shortest: 1, longest: 131_072, pattern: '[\\S]+' };
const LISTED = ['Id', 'Name', 'LambdaConfig', 'Status', 'LastModifiedDate', 'CreationDate'];

/** ListUserPools: the region's pools in their order, a page at a time. */
export function listUserPools({ input, pools }: Pick<OperationContext, 'input' | 'pools'>): {
  readonly UserPools: readonly Readonly<Record<string, unknown>>[];
  readonly NextToken?: string;
} {
  const size = requiredInteger(input, 'MaxResults', MAX_RESULTS);
  const token = optionalText(input, 'NextToken', NEXT_TOKEN);
  const start = token === null ? 0 : firstOfPage(token, pools);
  const page = pools.all.slice(start, start + size);
  const last = page.at(-1);
  const isLastPage = last === undefined || start + size >= pools.all.length;
  return {
    UserPools: page.map(description),
    ...(isLastPage ? {} : { NextToken: pageToken(pools.region, last.id) }),
  };
}

function firstOfPage(token: string, pools: RegionalPools): number {
  const before = pools.find(placeOf(token, pools.region));
  if (before === undefined) throw invalidParameter('Invalid pagination token.');
  return pools.all.indexOf(before) + 1;
}

/** Only what the pool has: members that AWS leaves out are absent here too. */
function description({ document, replicaRegions }: DemoPool): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(
      LISTED.filter((member) => member in document).map((member) => [member, document[member]]),
    ),
    ...(replicaRegions.length === 0 ? {} : { ReplicaRegions: replicaRegions }),
  };
}
