import {
  createCognitoClients,
  createCognitoSource,
  type CognitoClients,
  type CognitoSource,
} from '../../src/cognito';
import { startDemoEndpoint, type DemoCall, type DemoEndpoint } from '../../src/demo';
import { createTally, type Ask } from '../../src/domain/ask';
import type { Read } from '../../src/domain/reads';
import { failureOf } from '../support/builders';
import { demoPool } from '../demo/wire-clients';
import { aClientAccount, endpointsAt } from '../support/upstream';

const SHARE = 0.6;
/** 0.6 of the 15 that AWS grants to DescribeUserPool. */
const LIMIT = 9;

function poolId(number: number): string {
  return `us-east-1_Pool${number}`;
}

function describePool(number: number, account = 'production'): Read<'DescribeUserPool'> {
  return {
    operation: 'DescribeUserPool',
    place: { account, region: 'us-east-1' },
    input: { userPoolId: poolId(number) },
  };
}

function ask(): Ask {
  return { priority: 'INTERACTIVE', fresh: true, tally: createTally() };
}

/** The most that arrived in any one second, both ends of it counted. */
function mostInOneSecond(calls: readonly DemoCall[]): number {
  return Math.max(
    ...calls.map(
      (first) => calls.filter(({ at }) => at >= first.at && at <= first.at + 1_000).length,
    ),
  );
}

function numbers(count: number, from = 0): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

describe('The budget in front of an endpoint', () => {
  let endpoint: DemoEndpoint;
  let clients: CognitoClients;

  function sourceWith(budgetShare: number, deadlineMs = 60_000): CognitoSource {
    return createCognitoSource({
      clients,
      budgetShare,
      deadlineMs,
      maxConcurrency: 20,
      maxWaiting: 1_000,
    });
  }

  beforeEach(async () => {
    endpoint = await startDemoEndpoint({ pools: numbers(100).map((n) => demoPool(poolId(n))) });
    clients = createCognitoClients({
      accounts: ['production', 'busy', 'quiet'].map((name) =>
        aClientAccount({ name, endpoints: endpointsAt(endpoint.url) }),
      ),
      deadlineMs: 60_000,
      maxConcurrency: 20,
      overrides: {
        credentials: () => Promise.resolve({ accessKeyId: 'a', secretAccessKey: 'b' }),
        standard: { maxAttempts: 3 },
      },
    });
  });
  afterEach(async () => {
    clients.close();
    await endpoint.close();
  });

  it('lets no more than its limit arrive in any one second, and loses nothing', async () => {
    const source = sourceWith(SHARE);
    const operation = ask();

    const pools = await Promise.all(
      numbers(40).map((number) => source.read(describePool(number), operation)),
    );

    expect(pools.map(({ id }) => id)).toEqual(numbers(40).map(poolId));
    expect(endpoint.calls).toHaveLength(40);
    expect(mostInOneSecond(endpoint.calls)).toBeLessThanOrEqual(LIMIT);
    expect(operation.tally).toMatchObject({ calls: 40 });
    expect(operation.tally.waitedMs).toBeGreaterThan(1_000);
  }, 60_000);

  it('lets no more than its limit arrive where answers come late and at different times', async () => {
    const source = sourceWith(SHARE);
    endpoint.misbehave(poolId(3), { kind: 'latency', ms: 700 });
    endpoint.misbehave(poolId(11), { kind: 'drip', bytesPerSecond: 200 });

    await Promise.all(numbers(25).map((number) => source.read(describePool(number), ask())));

    expect(endpoint.calls).toHaveLength(25);
    expect(mostInOneSecond(endpoint.calls)).toBeLessThanOrEqual(LIMIT);
  }, 60_000);

  it('counts retries, and tells them to the operation', async () => {
    const source = sourceWith(SHARE);
    const operation = ask();
    endpoint.misbehave('*', { kind: 'exception', name: 'InternalErrorException' }, 6);

    await Promise.all(numbers(14).map((number) => source.read(describePool(number), operation)));

    expect(endpoint.calls).toHaveLength(20);
    expect(operation.tally.calls).toBe(20);
    expect(mostInOneSecond(endpoint.calls)).toBeLessThanOrEqual(LIMIT);
  }, 60_000);

  it('falls where AWS throttles all the same, and answers everything in the end', async () => {
    const source = sourceWith(SHARE);
    endpoint.misbehave('*', { kind: 'exception', name: 'TooManyRequestsException' }, LIMIT);
    const limits: number[] = [];
    const limitNow = () =>
      source.budgetOf(describePool(0).place).find(({ bucket }) => bucket === 'UserPoolRead')
        ?.limitPerSecond;

    const pools = await Promise.all(
      numbers(30).map(async (number) => {
        const pool = await source.read(describePool(number), ask());
        limits.push(limitNow() ?? NaN);
        return pool;
      }),
    );

    const afterThrottling = endpoint.calls.slice(LIMIT);
    expect(pools).toHaveLength(30);
    expect(endpoint.calls).toHaveLength(30 + LIMIT);
    expect(mostInOneSecond(endpoint.calls)).toBeLessThanOrEqual(LIMIT);
    expect(mostInOneSecond(afterThrottling.slice(0, 6))).toBeLessThanOrEqual(5);
    expect(Math.min(...limits)).toBeLessThan(LIMIT);
  }, 60_000);

  it('keeps an account that is out of it from delaying another', async () => {
    const source = sourceWith(SHARE);
    const done: string[] = [];
    const read = async (number: number, account: string) => {
      await source.read(describePool(number, account), ask());
      done.push(account);
    };

    await Promise.all([
      ...numbers(LIMIT * 3).map((number) => read(number, 'busy')),
      ...numbers(LIMIT, 50).map((number) => read(number, 'quiet')),
    ]);

    expect(done.slice(0, LIMIT * 2).filter((account) => account === 'quiet')).toHaveLength(LIMIT);
  }, 60_000);

  it('refuses with the time to come back where a turn would come too late', async () => {
    const source = sourceWith(SHARE, 500);
    const reads = numbers(LIMIT).map((number) => source.read(describePool(number), ask()));

    const failure = await failureOf(() => source.read(describePool(LIMIT), ask()));
    await Promise.all(reads);

    expect(failure).toMatchObject({ code: 'UPSTREAM_THROTTLED', retryable: true });
    expect(failure.message).toBe(
      `The gateway's own budget for UserPoolRead in us-east-1 of account "production" is used up: ` +
        `user pool "${poolId(LIMIT)}" had no turn within 500 ms. ` +
        'Ask for less at once, or again after retryAfterMs; its operator can raise COGNITO_BUDGET_SHARE.',
    );
    expect(failure.retryAfterMs).toBeGreaterThan(0);
    expect(failure.retryAfterMs).toBeLessThan(2_100);
    expect(endpoint.calls).toHaveLength(LIMIT);
  });

  it('makes nobody wait where it is lifted', async () => {
    const source = sourceWith(0);

    endpoint.misbehave('*', { kind: 'latency', ms: 100 }, 15);

    await Promise.all(numbers(100).map((number) => source.read(describePool(number), ask())));

    expect(endpoint.calls).toHaveLength(100);
    expect(endpoint.peakConcurrency).toBe(15);
    expect(source.budgetOf(describePool(0).place)).toEqual([]);
  });
});
