import type { Outgoing } from '../http-client';
import type { Operation } from './documents';
import type { Draw } from './draw';
import { mutated } from './mutations';
import { HUSH } from './values';

const TYPES = [
  'application/json; charset=utf-8',
  'application/json;charset=latin1',
  'APPLICATION/JSON',
  'application/graphql-response+json',
  'application/graphql',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json, text/plain',
  ';;',
  '',
  'x'.repeat(1_000),
];

const ODD_HEADERS: readonly (readonly [string, readonly string[]])[] = [
  ['content-type', TYPES],
  ['accept', ['*/*', 'text/html', 'application/graphql-response+json', 'image/png', ';q=x', '']],
  ['accept-encoding', ['gzip', 'br;q=1', 'identity;q=0, *;q=0']],
  ['content-encoding', ['gzip', 'br', 'nonsense']],
  ['cache-control', ['no-cache', 'no-store', 'max-age=-1', 'no-cache="x']],
  ['if-none-match', ['*', 'W/"x"', '"', 'x'.repeat(500)]],
  ['x-request-id', ['a', 'x'.repeat(101), '<script>', '{"a":1}', '%00']],
  ['x-forwarded-for', ['1.2.3.4', '::1', 'nonsense', ',,']],
  ['x-forwarded-host', ['a b', 'evil.example.com', '[']],
  ['x-forwarded-proto', ['https', 'javascript']],
  ['origin', ['null', 'https://evil.example.com', '*']],
  ['host', ['a', 'a:1:2', '[::1', 'a/b', '%', 'xn--', 'a,b', '']],
  ['apollo-require-preflight', ['1', '']],
  ['x-apollo-operation-name', ['A', '']],
  ['traceparent', ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '00-x-y-zz', '']],
  ['expect', ['200-ok']],
  ['transfer-encoding', ['chunked']],
  ['cookie', [`session=${HUSH}`]],
  ['if-modified-since', ['yesterday']],
  ['range', ['bytes=0-1']],
  ['__proto__', ['x']],
  ['x-odd', ['\u00ff\u00fe', 'x'.repeat(4_000)]],
];

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'GET', 'PROPFIND'];

/** A good body behind headers, and by a method, that may be anything but. */
export function oddRequest(
  draw: Draw,
  usual: Readonly<Record<string, string>>,
  body: string,
): Outgoing {
  const odd = draw.some(ODD_HEADERS, 4).map(([name, values]) => [name, draw.pick(values)] as const);
  const method = draw.chance(0.7) ? 'POST' : draw.pick(METHODS);
  return {
    method,
    headers: { ...usual, ...Object.fromEntries(odd) },
    // A body that comes without its length would stand before the next request.
    body: ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method) ? '' : body,
  };
}

/** An operation in a URL, which may have come to harm. */
export function oddGet(
  draw: Draw,
  { 'content-type': _, ...headers }: Readonly<Record<string, string>>,
  operation: Operation,
): Outgoing {
  const query = new URLSearchParams({
    query: operation.query,
    variables: JSON.stringify(operation.variables),
    ...(operation.operationName === undefined ? {} : { operationName: operation.operationName }),
  }).toString();
  const text = draw.weighted([
    [5, () => query],
    [
      3,
      () =>
        mutated(draw, Buffer.from(query))
          .toString('latin1')
          .replace(/[^\x21-\x7e]/g, '%'),
    ],
    [1, () => `${query}&query=%7Ba%7D&query=&variables[]=1&extensions={`],
    [1, () => draw.pick(['', 'query', 'query=', '=', '&&', '%', 'query=%ff', '?'.repeat(200)])],
  ])();
  return {
    method: 'GET',
    path: `/graphql?${text.slice(0, 8_000)}`,
    headers: draw.chance(0.8) ? { ...headers, 'apollo-require-preflight': '1' } : headers,
  };
}

/** What is there and what is not, with GraphiQL's page left out, which is HTML. */
export const PATHS = [
  '/graphql/',
  '//graphql',
  '/GRAPHQL',
  '/graphql%00',
  '/graphql/..;/x',
  '/%zz',
  '/%c0%ae%c0%ae',
  '/nothing',
  '/x'.repeat(400),
  '/healthz?x=1',
  '/readyz',
  '/metrics',
  '/.env',
  '/graphiql/%2e%2e/%2e%2e/package.json',
  '/graphiql/..%2f..%2fpackage.json',
  '/graphiql/assets/',
  '/graphiql/%00',
  '/graphql?query={__typename}#x',
];

/** The bytes of a good request over HTTP, no longer all of them right. */
export function oddWire(
  draw: Draw,
  headers: Readonly<Record<string, string>>,
  body: string,
): Uint8Array {
  if (draw.chance(0.2)) return draw.bytes(500);
  const head = Object.entries({
    host: '127.0.0.1',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return mutated(draw, Buffer.from(`POST /graphql HTTP/1.1\r\n${head.join('')}\r\n${body}`));
}
