import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { startGateway, type TestGateway } from '../../support/gateway';
import { anIssuer } from '../../support/issuer';

const POOL = 'us-east-1_EXAMPLE';
const POLICY = `{ userPool(id: "${POOL}") { policies { passwordPolicy { minimumLength } } } }`;

type Headers = Readonly<Record<string, string>>;

/** A gateway in which answers serve for 60 s, by a clock that the test turns. */
async function gatewayAt(clock: { now: number }, auth?: object, ttlSeconds = 60) {
  return startGateway({
    memory: true,
    now: () => clock.now,
    env: { COGNITO_CACHE_TTL_SECONDS: String(ttlSeconds) },
    ...(auth === undefined ? {} : { auth }),
  });
}

/** As `fetch` would, which adds `Cache-Control: no-cache` of its own to whatever has `If-None-Match`. */
async function get(gateway: TestGateway, query: string, headers: Headers = {}, method = 'GET') {
  const sent = request(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
    method,
    headers: { 'apollo-require-preflight': '1', ...headers },
  }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const { statusCode: status = 0 } = response;
  return { status, headers: response.headers, text: await text(response) };
}

const cacheControlOf = ({
  headers,
}: {
  readonly headers: globalThis.Headers | IncomingHttpHeaders;
}) =>
  headers instanceof globalThis.Headers ? headers.get('cache-control') : headers['cache-control'];

describe('How long an answer may be kept', () => {
  let clock: { now: number };
  let gateway: TestGateway;

  beforeEach(async () => {
    clock = { now: 1_000_000 };
    gateway = await gatewayAt(clock);
  });
  afterEach(() => gateway.close());

  it('is what the gateway itself would keep it for, where it was just read', async () => {
    expect(cacheControlOf(await gateway.query(POLICY))).toBe('private, max-age=60');
  });

  it('is what is left to its oldest part', async () => {
    await gateway.query(POLICY);
    clock.now += 20_500;

    const old = await gateway.query(POLICY);
    const oldAndNew = await gateway.query(
      `{ userPool(id: "${POOL}") { name } other: userPool(id: "us-east-1_pW7nXc2Ry") { name } }`,
    );

    expect(cacheControlOf(old)).toBe('private, max-age=39');
    expect(cacheControlOf(oldAndNew)).toBe('private, max-age=39');
  });

  it('is not at all where part of it is an error', async () => {
    const answer = await gateway.query(
      `{ userPool(id: "${POOL}") { name } none: userPool(id: "us-east-1_none", account: "main") { name } }`,
    );

    expect(answer.errors).toHaveLength(1);
    expect(cacheControlOf(answer)).toBe('no-store');
  });

  it.each([
    ['nothing was read', '{ __typename }'],
    ['the document is mistaken', '{ nothing }'],
    ['the document is none', '{'],
  ])('is not at all where %s', async (_, document) => {
    expect(cacheControlOf(await gateway.query(document))).toBe('no-store');
  });

  it('is not told by a tag where the answer is no good', async () => {
    const tags = [
      (await get(gateway, '{ nothing }')).headers.etag,
      (await get(gateway, '{')).headers.etag,
      (await get(gateway, '{ userPool(id: "nonsense") { id } }')).headers.etag,
    ];

    expect(tags).toEqual([undefined, undefined, undefined]);
  });

  it('is not at all where the gateway keeps nothing either', async () => {
    const keepsNothing = await gatewayAt(clock, undefined, 0);

    const answer = await keepsNothing.query(POLICY);

    expect(cacheControlOf(answer)).toBe('no-store');
    await keepsNothing.close();
  });

  it.each([
    ['a path where nothing is', '/nothing', 'GET'],
    ['a method that is not answered', '/graphql', 'PUT'],
    ['a request without a query', '/graphql', 'GET'],
  ])('is not at all with %s', async (_, path, method) => {
    const response = await fetch(`${gateway.url}${path}`, { method });

    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(cacheControlOf(response)).toBe('no-store');
  });

  it('is told with the headers by which answers differ', async () => {
    const { headers } = await gateway.query(POLICY);

    expect(headers.get('vary')).toBe('Authorization, Accept, Origin');
  });
});

describe('Who may keep an answer', () => {
  it('is anybody where nobody had to say who asks, and the asker alone otherwise', async () => {
    const issuer = anIssuer();
    const gateway = await gatewayAt(
      { now: 1_000_000 },
      { issuers: [issuer.config], anonymous: { pools: [POOL] } },
    );

    const anonymous = await get(gateway, POLICY);
    const unprivileged = await get(gateway, POLICY, issuer.headers('nothing'));
    const internal = await get(gateway, POLICY, issuer.headers('read'));
    const refused = await get(gateway, POLICY, { authorization: 'Bearer nonsense' });

    expect(cacheControlOf(anonymous)).toBe('public, max-age=60');
    expect(cacheControlOf(unprivileged)).toBe('private, max-age=60');
    expect(cacheControlOf(internal)).toBe('private, max-age=60');
    expect([refused.status, cacheControlOf(refused)]).toEqual([401, 'no-store']);
    await gateway.close();
  });
});

describe('An answer that the asker has already', () => {
  let clock: { now: number };
  let gateway: TestGateway;
  let tag: string;

  beforeEach(async () => {
    clock = { now: 1_000_000 };
    gateway = await gatewayAt(clock);
    tag = (await get(gateway, POLICY)).headers.etag ?? '';
  });
  afterEach(() => gateway.close());

  it.each([
    ['its tag', (own: string) => own],
    ['its tag as a strong one', (own: string) => own.slice(2)],
    ['a list with its tag', (own: string) => `"other", ${own},W/"another"`],
    ['any tag', () => '*'],
  ])('is not sent again to %s', async (_, ifNoneMatch) => {
    const response = await get(gateway, POLICY, { 'if-none-match': ifNoneMatch(tag) });

    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect(response.status).toBe(304);
    expect(response.text).toBe('');
    expect(response.headers.etag).toBe(tag);
    expect(response.headers.vary).toBe('Authorization, Accept, Origin');
    expect(response.headers['content-type']).toBeUndefined();
  });

  it('is the same whatever it cost, and may be kept for as long as what it is made of', async () => {
    clock.now += 30_000;

    const response = await get(gateway, POLICY, { 'if-none-match': tag });

    expect(response.status).toBe(304);
    expect(cacheControlOf(response)).toBe('private, max-age=30');
  });

  it.each(['"other"', 'W/"other"', '', 'nonsense'])('is sent to %j', async (ifNoneMatch) => {
    const response = await get(gateway, POLICY, { 'if-none-match': ifNoneMatch });

    expect(response.status).toBe(200);
    expect(response.headers.etag).toBe(tag);
  });

  it('is another one where the data differ', async () => {
    const response = await get(gateway, `{ userPool(id: "${POOL}") { name } }`, {
      'if-none-match': tag,
    });

    expect(response.status).toBe(200);
    expect(response.headers.etag).not.toBe(tag);
  });

  it('has no tag where it is asked for by POST', async () => {
    const { headers, status } = await gateway.query(POLICY, {}, { 'if-none-match': '*' });

    expect(status).toBe(200);
    expect(headers.get('etag')).toBeNull();
  });

  it('is told of without its body by HEAD', async () => {
    const response = await get(gateway, POLICY, {}, 'HEAD');
    const known = await get(gateway, POLICY, { 'if-none-match': tag }, 'HEAD');

    expect(response.status).toBe(200);
    expect(response.headers.etag).toBe(tag);
    expect(Number(response.headers['content-length'])).toBeGreaterThan(10);
    expect(response.text).toBe('');
    expect(known.status).toBe(304);
  });
});
