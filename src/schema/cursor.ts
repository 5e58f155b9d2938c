import { createHash } from 'node:crypto';
import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';

/** Where in a list to go on: so many pools into the page that AWS's token begins. */
export interface ListPosition {
  /** Null for the first page. */
  readonly token: string | null;
  readonly skip: number;
}

const VERSION = 3;

/** The longest page of any of AWS's lists. */
const LONGEST_PAGE = 1_000;

/** What AWS takes for a token (its API reference); anything else would cost a call to be refused. */
const TOKEN = /^\S{1,131072}$/;

/** A position as callers hand it back. Opaque, but no secret: it holds AWS's token. */
export function encodeCursor({ token, skip }: ListPosition, subject: string): string {
  return sealCursor([token, skip], subject);
}

/** @throws GatewayError INVALID_INPUT for a text that `encodeCursor` did not make for this list */
export function decodeCursor(cursor: string, subject: string): ListPosition {
  return openCursor(cursor, { subject, list: subject, parse: parseListPosition });
}

/** A list whose positions are of a shape of its own. */
export interface CursorOf<Position> {
  /** What is listed, for the sentence that refuses another list's cursor. */
  readonly subject: string;
  /** Tells this list from every other, in few characters: each cursor is sealed with it. */
  readonly list: string;
  /** The position of a cursor's parts; null where they are none. */
  readonly parse: (parts: readonly unknown[]) => Position | null;
}

/** A list's text, of whatever length, as its cursors are sealed with it. */
export function listKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** A cursor of any list: the parts of its position, and a seal over them and the list. */
export function sealCursor(parts: readonly unknown[], list: string): string {
  return Buffer.from(JSON.stringify([VERSION, sealOf(parts, list), ...parts])).toString(
    'base64url',
  );
}

/** @throws GatewayError INVALID_INPUT for a text that `sealCursor` did not make for this list */
export function openCursor<Position>(
  cursor: string,
  { subject, list, parse }: CursorOf<Position>,
): Position {
  const parts = partsOf(cursor, list);
  const position = parts === null ? null : parse(parts);
  if (position !== null) return position;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected after to be a cursor of ${subject} but got ${quote(cursor)}. Start again without it.`,
  );
}

/** The position of two parts, as `encodeCursor` writes them; null where they are none. */
export function parseListPosition(parts: readonly unknown[]): ListPosition | null {
  const [token, skip] = parts;
  if (parts.length !== 2) return null;
  if (token !== null && (typeof token !== 'string' || !TOKEN.test(token))) return null;
  if (typeof skip !== 'number' || !Number.isInteger(skip) || skip < 0 || skip > LONGEST_PAGE) {
    return null;
  }
  return { token, skip };
}

function partsOf(cursor: string, list: string): readonly unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parsed)) return null;
    const [version, seal, ...parts] = parsed as readonly unknown[];
    return version === VERSION && seal === sealOf(parts, list) ? parts : null;
  } catch {
    return null;
  }
}

/**
 * Short, since it stands in every cursor of a page. It finds slips and cursors of other lists; whoever
 * forges one gets a refusal by AWS, or a place in a list that was open to begin with.
 */
function sealOf(parts: readonly unknown[], list: string): string {
  return createHash('sha256')
    .update(JSON.stringify([list, ...parts]))
    .digest('base64url')
    .slice(0, 8);
}
