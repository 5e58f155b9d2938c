import {
  CognitoIdentityProviderClient,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import fc from 'fast-check';
import pino from 'pino';
import { createApp, type App } from '../../../src/app';
import { loadConfig } from '../../../src/config';
import { EMBEDDED_FLEET, loadPools, startDemoEndpoint, type DemoEndpoint } from '../../../src/demo';

const POOLS = ['us-east-1_EXAMPLE', 'us-east-1_pW7nXc2Ry'];
const TTL_SECONDS = 60;

/** What somebody asks, without the comment that makes it unlike anything that was asked before. */
const QUESTIONS = [
  ...POOLS.map((id) => `{ userPool(id: "${id}") { name userPoolTags { key value } } }`),
  `{ userPoolsById(ids: ${JSON.stringify(POOLS)}) { id name } }`,
  `{ userPoolResultsById(ids: ["${POOLS[0]}", "us-east-1_missing"]) { ... on UserPool { name } ... on UserPoolError { code } } }`,
  '{ userPools(first: 60) { nodes { id name } } }',
  '{ userPools(first: 60, filter: { name: { contains: "1" } }) { edges { userPoolId } } }',
];

type Step =
  | { readonly kind: 'ask'; readonly question: number; readonly isFirst: boolean }
  | { readonly kind: 'change'; readonly pool: number; readonly name: number }
  | { readonly kind: 'changeMeanwhile'; readonly pool: number; readonly name: number }
  | { readonly kind: 'fail'; readonly times: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'readAnew'; readonly question: number };

const question = fc.nat({ max: QUESTIONS.length - 1 });
const STEPS = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('ask' as const),
        question,
        isFirst: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('change' as const, 'changeMeanwhile' as const),
        pool: fc.nat({ max: POOLS.length - 1 }),
        name: fc.nat({ max: 99 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat({ max: 150 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('readAnew' as const), question }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('fail' as const), times: fc.nat({ max: 3 }) }),
    },
  ),
  { minLength: 5, maxLength: 30 },
);

describe('An answer that is sent again', () => {
  const clock = { now: 1_000_000 };
  let endpoint: DemoEndpoint;
  let client: CognitoIdentityProviderClient;
  let app: App;
  let url: string;
  let asked = 0;
  let quietAt = 0;

  beforeAll(async () => {
    process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'DEMO';
    endpoint = await startDemoEndpoint({ pools: await loadPools(EMBEDDED_FLEET), writes: true });
    client = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: endpoint.url });
    app = await createApp(
      loadConfig({
        AWS_REGION: 'us-east-1',
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint.url,
        AWS_ENDPOINT_URL_COGNITO_IDENTITY: endpoint.url,
        COGNITO_BUDGET_SHARE: '0',
        COGNITO_CACHE_TTL_SECONDS: String(TTL_SECONDS),
        COGNITO_MAX_EVENT_LOOP_LAG_MS: '0',
      }),
      pino({ level: 'silent' }),
      { now: () => clock.now },
    );
    url = await app.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app.close();
    client.destroy();
    await endpoint.close();
    delete process.env['AWS_ACCESS_KEY_ID'];
    delete process.env['AWS_SECRET_ACCESS_KEY'];
  });

  async function dataOf(query: string, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { readonly data: unknown };
    return JSON.stringify(data);
  }

  /** The same question as nobody asked it before, so that it is executed. */
  const executed = (query: string) => dataOf(`${query} # ${(asked += 1)}`);

  async function repeats(): Promise<number> {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return Number(/^graphql_answers_repeated_total (\d+)$/m.exec(metrics)?.[1]);
  }

  /** One that meets a planned fault is as good as none. */
  const change = async (pool: number, name: number) => {
    const [PoolName, UserPoolId] = [`name ${name}`, POOLS[pool]];
    await client.send(new UpdateUserPoolCommand({ UserPoolId, PoolName })).catch(() => undefined);
  };

  /** A list that is read anew unasked may end the life of a pool between two questions. */
  async function backgroundIsQuiet(): Promise<void> {
    for (let seen = quietAt; seen !== endpoint.calls.length;) {
      seen = endpoint.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    quietAt = endpoint.calls.length;
  }

  /** @param isFirst whether nobody has it executed before, which would read anew what is over its time */
  async function ask(query: string, isFirst: boolean): Promise<void> {
    await backgroundIsQuiet();
    if (!isFirst) await executed(query);
    const before = await repeats();
    const answer = await dataOf(query);
    if ((await repeats()) === before) return;
    // What it is made of is fresh, so that an execution asks AWS for nothing.
    expect(answer).toBe(await executed(query));
  }

  /** @param meanwhile takes what goes on beside the steps that follow */
  async function take(step: Step, meanwhile: Promise<void>[]): Promise<void> {
    switch (step.kind) {
      case 'ask':
        return ask(QUESTIONS[step.question] ?? '', step.isFirst);
      case 'readAnew':
        await dataOf(QUESTIONS[step.question] ?? '', { 'cache-control': 'no-cache' });
        return;
      case 'change':
        return change(step.pool, step.name);
      case 'changeMeanwhile':
        meanwhile.push(change(step.pool, step.name));
        return;
      case 'fail':
        endpoint.misbehave('*', { kind: 'exception', name: 'AccessDeniedException' }, step.times);
        return;
      case 'wait':
        clock.now += step.seconds * 1_000;
        return;
    }
  }

  it('is never older than what an execution would give, whatever changes or fails at AWS meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        const meanwhile: Promise<void>[] = [];
        for (const step of steps) await take(step, meanwhile);
        endpoint.behave();
        await Promise.all(meanwhile);
      }),
      { numRuns: 40, endOnFailure: true },
    );

    expect(await repeats()).toBeGreaterThan(25);
  }, 60_000);
});
