import { TRUSTED } from '../../../src/domain/access';
import type { RequestWishes } from '../../../src/server/server';
import { startGateway, type TestGateway } from '../../support/gateway';
import { aRequestContext } from '../../support/request-context';
import { aServer } from '../../support/server';

const SAMPLE = 'us-east-1_EXAMPLE';
const OTHER = 'eu-west-1_doesnotexist';

describe('What an answer cost', () => {
  let gateway: TestGateway;

  beforeEach(async () => {
    gateway = await startGateway({ memory: true, env: { COGNITO_DEMO_GENERATED_POOLS: '400' } });
  });
  afterEach(() => gateway.close());

  it('is told in its extensions: calls of its own first, then answers from memory', async () => {
    const document = `{ userPool(id: "${SAMPLE}") { name } }`;

    const cold = await gateway.query(document);
    const warm = await gateway.query(document);

    expect(cold.extensions).toEqual({
      upstream: {
        calls: 1,
        cacheHits: 0,
        coalesced: 0,
        waitedMs: 0,
        oldestAgeMs: null,
      },
    });
    expect(warm.extensions).toEqual({
      upstream: {
        calls: 0,
        cacheHits: 1,
        coalesced: 0,
        waitedMs: 0,
        oldestAgeMs: expect.any(Number) as number,
      },
    });
    expect(gateway.endpoint.calls).toHaveLength(1);
  });

  it('is told beside errors too', async () => {
    const { errors, extensions } = await gateway.query(
      `{ userPool(id: "${SAMPLE}") { name } none: userPool(id: "${OTHER}", account: "main") { name } }`,
    );

    expect(errors).toHaveLength(1);
    expect(extensions?.['upstream']?.['calls']).toBe(2);
  });

  it('is nothing for a query that reads nothing', async () => {
    const { extensions } = await gateway.query('{ __typename }');

    expect(extensions?.['upstream']).toEqual({
      calls: 0,
      cacheHits: 0,
      coalesced: 0,
      waitedMs: 0,
      oldestAgeMs: null,
    });
  });

  it.each(['{ nothing }', '{'])('is not told of what was never executed: %s', async (document) => {
    const { errors, extensions } = await gateway.query(document);

    expect(errors).toBeDefined();
    expect(extensions).toBeUndefined();
  });

  it('is limited: what was answered stays, the rest is told so', async () => {
    const ids = gateway.endpoint.pools.slice(-350).map(({ id }) => id);

    const { data, errors, extensions } = await gateway.query(
      `query ($some: [ID!]!, $more: [ID!]!) {
        some: userPoolsById(ids: $some) { id }
        more: userPoolsById(ids: $more) { id }
      }`,
      { some: ids.slice(0, 175), more: ids.slice(175) },
    );

    const { some, more } = data as unknown as Record<string, readonly ({ id: string } | null)[]>;
    const pools = [...(some ?? []), ...(more ?? [])];
    expect(pools.map((pool) => pool?.id ?? null)).toEqual([
      ...ids.slice(0, 300),
      ...Array<null>(50).fill(null),
    ]);
    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(
      Array(50).fill('LIMIT_EXCEEDED'),
    );
    expect(extensions?.['upstream']?.['calls']).toBe(300);
    expect(gateway.endpoint.calls).toHaveLength(300);
  });

  it('is limited with retries counted, and what failed stays what it was', async () => {
    const limited = await startGateway({
      env: { COGNITO_MAX_CALLS_PER_OPERATION: '20', COGNITO_DEMO_GENERATED_POOLS: '20' },
    });
    limited.endpoint.misbehave('*', { kind: 'exception', name: 'InternalErrorException' });
    const ids = limited.endpoint.pools.slice(-18).map(({ id }) => id);

    const { errors, extensions } = await limited.query(
      'query ($ids: [ID!]!) { userPoolsById(ids: $ids) { id } }',
      { ids },
    );

    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(
      Array(18).fill('UPSTREAM_UNAVAILABLE'),
    );
    expect(extensions?.['upstream']?.['calls']).toBe(20);
    expect(limited.endpoint.calls).toHaveLength(20);
    await limited.close();
  });

  it('is counted by operation for all requests together, and so is what was read at start', async () => {
    const { ListUserPools: atStart } = gateway.counters();

    await gateway.query(
      `{ userPool(id: "${SAMPLE}") { name } userPools(first: 1) { nodes { id } } }`,
    );
    await gateway.query(
      `{ userPool(id: "${SAMPLE}") { arn } none: userPool(id: "${OTHER}", account: "main") { id } }`,
    );

    // Seven pages of the 407 pools of main in us-east-1, and one of each of the five other places.
    expect(atStart).toEqual({ calls: 12, sharedHits: 0, cacheHits: 0, coalesced: 0, failures: 0 });
    expect(gateway.counters()).toEqual({
      DescribeUserPool: { calls: 2, sharedHits: 0, cacheHits: 1, coalesced: 0, failures: 1 },
      ListUserPools: { calls: 12, sharedHits: 0, cacheHits: 1, coalesced: 0, failures: 0 },
    });
  });
});

describe('A server that is told to keep costs to itself', () => {
  it('adds nothing to its answers', async () => {
    const wishes: RequestWishes[] = [];
    const server = await aServer({
      createContext(requestId, wish) {
        wishes.push(wish);
        return aRequestContext({ requestId });
      },
      serving: { exposeCost: false },
    });

    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'cache-control': 'no-store, No-Cache' },
      payload: { query: '{ __typename }' },
    });
    await server.close();

    expect(response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(wishes).toEqual([
      { caller: TRUSTED, fresh: true, startedAt: expect.any(Number) as number },
    ]);
  });
});
