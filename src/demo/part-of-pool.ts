import type { DemoPool } from './demo-pool';
import { pageToken, placeOf } from './page-token';
import type { OperationContext } from './operation';
import { optionalText, requiredText } from './validation';
import { invalidParameter, WireException } from './wire-exception';

export type Members = Readonly<Record<string, unknown>>;

const USER_POOL_ID = { shortest: 1, longest: 55, pattern: '[\\w-]+_[0-9a-zA-Z]+' };
const TOKEN = { shortest: 1, longest: 131_072, pattern: '[\\S]+' };

/**
 * The pool that `UserPoolId` names.
 *
 * @throws WireException as AWS refuses an id that is missing, malformed or unknown
 */
export function namedPool({ input, pools }: Pick<OperationContext, 'input' | 'pools'>): DemoPool {
  const id = requiredText(input, 'UserPoolId', USER_POOL_ID);
  const pool = pools.find(id);
  if (pool === undefined) throw notFound(`User pool ${id} does not exist.`);
  return pool;
}

export function notFound(message: string): WireException {
  return new WireException('ResourceNotFoundException', message);
}

/** A list around a pool, such as its `UserPoolClients`; empty where the file has none. */
export function listAround({ around }: DemoPool, name: string): readonly Members[] {
  const list = around[name];
  return Array.isArray(list) ? (list as readonly Members[]) : [];
}

/**
 * One page of any list: `size` items behind the one that the token names.
 *
 * @param list names the list, so that a token of another one is refused
 * @param token the request's member that holds the token
 */
export function pageAt<Item>(
  items: readonly Item[],
  { input, list, size, token }: { input: Members; list: string; size: number; token: string },
): { readonly page: readonly Item[]; readonly nextToken: string | null } {
  const given = optionalText(input, token, TOKEN);
  const start = given === null ? 0 : Number(placeOf(given, list));
  if (!Number.isInteger(start) || start > items.length) {
    throw invalidParameter('Invalid pagination token.');
  }
  const end = start + size;
  return {
    page: items.slice(start, end),
    nextToken: end < items.length ? pageToken(list, String(end)) : null,
  };
}
