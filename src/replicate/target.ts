import { GatewayError } from '../domain/gateway-error';
import { quote } from '../domain/quote';
import { checkedRegion, partitionOf } from '../domain/region';
import type { UserPoolKey } from '../domain/user-pool-key';

/** What the new pool is to be other than the source; null for what stays. */
export interface ReplicaTarget {
  readonly name: string | null;
  readonly region: string | null;
  readonly accountId: string | null;
  readonly includeTags: boolean;
  /** As AWS writes it. */
  readonly deletionProtection: string | null;
}

/** CreateUserPool's reference. */
const LONGEST_NAME = 128;
const POOL_NAME = /^[\w\s+=,.@-]+$/;
const ACCOUNT_ID = /^\d{12}$/;

/**
 * What was asked for, once it is known that AWS would take it.
 *
 * @throws GatewayError INVALID_INPUT naming the argument
 */
export function checkedTarget(pool: UserPoolKey, target: ReplicaTarget): ReplicaTarget {
  const { name, region, accountId, deletionProtection } = target;
  if (name !== null && !(name.length <= LONGEST_NAME && POOL_NAME.test(name))) {
    throw refused(
      pool,
      `Expected name to be 1 to ${LONGEST_NAME} letters, digits, spaces and any of _+=,.@- but got ${quote(name)}.`,
    );
  }
  if (region !== null) checkedRegion(region, pool.id);
  if (region !== null && accountId === null && partitionOf(region) !== partitionOf(pool.region)) {
    throw refused(
      pool,
      `Expected accountId beside region ${quote(region)}: no account of ${pool.region} has that region.`,
    );
  }
  if (accountId !== null && !ACCOUNT_ID.test(accountId)) {
    throw refused(
      pool,
      `Expected accountId to be the twelve digits of an AWS account but got ${quote(accountId)}.`,
    );
  }
  if (deletionProtection === 'UNRECOGNIZED') {
    throw refused(pool, 'Expected deletionProtection to be ACTIVE or INACTIVE.');
  }
  return target;
}

function refused(pool: UserPoolKey, message: string): GatewayError {
  return new GatewayError('INVALID_INPUT', message, { userPoolId: pool.id, place: pool });
}
