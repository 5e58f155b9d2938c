import { IDENTITY } from '../document';

/** What a part of a pool's configuration is about; schema.graphql says each in words. */
export type UserPoolArea = (typeof USER_POOL_AREAS)[number];

export const USER_POOL_AREAS = [
  'SIGN_IN',
  'MFA',
  'ATTRIBUTES',
  'SIGN_UP',
  'RECOVERY',
  'MESSAGES',
  'DELIVERY',
  'TRIGGERS',
  'SECURITY',
  'TOKENS',
  'TAGS',
  'IDENTITY',
  'OTHER',
] as const;

/** The members of a pool's description that are known, each with its area (UserPoolType, SDK 3.1169). */
const AREAS: ReadonlyMap<string, UserPoolArea> = new Map<string, UserPoolArea>([
  ...[...IDENTITY].map((member): [string, UserPoolArea] => [member, 'IDENTITY']),
  ['AccountRecoverySetting', 'RECOVERY'],
  ['AcrConfiguration', 'TOKENS'],
  ['AdminCreateUserConfig', 'SIGN_UP'],
  ['AliasAttributes', 'SIGN_IN'],
  ['AutoVerifiedAttributes', 'ATTRIBUTES'],
  ['DcrConfiguration', 'TOKENS'],
  ['DeletionProtection', 'SECURITY'],
  ['DeviceConfiguration', 'MFA'],
  ['EmailConfiguration', 'DELIVERY'],
  ['EmailVerificationMessage', 'MESSAGES'],
  ['EmailVerificationSubject', 'MESSAGES'],
  ['IssuerConfiguration', 'TOKENS'],
  ['KeyConfiguration', 'SECURITY'],
  ['LambdaConfig', 'TRIGGERS'],
  ['MfaConfiguration', 'MFA'],
  ['Policies', 'SIGN_IN'],
  ['SchemaAttributes', 'ATTRIBUTES'],
  ['SmsAuthenticationMessage', 'MESSAGES'],
  ['SmsConfiguration', 'DELIVERY'],
  ['SmsVerificationMessage', 'MESSAGES'],
  ['UserAttributeUpdateSettings', 'ATTRIBUTES'],
  ['UserPoolAddOns', 'SECURITY'],
  ['UserPoolTags', 'TAGS'],
  ['UserPoolTier', 'SECURITY'],
  ['UsernameAttributes', 'SIGN_IN'],
  ['UsernameConfiguration', 'SIGN_IN'],
  ['VerificationMessageTemplate', 'MESSAGES'],
]);

/** The area of a member of a pool's description; OTHER for one that AWS added since. */
export function areaOf(member: string): UserPoolArea {
  return AREAS.get(member) ?? 'OTHER';
}

/** Whether a pool's description is known to have such a member. */
export function isPoolMember(member: string): boolean {
  return AREAS.has(member);
}
