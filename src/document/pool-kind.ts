/** Of what kind a member of a description is; whether a single value is a text or a number is left open. */
export type Kind =
  | { readonly is: 'VALUE' | 'TEXTS' }
  | { readonly is: 'OBJECT'; readonly members: ReadonlyMap<string, Kind> }
  | { readonly is: 'LIST'; readonly of: Kind }
  | { readonly is: 'MAP'; readonly of: Kind };

const VALUE: Kind = { is: 'VALUE' };
const TEXTS: Kind = { is: 'TEXTS' };
const LAMBDA = objectOf('LambdaArn LambdaVersion');

/** The kinds of all that a pool's description is known to have (UserPoolType, SDK 3.1169). */
export const POOL_KIND: Kind = objectOf(
  `Arn CreationDate CustomDomain DeletionProtection Domain EmailConfigurationFailure
  EmailVerificationMessage EmailVerificationSubject EstimatedNumberOfUsers Id LastModifiedDate
  MfaConfiguration Name SmsAuthenticationMessage SmsConfigurationFailure SmsVerificationMessage Status
  UserPoolTier`,
  {
    AccountRecoverySetting: objectOf('', {
      RecoveryMechanisms: { is: 'LIST', of: objectOf('Name Priority') },
    }),
    AcrConfiguration: { is: 'MAP', of: objectOf('AcrValue') },
    AdminCreateUserConfig: objectOf('AllowAdminCreateUserOnly UnusedAccountValidityDays', {
      InviteMessageTemplate: objectOf('EmailMessage EmailSubject SMSMessage'),
    }),
    AliasAttributes: TEXTS,
    AutoVerifiedAttributes: TEXTS,
    DcrConfiguration: objectOf('EnableStatus OpenDcrEnabled', {
      AllowedScopes: TEXTS,
      AuthenticatedGrantTypes: TEXTS,
      OpenDcrGrantTypes: TEXTS,
    }),
    DeviceConfiguration: objectOf('ChallengeRequiredOnNewDevice DeviceOnlyRememberedOnUserPrompt'),
    EmailConfiguration: objectOf(
      'ConfigurationSet EmailSendingAccount From ReplyToEmailAddress SourceArn',
    ),
    IssuerConfiguration: objectOf('Type'),
    KeyConfiguration: objectOf('KeyType KmsKeyArn'),
    LambdaConfig: objectOf(
      `CreateAuthChallenge CustomMessage DefineAuthChallenge KMSKeyID PostAuthentication PostConfirmation
      PreAuthentication PreSignUp PreTokenGeneration UserMigration VerifyAuthChallengeResponse`,
      {
        CustomEmailSender: LAMBDA,
        CustomSMSSender: LAMBDA,
        InboundFederation: LAMBDA,
        PreTokenGenerationConfig: LAMBDA,
      },
    ),
    Policies: objectOf('', {
      PasswordPolicy: objectOf(
        `MinimumLength PasswordHistorySize RequireLowercase RequireNumbers RequireSymbols RequireUppercase
        TemporaryPasswordValidityDays`,
      ),
      SignInPolicy: objectOf('', { AllowedFirstAuthFactors: TEXTS }),
    }),
    SchemaAttributes: {
      is: 'LIST',
      of: objectOf('AttributeDataType DeveloperOnlyAttribute Mutable Name Required', {
        NumberAttributeConstraints: objectOf('MaxValue MinValue'),
        StringAttributeConstraints: objectOf('MaxLength MinLength'),
      }),
    },
    SmsConfiguration: objectOf('ExternalId SnsCallerArn SnsRegion', {
      EumsSms: objectOf(
        `CallerArn ConfigurationSetName ExternalId InEntityId InTemplateId OriginationIdentity Region`,
      ),
    }),
    UserAttributeUpdateSettings: objectOf('', { AttributesRequireVerificationBeforeUpdate: TEXTS }),
    UsernameAttributes: TEXTS,
    UsernameConfiguration: objectOf('CaseSensitive'),
    UserPoolAddOns: objectOf('AdvancedSecurityMode', {
      AdvancedSecurityAdditionalFlows: objectOf('CustomAuthMode'),
    }),
    UserPoolTags: { is: 'MAP', of: VALUE },
    VerificationMessageTemplate: objectOf(
      'DefaultEmailOption EmailMessage EmailMessageByLink EmailSubject EmailSubjectByLink SmsMessage',
    ),
  },
);

/** An object that has single values, by their names with space between, and what else. */
function objectOf(values: string, others: Readonly<Record<string, Kind>> = {}): Kind {
  const names = values.split(/\s+/).filter((name) => name !== '');
  const single = names.map((name): [string, Kind] => [name, VALUE]);
  return { is: 'OBJECT', members: new Map([...single, ...Object.entries(others)]) };
}
