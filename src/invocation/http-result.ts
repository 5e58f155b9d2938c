import type { LightMyRequestResponse } from 'fastify';

/** An answer as function URLs and both of API Gateway's payloads take it. */
export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** What is said of a connection, which is not the function's, and what AWS writes itself. */
const NOT_OURS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
]);

/**
 * Longer bodies than so many bytes go out in base64: it costs a third of the length, where the quotes of
 * a long answer may double in a text, and Lambda takes 6 MB of what it is given.
 */
const LONGEST_TEXT = 1024 ** 2;

/** The gateway's answer, whole. */
export function resultOf({
  statusCode,
  headers,
  rawPayload,
}: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'rawPayload'>): HttpResult {
  const told = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !NOT_OURS.has(name))
    .map(([name, value]) => [name, String(value)] as const);
  const isBase64Encoded = rawPayload.length > LONGEST_TEXT;
  return {
    statusCode,
    headers: Object.fromEntries(told),
    body: rawPayload.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
}
