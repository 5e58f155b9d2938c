import { GatewayError } from './gateway-error';
import { quote } from './quote';
import type { UserPoolKey } from './user-pool-key';

/** What AWS takes for the name of something in a pool (API reference); the SDK checks nothing. */
interface NameRule {
  /** As a sentence tells it. */
  readonly what: string;
  readonly longest: number;
  readonly pattern: RegExp;
}

const TEXT = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;

export const CLIENT_ID: NameRule = {
  what: 'the id of an app client',
  longest: 128,
  pattern: /^[\w+]+$/,
};
export const PROVIDER_NAME: NameRule = {
  what: 'the name of an identity provider',
  longest: 32,
  pattern: TEXT,
};
export const RESOURCE_SERVER_IDENTIFIER: NameRule = {
  what: 'the identifier of a resource server',
  longest: 256,
  pattern: /^[\x21\x23-\x5B\x5D-\x7E]+$/,
};
export const GROUP_NAME: NameRule = { what: 'the name of a group', longest: 128, pattern: TEXT };

/**
 * A name as given, once it is known that AWS would look for it.
 *
 * @throws GatewayError INVALID_INPUT for a name that AWS would refuse
 */
export function checkedPartName(pool: UserPoolKey, rule: NameRule, name: string): string {
  if (name.length <= rule.longest && rule.pattern.test(name)) return name;
  throw new GatewayError(
    'INVALID_INPUT',
    `Expected ${rule.what}, 1 to ${rule.longest} characters without spaces, but got ${quote(name)}.`,
    { userPoolId: pool.id, place: pool },
  );
}
