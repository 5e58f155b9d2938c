import { isEmpty, valueAt, type Members } from './members';

/** A member that AWS tells of a pool and does not go by, since another one decides. */
export interface WithoutEffect {
  readonly path: string;
  /** The member that decides instead. */
  readonly insteadOf: string;
  readonly why: string;
}

interface Rule extends WithoutEffect {
  readonly holds: (document: Members) => boolean;
}

const TEMPLATE = 'VerificationMessageTemplate';
const OPTION = `${TEMPLATE}.DefaultEmailOption`;
const CODE = 'CONFIRM_WITH_CODE';
const LINK = 'CONFIRM_WITH_LINK';

const legacyText = (path: string, inTemplate: string, otherOption?: string): Rule => ({
  path,
  insteadOf: `${TEMPLATE}.${inTemplate}`,
  why: 'it is the older form of what the template says',
  holds: (document) =>
    has(`${TEMPLATE}.${inTemplate}`)(document) && optionOf(document) !== otherOption,
});

const otherEmail = (path: string, option: string): Rule => ({
  path: `${TEMPLATE}.${path}`,
  insteadOf: OPTION,
  why: 'the pool sends the other kind of e-mail, and AWS refuses a request with both',
  holds: (document) => optionOf(document) === option,
});

const otherSender = (member: string): Rule => ({
  path: `SmsConfiguration.${member}`,
  insteadOf: 'SmsConfiguration.EumsSms',
  why: 'text messages go by one service or by the other, and AWS refuses a request with both',
  holds: has('SmsConfiguration.EumsSms'),
});

/** Each by the reference of the member it names (CreateUserPool and the shapes within it, SDK 3.1169). */
const RULES: readonly Rule[] = [
  {
    path: 'AdminCreateUserConfig.UnusedAccountValidityDays',
    insteadOf: 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
    why: 'it is no longer in use, and AWS refuses a request with both',
    holds: has('Policies.PasswordPolicy.TemporaryPasswordValidityDays'),
  },
  {
    path: 'LambdaConfig.PreTokenGeneration',
    insteadOf: 'LambdaConfig.PreTokenGenerationConfig.LambdaArn',
    why: 'it is the older form, and AWS refuses one that differs',
    holds: has('LambdaConfig.PreTokenGenerationConfig.LambdaArn'),
  },
  legacyText('SmsVerificationMessage', 'SmsMessage'),
  legacyText('EmailVerificationMessage', 'EmailMessage', LINK),
  legacyText('EmailVerificationMessage', 'EmailMessageByLink', CODE),
  legacyText('EmailVerificationSubject', 'EmailSubject', LINK),
  legacyText('EmailVerificationSubject', 'EmailSubjectByLink', CODE),
  otherEmail('EmailMessage', LINK),
  otherEmail('EmailSubject', LINK),
  otherEmail('EmailMessageByLink', CODE),
  otherEmail('EmailSubjectByLink', CODE),
  otherSender('SnsCallerArn'),
  otherSender('ExternalId'),
  otherSender('SnsRegion'),
];

/** The members of a pool's description that have no effect, each once. */
export function withoutEffect(document: Members): readonly WithoutEffect[] {
  const found = new Map<string, WithoutEffect>();
  for (const rule of RULES) {
    if (valueAt(document, rule.path) === undefined || found.has(rule.path)) continue;
    if (rule.holds(document)) found.set(rule.path, rule);
  }
  return [...found.values()];
}

function optionOf(document: Members): unknown {
  return valueAt(document, OPTION) ?? CODE;
}

/** What holds nothing decides nothing. */
function has(path: string): (document: Members) => boolean {
  return (document) => {
    const value = valueAt(document, path);
    return value !== undefined && !isEmpty(value);
  };
}
