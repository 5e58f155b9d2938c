import type { ListedUserPool } from '../domain/listed-user-pool';
import { inPlace, type Place } from '../domain/place';
import type { Loaders } from '../loaders';
import type { ListToRead } from './connection';

/** Every user pool of a place, page by page; a page is read once in a request. */
export function listOfUserPools(loaders: Loaders, place: Place): ListToRead<ListedUserPool> {
  return {
    subject: `the user pools ${inPlace(place)}`,
    readPage: (token) => loaders.read({ operation: 'ListUserPools', place, input: { token } }),
  };
}
