/** One group of operations that share a rate, in an account and region (AWS's quota page). */
interface Bucket {
  readonly name: string;
  readonly perSecond: number;
  /** For each operation on each pool; null where AWS has no such rate. */
  readonly perSecondOfPool: number | null;
  readonly operations: readonly string[];
}

const BUCKETS: readonly Bucket[] = [
  {
    name: 'UserPoolRead',
    perSecond: 15,
    perSecondOfPool: null,
    operations: ['DescribeUserPool', 'ListUserPools'],
  },
  {
    name: 'UserPoolClientRead',
    perSecond: 15,
    perSecondOfPool: 5,
    operations: ['DescribeUserPoolClient', 'ListUserPoolClients'],
  },
  {
    name: 'UserPoolResourceRead',
    perSecond: 20,
    perSecondOfPool: 5,
    operations: [
      'DescribeIdentityProvider',
      'DescribeManagedLoginBranding',
      'DescribeManagedLoginBrandingByClient',
      'DescribeResourceServer',
      'DescribeRiskConfiguration',
      'DescribeUserImportJob',
      'DescribeUserPoolDomain',
      'GetCSVHeader',
      'GetGroup',
      'GetIdentityProviderByIdentifier',
      'GetSigningCertificate',
      'GetUICustomization',
      'GetUserPoolMfaConfig',
      'ListGroups',
      'ListIdentityProviders',
      'ListResourceServers',
      'ListTagsForResource',
      'ListUserImportJobs',
    ],
  },
];

const BUCKET_OF: ReadonlyMap<string, Bucket> = new Map(
  BUCKETS.flatMap((bucket) => bucket.operations.map((operation) => [operation, bucket])),
);

const SECOND = 1_000;

/** What a request counts against. */
export interface CountedRequest {
  readonly accountId: string;
  readonly region: string;
  readonly operation: string;
  readonly userPoolId: string | null;
}

/**
 * AWS's quotas over a sliding second.
 *
 * @returns takes a request if none of its rates is used up; a request that is refused uses none
 */
export function createQuotas(now: () => number = Date.now): (request: CountedRequest) => boolean {
  const taken = new Map<string, number[]>();

  /** The times of the last second's requests, of which the Map keeps no others. */
  const recent = (key: string, since: number): number[] => {
    const times = (taken.get(key) ?? []).filter((time) => time > since);
    taken.set(key, times);
    return times;
  };

  return ({ accountId, region, operation, userPoolId }) => {
    const bucket = BUCKET_OF.get(operation);
    if (bucket === undefined) return true;
    const time = now();
    const place = `${accountId}/${region}`;
    const rates = [
      { times: recent(`${place}/${bucket.name}`, time - SECOND), most: bucket.perSecond },
      ...(bucket.perSecondOfPool === null || userPoolId === null
        ? []
        : [
            {
              times: recent(`${place}/${operation}/${userPoolId}`, time - SECOND),
              most: bucket.perSecondOfPool,
            },
          ]),
    ];
    if (rates.some(({ times, most }) => times.length >= most)) return false;
    for (const { times } of rates) times.push(time);
    return true;
  };
}
