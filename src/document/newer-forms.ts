import { valueAt, type Members } from './members';

const TEMPLATE = 'VerificationMessageTemplate';

/**
 * The members of which AWS has a newer form, by their paths: where that stands. Of a verification by
 * e-mail it depends on whether the pool sends a code or a link (reference of CreateUserPool, SDK 3.1169).
 */
export function newerForms(document: Members): ReadonlyMap<string, string> {
  const option = valueAt(document, `${TEMPLATE}.DefaultEmailOption`);
  const suffix = option === 'CONFIRM_WITH_LINK' ? 'ByLink' : '';
  return new Map([
    [
      'AdminCreateUserConfig.UnusedAccountValidityDays',
      'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
    ],
    ['EmailVerificationMessage', `${TEMPLATE}.EmailMessage${suffix}`],
    ['EmailVerificationSubject', `${TEMPLATE}.EmailSubject${suffix}`],
    ['LambdaConfig.PreTokenGeneration', 'LambdaConfig.PreTokenGenerationConfig.LambdaArn'],
    ['SmsVerificationMessage', `${TEMPLATE}.SmsMessage`],
  ]);
}
