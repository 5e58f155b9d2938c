import { invalidParameter } from './wire-exception';

interface Place {
  readonly region: string;
  /** The id of the last pool on the page before. */
  readonly after: string;
}

/** Where the next page begins, as a text that callers cannot read and need not. */
export function pageToken(region: string, after: string): string {
  return Buffer.from(JSON.stringify({ region, after } satisfies Place)).toString('base64url');
}

/**
 * The id behind which the page begins.
 *
 * @throws WireException InvalidParameterException for a token not made here, or for another region
 */
export function placeOf(token: string, region: string): string {
  const place = decoded(token);
  if (place?.region !== region || pageToken(region, place.after) !== token) {
    throw invalidParameter('Invalid pagination token.');
  }
  return place.after;
}

function decoded(token: string): Place | null {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Place | null;
  } catch {
    return null;
  }
}
