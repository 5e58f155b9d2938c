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
  | { readonly kind: 'ask'; readonly question: number }
  | { readonly kind: 'change'; readonly pool: number; readonly name: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'readAnew'; readonly question: number };

const question = fc.nat({ max: QUESTIONS.length - 1 });
const STEPS = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('ask' as const), question }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        pool: fc.nat({ max: POOLS.length - 1 }),
        name: fc.nat({ max: 99 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.nat({ max: 70 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('readAnew' as const), question }) },
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

  async function take(step: Step): Promise<void> {
    if (step.kind === 'wait') {
      clock.now += step.seconds * 1_000;
    } else if (step.kind === 'change') {
      const [PoolName, UserPoolId] = [`name ${step.name}`, POOLS[step.pool]];
      await client.send(new UpdateUserPoolCommand({ UserPoolId, PoolName }));
    } else if (step.kind === 'readAnew') {
      await dataOf(QUESTIONS[step.question] ?? '', { 'cache-control': 'no-cache' });
    } else {
      const query = QUESTIONS[step.question] ?? '';
      const before = await executed(query);
      const answer = await dataOf(query);
      const after = await executed(query);
      expect([before, after]).toContain(answer);
    }
  }

  it('is never older than what an execution would give, whatever changes at AWS meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        for (const step of steps) await take(step);
      }),
      { numRuns: 40, endOnFailure: true },
    );

    const metrics = await (await fetch(`${url}/metrics`)).text();
    const repeated = /^graphql_answers_repeated_total (\d+)$/m.exec(metrics)?.[1];
    expect(Number(repeated)).toBeGreaterThan(50);
  });
});
