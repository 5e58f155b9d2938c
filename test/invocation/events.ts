import { randomUUID } from 'node:crypto';

/** A request as a client sends it, whatever carries it. */
export interface Sent {
  readonly method?: string;
  /** With its query. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export const HOST = 'gateway.example.com';

const JSON_BODY = { 'content-type': 'application/json' };

/** An operation, sent by POST. */
export function operation(
  query: string,
  { headers, ...rest }: Omit<Sent, 'body'> & { readonly variables?: object } = {},
): Sent {
  const { variables, ...where } = rest;
  return {
    method: 'POST',
    path: '/graphql',
    ...where,
    headers: { ...JSON_BODY, ...headers },
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
  };
}

/** The event by which a function URL, or an HTTP API, tells of a request (payload 2.0). */
export function urlEvent(
  { method = 'GET', path = '/graphql', headers = {}, body }: Sent,
  { stage = '$default', address = '192.0.2.7' } = {},
) {
  const { pathname, search } = new URL(path, `https://${HOST}`);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: stage === '$default' ? pathname : `/${stage}${pathname}`,
    rawQueryString: search.slice(1),
    headers: { host: HOST, ...headers },
    requestContext: {
      domainName: HOST,
      stage,
      requestId: randomUUID(),
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: address },
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
}

/** The event by which a REST API tells of a request (payload 1.0), whose query it has read. */
export function restEvent(
  { method = 'GET', path = '/graphql', headers = {}, body }: Sent,
  { address = '192.0.2.7' } = {},
) {
  const { pathname, searchParams } = new URL(path, `https://${HOST}`);
  const query = [...new Set(searchParams.keys())].map(
    (name) => [name, searchParams.getAll(name)] as const,
  );
  const sent = Object.entries({ Host: HOST, ...headers });
  return {
    resource: '/{proxy+}',
    httpMethod: method,
    path: pathname,
    headers: Object.fromEntries(sent),
    multiValueHeaders: Object.fromEntries(sent.map(([name, value]) => [name, [value]])),
    queryStringParameters: query.length === 0 ? null : Object.fromEntries(searchParams),
    multiValueQueryStringParameters: query.length === 0 ? null : Object.fromEntries(query),
    requestContext: { domainName: HOST, stage: 'prod', identity: { sourceIp: address } },
    body: body ?? null,
    isBase64Encoded: false,
  };
}

/** What Lambda gives beside an event: its name, and how long the function may still run. */
export function aContext({
  id = 'an-event',
  leftMs = 30_000,
}: { readonly id?: string; readonly leftMs?: number } = {}) {
  const until = performance.now() + leftMs;
  return { awsRequestId: id, getRemainingTimeInMillis: () => until - performance.now() };
}
