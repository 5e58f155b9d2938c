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

/**
 * The longest body that goes out, in bytes: in base64, with its headers, what Lambda takes. Answers are
 * held to less before, by a count of characters; those of some scripts take three bytes each.
 */
const LONGEST_BODY = 4_500_000;

/** The gateway's answer, whole; or why it cannot be sent. */
export function resultOf({
  statusCode,
  headers,
  rawPayload,
}: Pick<LightMyRequestResponse, 'statusCode' | 'headers' | 'rawPayload'>): HttpResult {
  if (rawPayload.length > LONGEST_BODY) return tooLong(String(headers['x-request-id'] ?? ''));
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

function tooLong(requestId: string): HttpResult {
  const message = `The answer has more than ${LONGEST_BODY} bytes, the most that this gateway can send. Select fewer fields, or ask for shorter lists.`;
  const code = 'LIMIT_EXCEEDED';
  const extensions = {
    code,
    retryable: false,
    limit: 'ANSWER_BYTES',
    max: LONGEST_BODY,
    requestId,
  };
  return {
    statusCode: 400,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-request-id': requestId,
    },
    body: JSON.stringify({ errors: [{ message, extensions }] }),
    isBase64Encoded: false,
  };
}
