import type { Page } from '../domain/page';
import { inPlace, type Place } from '../domain/place';
import { quote } from '../domain/quote';
import type { UserPoolKey } from '../domain/user-pool-key';
import type { UserPoolPageInput } from '../domain/user-pool-part';
import { readConnection, type Connection, type ConnectionArguments } from './connection';
import { placeOf } from './place-of';

/**
 * A part of a list of what stands in a pool.
 *
 * @param what is listed, as sentences tell it: `the app clients`
 */
export function listInPool<Item>(
  pool: UserPoolKey,
  what: string,
  page: ConnectionArguments,
  readPage: (place: Place, input: UserPoolPageInput) => Promise<Page<Item>>,
): Promise<Connection<Item>> {
  const place = placeOf(pool);
  return readConnection(
    {
      subject: `${what} of user pool ${quote(pool.id)} ${inPlace(place)}`,
      readPage: (token) => readPage(place, { userPoolId: pool.id, token }),
    },
    page,
  );
}
