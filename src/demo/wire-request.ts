import type { IncomingMessage } from 'node:http';
import { WireException } from './wire-exception';

/** A request as it came; what is wrong with it is found by the functions below. */
export interface WireRequest {
  readonly method: string;
  readonly contentType: string;
  readonly target: string;
  readonly authorization: string | null;
  /** Whether the body was longer than the endpoint accepts; nothing of it is kept then. */
  readonly isTooLarge: boolean;
  /** The body as it came; empty where it is too large. */
  readonly text: string;
  /** The body as JSON; undefined where it is none. */
  readonly body: unknown;
}

export type WireInput = Readonly<Record<string, unknown>>;

/** The services that the endpoint speaks for, as signatures name them. */
export type Service = 'cognito-idp' | 'cognito-identity';

/** What stands before an operation's name in a target, and the service it means. */
const TARGET_PREFIXES: readonly (readonly [string, Service])[] = [
  ['AWSCognitoIdentityProviderService.', 'cognito-idp'],
  ['AWSCognitoIdentityService.', 'cognito-identity'],
];
const LONGEST_BODY = 1024 * 1024;
const CREDENTIAL_SCOPE =
  /Credential=[^/\s,]+\/\d{8}\/([a-z0-9-]+)\/(cognito-idp|cognito-identity)\/aws4_request\b/;

/** Reads a request to its end, keeping no more of it than a request may hold. */
export async function readRequest(message: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LONGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: message.method ?? '',
    contentType: message.headers['content-type'] ?? '',
    target: String(message.headers['x-amz-target'] ?? ''),
    authorization: message.headers.authorization ?? null,
    isTooLarge: length > LONGEST_BODY,
    text,
    body: parsed(text),
  };
}

/** The operation's bare name; for a target of another service, the target as it is. */
export function operationName({ target }: Pick<WireRequest, 'target'>): string {
  const [prefix = ''] = TARGET_PREFIXES.find(([each]) => target.startsWith(each)) ?? [];
  return target.slice(prefix.length);
}

/** The service that the target means; that of user pools for a target of neither. */
export function targetService({ target }: Pick<WireRequest, 'target'>): Service {
  return TARGET_PREFIXES.find(([each]) => target.startsWith(each))?.[1] ?? 'cognito-idp';
}

/**
 * The region the request was signed for; null where it was signed for another service than its
 * target's. Signatures are not verified: the demo has no secrets.
 */
export function signedRegion(
  request: Pick<WireRequest, 'authorization' | 'target'>,
): string | null {
  const [, region = null, service] = CREDENTIAL_SCOPE.exec(request.authorization ?? '') ?? [];
  return service === targetService(request) ? region : null;
}

/** @throws WireException SerializationException for anything but a JSON object */
export function checkedInput({
  isTooLarge,
  body,
}: Pick<WireRequest, 'isTooLarge' | 'body'>): WireInput {
  if (isTooLarge) {
    throw new WireException('RequestEntityTooLargeException', 'Request body is too large.', 413);
  }
  if (!isObject(body)) {
    throw new WireException('SerializationException', 'Expected a JSON object as request body.');
  }
  return body;
}

/** The user pool a request is about, however broken the rest of it is. */
export function namedUserPool({ body }: Pick<WireRequest, 'body'>): string | null {
  return textOf(body, 'UserPoolId');
}

/** The identity pool a request is about. */
export function namedIdentityPool({ body }: Pick<WireRequest, 'body'>): string | null {
  return textOf(body, 'IdentityPoolId');
}

function textOf(body: unknown, member: string): string | null {
  const id = isObject(body) ? body[member] : null;
  return typeof id === 'string' ? id : null;
}

function isObject(value: unknown): value is WireInput {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
