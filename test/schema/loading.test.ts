import { startGateway, type TestGateway } from '../support/gateway';

const SAMPLE = 'us-east-1_EXAMPLE';

describe('reading pools in one request', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startGateway({ env: { COGNITO_DEMO_GENERATED_POOLS: '300' } });
  });
  afterEach(() => gateway.close());

  const described = () =>
    gateway.endpoint.calls
      .filter(({ operation }) => operation === 'DescribeUserPool')
      .map(({ userPoolId }) => userPoolId);
  const someIds = (count: number) => gateway.endpoint.pools.slice(-count).map(({ id }) => id);

  it('describes a pool once, by whatever path and however often it is asked for', async () => {
    const { errors } = await gateway.query(`{
      a: userPool(id: "${SAMPLE}") { name }
      b: userPool(id: "${SAMPLE}", region: "us-east-1") { arn }
      c: userPoolsById(ids: ["${SAMPLE}", "${SAMPLE}"]) { mfaConfiguration }
      d: userPoolResult(id: "${SAMPLE}") { __typename }
      e: userPoolResultsById(ids: ["${SAMPLE}"]) { __typename }
      f: userPools(first: 1) { nodes { arn } edges { node { domain } } }
    }`);

    expect(errors).toBeUndefined();
    expect(described()).toEqual([SAMPLE]);
  });

  it('makes one call for each distinct id of a hundred with repeats', async () => {
    const distinct = someIds(60);
    const ids = [...distinct, ...distinct.slice(0, 40)];

    const { data, errors } = await gateway.query(
      'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }',
      { ids },
    );

    expect(errors).toBeUndefined();
    expect(data?.['userPoolsById']).toEqual(ids.map((id) => ({ id })));
    expect(described().sort()).toEqual([...distinct].sort());
  });

  it('remembers nothing from one request to the next', async () => {
    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);
    await gateway.query(`{ userPool(id: "${SAMPLE}") { name } }`);

    expect(described()).toEqual([SAMPLE, SAMPLE]);
  });

  it('keeps every other pool of a list in which some cannot be read', async () => {
    const [first, denied, last] = someIds(3) as [string, string, string];
    gateway.endpoint.misbehave(denied, { kind: 'exception', name: 'NotAuthorizedException' });

    const { data, errors } = await gateway.query(
      'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }',
      { ids: [first, denied, 'malformed', 'us-east-1_unknown', last] },
    );

    expect(data?.['userPoolsById']).toEqual([{ id: first }, null, null, null, { id: last }]);
    const told = errors?.map(({ path, extensions }) => [path?.at(-1), extensions['code']]);
    expect(told?.sort()).toEqual([
      [1, 'ACCESS_DENIED'],
      [2, 'INVALID_INPUT'],
      [3, 'USER_POOL_NOT_FOUND'],
    ]);
  });

  it('tells each pool of a typed list at its own place', async () => {
    const [id] = someIds(1) as [string];

    const { data, errors } = await gateway.query(
      `query ($ids: [ID!]!) {
        userPoolResultsById(ids: $ids) {
          __typename ... on UserPool { id } ... on UserPoolError { code userPoolId }
        }
      }`,
      { ids: [id, '', id] },
    );

    expect(errors).toBeUndefined();
    expect(data?.['userPoolResultsById']).toEqual([
      { __typename: 'UserPool', id },
      { __typename: 'UserPoolInvalidInputError', code: 'INVALID_INPUT', userPoolId: '' },
      { __typename: 'UserPool', id },
    ]);
  });

  it('never has more calls under way than allowed, over all regions and requests', async () => {
    await gateway.close();
    gateway = await startGateway({
      env: { COGNITO_MAX_CONCURRENCY: '3', COGNITO_DEMO_GENERATED_POOLS: '40' },
    });
    const ids = gateway.endpoint.pools
      .filter(({ region }) => ['us-east-1', 'eu-west-1', 'eu-central-1'].includes(region))
      .map(({ id }) => id);
    const halves = [0, 1].map((half) => ids.filter((_, index) => index % 2 === half));
    gateway.endpoint.misbehave('*', { kind: 'latency', ms: 5 });

    await Promise.all(
      halves.map((half) =>
        gateway.query('query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }', { ids: half }),
      ),
    );

    expect(described().sort()).toEqual([...ids].sort());
    expect(gateway.endpoint.peakConcurrency).toBe(3);
  });

  it('sends each id to the region of its prefix, and to a region named where one is', async () => {
    await gateway.query(`{
      userPool(id: "eu-west-1_doesnotexist", account: "main") { id }
      named: userPool(id: "eu-west-1_doesnotexist", account: "main", region: "sa-east-1") { id }
      emulated: userPool(id: "local_doesnotexist", account: "main") { id }
    }`);

    expect(gateway.endpoint.calls.map(({ region }) => region).sort()).toEqual([
      'eu-west-1',
      'sa-east-1',
      'us-east-1',
    ]);
  });

  it('reads a replica in the region that is named', async () => {
    const pool = gateway.endpoint.pools.find(({ replicaRegions }) => replicaRegions.length > 0);
    const replicaRegion = pool?.replicaRegions[0];

    const { data } = await gateway.query(
      `query ($id: ID!, $region: String) {
        home: userPool(id: $id) { id region name issuer }
        replica: userPool(id: $id, region: $region) { id region name issuer }
      }`,
      { id: pool?.id, region: replicaRegion },
    );

    const { home, replica } = data as unknown as Record<string, Record<string, string>>;
    expect(home).toMatchObject({ id: pool?.id, region: pool?.region });
    expect(replica).toEqual({ ...home, region: replicaRegion });
  });
});

describe('reading a pool of one of several accounts', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startGateway();
  });
  afterEach(() => gateway.close());

  const asked = () =>
    gateway.endpoint.calls
      .map(({ operation, account, region }) => `${operation} ${account}/${region}`)
      .sort();

  it.each([
    [SAMPLE, 'main', 'us-east-1'],
    ['us-east-1_Tr1ggErsX', 'partner', 'us-east-1'],
    ['eu-central-1_B2bPorTal', 'partner', 'eu-central-1'],
  ])('costs one call where a list had it: %s', async (id, account, region) => {
    const { data } = await gateway.query(`{ userPool(id: "${id}") { id account region } }`);

    expect(data).toEqual({ userPool: { id, account, region } });
    expect(asked()).toEqual([`DescribeUserPool ${account}/${region}`]);
  });

  it('costs one call where the account is named, though no list spans the region', async () => {
    const { data } = await gateway.query(
      '{ userPool(id: "ap-south-1_dLt0tPm5g", account: "main") { account region } }',
    );

    expect(data).toEqual({ userPool: { account: 'main', region: 'ap-south-1' } });
    expect(asked()).toEqual(['DescribeUserPool main/ap-south-1']);
  });

  it('asks each account for a pool that no list had, then keeps in mind whose it is', async () => {
    const document = '{ userPool(id: "ap-southeast-2_fUtur3Pl8") { account region } }';

    const first = await gateway.query(document);
    const firstAsked = asked();
    gateway.endpoint.forgetCalls();
    const second = await gateway.query(document);

    expect(first.data).toEqual({ userPool: { account: 'partner', region: 'ap-southeast-2' } });
    expect(second.data).toEqual(first.data);
    expect(firstAsked).toEqual([
      'DescribeUserPool main/ap-southeast-2',
      'DescribeUserPool partner/ap-southeast-2',
    ]);
    expect(asked()).toEqual(['DescribeUserPool partner/ap-southeast-2']);
  });

  it('asks both accounts for each of a hundred ids that are nowhere, and lists every far place once', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `us-east-1_missing${index}`);

    const { data, errors } = await gateway.query(
      'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }',
      { ids },
    );

    expect(data?.['userPoolsById']).toEqual(ids.map(() => null));
    expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['USER_POOL_NOT_FOUND']),
    );
    expect(errors?.[0]?.message).toBe(
      'There is no user pool "us-east-1_missing0" in us-east-1, eu-west-1, eu-central-1 of the accounts "main", "partner". Check the id, or name the region and the account.',
    );
    expect(asked()).toEqual([
      ...ids.map(() => 'DescribeUserPool main/us-east-1'),
      ...ids.map(() => 'DescribeUserPool partner/us-east-1'),
      'ListUserPools main/eu-central-1',
      'ListUserPools main/eu-west-1',
      'ListUserPools partner/eu-central-1',
      'ListUserPools partner/eu-west-1',
    ]);
  });

  it('looks nowhere else where a region is named', async () => {
    const { errors } = await gateway.query(
      '{ userPool(id: "us-east-1_missing", region: "eu-west-1") { id } }',
    );

    expect(errors?.[0]?.extensions['code']).toBe('USER_POOL_NOT_FOUND');
    expect(asked()).toEqual([
      'DescribeUserPool main/eu-west-1',
      'DescribeUserPool partner/eu-west-1',
    ]);
  });

  it('does not depend on an account that cannot be asked while another has the pool', async () => {
    gateway.endpoint.misbehave('main', { kind: 'exception', name: 'NotAuthorizedException' });

    const { data, errors } = await gateway.query(
      '{ userPool(id: "ap-southeast-2_fUtur3Pl8") { account } }',
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ userPool: { account: 'partner' } });
  });

  it('calls no pool missing that an account may have which could not be asked', async () => {
    gateway.endpoint.misbehave('partner', { kind: 'exception', name: 'NotAuthorizedException' });

    const { data, errors } = await gateway.query(`{
      short: userPool(id: "us-east-1_missing") { id }
      typed: userPoolResult(id: "us-east-1_missing") {
        ... on UserPoolAccessDeniedError {
          account: askedAccount
          region: askedRegion
          userPoolId
        }
      }
    }`);

    const told = { account: 'partner', region: 'us-east-1', userPoolId: 'us-east-1_missing' };
    expect(data).toEqual({ short: null, typed: told });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'ACCESS_DENIED', ...told });
    expect(errors?.[0]?.message).toContain(
      'User pool "us-east-1_missing" was not found, but account "partner" could not be asked for it in us-east-1.',
    );
  });

  it('is not served from far away while an account near by could not be asked', async () => {
    const replicated = gateway.endpoint.pools.find(({ replicaRegions }) =>
      replicaRegions.some((region) => ['eu-west-1', 'eu-central-1'].includes(region)),
    );
    const id = replicated?.id ?? '';
    const home = replicated?.region ?? '';
    await gateway.close();
    gateway = await startGateway({ env: { COGNITO_CACHE_WARM_UP: 'off' } });
    const others = ['us-east-1', 'eu-west-1', 'eu-central-1'].filter((region) => region !== home);
    const replicas = await gateway.query(
      'query ($regions: [String!]) { userPools(first: 60, regions: $regions) { nodes { id } } }',
      { regions: others },
    );
    gateway.endpoint.forgetCalls();
    gateway.endpoint.misbehave(`main/${home}`, {
      kind: 'exception',
      name: 'NotAuthorizedException',
    });
    gateway.endpoint.misbehave(`partner/${home}`, {
      kind: 'exception',
      name: 'ResourceNotFoundException',
    });

    const { data, errors } = await gateway.query(`{ userPool(id: "${id}") { region } }`);

    expect(replicas.data?.['userPools']?.['nodes']).toContainEqual({ id });
    expect(data).toEqual({ userPool: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'ACCESS_DENIED', region: home });
    expect(asked().filter((call) => call.startsWith('List'))).toEqual([]);
  });
});

describe('a pool that lists from memory do not have', () => {
  const NEW = 'us-east-1_Tr1ggErsX';
  const MISSING = { kind: 'exception', name: 'ResourceNotFoundException' } as const;
  const NONE = { kind: 'json', body: { UserPools: [] } } as const;

  /** A gateway that keeps empty lists in memory. */
  const withEmptyLists = async () => {
    const gateway = await startGateway({ memory: true, env: { COGNITO_CACHE_WARM_UP: 'off' } });
    gateway.endpoint.misbehave('ListUserPools', NONE);
    await gateway.query('{ userPools { edges { node { id } } } }');
    gateway.endpoint.behave();
    gateway.endpoint.forgetCalls();
    return gateway;
  };

  it('is found all the same, by a call to each account of its region', async () => {
    const gateway = await withEmptyLists();

    const { data, errors } = await gateway.query(`{ userPool(id: "${NEW}") { id account } }`);

    const asked = gateway.endpoint.calls.map(({ operation, account }) => [operation, account]);
    await gateway.close();
    expect(errors).toBeUndefined();
    expect(data).toEqual({ userPool: { id: NEW, account: 'partner' } });
    expect(asked.sort()).toEqual([
      ['DescribeUserPool', 'main'],
      ['DescribeUserPool', 'partner'],
    ]);
  });

  it('is not called missing while AWS cannot be asked', async () => {
    const gateway = await withEmptyLists();
    gateway.endpoint.misbehave('*', { kind: 'exception', name: 'InternalErrorException' });

    const { data, errors } = await gateway.query(`{ userPool(id: "${NEW}") { id } }`);

    await gateway.close();
    expect(data).toEqual({ userPool: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'UPSTREAM_UNAVAILABLE',
      retryable: true,
      userPoolId: NEW,
    });
  });

  it('is found five seconds after it was missing', async () => {
    let now = Date.now();
    const gateway = await startGateway({ memory: true, now: () => now });
    const id = 'ap-southeast-2_fUtur3Pl8';
    gateway.endpoint.misbehave(id, MISSING);
    const before = await gateway.query(`{ userPool(id: "${id}") { id } }`);
    gateway.endpoint.behave();

    now += 5_001;
    const after = await gateway.query(`{ userPool(id: "${id}") { id } }`);

    await gateway.close();
    expect(before.errors?.[0]?.extensions['code']).toBe('USER_POOL_NOT_FOUND');
    expect(after.data).toEqual({ userPool: { id } });
  });
});
