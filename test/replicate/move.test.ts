import { writtenSteps } from '../../src/replicate';
import { isPlaceholder } from '../../src/replicate/template';
import { aPlan, inputOf, reasonsOf } from './a-source';

const POOL = {
  LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:check' },
  SmsConfiguration: {
    SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/sms',
    ExternalId: 'x',
    SnsRegion: 'eu-west-1',
  },
  EmailConfiguration: { SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com' },
};

function created(more: object, target: Parameters<typeof aPlan>[1]) {
  const plan = aPlan({ pool: { ...POOL, ...more } }, target);
  return { input: inputOf(plan, 'CreateUserPool'), reasons: reasonsOf(plan), plan };
}

describe('what a pool names outside Cognito', () => {
  it('stays where the pool stays, with the word that it must let the new pool in', () => {
    const { input, reasons } = created({}, {});

    expect(input).toMatchObject(POOL);
    expect(reasons).toMatchObject({
      'LambdaConfig.PreSignUp': 'NEEDS_TWIN',
      'SmsConfiguration.SnsCallerArn': 'NEEDS_TWIN',
      'EmailConfiguration.SourceArn': 'NEEDS_TWIN',
    });
  });

  it('is rewritten for another region where it is in the region of the source', () => {
    const { input, reasons } = created({}, { region: 'ap-south-1' });

    expect(input).toMatchObject({
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:ap-south-1:123456789012:function:check' },
      SmsConfiguration: { ...POOL.SmsConfiguration, SnsRegion: 'ap-south-1' },
      EmailConfiguration: POOL.EmailConfiguration,
    });
    expect(reasons).toMatchObject({
      'LambdaConfig.PreSignUp': 'NEEDS_TWIN',
      'SmsConfiguration.SnsRegion': 'REWRITTEN',
    });
  });

  it('is rewritten for another account, but for roles, which only the caller knows', () => {
    const { input } = created({}, { accountId: '999999999999' });

    const { SmsConfiguration: sms, ...rest } = input as Record<string, Record<string, unknown>>;
    expect(rest).toMatchObject({
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:999999999999:function:check' },
      EmailConfiguration: { SourceArn: 'arn:aws:ses:us-east-1:999999999999:identity/example.com' },
    });
    expect(isPlaceholder(sms?.['SnsCallerArn'])).toBe(true);
    expect(sms?.['SnsCallerArn']).toMatchObject({ name: 'SMS_ROLE_ARN', from: 'CALLER' });
  });

  it('stays where it is of a third account', () => {
    const PreSignUp = 'arn:aws:lambda:eu-west-1:555555555555:function:shared';

    const { input } = created({ LambdaConfig: { PreSignUp } }, { accountId: '999999999999' });

    expect(input).toMatchObject({ LambdaConfig: { PreSignUp } });
  });

  it('is written for another partition', () => {
    const { input } = created({}, { region: 'us-gov-west-1', accountId: '999999999999' });

    expect(input).toMatchObject({
      LambdaConfig: {
        PreSignUp: 'arn:aws-us-gov:lambda:us-gov-west-1:999999999999:function:check',
      },
    });
  });

  it.each([
    ['a key of one region', 'arn:aws:kms:eu-west-1:123456789012:key/0a1b', 'KMS_KEY_0A1B_ARN'],
    ['a key without an ARN', '0a1b-2c3d', 'KMS_KEY_0A1B_2C3D_ARN'],
  ])('is for the caller to say of %s', (_, KMSKeyID, name) => {
    const { input } = created({ LambdaConfig: { KMSKeyID } }, { region: 'ap-south-1' });

    const { KMSKeyID: key } = input?.['LambdaConfig'] as { KMSKeyID: unknown };
    expect(key).toMatchObject({ name, from: 'CALLER', isSecret: false });
  });

  it('follows as a key of many regions, which has the same id in each', () => {
    const { input } = created(
      { LambdaConfig: { KMSKeyID: 'arn:aws:kms:eu-west-1:123456789012:key/mrk-0a1b' } },
      { region: 'ap-south-1' },
    );

    expect(input).toMatchObject({
      LambdaConfig: { KMSKeyID: 'arn:aws:kms:ap-south-1:123456789012:key/mrk-0a1b' },
    });
  });

  it('has one name wherever it stands', () => {
    const role = 'arn:aws:iam::123456789012:role/sms';
    const plan = aPlan(
      {
        pool: { SmsConfiguration: { SnsCallerArn: role } },
        mfaConfig: {
          MfaConfiguration: 'ON',
          SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: role } },
        },
      },
      { accountId: '999999999999' },
    );

    const names = ['CreateUserPool', 'SetUserPoolMfaConfig'].map((operation) =>
      JSON.stringify(inputOf(plan, operation)).includes('SMS_ROLE_ARN'),
    );
    expect(names).toEqual([true, true]);
  });

  it('is two names where two roles of one name have different paths', () => {
    const plan = aPlan(
      {
        pool: {
          SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/a/sms' },
          EmailConfiguration: { SourceArn: 'arn:aws:iam::123456789012:role/b/sms' },
        },
      },
      { accountId: '999999999999' },
    );

    const input = inputOf(plan, 'CreateUserPool') as Record<string, Record<string, unknown>>;
    const names = [
      input['SmsConfiguration']?.['SnsCallerArn'],
      input['EmailConfiguration']?.['SourceArn'],
    ].map((role) => (isPlaceholder(role) ? role.name : null));
    expect(new Set(names).size).toBe(2);
  });

  it('stays a word of the owner’s own in tags', () => {
    const { input, reasons } = created(
      { UserPoolTags: { Region: 'eu-west-1', KMSKeyID: 'my-key' } },
      { region: 'ap-south-1' },
    );

    expect(input).toMatchObject({ UserPoolTags: { Region: 'eu-west-1', KMSKeyID: 'my-key' } });
    expect(Object.keys(reasons).filter((path) => path.startsWith('UserPoolTags'))).toEqual([]);
  });

  it('is told of what has a name and no ARN', () => {
    const { input, reasons } = created(
      { EmailConfiguration: { ConfigurationSet: 'events' } },
      { region: 'ap-south-1' },
    );

    expect(input).toMatchObject({ EmailConfiguration: { ConfigurationSet: 'events' } });
    expect(reasons).toMatchObject({ 'EmailConfiguration.ConfigurationSet': 'NEEDS_TWIN' });
  });

  it('is for the caller to say of what AWS made the id of', () => {
    const { input } = created(
      {
        SmsConfiguration: {
          EumsSms: {
            CallerArn: 'arn:aws:iam::123456789012:role/sms',
            OriginationIdentity: 'arn:aws:sms-voice:eu-west-1:123456789012:phone-number/phone-1a2b',
          } as never,
        },
      },
      { region: 'ap-south-1' },
    );

    const { EumsSms: eums } = input?.['SmsConfiguration'] as { EumsSms: Record<string, unknown> };
    expect(eums['OriginationIdentity']).toMatchObject({ name: 'SMS_VOICE_PHONE_1A2B_ARN' });
    expect(eums['CallerArn']).toBe('arn:aws:iam::123456789012:role/sms');
  });

  it('is asked for by a name that no text of the source has', () => {
    const { plan } = created(
      { SmsVerificationMessage: '${SMS_ROLE_ARN} {####}', UserPoolTags: { a: '${USER_POOL_ID}' } },
      { accountId: '999999999999' },
    );

    const written = writtenSteps(plan);
    expect(written[0]?.makes?.name).toBe('USER_POOL_ID_2');
    expect(written[0]?.input).toMatchObject({
      SmsVerificationMessage: '${SMS_ROLE_ARN} {####}',
      UserPoolTags: { a: '${USER_POOL_ID}' },
      SmsConfiguration: { SnsCallerArn: '${SMS_ROLE_ARN_2}' },
    });
  });
});
