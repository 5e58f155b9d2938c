import { checkPlan } from './feature-plan';
import type { Members } from './part-of-pool';
import { invalidParameter, WireException } from './wire-exception';
import { isGiven, membersOf, textsOf } from './wire-members';

/**
 * What a request for a new pool and one that updates a pool are refused for alike. Values of enums are
 * not checked: the demo has some that AWS may add.
 *
 * @param plan the feature plan that the pool has after the request
 * @throws WireException in AWS's words where they are known
 */
export function checkSettings(asked: Members, plan: unknown): void {
  const broken = RULES.find(({ holds }) => holds(asked));
  if (broken !== undefined) throw invalidParameter(broken.message);
  checkPlans(asked, plan);
}

/** @throws WireException UserPoolTaggingException for a tag of AWS's own that the pool does not have */
export function checkTags(asked: Members, { UserPoolTags: present }: Members = {}): void {
  const strangers = Object.entries(membersOf(asked['UserPoolTags'])).filter(
    ([key, value]) => key.startsWith('aws:') && membersOf(present)[key] !== value,
  );
  if (strangers.length === 0) return;
  throw new WireException(
    'UserPoolTaggingException',
    'aws: prefixed tag key names are not allowed for external use.',
  );
}

interface Rule {
  readonly holds: (asked: Members) => boolean;
  readonly message: string;
}

const MUST_NOT_BE_NULL = 'failed to satisfy constraint: Member must not be null';

const RULES: readonly Rule[] = [
  {
    holds: ({ SmsConfiguration: sms }) => lacks(sms, ['SnsCallerArn', 'EumsSms']),
    message: `1 validation error detected: Value null at 'smsConfiguration.snsCallerArn' ${MUST_NOT_BE_NULL}`,
  },
  {
    holds: ({ UserPoolAddOns: addOns }) => lacks(addOns, ['AdvancedSecurityMode']),
    message: `1 validation error detected: Value null at 'userPoolAddOns.advancedSecurityMode' ${MUST_NOT_BE_NULL}`,
  },
  {
    holds: ({ SmsConfiguration: sms }) => hasBoth(sms, 'SnsCallerArn', 'EumsSms'),
    message: 'SmsConfiguration can have either SnsCallerArn or EumsSms, not both.',
  },
  {
    holds: ({ Policies: policies, AdminCreateUserConfig: invitations }) =>
      isGiven(membersOf(membersOf(policies)['PasswordPolicy'])['TemporaryPasswordValidityDays']) &&
      isGiven(membersOf(invitations)['UnusedAccountValidityDays']),
    message:
      'Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays',
  },
  {
    holds: ({ VerificationMessageTemplate: template }) =>
      hasBoth(template, 'EmailMessage', 'EmailMessageByLink') ||
      hasBoth(template, 'EmailSubject', 'EmailSubjectByLink'),
    message:
      'VerificationMessageTemplate can have a message for either a code or a link, not for both.',
  },
  {
    holds: ({ LambdaConfig: triggers }) => {
      const { PreTokenGeneration: older, PreTokenGenerationConfig: newer } = membersOf(triggers);
      return isGiven(older) && isGiven(newer) && older !== membersOf(newer)['LambdaArn'];
    },
    message:
      'PreTokenGeneration and PreTokenGenerationConfig.LambdaArn must have the same value when both are set.',
  },
  {
    holds: ({ LambdaConfig: triggers }) => {
      const { CustomSMSSender: sms, CustomEmailSender: email, KMSKeyID: key } = membersOf(triggers);
      return (isGiven(sms) || isGiven(email)) && !isGiven(key);
    },
    message: 'KMSKeyID is required when CustomSMSSender or CustomEmailSender is configured.',
  },
  {
    holds: ({ EmailConfiguration: email }) => {
      const { EmailSendingAccount: account, SourceArn: source } = membersOf(email);
      return account === 'DEVELOPER' && !isGiven(source);
    },
    message: 'SourceArn is required when EmailSendingAccount is DEVELOPER.',
  },
  {
    holds: ({ AutoVerifiedAttributes: verified, SmsConfiguration: sms }) =>
      textsOf(verified).includes('phone_number') && !isGiven(sms),
    message: 'SMS configuration is required when phone_number is selected for auto verification',
  },
  {
    holds: ({ AcrConfiguration: levels }) => {
      const names = ['1', '2', '3', '4'].map(
        (level) =>
          membersOf(membersOf(levels)[`Level${level}`])['AcrValue'] ?? `urn:cognito:loa:${level}`,
      );
      return new Set(names).size < names.length;
    },
    message: 'Each level of AcrConfiguration must have a name of its own.',
  },
];

const WITHOUT_PASSWORD = ['EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'];

function checkPlans(asked: Members, plan: unknown): void {
  const mode = membersOf(asked['UserPoolAddOns'])['AdvancedSecurityMode'] ?? 'OFF';
  if (mode !== 'OFF') checkPlan(plan, 'PLUS', 'Threat protection');
  const factors = textsOf(
    membersOf(membersOf(asked['Policies'])['SignInPolicy'])['AllowedFirstAuthFactors'],
  );
  if (factors.some((factor) => WITHOUT_PASSWORD.includes(factor))) {
    checkPlan(plan, 'ESSENTIALS', 'Sign-in without a password');
  }
  const { DcrConfiguration: registration, AcrConfiguration: levels } = asked;
  if (isGiven(registration) && membersOf(registration)['EnableStatus'] !== 'Disabled') {
    checkPlan(plan, 'ESSENTIALS', 'Dynamic client registration');
  }
  if (isGiven(levels)) checkPlan(plan, 'ESSENTIALS', 'AcrConfiguration');
}

/** Whether a structure is there with none of these members, such as an empty one. */
function lacks(structure: unknown, members: readonly string[]): boolean {
  return isGiven(structure) && !members.some((member) => isGiven(membersOf(structure)[member]));
}

function hasBoth(structure: unknown, one: string, other: string): boolean {
  const members = membersOf(structure);
  return isGiven(members[one]) && isGiven(members[other]);
}
