import { startDemoEndpoint, type DemoCall, type DemoEndpoint } from '../../src/demo';
import { demoPool } from '../demo/wire-clients';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis';
import { endProcesses, startProcess, type StartedProcess } from '../support/start-process';

const SHARE = 0.6;
/** 0.6 of the 15 a second that AWS grants to DescribeUserPool. */
const LIMIT = 9;
const GATEWAYS = 3;

interface Gateway {
  readonly url: string;
  readonly process: StartedProcess;
}

interface Answer {
  readonly status: number;
  readonly errors: readonly { readonly message: string }[] | undefined;
  readonly name: string | undefined;
  readonly tookMs: number;
}

const poolId = (number: number) => `us-east-1_Pool${number}`;
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, n) => from + n);

/** The most that arrived in any one second, both ends of it counted. */
function mostInOneSecond(calls: readonly DemoCall[]): number {
  return Math.max(
    0,
    ...calls.map(
      (first) => calls.filter(({ at }) => at >= first.at && at <= first.at + 1_000).length,
    ),
  );
}

function percentile(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? NaN;
}

// Six processes share the machine with whatever else runs there, and one test compares times: a busy moment may
// spoil a try. What is wrong fails each of them.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

describeWithRedis('Three gateways in processes of their own, and one Redis', () => {
  jest.setTimeout(90_000);

  let endpoint: DemoEndpoint;
  let redis: TestRedis;
  let gateways: Gateway[];

  beforeEach(async () => {
    redis = await startRedis();
    endpoint = await startDemoEndpoint({
      pools: numbers(200).map((number) => demoPool(poolId(number))),
    });
    gateways = await Promise.all(
      numbers(GATEWAYS).map(() =>
        startGateway({
          COGNITO_REDIS_URL: redis.url,
          COGNITO_REDIS_GATEWAYS: String(GATEWAYS),
        }),
      ),
    );
  });
  afterEach(async () => {
    await endProcesses();
    await endpoint.close();
    await redis.close();
  });

  async function startGateway(settings: Readonly<Record<string, string>>): Promise<Gateway> {
    const process = startProcess({
      PORT: '0',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'DEMO',
      AWS_SECRET_ACCESS_KEY: 'DEMO',
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint.url,
      COGNITO_BUDGET_SHARE: String(SHARE),
      COGNITO_DEADLINE_MS: '30000',
      COGNITO_MAX_EVENT_LOOP_LAG_MS: '0',
      ...settings,
    });
    return { url: await process.says(/graphql +(\S+)/), process };
  }

  const read = (gateway: number, pool: number) => readFrom(gateways[gateway % GATEWAYS], pool);

  async function readFrom(gateway: Gateway | undefined, pool: number): Promise<Answer> {
    const startedAt = performance.now();
    const response = await fetch(gateway?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ userPool(id: "${poolId(pool)}") { name } }` }),
    });
    const { data, errors } = (await response.json()) as {
      readonly data?: { readonly userPool: { readonly name: string } | null };
      readonly errors?: Answer['errors'];
    };
    const tookMs = performance.now() - startedAt;
    return { status: response.status, errors, name: data?.userPool?.name, tookMs };
  }

  /** The sentences about Redis in one gateway's log. */
  const told = (gateway: number) =>
    (gateways[gateway]?.process.output() ?? '')
      .split('\n')
      .filter((line) => line.includes('Redis is'));

  it('make exactly 50 calls to AWS of 300 reads of 50 cold pools at once, in no second more than the budget', async () => {
    const answers = await Promise.all(numbers(300).map((n) => read(n, n % 50)));

    expect(numbers(GATEWAYS).flatMap(told)).toEqual([]);
    expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([]);
    expect(answers.every(({ name }) => name !== undefined)).toBe(true);
    expect(endpoint.calls).toHaveLength(50);
    expect(new Set(endpoint.calls.map(({ userPoolId }) => userPoolId)).size).toBe(50);
    expect(mostInOneSecond(endpoint.calls)).toBeLessThanOrEqual(LIMIT);
  });

  it('go on when Redis is killed and comes back empty: no request fails, and what is cached comes as soon as without one', async () => {
    const CACHED = 5;
    const alone = await startGateway({});
    for (const gateway of [...gateways, alone]) {
      for (const pool of numbers(CACHED)) await readFrom(gateway, pool);
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    endpoint.forgetCalls();
    const answers: Answer[] = [];
    const times = { shared: [] as number[], alone: [] as number[] };
    const readCached = async (ms: number) => {
      const until = Date.now() + ms;
      for (let turn = 0; Date.now() < until; turn += 1) {
        const shared = await readFrom(gateways[turn % GATEWAYS], turn % CACHED);
        const beside = await readFrom(alone, turn % CACHED);
        answers.push(shared, beside);
        times.shared.push(shared.tookMs);
        times.alone.push(beside.tookMs);
      }
    };
    const readCold = (from: number) => numbers(40, from).map((pool) => read(pool, pool));

    const cold = readCold(20);
    await redis.kill();
    cold.push(...readCold(60));
    await readCached(3_000);
    await redis.restart();
    cold.push(...readCold(100));
    await readCached(6_000);
    answers.push(...(await Promise.all(cold)));

    expect(answers.filter(({ status, errors }) => status !== 200 || errors)).toEqual([]);
    expect(mostInOneSecond(endpoint.calls)).toBeLessThanOrEqual(LIMIT);
    expect(percentile(times.shared, 0.99)).toBeLessThanOrEqual(percentile(times.alone, 0.99) + 5);
    for (const gateway of numbers(GATEWAYS)) {
      expect(told(gateway).map((line) => /Redis is [a-z ]*well/.exec(line)?.[0])).toEqual([
        'Redis is not well',
        'Redis is well',
      ]);
    }
    const known = endpoint.calls.length;
    await read(0, 190);
    await read(1, 190);
    expect(endpoint.calls).toHaveLength(known + 1);
  });
});
