import { inPlace } from '../domain/place';
import { quote } from '../domain/quote';
import type { Operation, Reads, ValueOf } from '../domain/reads';
import type { UserPoolKey } from '../domain/user-pool-key';
import type { Loaders } from '../loaders';
import {
  readConnection,
  type Connection,
  type ConnectionArguments,
  type ListToRead,
} from './connection';
import { pagesOf } from './list-pages';
import { placeOf } from './place-of';

/** One read about a pool; `more` is whatever the operation takes beside the pool. */
export function readInPool<Op extends Operation>(
  loaders: Loaders,
  pool: UserPoolKey,
  operation: Op,
  more: Omit<Reads[Op]['input'], 'userPoolId'>,
): Promise<ValueOf<Op>> {
  const input = { userPoolId: pool.id, ...more };
  return loaders.read({ operation, place: placeOf(pool), input });
}

/**
 * A part of a list of what stands in a pool.
 *
 * @param what is listed, as sentences tell it: `the app clients`
 */
export function listInPool<Item>(
  pool: UserPoolKey,
  what: string,
  page: ConnectionArguments,
  readPage: ListToRead<Item>['readPage'],
): Promise<Connection<Item>> {
  return readConnection({ subject: subjectOf(pool, what), readPage }, page);
}

/** The whole of such a list, AWS's page after page. */
export async function listAllInPool<Item>(
  pool: UserPoolKey,
  what: string,
  readPage: ListToRead<Item>['readPage'],
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of pagesOf({ subject: subjectOf(pool, what), readPage })) {
    items.push(...page.items);
  }
  return items;
}

function subjectOf(pool: UserPoolKey, what: string): string {
  return `${what} of user pool ${quote(pool.id)} ${inPlace(pool)}`;
}
