import {
  CognitoIdentityProviderClient,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import pino from 'pino';
import { createApp, type App } from '../../src/app';
import { loadConfig } from '../../src/config';
import {
  EMBEDDED_FLEET,
  loadIdentityPools,
  loadPools,
  startDemoEndpoint,
  type DemoEndpoint,
} from '../../src/demo';
import { eventually } from '../support/eventually';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis';

const POOL = 'us-east-1_EXAMPLE';

interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors?: readonly unknown[];
  readonly extensions: {
    readonly upstream: { readonly calls: number; readonly cacheHits: number };
  };
}

describeWithRedis('Two gateways with one Redis', () => {
  let redis: TestRedis;
  let endpoint: DemoEndpoint;
  let client: CognitoIdentityProviderClient;
  let apps: App[];

  beforeEach(async () => {
    process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'DEMO';
    redis = await startRedis();
    endpoint = await startDemoEndpoint({
      pools: await loadPools(EMBEDDED_FLEET),
      identityPools: await loadIdentityPools(),
      writes: true,
    });
    client = new CognitoIdentityProviderClient({ region: 'us-east-1', endpoint: endpoint.url });
    apps = [await aGateway(), await aGateway()];
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    client.destroy();
    await endpoint.close();
    await redis.close();
    delete process.env['AWS_ACCESS_KEY_ID'];
    delete process.env['AWS_SECRET_ACCESS_KEY'];
  });

  function aGateway(): Promise<App> {
    return createApp(
      loadConfig({
        AWS_REGION: 'us-east-1',
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint.url,
        AWS_ENDPOINT_URL_COGNITO_IDENTITY: endpoint.url,
        COGNITO_BUDGET_SHARE: '0',
        COGNITO_REDIS_URL: redis.url,
        COGNITO_MAX_EVENT_LOOP_LAG_MS: '0',
      }),
      pino({ level: 'silent' }),
    );
  }

  async function ask(gateway: number, query: string, fresh = false): Promise<Answer> {
    const app = apps[gateway];
    if (app === undefined) throw new Error(`There is no gateway ${gateway}.`);
    const response = await app.server.inject({
      method: 'POST',
      url: '/graphql',
      headers: fresh ? { 'cache-control': 'no-cache' } : {},
      payload: { query },
    });
    return response.json<Answer>();
  }

  const nameIn = async (gateway: number, fresh = false) => {
    const { data } = await ask(gateway, `{ userPool(id: "${POOL}") { name } }`, fresh);
    return (data['userPool'] as { readonly name: string } | null)?.name;
  };

  const rename = (PoolName: string) =>
    client.send(new UpdateUserPoolCommand({ UserPoolId: POOL, PoolName }));

  const callsOf = (operation: string) =>
    endpoint.calls.filter((call) => call.operation === operation).length;

  it('tell what the other was told, and that it cost no call', async () => {
    await nameIn(0);
    const { extensions } = await ask(1, `{ userPool(id: "${POOL}") { name mfaConfiguration } }`);

    expect(callsOf('DescribeUserPool')).toBe(1);
    expect(extensions.upstream).toMatchObject({ calls: 0, cacheHits: 1 });
    expect(apps[1]?.counters().DescribeUserPool).toMatchObject({ calls: 0, sharedHits: 1 });
  });

  it('know of a change that the other has read, without asking for it', async () => {
    await nameIn(0);
    await nameIn(1);
    await rename('renamed');

    const before = await nameIn(1);
    await nameIn(0, true);
    await eventually(async () => (await nameIn(1)) === 'renamed');

    expect(before).not.toBe('renamed');
    // The first read, the one that was to be fresh, and the one of the change itself.
    expect(callsOf('DescribeUserPool')).toBe(2);
  });

  it('know of a change that a list showed the other', async () => {
    await nameIn(0);
    await nameIn(1);
    await rename('renamed');

    await ask(0, '{ userPools { nodes { id } } }');
    await eventually(async () => (await nameIn(1)) === 'renamed');

    expect(await nameIn(0)).toBe('renamed');
    expect(callsOf('DescribeUserPool')).toBe(2);
  });

  it('find a pool by what the other’s lists told', async () => {
    await ask(0, '{ userPools { nodes { id } } }');
    const { data } = await ask(1, '{ userPools { nodes { id } } }');

    expect(data).not.toBeNull();
    expect(apps[1]?.counters().ListUserPools).toMatchObject({ calls: 0 });
  });
});
