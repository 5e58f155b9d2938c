import { STANDARD_ATTRIBUTES } from '../../src/document';
import { writtenSteps } from '../../src/replicate';
import { aPlan, inputOf, reasonsOf } from './a-source';

const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:claims';

describe('the step that makes the pool', () => {
  it('calls the name and the attributes as CreateUserPool does', () => {
    const plan = aPlan({
      pool: {
        Name: 'staff',
        SchemaAttributes: [{ Name: 'custom:plan', AttributeDataType: 'String', Mutable: true }],
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toEqual({
      PoolName: 'staff',
      Schema: [{ Name: 'plan', AttributeDataType: 'String', Mutable: true }],
    });
  });

  it('sends no prefix of an attribute, which AWS would put there again', () => {
    const plan = aPlan({
      pool: {
        SchemaAttributes: [
          { Name: 'custom:a' },
          { Name: 'dev:custom:b', DeveloperOnlyAttribute: true },
          { Name: 'dev:c', DeveloperOnlyAttribute: true },
        ],
      },
    });

    const schema = inputOf(plan, 'CreateUserPool')?.['Schema'] as { Name: string }[];
    expect(schema.map(({ Name }) => Name)).toEqual(['a', 'b', 'c']);
  });

  it('leaves out the attributes that every pool has, and says so of each', () => {
    const attributes = [...STANDARD_ATTRIBUTES].map(([Name, definition]) => ({
      Name,
      ...definition,
    }));

    const plan = aPlan({ pool: { SchemaAttributes: attributes } });

    expect(inputOf(plan, 'CreateUserPool')).not.toHaveProperty('Schema');
    expect(Object.values(reasonsOf(plan)).filter((reason) => reason === 'BUILT_IN')).toHaveLength(
      STANDARD_ATTRIBUTES.size,
    );
  });

  it.each([
    ['Required', { Required: true }],
    ['Mutable', { Mutable: false }],
    ['its constraints', { StringAttributeConstraints: { MinLength: '3', MaxLength: '2048' } }],
  ])('keeps a standard attribute that is special in %s', (_, special) => {
    const email = { Name: 'email', ...STANDARD_ATTRIBUTES.get('email'), ...special };

    const plan = aPlan({ pool: { SchemaAttributes: [email] } });

    expect(inputOf(plan, 'CreateUserPool')?.['Schema']).toEqual([email]);
  });

  it('leaves out what AWS assigns', () => {
    const plan = aPlan({
      pool: {
        CreationDate: new Date(0),
        LastModifiedDate: new Date(0),
        EstimatedNumberOfUsers: 7,
        EmailConfigurationFailure: 'not verified',
        SmsConfigurationFailure: 'no trust',
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toEqual({ PoolName: 'source' });
    expect(reasonsOf(plan)).toEqual(
      Object.fromEntries(
        [
          'Id',
          'Arn',
          'CreationDate',
          'LastModifiedDate',
          'EstimatedNumberOfUsers',
          'EmailConfigurationFailure',
          'SmsConfigurationFailure',
        ].map((member) => [member, 'ASSIGNED_BY_AWS']),
      ),
    );
  });

  it('leaves out objects that hold nothing, and those that hold nothing else', () => {
    const plan = aPlan({
      pool: {
        SmsConfiguration: {},
        LambdaConfig: {},
        UserPoolAddOns: { AdvancedSecurityAdditionalFlows: {} } as never,
        AutoVerifiedAttributes: [],
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toEqual({
      PoolName: 'source',
      AutoVerifiedAttributes: [],
    });
    expect(reasonsOf(plan)).toMatchObject({
      SmsConfiguration: 'EMPTY',
      LambdaConfig: 'EMPTY',
      UserPoolAddOns: 'EMPTY',
    });
  });

  it('sends the days of a temporary password once', () => {
    const plan = aPlan({
      pool: {
        Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 1 } },
        AdminCreateUserConfig: { UnusedAccountValidityDays: 7, AllowAdminCreateUserOnly: true },
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toMatchObject({
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 1 } },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    expect(reasonsOf(plan)['AdminCreateUserConfig.UnusedAccountValidityDays']).toBe('NO_EFFECT');
  });

  it('sends the e-mail that the pool sends, and not the other one', () => {
    const plan = aPlan({
      pool: {
        VerificationMessageTemplate: {
          DefaultEmailOption: 'CONFIRM_WITH_LINK',
          EmailMessage: '{####}',
          EmailSubject: 'code',
          EmailMessageByLink: '{##here##}',
          EmailSubjectByLink: 'link',
        },
        EmailVerificationMessage: '{####}',
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toEqual({
      PoolName: 'source',
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_LINK',
        EmailMessageByLink: '{##here##}',
        EmailSubjectByLink: 'link',
      },
    });
    expect(reasonsOf(plan)).toMatchObject({
      'VerificationMessageTemplate.EmailMessage': 'NO_EFFECT',
      'VerificationMessageTemplate.EmailSubject': 'NO_EFFECT',
      EmailVerificationMessage: 'NO_EFFECT',
    });
  });

  it('keeps the older form of a text where there is no newer one', () => {
    const plan = aPlan({ pool: { SmsVerificationMessage: '{####}' } });

    expect(inputOf(plan, 'CreateUserPool')).toMatchObject({ SmsVerificationMessage: '{####}' });
  });

  it('sends the trigger of tokens in its newer form alone', () => {
    const plan = aPlan({
      pool: {
        LambdaConfig: {
          PreTokenGeneration: LAMBDA,
          PreTokenGenerationConfig: { LambdaArn: LAMBDA, LambdaVersion: 'V2_0' },
        },
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toMatchObject({
      LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: LAMBDA, LambdaVersion: 'V2_0' } },
    });
  });

  it('sends one way of text messages', () => {
    const plan = aPlan({
      pool: {
        SmsConfiguration: {
          SnsCallerArn: 'arn:aws:iam::123456789012:role/sns',
          ExternalId: 'x',
          EumsSms: { CallerArn: 'arn:aws:iam::123456789012:role/eums' },
        },
      },
    });

    expect(inputOf(plan, 'CreateUserPool')).toMatchObject({
      SmsConfiguration: { EumsSms: { CallerArn: 'arn:aws:iam::123456789012:role/eums' } },
    });
  });

  it('keeps recovery mechanisms a list', () => {
    const mechanisms = [
      { Priority: 2, Name: 'verified_phone_number' as const },
      { Priority: 1, Name: 'verified_email' as const },
    ];

    const plan = aPlan({
      pool: { AccountRecoverySetting: { RecoveryMechanisms: mechanisms } },
    });

    const { RecoveryMechanisms } = inputOf(plan, 'CreateUserPool')?.['AccountRecoverySetting'] as {
      RecoveryMechanisms: unknown[];
    };
    expect(RecoveryMechanisms).toHaveLength(2);
    expect(RecoveryMechanisms).toEqual(expect.arrayContaining(mechanisms));
  });

  it('carries members and values that nobody knew when this was written', () => {
    const plan = aPlan({ pool: { UserPoolTier: 'ULTRA' as never } });

    expect(inputOf(plan, 'CreateUserPool')).toMatchObject({ UserPoolTier: 'ULTRA' });
  });

  it('does as the arguments say, and says what they replaced', () => {
    const plan = aPlan(
      { pool: { Name: 'old', DeletionProtection: 'INACTIVE', UserPoolTags: { 'a.b': 'c' } } },
      { name: 'new', deletionProtection: 'ACTIVE', includeTags: false },
    );

    expect(inputOf(plan, 'CreateUserPool')).toEqual({
      PoolName: 'new',
      DeletionProtection: 'ACTIVE',
    });
    expect(reasonsOf(plan)).toMatchObject({
      Name: 'NOT_WANTED',
      DeletionProtection: 'NOT_WANTED',
      UserPoolTags: 'NOT_WANTED',
    });
  });

  it('tells later steps where the id of the new pool stands', () => {
    const [create] = writtenSteps(aPlan({}));

    expect(create?.makes).toMatchObject({ name: 'USER_POOL_ID', answerPath: 'UserPool.Id' });
  });

  it('is called as the AWS CLI calls it', () => {
    const plan = aPlan({
      mfaConfig: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    });

    expect(writtenSteps(plan).map(({ command }) => command)).toEqual([
      'create-user-pool',
      'set-user-pool-mfa-config',
    ]);
  });

  it('defines no more attributes than AWS takes at once, and tells of the others', () => {
    const custom = Array.from({ length: 50 }, (_, index) => ({ Name: `custom:a${index}` }));
    const email = { Name: 'email', AttributeDataType: 'String' as const, Required: true };

    const plan = aPlan({ pool: { SchemaAttributes: [...custom, email] } });

    const schema = inputOf(plan, 'CreateUserPool')?.['Schema'] as { Name: string }[];
    expect(schema).toHaveLength(50);
    expect(schema.map(({ Name }) => Name)).toContain('email');
    expect(reasonsOf(plan)).toMatchObject({ 'SchemaAttributes.custom:a49': 'NOT_SUPPORTED' });
  });
});
