import { anIssuer } from '../support/issuer';
import { startGateway, type TestGateway, type Tree } from '../support/gateway';
import { startRouter, type Router } from '../support/router';
import { startTeams, type RunningServer } from '../support/teams-subgraph';

const POOL = 'us-east-1_EXAMPLE';
const EARLY = 'us-east-1_k3TqZ81Lm';
const TRIGGERS = 'us-east-1_Tr1ggErsX';
const CLIENT = '1example23456789abcdefghij';
const IDENTITY_POOL = 'us-east-1:3f1c9a52-7b04-4e6d-9c31-0a5d8e2f4b17';

const TEAMS = {
  pools: { web: [POOL, EARLY, POOL], backend: [TRIGGERS, POOL] },
  clients: [{ userPoolId: POOL, clientId: CLIENT }],
  guests: [{ id: IDENTITY_POOL, region: 'us-east-1' }],
};

const issuer = anIssuer();

describe('a router that joins this subgraph with another', () => {
  let gateway: TestGateway;
  let teams: RunningServer;
  let router: Router;

  beforeAll(async () => {
    gateway = await startGateway({
      env: { COGNITO_SUBGRAPH: 'true' },
      auth: { issuers: [issuer.config], anonymous: { pools: [POOL] } },
    });
    teams = await startTeams(TEAMS);
    router = await startRouter(
      { cognito: `${gateway.url}/graphql`, teams: teams.url },
      issuer.headers('read'),
    );
  });
  beforeEach(() => {
    gateway.endpoint.forgetCalls();
    gateway.endpoint.behave();
  });
  afterAll(async () => {
    await router.close();
    await Promise.all([gateway.close(), teams.close()]);
  });

  const calls = () => gateway.endpoint.calls.map(({ operation }) => operation);

  it('reads here what the other names by an id, each pool once', async () => {
    const { data, errors } = await router.query(
      '{ teams { name pools { id name region } } }',
      issuer.headers('read'),
    );

    expect(errors).toBeUndefined();
    const [web, backend] = (data?.['teams'] ?? []) as unknown as readonly Tree[];
    expect(web).toMatchObject({
      name: 'web',
      pools: [
        { id: POOL, name: 'my-test-user-pool', region: 'us-east-1' },
        { id: EARLY, region: 'us-east-1' },
        { id: POOL, name: 'my-test-user-pool', region: 'us-east-1' },
      ],
    });
    expect(backend?.['pools']?.[1]).toEqual(web?.['pools']?.[0]);
    expect(calls()).toEqual(['DescribeUserPool', 'DescribeUserPool', 'DescribeUserPool']);
  });

  it('reads there what is found here', async () => {
    const { data, errors } = await router.query(
      `{ userPool(id: "${POOL}") { name team { name } } }`,
      issuer.headers('read'),
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ userPool: { name: 'my-test-user-pool', team: { name: 'web' } } });
    expect(calls()).toEqual(['DescribeUserPool']);
  });

  it('joins app clients by their pool, and identity pools', async () => {
    const { data, errors } = await router.query(
      '{ clients { owner clientName } guests { contact allowUnauthenticatedIdentities } }',
      issuer.headers('read'),
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      clients: [{ owner: 'the web team', clientName: 'my-test-app-client' }],
      guests: [{ contact: 'guests@example.com', allowUnauthenticatedIdentities: false }],
    });
    // An identity pool is looked for in each of the two accounts that have its region.
    expect(calls().sort()).toEqual([
      'DescribeIdentityPool',
      'DescribeIdentityPool',
      'DescribeUserPool',
      'DescribeUserPoolClient',
    ]);
  });

  it('loses nothing but the pool that cannot be read', async () => {
    gateway.endpoint.misbehave(EARLY, { kind: 'exception', name: 'NotAuthorizedException' });

    const { data, errors } = await router.query(
      '{ teams { pools { id name } } }',
      issuer.headers('read'),
    );

    expect(data?.['teams']?.[0]).toEqual({
      pools: [
        { id: POOL, name: 'my-test-user-pool' },
        { id: EARLY, name: null },
        { id: POOL, name: 'my-test-user-pool' },
      ],
    });
    expect(data?.['teams']?.[1]?.['pools']?.[0]?.['name']).toBeTruthy();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'ACCESS_DENIED', userPoolId: EARLY, serviceName: 'cognito' },
    });
  });

  it('shows whoever sends no token what is public of a public pool, and no other pool', async () => {
    const { data, errors = [] } = await router.query(
      '{ teams { pools { id mfaConfiguration arn } } }',
    );

    const [web] = (data?.['teams'] ?? []) as unknown as readonly Tree[];
    expect(web?.['pools']?.[0]).toEqual({ id: POOL, mfaConfiguration: 'OPTIONAL', arn: null });
    expect(web?.['pools']?.[1]).toEqual({ id: EARLY, mfaConfiguration: null, arn: null });
    // The router sends a reference as often as the other subgraph names the pool.
    expect(errors.map(({ extensions }) => extensions['code']).sort()).toEqual([
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
      'USER_POOL_NOT_FOUND',
      'USER_POOL_NOT_FOUND',
    ]);
    expect(calls()).toEqual(['DescribeUserPool']);
  });
});

describe('a router whose operator sends no token', () => {
  it('is not told what this subgraph is', async () => {
    const gateway = await startGateway({
      env: { COGNITO_SUBGRAPH: 'true' },
      auth: { issuers: [issuer.config], anonymous: {} },
    });

    const starting = startRouter({ cognito: `${gateway.url}/graphql` });

    await expect(starting).rejects.toThrow(/403: Forbidden/);
    await gateway.close();
  });
});
