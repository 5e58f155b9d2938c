import { GatewayError } from '../domain/gateway-error';
import {
  LARGEST_PAGE,
  type ListedUserPool,
  type UserPoolPage,
  type UserPoolSource,
} from '../domain/user-pool-source';
import { decodeCursor, encodeCursor, type ListPosition } from './cursor';

/** A pool in a list, before anybody asked for more than the list tells. */
export interface UserPoolEdge extends ListedUserPool {
  readonly cursor: string;
}

/** One page of a region's pools. */
export interface UserPoolConnection {
  readonly edges: readonly UserPoolEdge[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export interface ConnectionArguments {
  readonly region: string;
  /** Null as a client can send it: the same as the schema's default. */
  readonly first: number | null;
  readonly after: string | null;
}

export type ReadPage = UserPoolSource['listUserPools'];

const START: ListPosition = { token: null, skip: 0 };

/** What the schema says. */
const DEFAULT_FIRST = 20;

/** AWS may answer with an empty page and a token; this many in a row, and it makes no progress. */
const MOST_EMPTY_PAGES = 10;

/**
 * The `first` pools behind a cursor. AWS's tokens stand only where AWS's pages begin, so a cursor
 * tells the page and how far into it: a page that starts at an `endCursor` costs one call, one that
 * starts at another cursor reads the rest of that page again.
 *
 * @throws GatewayError INVALID_INPUT for a `first` outside 1 to 60, or a cursor that is not ours
 */
export async function readConnection(
  { region, first, after }: ConnectionArguments,
  readPage: ReadPage,
): Promise<UserPoolConnection> {
  const wanted = checkedFirst(first ?? DEFAULT_FIRST);
  const edges: UserPoolEdge[] = [];
  let position: ListPosition | null = after === null ? START : decodeCursor(after, region);

  for (let emptyPages = 0; position !== null && edges.length < wanted;) {
    const { token, skip }: ListPosition = position;
    const missing = wanted - edges.length;
    const size = Math.min(LARGEST_PAGE, skip + missing);
    const page = await readPage({ region, token, size });

    const userPools = page.userPools.slice(skip, skip + missing);
    emptyPages = userPools.length > 0 ? 0 : emptyPages + 1;
    if (emptyPages === MOST_EMPTY_PAGES || (token !== null && page.nextToken === token)) {
      throw noProgress(region);
    }
    position = positionBehind(page, { token, skip: skip + userPools.length });
    userPools.forEach((userPool, index) => {
      const isLast = index === userPools.length - 1;
      const behind = (isLast ? position : null) ?? { token, skip: skip + index + 1 };
      edges.push({ ...userPool, cursor: encodeCursor(behind, region) });
    });
  }

  return { edges, hasNextPage: position !== null, hasPreviousPage: after !== null };
}

/** A page's end is the next page's start; null behind the last. */
function positionBehind(page: UserPoolPage, read: ListPosition): ListPosition | null {
  if (read.skip < page.userPools.length) return read;
  return page.nextToken === null ? null : { token: page.nextToken, skip: 0 };
}

function checkedFirst(first: number): number {
  if (first >= 1 && first <= LARGEST_PAGE) return first;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected first to be 1 to ${LARGEST_PAGE}, the most that AWS lists in one call, but got ${first}.`,
  );
}

function noProgress(region: string): GatewayError {
  return new GatewayError(
    'UPSTREAM_UNAVAILABLE',
    `Amazon Cognito does not get on with listing the user pools in ${region}. Ask again later.`,
  );
}
