import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';
import type { InjectOptions } from 'fastify';

/** What of an event's headers is about a connection that ended before the function was called. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The request that an event of a function URL, of an HTTP API (payload 2.0) or of a REST API (payload 1.0)
 * tells of, byte for byte as far as the event has it.
 *
 * @param requestId names the request where its sender gave it no name
 * @throws Error for any other event
 */
export function requestOf(event: unknown, requestId: string): InjectOptions {
  const { method, url, headers, address, host, body } = partsOf(event);
  return {
    method,
    url,
    headers: { 'x-request-id': requestId, ...headers },
    ...(body === null ? {} : { payload: body }),
    // What AWS saw, not what a header claims.
    remoteAddress: address,
    ...(host === undefined ? {} : { authority: host }),
  };
}

interface Parts {
  readonly method: NonNullable<InjectOptions['method']>;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly address: string;
  /** The name that was asked, for requests whose event has no such header. */
  readonly host: string | undefined;
  readonly body: Buffer | null;
}

function partsOf(event: unknown): Parts {
  if (isVersion2(event)) return partsOfVersion2(event);
  if (isVersion1(event)) return partsOfVersion1(event);
  throw new Error(
    'Expected an event of a function URL or of API Gateway (payload 2.0 or 1.0), ' +
      `but got ${describe(event)}. Call this function over HTTP.`,
  );
}

function isVersion2(event: unknown): event is APIGatewayProxyEventV2 {
  const { http } = contextOf(event) as { readonly http?: { readonly method?: unknown } };
  return typeof http?.method === 'string';
}

/** Load balancers have events of that shape too, but for the identity, and leave queries as they came. */
function isVersion1(event: unknown): event is APIGatewayProxyEvent {
  const { httpMethod } = (event ?? {}) as { readonly httpMethod?: unknown };
  return typeof httpMethod === 'string' && 'identity' in contextOf(event);
}

function contextOf(event: unknown): object {
  const { requestContext } = (event ?? {}) as { readonly requestContext?: unknown };
  return typeof requestContext === 'object' && requestContext !== null ? requestContext : {};
}

function partsOfVersion2(event: APIGatewayProxyEventV2): Parts {
  const { rawQueryString, headers, requestContext } = event;
  const { stage, http, domainName } = requestContext;
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  return {
    method: http.method,
    url: `${withoutStage(event.rawPath, stage)}${query}`,
    headers: sent(headers),
    address: http.sourceIp,
    host: domainName,
    body: bytesOf(event),
  };
}

/** HTTP APIs put a named stage in front of the path, as only their addresses need. */
function withoutStage(path: string, stage: string): string {
  return stage !== '$default' && path.startsWith(`/${stage}/`)
    ? path.slice(stage.length + 1)
    : path;
}

function partsOfVersion1(event: APIGatewayProxyEvent): Parts {
  const { httpMethod, path, requestContext } = event;
  // REST APIs have read the query; each value is to be written again.
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(event.multiValueQueryStringParameters ?? {})) {
    for (const value of values ?? []) query.append(name, value);
  }
  return {
    method: httpMethod,
    url: query.size === 0 ? path : `${path}?${query.toString()}`,
    headers: sent(event.multiValueHeaders),
    address: requestContext.identity.sourceIp,
    host: requestContext.domainName,
    body: bytesOf(event),
  };
}

/** With names in lower case, as Node has them; several values of one name stay several. */
function sent(
  headers: Readonly<Record<string, string | string[] | undefined>> | null,
): Parts['headers'] {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const key = name.toLowerCase();
    if (value === undefined || OF_THE_CONNECTION.has(key)) continue;
    const [only, ...more] = [value].flat();
    if (only !== undefined) kept[key] = more.length === 0 ? only : [only, ...more];
  }
  return kept;
}

function bytesOf({
  body,
  isBase64Encoded,
}: {
  readonly body?: string | null;
  readonly isBase64Encoded: boolean;
}): Buffer | null {
  if (body === undefined || body === null || body === '') return null;
  return Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
}

/** By its members' names alone: what they hold may be nobody's to log. */
function describe(event: unknown): string {
  if (typeof event !== 'object' || event === null) {
    return event === null ? 'null' : `a ${typeof event}`;
  }
  const names = Object.keys(event).slice(0, 10).join(', ');
  return names === '' ? 'one without members' : `one with ${names}`;
}
