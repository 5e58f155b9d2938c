import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { UserPool } from '../../src/domain/user-pool';

/** A shape with nothing left out, so that a member that AWS adds fails to compile here. */
type Whole<Shape> = Shape extends Date
  ? Shape
  : Shape extends readonly (infer Element)[]
    ? Whole<Element>[]
    : Shape extends object
      ? { [Member in keyof Shape]-?: Whole<NonNullable<Shape[Member]>> }
      : Shape;

const TRIGGER = 'arn:aws:lambda:eu-west-1:123456789012:function:';

export const KEY = { account: 'production', region: 'eu-west-1', id: 'eu-west-1_Ab1Cd2Ef3' };

/** A pool with every member set, no two texts alike. */
export function everyMember() {
  return {
    Id: KEY.id,
    Name: 'a name',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 12,
        RequireUppercase: true,
        RequireLowercase: false,
        RequireNumbers: true,
        RequireSymbols: false,
        PasswordHistorySize: 5,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'SOFTWARE_TOKEN'] },
    },
    DeletionProtection: 'ACTIVE',
    LambdaConfig: {
      PreSignUp: `${TRIGGER}pre-sign-up`,
      CustomMessage: `${TRIGGER}custom-message`,
      PostConfirmation: `${TRIGGER}post-confirmation`,
      PreAuthentication: `${TRIGGER}pre-authentication`,
      PostAuthentication: `${TRIGGER}post-authentication`,
      DefineAuthChallenge: `${TRIGGER}define-auth-challenge`,
      CreateAuthChallenge: `${TRIGGER}create-auth-challenge`,
      VerifyAuthChallengeResponse: `${TRIGGER}verify-auth-challenge-response`,
      PreTokenGeneration: `${TRIGGER}pre-token-generation`,
      UserMigration: `${TRIGGER}user-migration`,
      PreTokenGenerationConfig: { LambdaVersion: 'V3_0', LambdaArn: `${TRIGGER}pre-token-config` },
      CustomSMSSender: { LambdaVersion: 'V1_0', LambdaArn: `${TRIGGER}sms-sender` },
      CustomEmailSender: { LambdaVersion: 'V1_0', LambdaArn: `${TRIGGER}email-sender` },
      KMSKeyID: 'arn:aws:kms:eu-west-1:123456789012:key/senders',
      InboundFederation: { LambdaVersion: 'V1_0', LambdaArn: `${TRIGGER}inbound-federation` },
    },
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- AWS still tells it
    Status: 'Enabled',
    LastModifiedDate: new Date('2026-02-03T04:05:06.007Z'),
    CreationDate: new Date('2025-01-02T03:04:05.000Z'),
    SchemaAttributes: [
      {
        Name: 'custom:level',
        AttributeDataType: 'Number',
        DeveloperOnlyAttribute: false,
        Mutable: true,
        Required: false,
        NumberAttributeConstraints: { MinValue: '0', MaxValue: '99999999999999999999' },
        StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
      },
    ],
    AutoVerifiedAttributes: ['email'],
    AliasAttributes: ['phone_number', 'preferred_username'],
    UsernameAttributes: ['phone_number', 'email'],
    SmsVerificationMessage: 'sms verification {####}',
    EmailVerificationMessage: 'email verification {####}',
    EmailVerificationSubject: 'email verification subject',
    VerificationMessageTemplate: {
      SmsMessage: 'template sms {####}',
      EmailMessage: 'template email {####}',
      EmailSubject: 'template email subject',
      EmailMessageByLink: 'template email {##by link##}',
      EmailSubjectByLink: 'template email subject by link',
      DefaultEmailOption: 'CONFIRM_WITH_LINK',
    },
    SmsAuthenticationMessage: 'sms authentication {####}',
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    MfaConfiguration: 'OPTIONAL',
    DeviceConfiguration: {
      ChallengeRequiredOnNewDevice: true,
      DeviceOnlyRememberedOnUserPrompt: false,
    },
    EstimatedNumberOfUsers: 2_000_000_000,
    EmailConfiguration: {
      SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/acme.example',
      ReplyToEmailAddress: 'reply@acme.example',
      EmailSendingAccount: 'DEVELOPER',
      From: 'from@acme.example',
      ConfigurationSet: 'email set',
    },
    SmsConfiguration: {
      SnsCallerArn: 'arn:aws:iam::123456789012:role/sns',
      ExternalId: 'external sns',
      SnsRegion: 'eu-west-2',
      EumsSms: {
        CallerArn: 'arn:aws:iam::123456789012:role/eums',
        ExternalId: 'external eums',
        OriginationIdentity: 'origination identity',
        ConfigurationSetName: 'eums set',
        InEntityId: 'entity in India',
        InTemplateId: 'template in India',
        Region: 'eu-west-3',
      },
    },
    UserPoolTags: { team: 'identity', Stage: 'production' },
    SmsConfigurationFailure: 'sms failure',
    EmailConfigurationFailure: 'email failure',
    Domain: 'acme',
    CustomDomain: 'login.acme.example',
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: true,
      UnusedAccountValidityDays: 3,
      InviteMessageTemplate: {
        SMSMessage: 'invite sms {####}',
        EmailMessage: 'invite email {####}',
        EmailSubject: 'invite email subject',
      },
    },
    UserPoolAddOns: {
      AdvancedSecurityMode: 'ENFORCED',
      AdvancedSecurityAdditionalFlows: { CustomAuthMode: 'AUDIT' },
    },
    DcrConfiguration: {
      EnableStatus: 'Disabled',
      OpenDcrEnabled: false,
      AuthenticatedGrantTypes: ['client_credentials'],
      OpenDcrGrantTypes: ['code', 'implicit'],
      AllowedScopes: ['openid', 'orders/read'],
    },
    UsernameConfiguration: { CaseSensitive: false },
    Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab1Cd2Ef3',
    AccountRecoverySetting: {
      RecoveryMechanisms: [
        { Priority: 2, Name: 'verified_phone_number' },
        { Priority: 1, Name: 'verified_email' },
      ],
    },
    UserPoolTier: 'PLUS',
    KeyConfiguration: {
      KeyType: 'CUSTOMER_MANAGED_KEY',
      KmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/pool',
    },
    IssuerConfiguration: { Type: 'UPDATED' },
    AcrConfiguration: { Level2: { AcrValue: 'two' }, Level1: { AcrValue: 'one' } },
  } satisfies Whole<UserPoolType>;
}

/** The same pool as the graph serves it. */
export const MAPPED: UserPool = {
  id: KEY.id,
  account: KEY.account,
  region: KEY.region,
  accountId: '123456789012',
  arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab1Cd2Ef3',
  name: 'a name',
  issuer: 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab1Cd2Ef3',
  hostedUiBaseUrl: 'https://login.acme.example',
  policies: {
    passwordPolicy: {
      minimumLength: 12,
      requireUppercase: true,
      requireLowercase: false,
      requireNumbers: true,
      requireSymbols: false,
      passwordHistorySize: 5,
      temporaryPasswordValidityDays: 7,
    },
    signInPolicy: {
      allowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'SOFTWARE_TOKEN'],
      allowedFirstAuthFactorsRaw: ['PASSWORD', 'WEB_AUTHN', 'SOFTWARE_TOKEN'],
    },
  },
  deletionProtection: 'ACTIVE',
  deletionProtectionRaw: 'ACTIVE',
  lambdaConfig: {
    preSignUp: `${TRIGGER}pre-sign-up`,
    customMessage: `${TRIGGER}custom-message`,
    postConfirmation: `${TRIGGER}post-confirmation`,
    preAuthentication: `${TRIGGER}pre-authentication`,
    postAuthentication: `${TRIGGER}post-authentication`,
    defineAuthChallenge: `${TRIGGER}define-auth-challenge`,
    createAuthChallenge: `${TRIGGER}create-auth-challenge`,
    verifyAuthChallengeResponse: `${TRIGGER}verify-auth-challenge-response`,
    preTokenGeneration: `${TRIGGER}pre-token-generation`,
    preTokenGenerationConfig: {
      lambdaArn: `${TRIGGER}pre-token-config`,
      lambdaVersion: 'V3_0',
      lambdaVersionRaw: 'V3_0',
    },
    userMigration: `${TRIGGER}user-migration`,
    customSmsSender: {
      lambdaArn: `${TRIGGER}sms-sender`,
      lambdaVersion: 'V1_0',
      lambdaVersionRaw: 'V1_0',
    },
    customEmailSender: {
      lambdaArn: `${TRIGGER}email-sender`,
      lambdaVersion: 'V1_0',
      lambdaVersionRaw: 'V1_0',
    },
    kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/senders',
    inboundFederation: {
      lambdaArn: `${TRIGGER}inbound-federation`,
      lambdaVersion: 'V1_0',
      lambdaVersionRaw: 'V1_0',
    },
  },
  status: 'ENABLED',
  statusRaw: 'Enabled',
  lastModifiedDate: '2026-02-03T04:05:06.007Z',
  creationDate: '2025-01-02T03:04:05.000Z',
  schemaAttributes: [
    {
      name: 'custom:level',
      attributeDataType: 'NUMBER',
      attributeDataTypeRaw: 'Number',
      developerOnlyAttribute: false,
      mutable: true,
      required: false,
      numberAttributeConstraints: { minValue: '0', maxValue: '99999999999999999999' },
      stringAttributeConstraints: { minLength: '1', maxLength: '2048' },
    },
  ],
  autoVerifiedAttributes: ['EMAIL'],
  autoVerifiedAttributesRaw: ['email'],
  aliasAttributes: ['PHONE_NUMBER', 'PREFERRED_USERNAME'],
  aliasAttributesRaw: ['phone_number', 'preferred_username'],
  usernameAttributes: ['PHONE_NUMBER', 'EMAIL'],
  usernameAttributesRaw: ['phone_number', 'email'],
  smsVerificationMessage: 'sms verification {####}',
  emailVerificationMessage: 'email verification {####}',
  emailVerificationSubject: 'email verification subject',
  verificationMessageTemplate: {
    smsMessage: 'template sms {####}',
    emailMessage: 'template email {####}',
    emailSubject: 'template email subject',
    emailMessageByLink: 'template email {##by link##}',
    emailSubjectByLink: 'template email subject by link',
    defaultEmailOption: 'CONFIRM_WITH_LINK',
    defaultEmailOptionRaw: 'CONFIRM_WITH_LINK',
  },
  smsAuthenticationMessage: 'sms authentication {####}',
  userAttributeUpdateSettings: {
    attributesRequireVerificationBeforeUpdate: ['EMAIL'],
    attributesRequireVerificationBeforeUpdateRaw: ['email'],
  },
  mfaConfiguration: 'OPTIONAL',
  mfaConfigurationRaw: 'OPTIONAL',
  deviceConfiguration: {
    challengeRequiredOnNewDevice: true,
    deviceOnlyRememberedOnUserPrompt: false,
  },
  estimatedNumberOfUsers: 2_000_000_000,
  emailConfiguration: {
    sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/acme.example',
    replyToEmailAddress: 'reply@acme.example',
    emailSendingAccount: 'DEVELOPER',
    emailSendingAccountRaw: 'DEVELOPER',
    from: 'from@acme.example',
    configurationSet: 'email set',
  },
  smsConfiguration: {
    snsCallerArn: 'arn:aws:iam::123456789012:role/sns',
    externalId: 'external sns',
    snsRegion: 'eu-west-2',
    eumsSms: {
      callerArn: 'arn:aws:iam::123456789012:role/eums',
      externalId: 'external eums',
      originationIdentity: 'origination identity',
      configurationSetName: 'eums set',
      inEntityId: 'entity in India',
      inTemplateId: 'template in India',
      region: 'eu-west-3',
    },
  },
  userPoolTags: [
    { key: 'Stage', value: 'production' },
    { key: 'team', value: 'identity' },
  ],
  smsConfigurationFailure: 'sms failure',
  emailConfigurationFailure: 'email failure',
  domain: 'acme',
  customDomain: 'login.acme.example',
  adminCreateUserConfig: {
    allowAdminCreateUserOnly: true,
    unusedAccountValidityDays: 3,
    inviteMessageTemplate: {
      smsMessage: 'invite sms {####}',
      emailMessage: 'invite email {####}',
      emailSubject: 'invite email subject',
    },
  },
  userPoolAddOns: {
    advancedSecurityMode: 'ENFORCED',
    advancedSecurityModeRaw: 'ENFORCED',
    advancedSecurityAdditionalFlows: { customAuthMode: 'AUDIT', customAuthModeRaw: 'AUDIT' },
  },
  dcrConfiguration: {
    enableStatus: 'DISABLED',
    enableStatusRaw: 'Disabled',
    openDcrEnabled: false,
    authenticatedGrantTypes: ['CLIENT_CREDENTIALS'],
    authenticatedGrantTypesRaw: ['client_credentials'],
    openDcrGrantTypes: ['CODE', 'IMPLICIT'],
    openDcrGrantTypesRaw: ['code', 'implicit'],
    allowedScopes: ['openid', 'orders/read'],
  },
  usernameConfiguration: { caseSensitive: false },
  accountRecoverySetting: {
    recoveryMechanisms: [
      { priority: 2, name: 'VERIFIED_PHONE_NUMBER', nameRaw: 'verified_phone_number' },
      { priority: 1, name: 'VERIFIED_EMAIL', nameRaw: 'verified_email' },
    ],
  },
  userPoolTier: 'PLUS',
  userPoolTierRaw: 'PLUS',
  keyConfiguration: {
    keyType: 'CUSTOMER_MANAGED_KEY',
    keyTypeRaw: 'CUSTOMER_MANAGED_KEY',
    kmsKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/pool',
  },
  issuerConfiguration: { type: 'UPDATED', typeRaw: 'UPDATED' },
  acrConfiguration: [
    { level: 'Level1', acrValue: 'one' },
    { level: 'Level2', acrValue: 'two' },
  ],
};
