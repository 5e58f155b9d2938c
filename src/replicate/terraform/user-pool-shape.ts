import { blocks, inline, type Shape } from './shape';

const LAMBDA: Shape = { LambdaArn: 'lambda_arn', LambdaVersion: 'lambda_version' };
const LAMBDA_REQUIRED = ['lambda_arn', 'lambda_version'];

/**
 * The provider sends no external id where it is empty, and AWS needs none, but the argument is required.
 */
const SMS_CONFIGURATION = blocks(
  'sms_configuration',
  { ExternalId: 'external_id', SnsCallerArn: 'sns_caller_arn', SnsRegion: 'sns_region' },
  ['external_id', 'sns_caller_arn'],
  { external_id: '' },
);

/** CreateUserPool's members that `aws_cognito_user_pool` has arguments for. */
export const USER_POOL: Shape = {
  PoolName: 'name',
  AccountRecoverySetting: blocks('account_recovery_setting', {
    RecoveryMechanisms: blocks('recovery_mechanism', { Name: 'name', Priority: 'priority' }, [
      'name',
      'priority',
    ]),
  }),
  AdminCreateUserConfig: blocks('admin_create_user_config', {
    AllowAdminCreateUserOnly: 'allow_admin_create_user_only',
    InviteMessageTemplate: blocks('invite_message_template', {
      EmailMessage: 'email_message',
      EmailSubject: 'email_subject',
      SMSMessage: 'sms_message',
    }),
  }),
  AliasAttributes: 'alias_attributes',
  AutoVerifiedAttributes: 'auto_verified_attributes',
  DeletionProtection: 'deletion_protection',
  DeviceConfiguration: blocks('device_configuration', {
    ChallengeRequiredOnNewDevice: 'challenge_required_on_new_device',
    DeviceOnlyRememberedOnUserPrompt: 'device_only_remembered_on_user_prompt',
  }),
  EmailConfiguration: blocks('email_configuration', {
    ConfigurationSet: 'configuration_set',
    EmailSendingAccount: 'email_sending_account',
    From: 'from_email_address',
    ReplyToEmailAddress: 'reply_to_email_address',
    SourceArn: 'source_arn',
  }),
  EmailVerificationMessage: 'email_verification_message',
  EmailVerificationSubject: 'email_verification_subject',
  LambdaConfig: blocks('lambda_config', {
    CreateAuthChallenge: 'create_auth_challenge',
    CustomEmailSender: blocks('custom_email_sender', LAMBDA, LAMBDA_REQUIRED),
    CustomMessage: 'custom_message',
    CustomSMSSender: blocks('custom_sms_sender', LAMBDA, LAMBDA_REQUIRED),
    DefineAuthChallenge: 'define_auth_challenge',
    KMSKeyID: 'kms_key_id',
    PostAuthentication: 'post_authentication',
    PostConfirmation: 'post_confirmation',
    PreAuthentication: 'pre_authentication',
    PreSignUp: 'pre_sign_up',
    PreTokenGeneration: 'pre_token_generation',
    PreTokenGenerationConfig: blocks('pre_token_generation_config', LAMBDA, LAMBDA_REQUIRED),
    UserMigration: 'user_migration',
    VerifyAuthChallengeResponse: 'verify_auth_challenge_response',
  }),
  MfaConfiguration: 'mfa_configuration',
  Policies: inline({
    PasswordPolicy: blocks('password_policy', {
      MinimumLength: 'minimum_length',
      PasswordHistorySize: 'password_history_size',
      RequireLowercase: 'require_lowercase',
      RequireNumbers: 'require_numbers',
      RequireSymbols: 'require_symbols',
      RequireUppercase: 'require_uppercase',
      TemporaryPasswordValidityDays: 'temporary_password_validity_days',
    }),
    SignInPolicy: blocks('sign_in_policy', {
      AllowedFirstAuthFactors: 'allowed_first_auth_factors',
    }),
  }),
  Schema: blocks(
    'schema',
    {
      Name: 'name',
      AttributeDataType: 'attribute_data_type',
      DeveloperOnlyAttribute: 'developer_only_attribute',
      Mutable: 'mutable',
      Required: 'required',
      NumberAttributeConstraints: blocks('number_attribute_constraints', {
        MinValue: 'min_value',
        MaxValue: 'max_value',
      }),
      StringAttributeConstraints: blocks('string_attribute_constraints', {
        MinLength: 'min_length',
        MaxLength: 'max_length',
      }),
    },
    ['name', 'attribute_data_type'],
  ),
  SmsAuthenticationMessage: 'sms_authentication_message',
  SmsConfiguration: SMS_CONFIGURATION,
  SmsVerificationMessage: 'sms_verification_message',
  UserAttributeUpdateSettings: blocks(
    'user_attribute_update_settings',
    { AttributesRequireVerificationBeforeUpdate: 'attributes_require_verification_before_update' },
    ['attributes_require_verification_before_update'],
  ),
  UserPoolAddOns: blocks(
    'user_pool_add_ons',
    {
      AdvancedSecurityMode: 'advanced_security_mode',
      AdvancedSecurityAdditionalFlows: blocks('advanced_security_additional_flows', {
        CustomAuthMode: 'custom_auth_mode',
      }),
    },
    ['advanced_security_mode'],
  ),
  UserPoolTags: 'tags',
  UserPoolTier: 'user_pool_tier',
  UsernameAttributes: 'username_attributes',
  UsernameConfiguration: blocks('username_configuration', { CaseSensitive: 'case_sensitive' }),
  VerificationMessageTemplate: blocks('verification_message_template', {
    DefaultEmailOption: 'default_email_option',
    EmailMessage: 'email_message',
    EmailMessageByLink: 'email_message_by_link',
    EmailSubject: 'email_subject',
    EmailSubjectByLink: 'email_subject_by_link',
    SmsMessage: 'sms_message',
  }),
};

/** SetUserPoolMfaConfig's members that `aws_cognito_user_pool` has arguments for. */
export const MFA_OF_USER_POOL: Shape = {
  MfaConfiguration: 'mfa_configuration',
  EmailMfaConfiguration: blocks('email_mfa_configuration', {
    Message: 'message',
    Subject: 'subject',
  }),
  SmsMfaConfiguration: inline({
    SmsAuthenticationMessage: 'sms_authentication_message',
    SmsConfiguration: SMS_CONFIGURATION,
  }),
  SoftwareTokenMfaConfiguration: blocks(
    'software_token_mfa_configuration',
    { Enabled: 'enabled' },
    ['enabled'],
  ),
  WebAuthnConfiguration: blocks('web_authn_configuration', {
    RelyingPartyId: 'relying_party_id',
    UserVerification: 'user_verification',
  }),
};
