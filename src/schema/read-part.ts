import type { Operation, Reads, ValueOf } from '../domain/reads';
import type { UserPoolKey } from '../domain/user-pool-key';
import type { Loaders } from '../loaders';
import { placeOf } from './place-of';

/** One read of what stands around a pool; `more` is whatever the operation takes beside the pool. */
export function readPart<Op extends Operation>(
  loaders: Loaders,
  pool: UserPoolKey,
  operation: Op,
  more: Omit<Reads[Op]['input'], 'userPoolId'>,
): Promise<ValueOf<Op>> {
  const input = { userPoolId: pool.id, ...more } as unknown as Reads[Op]['input'];
  return loaders.read({ operation, place: placeOf(pool), input });
}
