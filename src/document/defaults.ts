import type { Json } from '../domain/json';

/**
 * What AWS takes a member for that a description lacks, by its path (reference of CreateUserPool and of
 * the shapes within it, SDK 3.1169).
 */
export const DEFAULTS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...[1, 2, 3, 4].map((level): [string, Json] => [
    `AcrConfiguration.Level${level}.AcrValue`,
    `urn:cognito:loa:${level}`,
  ]),
  ['AdminCreateUserConfig.AllowAdminCreateUserOnly', false],
  ['AdminCreateUserConfig.UnusedAccountValidityDays', 7],
  ['DcrConfiguration.OpenDcrEnabled', false],
  ['DeletionProtection', 'INACTIVE'],
  ['EmailConfiguration.EmailSendingAccount', 'COGNITO_DEFAULT'],
  ['IssuerConfiguration.Type', 'ORIGINAL'],
  ['KeyConfiguration.KeyType', 'AWS_OWNED_KEY'],
  ['MfaConfiguration', 'OFF'],
  ['Policies.PasswordPolicy.PasswordHistorySize', 0],
  ['Policies.PasswordPolicy.TemporaryPasswordValidityDays', 7],
  ['Policies.SignInPolicy.AllowedFirstAuthFactors', ['PASSWORD']],
  ['UserPoolAddOns.AdvancedSecurityMode', 'OFF'],
  ['UserPoolTier', 'ESSENTIALS'],
  ['UsernameConfiguration.CaseSensitive', true],
  ['VerificationMessageTemplate.DefaultEmailOption', 'CONFIRM_WITH_CODE'],
]);

/** The same of each schema attribute, by the member. */
export const ATTRIBUTE_DEFAULTS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['DeveloperOnlyAttribute', false],
  ['Required', false],
]);
