import type { GetUserPoolMfaConfigResponse } from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import { enabledMfaMethods, type UserPoolMfaConfig } from '../domain/mfa-config';
import { MalformedAnswer } from './malformed-answer';
import { MemberReader, type Wide } from './member-reader';
import { smsConfiguration } from './user-pool-shapes';

/**
 * A pool's second factors, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it, or none is there
 */
export function mapMfaConfig(answer: GetUserPoolMfaConfigResponse): UserPoolMfaConfig {
  const mfa = new MemberReader<Wide<GetUserPoolMfaConfigResponse>>(answer, '');
  const settings = {
    ...mfa.known('mfaConfiguration', enums.MFA_CONFIGURATION, 'MfaConfiguration'),
    smsMfaConfiguration: mfa.object('SmsMfaConfiguration', (sms) => ({
      smsAuthenticationMessage: sms.text('SmsAuthenticationMessage'),
      smsConfiguration: sms.object('SmsConfiguration', smsConfiguration),
    })),
    softwareTokenMfaConfiguration: mfa.object('SoftwareTokenMfaConfiguration', (token) => ({
      enabled: token.flag('Enabled'),
    })),
    emailMfaConfiguration: mfa.object('EmailMfaConfiguration', (email) => ({
      message: email.text('Message'),
      subject: email.text('Subject'),
    })),
    webAuthnConfiguration: mfa.object('WebAuthnConfiguration', (webAuthn) => ({
      relyingPartyId: webAuthn.text('RelyingPartyId'),
      ...webAuthn.known('userVerification', enums.WEB_AUTHN_USER_VERIFICATION, 'UserVerification'),
      ...webAuthn.known(
        'factorConfiguration',
        enums.WEB_AUTHN_FACTOR_CONFIGURATION,
        'FactorConfiguration',
      ),
    })),
  };
  // An empty or foreign 200 is no error to the SDK, and a pool about which nothing is told is no answer.
  if (Object.values(settings).every((value) => value === null)) {
    throw new MalformedAnswer('MfaConfiguration', 'a text', answer.MfaConfiguration);
  }
  return Object.freeze({ ...settings, enabledMethods: enabledMfaMethods(settings) });
}
