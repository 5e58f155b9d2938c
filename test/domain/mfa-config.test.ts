import { enabledMfaMethods, type MfaSettings } from '../../src/domain/mfa-config';

const NOTHING: MfaSettings = {
  mfaConfiguration: 'ON',
  mfaConfigurationRaw: 'ON',
  smsMfaConfiguration: null,
  softwareTokenMfaConfiguration: null,
  emailMfaConfiguration: null,
  webAuthnConfiguration: null,
};

const EVERYTHING: MfaSettings = {
  ...NOTHING,
  smsMfaConfiguration: { smsAuthenticationMessage: null, smsConfiguration: null },
  softwareTokenMfaConfiguration: { enabled: true },
  emailMfaConfiguration: { message: null, subject: null },
  webAuthnConfiguration: passkeys('MULTI_FACTOR_WITH_USER_VERIFICATION'),
};

function passkeys(
  factorConfiguration: NonNullable<MfaSettings['webAuthnConfiguration']>['factorConfiguration'],
): NonNullable<MfaSettings['webAuthnConfiguration']> {
  return {
    relyingPartyId: null,
    userVerification: null,
    userVerificationRaw: null,
    factorConfiguration,
    factorConfigurationRaw: factorConfiguration,
  };
}

describe('the second factors that are on', () => {
  it.each(['ON', 'OPTIONAL'] as const)('are all that AWS tells of where MFA is %s', (mode) => {
    const methods = enabledMfaMethods({ ...EVERYTHING, mfaConfiguration: mode });

    expect(methods).toEqual(['SMS', 'SOFTWARE_TOKEN', 'EMAIL', 'WEB_AUTHN']);
  });

  it('are none where AWS tells of none', () => {
    expect(enabledMfaMethods(NOTHING)).toEqual([]);
  });

  it('are none where MFA is off, whatever else is set', () => {
    expect(enabledMfaMethods({ ...EVERYTHING, mfaConfiguration: 'OFF' })).toEqual([]);
  });

  it.each([null, 'UNRECOGNIZED'] as const)('are not known where MFA is %s', (mode) => {
    expect(enabledMfaMethods({ ...EVERYTHING, mfaConfiguration: mode })).toBeNull();
  });

  it('have no authenticator app where it is told to be off', () => {
    const settings = { ...EVERYTHING, softwareTokenMfaConfiguration: { enabled: false } };

    expect(enabledMfaMethods(settings)).toEqual(['SMS', 'EMAIL', 'WEB_AUTHN']);
  });

  it('are not known where it is not told whether the authenticator app is on', () => {
    const settings = { ...EVERYTHING, softwareTokenMfaConfiguration: { enabled: null } };

    expect(enabledMfaMethods(settings)).toBeNull();
  });

  it.each(['SINGLE_FACTOR', null] as const)('have no passkeys that count as %s', (factor) => {
    const settings = { ...EVERYTHING, webAuthnConfiguration: passkeys(factor) };

    expect(enabledMfaMethods(settings)).toEqual(['SMS', 'SOFTWARE_TOKEN', 'EMAIL']);
  });

  it('are not known where passkeys count as something new', () => {
    const settings = { ...EVERYTHING, webAuthnConfiguration: passkeys('UNRECOGNIZED') };

    expect(enabledMfaMethods(settings)).toBeNull();
  });
});
