import type { UserPool } from '../domain/user-pool';
import type { UserPoolKey } from '../domain/user-pool-key';
import type { Loaders } from '../loaders';
import { placeOf } from './place-of';

/** The pool of a key, read once in a request. */
export function describeUserPool(loaders: Loaders, key: UserPoolKey): Promise<UserPool> {
  return loaders.read({
    operation: 'DescribeUserPool',
    place: placeOf(key),
    input: { userPoolId: key.id },
  });
}
