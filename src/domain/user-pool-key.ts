import { GatewayError } from './gateway-error';
import { quote } from './quote';
import { placeText, type Place } from './place';
import { checkedRegion, isRegion } from './region';

/** Where a pool lives: the same id can exist in several regions once a pool is replicated. */
export interface UserPoolKey extends Place {
  readonly id: string;
}

const LONGEST_ID = 55;
const USER_POOL_ID = /^[\w-]+_[0-9a-zA-Z]+$/;

/**
 * Whose configured region a caller means: one given by name wins; else the id's own prefix; else, for
 * an id whose prefix is no region (emulators make such ids), the configured one.
 *
 * @throws GatewayError INVALID_INPUT for an id or a region that AWS would refuse
 */
export function regionOfUserPool(
  id: string,
  region: string | null | undefined,
  configuredRegion: string,
): string {
  const checkedId = checkedUserPoolId(id);
  return region == null ? (homeRegion(checkedId) ?? configuredRegion) : checkedRegion(region, id);
}

/** One string per key, for maps. */
export function userPoolKeyText(key: UserPoolKey): string {
  return `${placeText(key)}/${key.id}`;
}

/** The region that an id was born in: the part before its last `_`, where that is a region. */
export function homeRegion(id: string): string | null {
  const prefix = id.slice(0, id.lastIndexOf('_'));
  return isRegion(prefix) ? prefix : null;
}

/** The reference allows 1 to 55 characters of `[\w-]+_[0-9a-zA-Z]+`; the SDK checks neither. */
export function isUserPoolId(id: string): boolean {
  return id.length <= LONGEST_ID && USER_POOL_ID.test(id);
}

function checkedUserPoolId(id: string): string {
  if (isUserPoolId(id)) return id;
  const got = id.length > LONGEST_ID ? `${quote(id)} (${id.length} characters)` : quote(id);
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected a user pool id such as "us-east-1_Ab1Cd2Ef3", at most ${LONGEST_ID} characters, but got ${got}.`,
    { userPoolId: id.slice(0, LONGEST_ID) },
  );
}
