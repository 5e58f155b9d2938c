import { createHash } from 'node:crypto';
import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';

/** Where in a list to go on: so many pools into the page that AWS's token begins. */
export interface ListPosition {
  /** Null for the first page. */
  readonly token: string | null;
  readonly skip: number;
}

const VERSION = 2;

/** The longest page of any of AWS's lists. */
const LONGEST_PAGE = 1_000;

/** What AWS takes for a token (its API reference); anything else would cost a call to be refused. */
const TOKEN = /^\S{1,131072}$/;

/** A position as callers hand it back. Opaque, but no secret: it holds AWS's token and which list it is of. */
export function encodeCursor({ token, skip }: ListPosition, subject: string): string {
  return Buffer.from(JSON.stringify([VERSION, listOf(subject), token, skip])).toString('base64url');
}

/** @throws GatewayError INVALID_INPUT for a text that `encodeCursor` did not make for this list */
export function decodeCursor(cursor: string, subject: string): ListPosition {
  const position = parse(cursor, subject);
  if (position !== null) return position;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected after to be a cursor of ${subject} but got ${quote(cursor)}. Start again without it.`,
  );
}

function parse(cursor: string, subject: string): ListPosition | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4) return null;
    const [version, list, token, skip] = parts as readonly unknown[];
    if (version !== VERSION || list !== listOf(subject)) return null;
    if (token !== null && (typeof token !== 'string' || !TOKEN.test(token))) return null;
    if (typeof skip !== 'number' || !Number.isInteger(skip) || skip < 0 || skip > LONGEST_PAGE) {
      return null;
    }
    return { token, skip };
  } catch {
    return null;
  }
}

/** Short, since it stands in every cursor of a page; a collision would only cost a refusal by AWS. */
function listOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url').slice(0, 8);
}
