import { bucketLimit, laneLimit, QUOTA_BUCKETS } from '../../src/cognito/quotas';
import type { QuotaBucket } from '../../src/cognito/operation';
import type { Read } from '../../src/domain/reads';

const READ: Read<'DescribeUserPool'> = {
  operation: 'DescribeUserPool',
  place: { account: 'production', region: 'eu-west-1' },
  input: { userPoolId: 'eu-west-1_A' },
};

describe('Our part of AWS’s quotas', () => {
  it.each<[QuotaBucket, number, number]>([
    ['UserPoolRead', 9, 15],
    ['UserPoolClientRead', 9, 15],
    ['UserPoolResourceRead', 12, 20],
    ['IdentityPoolRead', 3, 5],
    ['Unlisted', 3, 5],
  ])('of %s is %i requests per second at 0.6, and %i at 1', (bucket, usual, whole) => {
    expect(bucketLimit(bucket, 0.6)).toBe(usual);
    expect(bucketLimit(bucket, 1)).toBe(whole);
    expect(QUOTA_BUCKETS).toContain(bucket);
  });

  it.each([
    [0.07, 1],
    [0.33, 4],
    [0.2, 3],
    [0.01, 1],
  ])('is rounded down, but never to nothing: %f', (share, limit) => {
    expect(bucketLimit('UserPoolRead', share)).toBe(limit);
  });

  it.each<[QuotaBucket, number | undefined]>([
    ['UserPoolRead', undefined],
    ['UserPoolClientRead', 3],
    ['UserPoolResourceRead', 3],
    ['IdentityPoolRead', undefined],
    ['Unlisted', undefined],
  ])('is bounded in %s for one operation on one pool: %p', (bucket, perSecond) => {
    expect(laneLimit(bucket, READ, 0.6)?.perSecond).toBe(perSecond);
  });

  it('is told apart by operation and pool', () => {
    const nameOf = (read: Read) => laneLimit('UserPoolClientRead', read, 1)?.name;

    const names = [
      READ,
      { ...READ, operation: 'ListUserPoolClients' },
      { ...READ, input: { userPoolId: 'eu-west-1_B' } },
    ].map((read) => nameOf(read as Read));

    expect(new Set(names).size).toBe(3);
    expect(nameOf({ ...READ, input: { ...READ.input } })).toBe(names[0]);
  });

  it('has no limit for a pool where the read names none', () => {
    const list: Read<'ListUserPools'> = {
      operation: 'ListUserPools',
      place: READ.place,
      input: { token: null },
    };

    expect(laneLimit('UserPoolResourceRead', list, 1)).toBeNull();
  });
});
