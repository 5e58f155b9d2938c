import type { ListedIdentityPool } from '../domain/identity-pool';
import { inPlace, type Place } from '../domain/place';
import type { Loaders } from '../loaders';
import type { ListToRead } from './connection';

/** Every identity pool of a place, page by page; a page is read once in a request. */
export function listOfIdentityPools(
  loaders: Loaders,
  place: Place,
): ListToRead<ListedIdentityPool> {
  return {
    subject: `the identity pools ${inPlace(place)}`,
    readPage: (token) => loaders.read({ operation: 'ListIdentityPools', place, input: { token } }),
  };
}
