import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';
import { LARGEST_PAGE } from '../domain/user-pool-source';

/** Where in a region's list to go on: so many pools into the page that AWS's token begins. */
export interface ListPosition {
  /** Null for the first page. */
  readonly token: string | null;
  readonly skip: number;
}

const VERSION = 1;

/** What AWS takes for a token (its API reference); anything else would cost a call to be refused. */
const TOKEN = /^\S{1,131072}$/;

/** A position as callers hand it back. Opaque, but no secret: it holds AWS's token and the region. */
export function encodeCursor({ token, skip }: ListPosition, region: string): string {
  return Buffer.from(JSON.stringify([VERSION, region, token, skip])).toString('base64url');
}

/** @throws GatewayError INVALID_INPUT for a text that `encodeCursor` did not make for this region */
export function decodeCursor(cursor: string, region: string): ListPosition {
  const position = parse(cursor, region);
  if (position !== null) return position;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected after to be a cursor of the user pools in ${region} but got ${quote(cursor)}. Start again without it.`,
  );
}

function parse(cursor: string, region: string): ListPosition | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts) || parts.length !== 4) return null;
    const [version, ofRegion, token, skip] = parts as readonly unknown[];
    if (version !== VERSION || ofRegion !== region) return null;
    if (token !== null && (typeof token !== 'string' || !TOKEN.test(token))) return null;
    if (typeof skip !== 'number' || !Number.isInteger(skip) || skip < 0 || skip > LARGEST_PAGE) {
      return null;
    }
    return { token, skip };
  } catch {
    return null;
  }
}
