import type { Json } from '../domain/json';
import { ATTRIBUTE_DEFAULTS, DEFAULTS, isList, isSame } from '../document';

/**
 * The lists of a pool that have no order, each known to AWS as a set. `AliasAttributes` keeps its order,
 * and so does a list that nobody knows yet: telling a change too many is the smaller harm.
 */
export const UNORDERED: ReadonlySet<string> = new Set([
  'AutoVerifiedAttributes',
  'DcrConfiguration.AllowedScopes',
  'DcrConfiguration.AuthenticatedGrantTypes',
  'DcrConfiguration.OpenDcrGrantTypes',
  'Policies.SignInPolicy.AllowedFirstAuthFactors',
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
  'UsernameAttributes',
]);

const MOMENTS: ReadonlySet<string> = new Set(['CreationDate', 'LastModifiedDate']);

/** Where 0 stands for the default (reference of PasswordPolicyType, SDK 3.1169), and its older form. */
const ZERO_IS_DEFAULT: ReadonlySet<string> = new Set([
  'AdminCreateUserConfig.UnusedAccountValidityDays',
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
]);

const RULED_DEFAULTS: ReadonlyMap<string, Json> = new Map([
  ...DEFAULTS,
  ...[...ATTRIBUTE_DEFAULTS].map(([member, value]): [string, Json] => [
    `SchemaAttributes.*.${member}`,
    value,
  ]),
]);

/** ISO 8601 with a zone, as the AWS CLI, Python and JavaScript write it: microseconds, milliseconds, none. */
const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/**
 * Whether two values of a member come to the same in AWS. The rule is the member's path, with `*` for an
 * attribute's name; undefined is what a side says nothing of, and stands for the default where AWS has one.
 */
export function isSameValue(
  rule: string,
  left: Json | undefined,
  right: Json | undefined,
): boolean {
  const one = meant(rule, left);
  const other = meant(rule, right);
  if (UNORDERED.has(rule) && isScalarList(one) && isScalarList(other)) {
    return isSameSet(new Set(one), new Set(other));
  }
  return isSame(one, other);
}

function meant(rule: string, value: Json | undefined): Json | undefined {
  if (value === undefined || (value === 0 && ZERO_IS_DEFAULT.has(rule))) {
    return RULED_DEFAULTS.get(rule);
  }
  return MOMENTS.has(rule) ? (momentOf(value) ?? value) : value;
}

function isSameSet(one: ReadonlySet<Json>, other: ReadonlySet<Json>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}

function isScalarList(value: Json | undefined): value is readonly Json[] {
  return isList(value) && value.every((item) => typeof item !== 'object' || item === null);
}

/** A moment in milliseconds, which is as fine as AWS tells it; undefined for what is none. */
function momentOf(value: Json): number | undefined {
  if (typeof value === 'number') return Math.round(value * 1000);
  const match = typeof value === 'string' ? ISO.exec(value) : null;
  if (match === null) return undefined;
  const [, seconds, fraction = '', zone] = match;
  const whole = Date.parse(`${seconds}${zone}`);
  return Number.isNaN(whole) ? undefined : whole + Math.round(Number(`0${fraction}`) * 1000);
}
