import { mapMfaConfig } from '../../src/cognito/map-mfa-config';
import { planOf } from '../../src/replicate';
import { aPlan, aSource, aTarget, inputOf, reasonsOf } from './a-source';

const SMS = { SnsCallerArn: 'arn:aws:iam::123456789012:role/sns', ExternalId: 'x' };

describe('the step that sets multi-factor authentication', () => {
  it('is not there where it is off', () => {
    const plan = aPlan({ pool: { MfaConfiguration: 'OFF' } });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toBeUndefined();
    expect(inputOf(plan, 'CreateUserPool')).toMatchObject({ MfaConfiguration: 'OFF' });
  });

  it('carries the mode in place of CreateUserPool, which knows text messages alone', () => {
    const plan = aPlan({
      pool: { MfaConfiguration: 'ON', SmsConfiguration: SMS },
      mfaConfig: {
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).not.toHaveProperty('MfaConfiguration');
    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toMatchObject({
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
  });

  it('leaves out factors beside OFF, which AWS refuses, and says so', () => {
    const plan = aPlan({
      mfaConfig: { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: false } },
    });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toBeUndefined();
    expect(reasonsOf(plan)).toMatchObject({
      'MfaConfig.SoftwareTokenMfaConfiguration': 'NO_EFFECT',
    });
  });

  it('carries passkeys beside OFF', () => {
    const plan = aPlan({
      mfaConfig: {
        MfaConfiguration: 'OFF',
        WebAuthnConfiguration: { RelyingPartyId: 'example.com' },
      },
    });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toMatchObject({
      MfaConfiguration: 'OFF',
      WebAuthnConfiguration: { RelyingPartyId: 'example.com' },
    });
  });

  it('keeps an empty block of e-mail, which turns it on', () => {
    const plan = aPlan({ mfaConfig: { MfaConfiguration: 'ON', EmailMfaConfiguration: {} } });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toMatchObject({ EmailMfaConfiguration: {} });
  });

  it('sends text messages as the pool does where the factor tells no sender', () => {
    const plan = aPlan({
      pool: { SmsConfiguration: SMS },
      mfaConfig: {
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: { SmsAuthenticationMessage: '{####}' },
      },
    });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toMatchObject({
      SmsMfaConfiguration: { SmsAuthenticationMessage: '{####}', SmsConfiguration: SMS },
    });
  });

  it('sends one way of text messages', () => {
    const plan = aPlan({
      mfaConfig: {
        MfaConfiguration: 'ON',
        SmsMfaConfiguration: {
          SmsConfiguration: { ...SMS, EumsSms: { CallerArn: SMS.SnsCallerArn } },
        },
      },
    });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toMatchObject({
      SmsMfaConfiguration: { SmsConfiguration: { EumsSms: { CallerArn: SMS.SnsCallerArn } } },
    });
    expect(reasonsOf(plan)).toMatchObject({
      'MfaConfig.SmsMfaConfiguration.SmsConfiguration.SnsCallerArn': 'NO_EFFECT',
    });
  });

  it('does not ask for a mode without a factor, and says so', () => {
    const plan = aPlan({
      pool: { MfaConfiguration: 'ON' },
      mfaConfig: { MfaConfiguration: 'ON' },
    });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')).toBeUndefined();
    expect(inputOf(plan, 'CreateUserPool')).not.toHaveProperty('MfaConfiguration');
    expect(reasonsOf(plan)).toMatchObject({ MfaConfiguration: 'NOT_READABLE' });
  });

  it.each([
    ['a software token that is off', { SoftwareTokenMfaConfiguration: { Enabled: false } }],
    ['passkeys alone', { WebAuthnConfiguration: { RelyingPartyId: 'example.com' } }],
  ])('takes %s for no factor, as AWS does', (_, factors) => {
    const plan = aPlan({ mfaConfig: { MfaConfiguration: 'ON', ...factors } });

    expect(inputOf(plan, 'SetUserPoolMfaConfig')?.['MfaConfiguration'] ?? 'OFF').toBe('OFF');
    expect(reasonsOf(plan)).toMatchObject({ MfaConfiguration: 'NOT_READABLE' });
  });

  it('goes by the answer about the factors where the description says otherwise', () => {
    const source = aSource(
      { pool: { MfaConfiguration: 'ON' } },
      { mfaConfig: mapMfaConfig({ MfaConfiguration: 'OFF' }) },
    );

    const plan = planOf(source, aTarget());

    expect(reasonsOf(plan)).toMatchObject({ MfaConfiguration: 'NO_EFFECT' });
  });
});
