import { createQuotas, type CountedRequest } from '../../src/demo/quotas';

const REQUEST: CountedRequest = {
  accountId: '123456789012',
  region: 'us-east-1',
  operation: 'DescribeUserPool',
  userPoolId: 'us-east-1_A',
};

let now: number;
let take: (request: CountedRequest) => boolean;

beforeEach(() => {
  now = 1_000_000;
  take = createQuotas(() => now);
});

/** How many of so many requests were taken. */
function taken(count: number, more: Partial<CountedRequest> = {}): number {
  const requests = Array.from({ length: count }, () => take({ ...REQUEST, ...more }));
  return requests.filter(Boolean).length;
}

function poolNumber(number: number): string {
  return `us-east-1_Pool${number}`;
}

describe('AWS’s quotas', () => {
  it('give 15 reads of pools in any second, described and listed together', () => {
    const described = taken(10);
    now += 600;
    const listed = taken(10, { operation: 'ListUserPools', userPoolId: null });
    now += 399;
    const soon = taken(10);
    now += 1;
    const later = taken(20);

    expect([described, listed, soon, later]).toEqual([10, 5, 0, 10]);
  });

  it('are counted for each account and region', () => {
    taken(15);

    expect(taken(1)).toBe(0);
    expect(taken(15, { region: 'eu-west-1' })).toBe(15);
    expect(taken(15, { accountId: '210987654321' })).toBe(15);
  });

  it('are not used up by what is refused', () => {
    taken(15);
    now += 500;
    taken(100);
    now += 500;

    expect(taken(20)).toBe(15);
  });

  it.each([
    ['DescribeUserPoolClient', 15],
    ['ListIdentityProviders', 20],
  ])('give 5 of %s for one pool, and %i for all', (operation, all) => {
    const ofOne = taken(10, { operation });
    const ofOthers = [1, 2, 3, 4].map((number) =>
      taken(10, { operation, userPoolId: poolNumber(number) }),
    );

    expect(ofOne).toBe(5);
    expect(ofOthers.reduce((sum, count) => sum + count, ofOne)).toBe(all);
  });

  it('for one pool are counted for each operation', () => {
    expect(taken(10, { operation: 'ListGroups' })).toBe(5);
    expect(taken(10, { operation: 'GetSigningCertificate' })).toBe(5);
  });

  it('leave alone what AWS lists no rate for', () => {
    expect(taken(500, { operation: 'GetLogDeliveryConfiguration' })).toBe(500);
  });
});
