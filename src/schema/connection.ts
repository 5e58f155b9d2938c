import { GatewayError } from '../domain/gateway-error';
import type { Page } from '../domain/page';
import { decodeCursor, encodeCursor, type ListPosition } from './cursor';

export interface Edge<Item> {
  readonly item: Item;
  readonly cursor: string;
}

/** A part of a list as a Relay connection has it. */
export interface Connection<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Null as a client can send it: the same as the schema's default. */
export interface ConnectionArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface ListToRead<Item> {
  /** What is listed, as sentences tell it: `the app clients of user pool "x"`. Cursors are bound to it. */
  readonly subject: string;
  /** Reads AWS's page behind a token, always at AWS's largest size, so that memory can answer the next. */
  readonly readPage: (token: string | null) => Promise<Page<Item>>;
}

const START: ListPosition = { token: null, skip: 0 };

/** What the schema says. */
const DEFAULT_FIRST = 20;
const MOST_FIRST = 60;

/** AWS may answer with an empty page and a token; this many in a row, and it makes no progress. */
export const MOST_EMPTY_PAGES = 10;

/**
 * The `first` items behind a cursor. AWS's tokens stand only where AWS's pages begin, so a cursor
 * tells the page and how far into it.
 *
 * @throws GatewayError INVALID_INPUT for a `first` outside 1 to 60, or a cursor that is not of this list
 */
export async function readConnection<Item>(
  { subject, readPage }: ListToRead<Item>,
  { first, after }: ConnectionArguments,
): Promise<Connection<Item>> {
  const wanted = checkedFirst(first);
  const edges: Edge<Item>[] = [];
  let position: ListPosition | null = after == null ? START : decodeCursor(after, subject);

  for (let emptyPages = 0; position !== null && edges.length < wanted;) {
    const { token, skip }: ListPosition = position;
    const page: Page<Item> = await readPage(token);

    const items = page.items.slice(skip, skip + wanted - edges.length);
    emptyPages = items.length > 0 ? 0 : emptyPages + 1;
    if (emptyPages === MOST_EMPTY_PAGES || (token !== null && page.nextToken === token)) {
      throw noProgress(subject);
    }
    position = positionBehind(page, { token, skip: skip + items.length });
    items.forEach((item, index) => {
      const isLast = index === items.length - 1;
      const behind = (isLast ? position : null) ?? { token, skip: skip + index + 1 };
      edges.push({ item, cursor: encodeCursor(behind, subject) });
    });
  }

  return { edges, hasNextPage: position !== null, hasPreviousPage: after != null };
}

/** The pageInfo of any connection. */
export function pageInfo({ edges, hasNextPage, hasPreviousPage }: Connection<unknown>) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges.at(0)?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}

/** A page's end is the next page's start; null behind the last. */
function positionBehind(page: Page<unknown>, read: ListPosition): ListPosition | null {
  if (read.skip < page.items.length) return read;
  return page.nextToken === null ? null : { token: page.nextToken, skip: 0 };
}

/**
 * How many items a page is to hold; null asks for the default, as leaving it out does.
 *
 * @throws GatewayError INVALID_INPUT for anything but 1 to 60
 */
export function checkedFirst(first: ConnectionArguments['first']): number {
  const wanted = first ?? DEFAULT_FIRST;
  if (wanted >= 1 && wanted <= MOST_FIRST) return wanted;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected first to be 1 to ${MOST_FIRST} but got ${wanted}. Ask for more in several pages.`,
  );
}

/** AWS's tokens lead nowhere, or in circles. */
export function noProgress(subject: string): GatewayError {
  return new GatewayError(
    'UPSTREAM_UNAVAILABLE',
    `Amazon Cognito does not get on with listing ${subject}. Ask again later.`,
  );
}
