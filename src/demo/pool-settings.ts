import { DEFAULT_PLAN, isBelow } from './feature-plan';
import type { Members } from './part-of-pool';
import { isGiven, membersOf, picked } from './wire-members';

/** What both CreateUserPool and UpdateUserPool set. */
export const SETTINGS: readonly string[] = [
  'Policies',
  'DeletionProtection',
  'LambdaConfig',
  'AutoVerifiedAttributes',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'VerificationMessageTemplate',
  'SmsAuthenticationMessage',
  'MfaConfiguration',
  'UserAttributeUpdateSettings',
  'DeviceConfiguration',
  'EmailConfiguration',
  'SmsConfiguration',
  'UserPoolTags',
  'AdminCreateUserConfig',
  'UserPoolAddOns',
  'DcrConfiguration',
  'AccountRecoverySetting',
  'UserPoolTier',
  'KeyConfiguration',
  'IssuerConfiguration',
  'AcrConfiguration',
];

/** The older member of each text, and the newer one within the template. */
const TEXTS = [
  ['SmsVerificationMessage', 'SmsMessage'],
  ['EmailVerificationMessage', 'EmailMessage'],
  ['EmailVerificationSubject', 'EmailSubject'],
] as const;

const DAYS = 7;

/** The policy of a pool that says nothing of policies. */
const STRICT = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};

/** A pool's settings as AWS describes them: what was asked for, and what goes without saying. */
export function describedSettings(asked: Members): Members {
  const tier = asked['UserPoolTier'] ?? DEFAULT_PLAN;
  const policies = describedPolicies(asked, tier);
  return {
    ...picked(asked, SETTINGS),
    Policies: policies,
    DeletionProtection: asked['DeletionProtection'] ?? 'INACTIVE',
    LambdaConfig: describedTriggers(membersOf(asked['LambdaConfig'])),
    ...describedTexts(asked),
    MfaConfiguration: asked['MfaConfiguration'] ?? 'OFF',
    EmailConfiguration: {
      EmailSendingAccount: 'COGNITO_DEFAULT',
      ...membersOf(asked['EmailConfiguration']),
    },
    UserPoolTags: asked['UserPoolTags'] ?? {},
    AdminCreateUserConfig: describedInvitations(asked, policies),
    ...describedRegistration(asked),
    UserPoolTier: tier,
  };
}

/** Without a password policy where only the sign-in policy is asked for: pools without passwords. */
function describedPolicies(asked: Members, tier: unknown): Members {
  const { PasswordPolicy: password, SignInPolicy: signIn } = membersOf(asked['Policies']);
  const isNone = !isGiven(password) && isGiven(signIn);
  return {
    ...(isNone ? {} : { PasswordPolicy: describedPasswords(password ?? STRICT, asked) }),
    ...(isBelow(tier, 'ESSENTIALS') && !isGiven(signIn)
      ? {}
      : { SignInPolicy: signIn ?? { AllowedFirstAuthFactors: ['PASSWORD'] } }),
  };
}

/** A pool has the days of temporary passwords here, or where its request has them in the older place. */
function describedPasswords(policy: unknown, asked: Members): Members {
  const { TemporaryPasswordValidityDays: days, ...rest } = membersOf(policy);
  const isInOlderPlace = isGiven(
    membersOf(asked['AdminCreateUserConfig'])['UnusedAccountValidityDays'],
  );
  if (!isGiven(days) && isInOlderPlace) return rest;
  // 0 means the default (reference of PasswordPolicyType).
  return { ...rest, TemporaryPasswordValidityDays: days === 0 ? DAYS : (days ?? DAYS) };
}

function describedInvitations(asked: Members, { PasswordPolicy: passwords }: Members): Members {
  const days = membersOf(passwords)['TemporaryPasswordValidityDays'] ?? DAYS;
  return {
    AllowAdminCreateUserOnly: false,
    UnusedAccountValidityDays: days,
    ...membersOf(asked['AdminCreateUserConfig']),
  };
}

/** The two forms of one trigger are always both there. */
function describedTriggers(asked: Members): Members {
  const { PreTokenGeneration: older, PreTokenGenerationConfig: newer } = asked;
  if (!isGiven(older) && !isGiven(newer)) return asked;
  const config = { LambdaVersion: 'V1_0', LambdaArn: older, ...membersOf(newer) };
  return { ...asked, PreTokenGeneration: config.LambdaArn, PreTokenGenerationConfig: config };
}

/** So are the two forms of a text; the template's decides. */
function describedTexts(asked: Members): Members {
  const older = TEXTS.filter(([member]) => isGiven(asked[member]));
  const template: Members = {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    ...Object.fromEntries(older.map(([member, newer]) => [newer, asked[member]])),
    ...membersOf(asked['VerificationMessageTemplate']),
  };
  const told = TEXTS.filter(([, newer]) => isGiven(template[newer]));
  return {
    ...Object.fromEntries(told.map(([member, newer]) => [member, template[newer]])),
    VerificationMessageTemplate: template,
  };
}

/** Whoever configures dynamic registration and does not say otherwise turns it on (reference). */
function describedRegistration({ DcrConfiguration: asked }: Members): Members {
  if (!isGiven(asked)) return {};
  const defaults = { EnableStatus: 'Enabled', OpenDcrEnabled: false };
  return { DcrConfiguration: { ...defaults, ...membersOf(asked) } };
}
