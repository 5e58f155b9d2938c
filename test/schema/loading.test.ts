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
    const ids = gateway.endpoint.pools.map(({ id }) => id);
    gateway.endpoint.misbehave('*', { kind: 'latency', ms: 5 });

    await Promise.all(
      [ids, [...ids].reverse()].map((list) =>
        gateway.query('query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }', { ids: list }),
      ),
    );

    expect(described().length).toBe(2 * ids.length);
    expect(gateway.endpoint.peakConcurrency).toBe(3);
  });

  it('sends each id to the region of its prefix, and to a region named where one is', async () => {
    await gateway.query(`{
      userPool(id: "eu-west-1_doesnotexist") { id }
      named: userPool(id: "eu-west-1_doesnotexist", region: "sa-east-1") { id }
      emulated: userPool(id: "local_doesnotexist") { id }
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
