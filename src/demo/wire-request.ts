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

const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';
const LONGEST_BODY = 1024 * 1024;
const CREDENTIAL_SCOPE = /Credential=[^/\s,]+\/\d{8}\/([a-z0-9-]+)\/cognito-idp\/aws4_request\b/;

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
  return target.startsWith(TARGET_PREFIX) ? target.slice(TARGET_PREFIX.length) : target;
}

/** The region the request was signed for. Signatures are not verified: the demo has no secrets. */
export function signedRegion({ authorization }: Pick<WireRequest, 'authorization'>): string | null {
  return CREDENTIAL_SCOPE.exec(authorization ?? '')?.[1] ?? null;
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

/** The pool a request is about, however broken the rest of it is. */
export function namedUserPool({ body }: Pick<WireRequest, 'body'>): string | null {
  const id = isObject(body) ? body['UserPoolId'] : null;
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
