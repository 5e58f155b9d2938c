import { request } from 'node:http';
import type { HttpResult } from '../../src/invocation';
import { startGateway, type TestGateway } from '../support/gateway';
import { anIssuer } from '../support/issuer';
import { aContext, HOST, operation, restEvent, urlEvent, type Sent } from './events';
import { aFunction, type TestFunction } from './function';

const SAMPLE = 'us-east-1_EXAMPLE';
const ISSUER = anIssuer();
const AUTH = { issuers: [ISSUER.config], anonymous: { pools: [SAMPLE] } };
const ORIGIN = 'https://app.example.com';
const SETTINGS = {
  COGNITO_GRAPHIQL: 'false',
  COGNITO_CORS_ORIGINS: ORIGIN,
  COGNITO_MAX_BODY_BYTES: '4096',
  COGNITO_CACHE_TTL_SECONDS: '60',
};

const QUERY = `{ userPool(id: "${SAMPLE}") { name mfaConfiguration } }`;
const BY_GET = `/graphql?query=${encodeURIComponent(QUERY)}`;
const INSIDER = ISSUER.headers('read');
const PREFLIGHT = { 'apollo-require-preflight': '1' };

/** Requests of every kind that the entrance knows, and what is to come of each. */
const REQUESTS: readonly (readonly [string, number, Sent])[] = [
  ['a stranger’s query', 200, operation(QUERY)],
  ['a query with a token', 200, operation(QUERY, { headers: INSIDER })],
  ['a field that the token does not grant', 200, operation('{ userPool(id: "x") { arn } }')],
  ['a token that is none', 401, operation(QUERY, { headers: { authorization: 'Bearer none' } })],
  [
    'AWS’s own signature in place of a token',
    401,
    operation(QUERY, { headers: { authorization: 'AWS4-HMAC-SHA256 Credential=a/b' } }),
  ],
  ['introspection by a stranger', 403, operation('{ __schema { types { name } } }')],
  ['a mistaken document', 400, operation('{ nosuch }', { headers: INSIDER })],
  [
    'a mistaken document of a client that takes JSON alone',
    200,
    operation('{ nosuch }', { headers: { ...INSIDER, accept: 'application/json' } }),
  ],
  ['too many levels', 400, operation(`${'{ a '.repeat(60)}${'}'.repeat(60)}`)],
  ['a query by GET', 200, { path: BY_GET, headers: { ...PREFLIGHT, ...INSIDER } }],
  ['a query by HEAD', 200, { method: 'HEAD', path: BY_GET, headers: PREFLIGHT }],
  ['a GET that a foreign page could send', 400, { path: BY_GET }],
  ['a body that is no JSON', 400, { ...operation(''), body: '{"query":' }],
  ['a body that is empty', 400, { ...operation(''), body: '' }],
  ['a body of another type', 415, { ...operation(''), headers: { 'content-type': 'text/plain' } }],
  ['a body that is too long', 413, operation(`# ${'x'.repeat(5_000)}`)],
  ['a head that is too long', 431, operation(QUERY, { headers: { 'x-long': 'x'.repeat(20_000) } })],
  ['another method', 405, { method: 'DELETE' }],
  ['another path', 404, { path: '/favicon.ico' }],
  ['GraphiQL, which is not there', 404, { path: '/graphiql' }],
  ['a probe', 200, { path: '/readyz' }],
  ['metrics without a token', 401, { path: '/metrics' }],
  [
    'a browser that asks whether it may ask',
    204,
    {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    },
  ],
  ['a page of another origin', 200, operation(QUERY, { headers: { origin: ORIGIN } })],
];

interface Told {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What Node or AWS writes, not the gateway. */
const BY_THE_CARRIER = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];

function sendOverHttp(url: string, { method = 'GET', path = '/graphql', headers, body }: Sent) {
  return new Promise<Told>((resolve, reject) => {
    request(`${url}${path}`, { method, headers: { host: HOST, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', reject).on('end', () => {
        const { statusCode = 0, headers: told } = response;
        resolve({ statusCode, headers: told, body: text });
      });
    })
      .on('error', reject)
      .end(body);
  });
}

/** Without what differs from one request to the next. */
function comparable({ statusCode, headers, body }: Told): object {
  const told = Object.entries(headers).filter(([name]) => !BY_THE_CARRIER.includes(name));
  return {
    statusCode,
    headers: Object.fromEntries(told),
    body: body.replace(/"(waitedMs|oldestAgeMs|calls|cacheHits)":\w+/g, '"$1":0'),
  };
}

describe('A function, asked what a server over HTTP is asked,', () => {
  let gateway: TestGateway;
  let called: TestFunction;

  beforeAll(async () => {
    gateway = await startGateway({ auth: AUTH, memory: true, env: SETTINGS });
    called = await aFunction({ auth: AUTH, env: SETTINGS });
  });
  afterAll(async () => {
    await gateway.close();
    await called.close();
  });

  it.each(REQUESTS)('answers the same to %s', async (_, status, sent) => {
    const named = { ...sent, headers: { 'x-request-id': 'a-request', ...sent.headers } };

    const overHttp = await sendOverHttp(gateway.url, named);
    const results: HttpResult[] = [
      await called.handler(urlEvent(named), aContext()),
      await called.handler(restEvent(named), aContext()),
    ];

    expect(overHttp.statusCode).toBe(status);
    // Node’s parser refuses before a request has a name, an origin or a cache.
    if (status === 431) {
      const message = (body: string) =>
        (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message;
      expect(results.map(({ statusCode }) => statusCode)).toEqual([431, 431]);
      expect(results.map(({ body }) => message(body))).toEqual([
        message(overHttp.body),
        message(overHttp.body),
      ]);
      return;
    }
    expect(results.map(comparable)).toEqual([comparable(overHttp), comparable(overHttp)]);
  });

  it('answers 304 to whoever has the answer already', async () => {
    const asked = { path: BY_GET, headers: { ...PREFLIGHT, ...INSIDER } };
    const { headers } = await called.handler(urlEvent(asked), aContext());

    const again = await called.handler(
      urlEvent({ ...asked, headers: { ...asked.headers, 'if-none-match': headers['etag'] ?? '' } }),
      aContext(),
    );

    expect(headers['etag']).toMatch(/^(W\/)?".+"$/);
    expect(again).toMatchObject({ statusCode: 304, body: '' });
  });
});
