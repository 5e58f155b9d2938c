import { startGateway, type TestGateway } from '../support/gateway';

const SAMPLE = 'us-east-1_EXAMPLE';
const DOCUMENT = `{ userPool(id: "${SAMPLE}") { name } }`;

describe('The shared cache over HTTP', () => {
  let gateway: TestGateway;
  let now: number;

  beforeEach(async () => {
    now = 0;
    gateway = await startGateway({ memory: true, now: () => now });
  });
  afterEach(() => gateway.close());

  it('has 500 concurrent requests for one cold pool make one call', async () => {
    gateway.endpoint.misbehave('*', { kind: 'latency', ms: 500 });

    const answers = await Promise.all(Array.from({ length: 500 }, () => gateway.query(DOCUMENT)));

    expect(gateway.endpoint.calls).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors !== undefined)).toEqual([]);
    const costs = answers.map(({ extensions }) => extensions?.['upstream']);
    expect(costs.filter((cost) => Number(cost?.['calls']) === 1)).toHaveLength(1);
    expect(
      costs.filter((cost) => Number(cost?.['coalesced']) + Number(cost?.['cacheHits']) === 1),
    ).toHaveLength(499);
  });

  it('serves a kept pool with its age while AWS answers only 503', async () => {
    const before = await gateway.query(DOCUMENT);
    gateway.endpoint.misbehave('*', { kind: 'html', status: 503 });
    now = 600_000;

    const during = await gateway.query(DOCUMENT);

    expect(during.errors).toBeUndefined();
    expect(during.data).toEqual(before.data);
    expect(during.extensions?.['upstream']).toMatchObject({ cacheHits: 1, oldestAgeMs: 600_000 });
  });

  it('tells the failure where what is kept is too old', async () => {
    await gateway.query(DOCUMENT);
    gateway.endpoint.misbehave('*', { kind: 'html', status: 503 });
    now = 3_600_000;

    const { data, errors } = await gateway.query(DOCUMENT);

    expect(data).toEqual({ userPool: null });
    expect(errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('makes a call for a caller who sends Cache-Control: no-cache', async () => {
    await gateway.query(DOCUMENT);

    const { extensions } = await gateway.query(
      DOCUMENT,
      {},
      { 'cache-control': 'no-store, No-Cache' },
    );

    expect(gateway.endpoint.calls).toHaveLength(2);
    expect(extensions?.['upstream']).toMatchObject({ calls: 1, cacheHits: 0 });
  });

  it('tells that caller of a failure, and serves everybody else', async () => {
    await gateway.query(DOCUMENT);
    gateway.endpoint.misbehave('*', { kind: 'exception', name: 'InternalErrorException' });

    const fresh = await gateway.query(DOCUMENT, {}, { 'cache-control': 'no-cache' });
    const other = await gateway.query(DOCUMENT);

    expect(fresh.errors?.[0]?.extensions['code']).toBe('UPSTREAM_UNAVAILABLE');
    expect(other.errors).toBeUndefined();
  });

  it('reads a pool anew behind the reader who is served the old one', async () => {
    await gateway.query(DOCUMENT);
    now = 60_000;

    const { extensions } = await gateway.query(DOCUMENT);
    while (gateway.counters().DescribeUserPool?.calls !== 2 || gateway.endpoint.calls.length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }

    expect(extensions?.['upstream']).toMatchObject({ calls: 0, oldestAgeMs: 60_000 });
  });

  it('logs a failure behind a reader, and does not trouble the reader with it', async () => {
    await gateway.query(DOCUMENT);
    gateway.endpoint.misbehave('*', { kind: 'exception', name: 'NotAuthorizedException' });
    now = 60_000;

    const { errors } = await gateway.query(DOCUMENT);
    while (gateway.log.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

    expect(errors).toBeUndefined();
    expect(JSON.parse(gateway.log[0] ?? '')).toMatchObject({
      requestId: 'background',
      code: 'ACCESS_DENIED',
      userPoolId: SAMPLE,
    });
  });

  it('keeps a refusal for a moment, without the words that came with it', async () => {
    gateway.endpoint.misbehave(SAMPLE, { kind: 'exception', name: 'NotAuthorizedException' });
    const first = await gateway.query(DOCUMENT);
    const second = await gateway.query(DOCUMENT);
    now = 5_000;
    gateway.endpoint.behave();

    const third = await gateway.query(DOCUMENT);

    expect(gateway.endpoint.calls).toHaveLength(2);
    expect(second.errors?.[0]?.message).toBe(first.errors?.[0]?.message);
    expect(third.errors).toBeUndefined();
    expect(gateway.log.filter((line) => line.includes('assumed-role'))).toHaveLength(1);
  });
});
