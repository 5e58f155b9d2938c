import { MalformedAnswer } from '../../src/cognito/malformed-answer';
import type { OperationRule } from '../../src/cognito/operation';
import { OPERATIONS } from '../../src/cognito/operations';
import { GatewayError } from '../../src/domain/gateway-error';
import type { Operation } from '../../src/domain/reads';
import { thrownBy } from '../support/builders';

const PLACE = { account: 'default', region: 'eu-west-1' };
const POOL = 'eu-west-1_Ab1Cd2Ef3';
const WRONG = ['PLANTED'];

/** The value that an operation makes of an answer. */
function valueOf(name: Operation, answer: object): unknown {
  const rule = OPERATIONS[name] as unknown as OperationRule<'DescribeUserPool'>;
  const read = {
    operation: 'DescribeUserPool',
    place: PLACE,
    input: { userPoolId: POOL },
  } as const;
  return rule.value(answer, read, () => new GatewayError('UPSTREAM_UNAVAILABLE', ''));
}

function expectDeeplyFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  Object.values(value).forEach(expectDeeplyFrozen);
}

describe('what AWS leaves out of a pool’s settings', () => {
  it.each<[Operation, object, unknown]>([
    ['DescribeRiskConfiguration', { RiskConfiguration: {} }, null],
    ['DescribeRiskConfiguration', { RiskConfiguration: { UserPoolId: POOL, ClientId: 'a' } }, null],
    ['GetUICustomization', { UICustomization: {} }, null],
    ['GetUICustomization', { UICustomization: { UserPoolId: POOL, ClientId: 'ALL' } }, null],
    [
      'DescribeManagedLoginBranding',
      { ManagedLoginBranding: {} },
      {
        managedLoginBrandingId: null,
        useCognitoProvidedValues: null,
        settings: null,
        assets: null,
        creationDate: null,
        lastModifiedDate: null,
      },
    ],
    ['GetLogDeliveryConfiguration', { LogDeliveryConfiguration: {} }, { logConfigurations: null }],
    [
      'GetUserPoolSessionConfiguration',
      { TokenSession: {} },
      {
        userSessionTracking: null,
        userSessionTrackingRaw: null,
        tokenSession: { maxPerUser: null },
      },
    ],
    [
      'GetUserPoolClientSessionConfiguration',
      { SSOSession: {} },
      { clientId: null, ssoSession: { maxValidityMinutes: null } },
    ],
  ])('in %s of %j is null', (name, answer, expected) => {
    const value = valueOf(name, answer);

    expect(value).toStrictEqual(expected);
    expectDeeplyFrozen(value);
  });

  it('in a bare MFA configuration is null, and no method is said to be on', () => {
    const value = valueOf('GetUserPoolMfaConfig', { MfaConfiguration: 'ON' });

    expect(value).toStrictEqual({
      mfaConfiguration: 'ON',
      mfaConfigurationRaw: 'ON',
      smsMfaConfiguration: null,
      softwareTokenMfaConfiguration: null,
      emailMfaConfiguration: null,
      webAuthnConfiguration: null,
      enabledMethods: [],
    });
  });
});

describe('an answer about a pool’s settings that is none', () => {
  it.each<Operation>([
    'GetUserPoolMfaConfig',
    'DescribeRiskConfiguration',
    'GetUICustomization',
    'DescribeManagedLoginBrandingByClient',
    'DescribeManagedLoginBranding',
    'GetLogDeliveryConfiguration',
    'GetSigningCertificate',
    'GetCSVHeader',
    'GetUserPoolSessionConfiguration',
    'GetUserPoolClientSessionConfiguration',
  ])('is refused where the answer of %s is empty', async (name) => {
    const error = await thrownBy(() => valueOf(name, { $metadata: {} }));

    expect(error).toBeInstanceOf(MalformedAnswer);
  });

  it.each<[Operation, object, string]>([
    [
      'GetUserPoolMfaConfig',
      { SoftwareTokenMfaConfiguration: { Enabled: 'true' } },
      'SoftwareTokenMfaConfiguration.Enabled',
    ],
    [
      'GetUserPoolMfaConfig',
      { WebAuthnConfiguration: { FactorConfiguration: WRONG } },
      'WebAuthnConfiguration.FactorConfiguration',
    ],
    [
      'DescribeRiskConfiguration',
      { RiskConfiguration: { RiskExceptionConfiguration: { BlockedIPRangeList: 'PLANTED' } } },
      'RiskConfiguration.RiskExceptionConfiguration.BlockedIPRangeList',
    ],
    [
      'DescribeRiskConfiguration',
      {
        RiskConfiguration: {
          AccountTakeoverRiskConfiguration: { Actions: { LowAction: { Notify: 1 } } },
        },
      },
      'RiskConfiguration.AccountTakeoverRiskConfiguration.Actions.LowAction.Notify',
    ],
    ['GetUICustomization', { UICustomization: { CSS: WRONG } }, 'UICustomization.CSS'],
    [
      'DescribeManagedLoginBranding',
      { ManagedLoginBranding: { Assets: [{ Bytes: 'PLANTED' }] } },
      'ManagedLoginBranding.Assets.0.Bytes',
    ],
    [
      'DescribeManagedLoginBranding',
      { ManagedLoginBranding: { Settings: { a: [NaN] } } },
      'ManagedLoginBranding.Settings',
    ],
    [
      'GetLogDeliveryConfiguration',
      { LogDeliveryConfiguration: { LogConfigurations: [{ S3Configuration: WRONG }] } },
      'LogDeliveryConfiguration.LogConfigurations.0.S3Configuration',
    ],
    ['GetCSVHeader', { CSVHeader: [WRONG] }, 'CSVHeader'],
    ['GetSigningCertificate', { Certificate: WRONG }, 'Certificate'],
    [
      'GetUserPoolSessionConfiguration',
      { TokenSession: { MaxPerUser: 0.5 } },
      'TokenSession.MaxPerUser',
    ],
    [
      'GetUserPoolClientSessionConfiguration',
      { SSOSession: { MaxValidityMinutes: '60' } },
      'SSOSession.MaxValidityMinutes',
    ],
  ])('is refused by its path: %s of %j', async (name, answer, path) => {
    const error = await thrownBy(() => valueOf(name, answer));

    expect(error).toBeInstanceOf(MalformedAnswer);
    expect((error as Error).message).toContain(`Expected ${path} to be `);
    expect((error as Error).message).not.toContain('PLANTED');
  });
});

describe('what is kept of a style of managed login', () => {
  it('has the size of a picture in place of its bytes', () => {
    const assets = [{ Category: 'FORM_LOGO', Bytes: new Uint8Array(300) }];

    const value = valueOf('DescribeManagedLoginBranding', {
      ManagedLoginBranding: { Assets: assets, Settings: { deep: [{ a: null, b: 1.5 }] } },
    });

    expect(value).toMatchObject({
      settings: { deep: [{ a: null, b: 1.5 }] },
      assets: [{ category: 'FORM_LOGO', sizeInBytes: 300 }],
    });
    expect(Object.keys((value as { assets: object[] }).assets[0] ?? {})).not.toContain('bytes');
    expectDeeplyFrozen(value);
  });
});
