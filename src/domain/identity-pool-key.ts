import { GatewayError } from './gateway-error';
import type { Place } from './place';
import { quote } from './quote';
import { checkedRegion, dnsSuffix, isRegion } from './region';
import { isUserPoolId, type UserPoolKey } from './user-pool-key';

const LONGEST_ID = 55;
const IDENTITY_POOL_ID = /^[\w-]+:[0-9a-f-]+$/;
const LONGEST_PROVIDER = 128;
const USER_POOL_PROVIDER = /^cognito-idp\.([a-z0-9-]+)\.([a-z0-9.-]+)\/([^/]+)$/;

/** Where an identity pool lives. Unlike a user pool it has no replicas: its id names its one region. */
export interface IdentityPoolKey extends Place {
  readonly id: string;
}

/**
 * The region of an identity pool: one given by name wins, else the id's own prefix; null for an id
 * whose prefix is no region (emulators make such ids).
 *
 * @throws GatewayError INVALID_INPUT for an id or a region that AWS would refuse
 */
export function regionOfIdentityPool(id: string, region: string | null | undefined): string | null {
  if (!isIdentityPoolId(id)) {
    throw new GatewayError(
      'INVALID_INPUT',
      `Expected an identity pool id such as "us-east-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0", at most ${LONGEST_ID} characters, but got ${quote(id)}.`,
    );
  }
  if (region != null) return checkedRegion(region);
  const prefix = id.slice(0, id.indexOf(':'));
  return isRegion(prefix) ? prefix : null;
}

/** The reference allows 1 to 55 characters of `[\w-]+:[0-9a-f-]+`; the SDK checks neither. */
export function isIdentityPoolId(id: string): boolean {
  return id.length <= LONGEST_ID && IDENTITY_POOL_ID.test(id);
}

/**
 * The name of an identity provider as given, once it is known that AWS would take it.
 *
 * @throws GatewayError INVALID_INPUT for one that is empty or longer than 128 characters
 */
export function checkedProviderName(name: string): string {
  if (name.length > 0 && name.length <= LONGEST_PROVIDER) return name;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected provider to be the name of an identity provider, 1 to ${LONGEST_PROVIDER} characters, but got ${quote(name)}.`,
  );
}

/**
 * The user pool that a provider's name means: `cognito-idp.<region>.<DNS suffix>/<user pool id>`, the
 * issuer of its tokens without the scheme.
 *
 * @param account a guess: AWS tells none, and mostly both pools share theirs
 * @returns null for any other name, an emulator's say
 */
export function userPoolOfProvider(account: string, providerName: string): UserPoolKey | null {
  const [, region = '', suffix, id = ''] = USER_POOL_PROVIDER.exec(providerName) ?? [];
  const isUserPool = isRegion(region) && suffix === dnsSuffix(region) && isUserPoolId(id);
  return isUserPool ? Object.freeze({ account, region, id }) : null;
}
