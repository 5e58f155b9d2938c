import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { AccessLevel } from '../../domain/access';

/**
 * What a request sends, what it takes, and what shows Apollo Server that no foreign page sent it; the last
 * two count as little where they are empty as where they are not there.
 */
const HEADERS = [
  'content-type',
  'content-encoding',
  'accept',
  'apollo-require-preflight',
  'x-apollo-operation-name',
] as const;

/** The longest body that is compared, in bytes. */
const LONGEST_BODY = 65_536;

/**
 * How many bytes of body a request has that may be compared with others; null where it may not, or where it
 * is refused for its head alone.
 */
export function comparableBody(
  { method, headers }: IncomingMessage,
  maxBodyBytes: number,
): number | null {
  const length = Number(headers['content-length'] ?? 0);
  if (headers['transfer-encoding'] !== undefined) return null;
  if (method === 'GET') return length === 0 ? 0 : null;
  const isTaken = length > 0 && length <= Math.min(LONGEST_BODY, maxBodyBytes);
  return method === 'POST' && isTaken && JSON_BODY.test(headers['content-type'] ?? '')
    ? length
    : null;
}

const JSON_BODY = /^application\/json\b/i;

/**
 * One text for all requests that are answered alike. They are compared to the letter, since to read them is
 * what is to be saved, with those of their headers by which the same body is answered otherwise.
 */
export function answerKey(
  { method, url, headers }: FastifyRequest,
  access: AccessLevel,
  body: Buffer,
): string {
  const told = HEADERS.map((name) => headers[name] ?? '').join('\n');
  return `${access} ${method} ${url}\n${told}\n${body.toString('latin1')}`;
}

/** Gives a body to look at once it is there as a whole, and puts back none of it. Not where it never comes. */
export function whenBodyIsThere(
  raw: IncomingMessage,
  length: number,
  onBody: (body: Buffer) => void,
): void {
  if (length === 0) {
    onBody(NONE);
    return;
  }
  const body = raw.read(length) as Buffer | null;
  if (body === null) raw.once('readable', () => whenBodyIsThere(raw, length, onBody));
  else onBody(body);
}

const NONE = Buffer.alloc(0);
