import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import type { DemoEndpoint } from '../../src/demo';
import { rawRequest, rejection } from './wire-clients';
import { LAMBDA, SMS, createdPool, describedPool, startWritable } from './written-pools';

type Asked = Partial<sdk.CreateUserPoolCommandInput>;

let endpoint: DemoEndpoint;
let client: sdk.CognitoIdentityProviderClient;

beforeAll(async () => {
  ({ endpoint, client } = await startWritable());
});

afterAll(async () => {
  client.destroy();
  await endpoint.close();
});

async function described(asked: Asked = {}): Promise<sdk.UserPoolType> {
  return describedPool(client, (await createdPool(client, asked)).Id);
}

function attributeOf(pool: sdk.UserPoolType, name: string) {
  return pool.SchemaAttributes?.find(({ Name }) => Name === name);
}

describe('CreateUserPool of the demo endpoint', () => {
  it('answers with the description that DescribeUserPool gives from then on', async () => {
    const pool = await createdPool(client, { DeletionProtection: 'ACTIVE' });

    expect(await describedPool(client, pool.Id)).toEqual(pool);
    expect(pool).toMatchObject({ Name: 'new', DeletionProtection: 'ACTIVE' });
    expect(pool.CreationDate).toEqual(pool.LastModifiedDate);
    expect(Math.abs(Date.now() - (pool.CreationDate?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('makes the defaults of a pool that asks for nothing visible', async () => {
    const { Id, Arn, CreationDate, LastModifiedDate, SchemaAttributes, ...pool } =
      await described();

    expect([Id, Arn, CreationDate, LastModifiedDate].every(Boolean)).toBe(true);
    expect(SchemaAttributes).toHaveLength(20);
    expect(pool).toEqual({
      Name: 'new',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      MfaConfiguration: 'OFF',
      EstimatedNumberOfUsers: 0,
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      UserPoolTags: {},
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      UserPoolTier: 'ESSENTIALS',
    });
  });

  it('gives the smallest plan no sign-in policy', async () => {
    const pool = await described({ UserPoolTier: 'LITE' });

    expect(pool.UserPoolTier).toBe('LITE');
    expect(pool.Policies?.SignInPolicy).toBeUndefined();
  });

  it('gives a pool that asks for a sign-in policy alone no password policy', async () => {
    const SignInPolicy = { AllowedFirstAuthFactors: ['EMAIL_OTP' as const] };

    const pool = await described({ Policies: { SignInPolicy } });

    expect(pool.Policies).toEqual({ SignInPolicy });
  });

  it('has the standard attributes as the sample of the API reference has them', async () => {
    const pool = await described();

    expect(attributeOf(pool, 'sub')).toEqual({
      Name: 'sub',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: false,
      Required: true,
      StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
    });
    expect(attributeOf(pool, 'birthdate')?.StringAttributeConstraints).toEqual({
      MinLength: '10',
      MaxLength: '10',
    });
    expect(attributeOf(pool, 'updated_at')).toMatchObject({
      AttributeDataType: 'Number',
      NumberAttributeConstraints: { MinValue: '0' },
    });
    expect(attributeOf(pool, 'phone_number_verified')).toMatchObject({
      AttributeDataType: 'Boolean',
      Required: false,
    });
  });

  it('takes a standard attribute as it is sent, without limits where none are sent', async () => {
    const pool = await described({
      Schema: [
        { Name: 'email', Required: true },
        { Name: 'name', Mutable: false, StringAttributeConstraints: { MaxLength: '64' } },
      ],
    });

    expect(pool.SchemaAttributes).toHaveLength(20);
    expect(attributeOf(pool, 'email')).toEqual({
      Name: 'email',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Required: true,
      StringAttributeConstraints: {},
    });
    expect(attributeOf(pool, 'name')).toMatchObject({
      Mutable: false,
      StringAttributeConstraints: { MaxLength: '64' },
    });
  });

  it('puts a prefix before the names of attributes of its own', async () => {
    const pool = await described({
      Schema: [
        { Name: 'plan', AttributeDataType: 'String', Mutable: true },
        { Name: 'seats', AttributeDataType: 'Number', DeveloperOnlyAttribute: true },
        { Name: 'joined', AttributeDataType: 'DateTime' },
      ],
    });

    expect(pool.SchemaAttributes?.slice(20)).toEqual([
      {
        Name: 'custom:plan',
        AttributeDataType: 'String',
        DeveloperOnlyAttribute: false,
        Mutable: true,
        Required: false,
        StringAttributeConstraints: {},
      },
      {
        Name: 'dev:custom:seats',
        AttributeDataType: 'Number',
        DeveloperOnlyAttribute: true,
        Required: false,
        NumberAttributeConstraints: {},
      },
      {
        Name: 'custom:joined',
        AttributeDataType: 'DateTime',
        DeveloperOnlyAttribute: false,
        Required: false,
      },
    ]);
  });

  it.each<[string, Asked, number | undefined, number]>([
    ['neither form', {}, 7, 7],
    ['the newer form', { Policies: passwordsFor(3) }, 3, 3],
    ['the newer form as 0', { Policies: passwordsFor(0) }, 7, 7],
    ['the older form', { AdminCreateUserConfig: { UnusedAccountValidityDays: 90 } }, undefined, 90],
  ])('tells the days of temporary passwords from %s', async (_, asked, newer, older) => {
    const pool = await described(asked);

    expect(pool.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays).toBe(newer);
    expect(pool.AdminCreateUserConfig?.UnusedAccountValidityDays).toBe(older);
  });

  it.each<[string, Asked]>([
    [
      'the older form',
      {
        SmsVerificationMessage: 'sms {####}',
        EmailVerificationMessage: 'mail {####}',
        EmailVerificationSubject: 'subject',
      },
    ],
    [
      'the newer form',
      {
        VerificationMessageTemplate: {
          SmsMessage: 'sms {####}',
          EmailMessage: 'mail {####}',
          EmailSubject: 'subject',
        },
      },
    ],
  ])('tells texts in both forms where it was given %s', async (_, asked) => {
    const pool = await described(asked);

    expect(pool).toMatchObject({
      SmsVerificationMessage: 'sms {####}',
      EmailVerificationMessage: 'mail {####}',
      EmailVerificationSubject: 'subject',
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        SmsMessage: 'sms {####}',
        EmailMessage: 'mail {####}',
        EmailSubject: 'subject',
      },
    });
  });

  it.each<[string, sdk.LambdaConfigType, string]>([
    ['the older form', { PreTokenGeneration: LAMBDA }, 'V1_0'],
    [
      'the newer form',
      { PreTokenGenerationConfig: { LambdaArn: LAMBDA, LambdaVersion: 'V2_0' } },
      'V2_0',
    ],
  ])('tells the token trigger in both forms where it was given %s', async (_, asked, version) => {
    const pool = await described({ LambdaConfig: asked });

    expect(pool.LambdaConfig).toEqual({
      PreTokenGeneration: LAMBDA,
      PreTokenGenerationConfig: { LambdaArn: LAMBDA, LambdaVersion: version },
    });
  });

  it('turns dynamic registration on for a pool that configures it', async () => {
    const pool = await described({ DcrConfiguration: { AllowedScopes: ['openid'] } });

    expect(pool.DcrConfiguration).toEqual({
      EnableStatus: 'Enabled',
      OpenDcrEnabled: false,
      AllowedScopes: ['openid'],
    });
  });

  it('has text messages as the factor of a pool that asks for one', async () => {
    const pool = await createdPool(client, { MfaConfiguration: 'ON', SmsConfiguration: SMS });

    const mfa = await client.send(new sdk.GetUserPoolMfaConfigCommand({ UserPoolId: pool.Id }));

    expect(pool.MfaConfiguration).toBe('ON');
    expect(mfa).toMatchObject({
      MfaConfiguration: 'ON',
      SmsMfaConfiguration: { SmsConfiguration: SMS },
    });
  });

  it('takes values of enums that AWS does not have yet', async () => {
    const pool = await described({
      MfaConfiguration: 'ADAPTIVE' as 'ON',
      SmsConfiguration: SMS,
      UserPoolTier: 'ULTRA' as 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'LEARNING' as 'AUDIT' },
      EmailConfiguration: { EmailSendingAccount: 'SHARED' as 'DEVELOPER' },
    });

    expect(pool).toMatchObject({ MfaConfiguration: 'ADAPTIVE', UserPoolTier: 'ULTRA' });
  });

  it('drops members that no request has', async () => {
    const body = JSON.stringify({ PoolName: 'dropping', Id: 'mine', Domain: 'mine', Name: 'mine' });

    const response = await rawRequest(endpoint.url, 'CreateUserPool', body);

    const { UserPool } = (await response.json()) as { readonly UserPool: Record<string, unknown> };
    expect(UserPool['Name']).toBe('dropping');
    expect(UserPool['Id']).not.toBe('mine');
    expect(UserPool).not.toHaveProperty('Domain');
  });

  it.each<[string, Asked, string, RegExp]>([
    ['no name', { PoolName: undefined }, 'InvalidParameterException', /poolName.*must not be null/],
    ['a name of 129 letters', { PoolName: 'x'.repeat(129) }, 'InvalidParameterException', /128/],
    ['a name with a slash', { PoolName: 'a/b' }, 'InvalidParameterException', /pattern/],
    [
      'an attribute with the prefix custom:',
      { Schema: [{ Name: 'custom:plan', AttributeDataType: 'String' }] },
      'InvalidParameterException',
      /custom:plan/,
    ],
    [
      'an attribute with the prefix dev:',
      { Schema: [{ Name: 'dev:plan', AttributeDataType: 'String' }] },
      'InvalidParameterException',
      /dev:plan/,
    ],
    ...['sub', 'email_verified', 'identities'].map((name): [string, Asked, string, RegExp] => [
      `the attribute ${name}`,
      { Schema: [{ Name: name, AttributeDataType: 'String' }] },
      'InvalidParameterException',
      new RegExp(name),
    ]),
    [
      'the attribute phone_number_verified, which is too long',
      { Schema: [{ Name: 'phone_number_verified', AttributeDataType: 'Boolean' }] },
      'InvalidParameterException',
      /less than or equal to 20/,
    ],
    [
      'the same attribute twice',
      { Schema: [{ Name: 'email' }, { Name: 'email' }] },
      'InvalidParameterException',
      /Duplicate/,
    ],
    [
      'an attribute without a name',
      { Schema: [{ AttributeDataType: 'String' }] },
      'InvalidParameterException',
      /name.*must not be null/,
    ],
    [
      '51 attributes',
      {
        Schema: Array.from({ length: 51 }, (_, index) => ({
          Name: `field${index}`,
          AttributeDataType: 'String' as const,
        })),
      },
      'InvalidParameterException',
      /50/,
    ],
    [
      'an attribute of its own that is required',
      { Schema: [{ Name: 'plan', AttributeDataType: 'String', Required: true }] },
      'InvalidParameterException',
      /Required custom attributes/,
    ],
    [
      'an attribute of its own without a type',
      { Schema: [{ Name: 'plan' }] },
      'InvalidParameterException',
      /AttributeDataType/,
    ],
    [
      'a standard attribute of another type',
      { Schema: [{ Name: 'email', AttributeDataType: 'Number' }] },
      'InvalidParameterException',
      /standard schema attribute email/,
    ],
    [
      'a standard attribute for developers only',
      { Schema: [{ Name: 'email', DeveloperOnlyAttribute: true }] },
      'InvalidParameterException',
      /standard schema attribute email/,
    ],
    [
      'both forms of the days of temporary passwords',
      { Policies: passwordsFor(7), AdminCreateUserConfig: { UnusedAccountValidityDays: 7 } },
      'InvalidParameterException',
      /TemporaryPasswordValidityDays/,
    ],
    [
      'an empty SmsConfiguration',
      { SmsConfiguration: {} },
      'InvalidParameterException',
      /smsConfiguration/,
    ],
    [
      'an empty UserPoolAddOns',
      { UserPoolAddOns: {} as sdk.UserPoolAddOnsType },
      'InvalidParameterException',
      /userPoolAddOns/,
    ],
    [
      'an empty UsernameConfiguration',
      { UsernameConfiguration: {} as sdk.UsernameConfigurationType },
      'InvalidParameterException',
      /usernameConfiguration/,
    ],
    [
      'both ways to send text messages',
      { SmsConfiguration: { ...SMS, EumsSms: { CallerArn: LAMBDA } } },
      'InvalidParameterException',
      /EumsSms/,
    ],
    [
      'aliases beside user names that are addresses',
      { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      'InvalidParameterException',
      /aliasAttributes/,
    ],
    [
      'messages for a code and for a link',
      { VerificationMessageTemplate: { EmailMessage: '{####}', EmailMessageByLink: '{##x##}' } },
      'InvalidParameterException',
      /VerificationMessageTemplate/,
    ],
    [
      'subjects for a code and for a link',
      { VerificationMessageTemplate: { EmailSubject: 'a', EmailSubjectByLink: 'b' } },
      'InvalidParameterException',
      /VerificationMessageTemplate/,
    ],
    [
      'forms of the token trigger that differ',
      {
        LambdaConfig: {
          PreTokenGeneration: LAMBDA,
          PreTokenGenerationConfig: { LambdaArn: `${LAMBDA}2`, LambdaVersion: 'V1_0' },
        },
      },
      'InvalidParameterException',
      /PreTokenGeneration/,
    ],
    [
      'a sender of text messages without a key',
      { LambdaConfig: { CustomSMSSender: { LambdaArn: LAMBDA, LambdaVersion: 'V1_0' } } },
      'InvalidParameterException',
      /KMSKeyID/,
    ],
    [
      'a sender of e-mail without a key',
      { LambdaConfig: { CustomEmailSender: { LambdaArn: LAMBDA, LambdaVersion: 'V1_0' } } },
      'InvalidParameterException',
      /KMSKeyID/,
    ],
    [
      'e-mail of its own without an identity',
      { EmailConfiguration: { EmailSendingAccount: 'DEVELOPER' } },
      'InvalidParameterException',
      /SourceArn/,
    ],
    [
      'a second factor without text messages',
      { MfaConfiguration: 'OPTIONAL' },
      'InvalidParameterException',
      /SMS configuration and Auto verification/,
    ],
    [
      'verified phone numbers without text messages',
      { AutoVerifiedAttributes: ['phone_number'] },
      'InvalidParameterException',
      /SMS configuration is required/,
    ],
    [
      'two levels of the same name',
      { AcrConfiguration: { Level1: { AcrValue: 'urn:cognito:loa:2' } } },
      'InvalidParameterException',
      /AcrConfiguration/,
    ],
    [
      "a tag of AWS's own",
      { UserPoolTags: { 'aws:cloudformation:stack-name': 'mine' } },
      'UserPoolTaggingException',
      /aws:/,
    ],
    [
      'threat protection in a plan without it',
      { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } },
      'FeatureUnavailableInTierException',
      /ESSENTIALS.*PLUS/,
    ],
    [
      'sign-in without a password in the smallest plan',
      {
        UserPoolTier: 'LITE',
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
      },
      'FeatureUnavailableInTierException',
      /LITE/,
    ],
    [
      'dynamic registration in the smallest plan',
      { UserPoolTier: 'LITE', DcrConfiguration: { OpenDcrEnabled: true } },
      'FeatureUnavailableInTierException',
      /LITE/,
    ],
    [
      'names of levels in the smallest plan',
      { UserPoolTier: 'LITE', AcrConfiguration: { Level1: { AcrValue: 'urn:mine' } } },
      'FeatureUnavailableInTierException',
      /LITE/,
    ],
  ])('refuses %s, and makes no pool', async (_, asked, name, message) => {
    const before = endpoint.pools.length;

    const error = await rejection(createdPool(client, asked));

    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect(error['message']).toMatch(message);
    expect(endpoint.pools).toHaveLength(before);
  });
});

function passwordsFor(days: number): sdk.UserPoolPolicyType {
  return { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: days } };
}
