import { GatewayError } from './gateway-error';
import { quote } from './quote';
import type { UserPoolKey } from './user-pool-key';

/** What AWS takes for the name of something of a pool (API reference); the SDK checks nothing. */
interface NameRule {
  /** As a sentence tells it. */
  readonly what: string;
  /** The same, where it is not told by `longest`. */
  readonly form?: string;
  readonly longest: number;
  readonly pattern: RegExp;
}

const TEXT = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;

const UUID = {
  form: 'a UUID of version 4',
  longest: 36,
  pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
};

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
export const TERMS_ID: NameRule = { what: 'the id of a terms document', ...UUID };
export const MANAGED_LOGIN_BRANDING_ID: NameRule = {
  what: 'the id of a style of managed login',
  ...UUID,
};

/**
 * A name as given, once it is known that AWS would look for it.
 *
 * @throws GatewayError INVALID_INPUT for a name that AWS would refuse
 */
export function checkedPartName(pool: UserPoolKey, rule: NameRule, name: string): string {
  if (name.length <= rule.longest && rule.pattern.test(name)) return name;
  const { what, longest, form = `1 to ${longest} characters without spaces` } = rule;
  throw new GatewayError('INVALID_INPUT', `Expected ${what}, ${form}, but got ${quote(name)}.`, {
    userPoolId: pool.id,
    place: pool,
  });
}

/** The same of an id that is a UUID, as AWS writes it: it takes upper case too. */
export function checkedUuid(pool: UserPoolKey, rule: NameRule, id: string): string {
  return checkedPartName(pool, rule, id).toLowerCase();
}
