import type {
  AdvancedSecurityEnabledMode,
  AdvancedSecurityMode,
  AliasAttribute,
  AttributeDataType,
  AuthFactor,
  DefaultEmailOption,
  DeletionProtection,
  EmailSendingAccount,
  EncryptionKeyType,
  IssuerType,
  LambdaVersion,
  MfaConfiguration,
  OAuthFlow,
  RecoveryOption,
  EnabledStatus,
  UserPoolTier,
  UsernameAttribute,
  VerifiedAttribute,
} from './enums';

/**
 * A user pool as the graph serves it: every member of AWS's UserPoolType in camelCase, frozen, with
 * null for whatever AWS left out. Dates are ISO 8601 texts in UTC; what each member means, its limits
 * and its units stand in schema.graphql, once.
 */
export interface UserPool {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly accountId: string | null;
  readonly arn: string | null;
  readonly name: string | null;
  readonly issuer: string | null;
  readonly hostedUiBaseUrl: string | null;
  readonly policies: UserPoolPolicies | null;
  readonly deletionProtection: DeletionProtection | null;
  readonly deletionProtectionRaw: string | null;
  readonly lambdaConfig: LambdaConfig | null;
  readonly status: EnabledStatus | null;
  readonly statusRaw: string | null;
  readonly lastModifiedDate: string | null;
  readonly creationDate: string | null;
  readonly schemaAttributes: readonly SchemaAttribute[] | null;
  readonly autoVerifiedAttributes: readonly VerifiedAttribute[] | null;
  readonly autoVerifiedAttributesRaw: readonly string[] | null;
  readonly aliasAttributes: readonly AliasAttribute[] | null;
  readonly aliasAttributesRaw: readonly string[] | null;
  readonly usernameAttributes: readonly UsernameAttribute[] | null;
  readonly usernameAttributesRaw: readonly string[] | null;
  readonly smsVerificationMessage: string | null;
  readonly emailVerificationMessage: string | null;
  readonly emailVerificationSubject: string | null;
  readonly verificationMessageTemplate: VerificationMessageTemplate | null;
  readonly smsAuthenticationMessage: string | null;
  readonly userAttributeUpdateSettings: UserAttributeUpdateSettings | null;
  readonly mfaConfiguration: MfaConfiguration | null;
  readonly mfaConfigurationRaw: string | null;
  readonly deviceConfiguration: DeviceConfiguration | null;
  readonly estimatedNumberOfUsers: number | null;
  readonly emailConfiguration: EmailConfiguration | null;
  readonly smsConfiguration: SmsConfiguration | null;
  readonly userPoolTags: readonly UserPoolTag[] | null;
  readonly smsConfigurationFailure: string | null;
  readonly emailConfigurationFailure: string | null;
  readonly domain: string | null;
  readonly customDomain: string | null;
  readonly adminCreateUserConfig: AdminCreateUserConfig | null;
  readonly userPoolAddOns: UserPoolAddOns | null;
  readonly dcrConfiguration: DcrConfiguration | null;
  readonly usernameConfiguration: UsernameConfiguration | null;
  readonly accountRecoverySetting: AccountRecoverySetting | null;
  readonly userPoolTier: UserPoolTier | null;
  readonly userPoolTierRaw: string | null;
  readonly keyConfiguration: KeyConfiguration | null;
  readonly issuerConfiguration: IssuerConfiguration | null;
  readonly acrConfiguration: readonly AcrLevel[] | null;
}

export interface UserPoolPolicies {
  readonly passwordPolicy: PasswordPolicy | null;
  readonly signInPolicy: SignInPolicy | null;
}

export interface PasswordPolicy {
  readonly minimumLength: number | null;
  readonly requireUppercase: boolean | null;
  readonly requireLowercase: boolean | null;
  readonly requireNumbers: boolean | null;
  readonly requireSymbols: boolean | null;
  readonly passwordHistorySize: number | null;
  readonly temporaryPasswordValidityDays: number | null;
}

export interface SignInPolicy {
  readonly allowedFirstAuthFactors: readonly AuthFactor[] | null;
  readonly allowedFirstAuthFactorsRaw: readonly string[] | null;
}

export interface LambdaConfig {
  readonly preSignUp: string | null;
  readonly customMessage: string | null;
  readonly postConfirmation: string | null;
  readonly preAuthentication: string | null;
  readonly postAuthentication: string | null;
  readonly defineAuthChallenge: string | null;
  readonly createAuthChallenge: string | null;
  readonly verifyAuthChallengeResponse: string | null;
  readonly preTokenGeneration: string | null;
  readonly preTokenGenerationConfig: LambdaTriggerVersion | null;
  readonly userMigration: string | null;
  readonly customSmsSender: LambdaTriggerVersion | null;
  readonly customEmailSender: LambdaTriggerVersion | null;
  readonly kmsKeyId: string | null;
  readonly inboundFederation: LambdaTriggerVersion | null;
}

export interface LambdaTriggerVersion {
  readonly lambdaArn: string | null;
  readonly lambdaVersion: LambdaVersion | null;
  readonly lambdaVersionRaw: string | null;
}

export interface SchemaAttribute {
  readonly name: string | null;
  readonly attributeDataType: AttributeDataType | null;
  readonly attributeDataTypeRaw: string | null;
  readonly developerOnlyAttribute: boolean | null;
  readonly mutable: boolean | null;
  readonly required: boolean | null;
  readonly numberAttributeConstraints: NumberAttributeConstraints | null;
  readonly stringAttributeConstraints: StringAttributeConstraints | null;
}

export interface NumberAttributeConstraints {
  readonly minValue: string | null;
  readonly maxValue: string | null;
}

export interface StringAttributeConstraints {
  readonly minLength: string | null;
  readonly maxLength: string | null;
}

export interface VerificationMessageTemplate {
  readonly smsMessage: string | null;
  readonly emailMessage: string | null;
  readonly emailSubject: string | null;
  readonly emailMessageByLink: string | null;
  readonly emailSubjectByLink: string | null;
  readonly defaultEmailOption: DefaultEmailOption | null;
  readonly defaultEmailOptionRaw: string | null;
}

export interface UserAttributeUpdateSettings {
  readonly attributesRequireVerificationBeforeUpdate: readonly VerifiedAttribute[] | null;
  readonly attributesRequireVerificationBeforeUpdateRaw: readonly string[] | null;
}

export interface DeviceConfiguration {
  readonly challengeRequiredOnNewDevice: boolean | null;
  readonly deviceOnlyRememberedOnUserPrompt: boolean | null;
}

export interface EmailConfiguration {
  readonly sourceArn: string | null;
  readonly replyToEmailAddress: string | null;
  readonly emailSendingAccount: EmailSendingAccount | null;
  readonly emailSendingAccountRaw: string | null;
  readonly from: string | null;
  readonly configurationSet: string | null;
}

export interface SmsConfiguration {
  readonly snsCallerArn: string | null;
  readonly externalId: string | null;
  readonly snsRegion: string | null;
  readonly eumsSms: EumsSmsConfiguration | null;
}

export interface EumsSmsConfiguration {
  readonly callerArn: string | null;
  readonly externalId: string | null;
  readonly originationIdentity: string | null;
  readonly configurationSetName: string | null;
  readonly inEntityId: string | null;
  readonly inTemplateId: string | null;
  readonly region: string | null;
}

export interface UserPoolTag {
  readonly key: string;
  readonly value: string;
}

export interface AdminCreateUserConfig {
  readonly allowAdminCreateUserOnly: boolean | null;
  readonly unusedAccountValidityDays: number | null;
  readonly inviteMessageTemplate: InviteMessageTemplate | null;
}

export interface InviteMessageTemplate {
  readonly smsMessage: string | null;
  readonly emailMessage: string | null;
  readonly emailSubject: string | null;
}

export interface UserPoolAddOns {
  readonly advancedSecurityMode: AdvancedSecurityMode | null;
  readonly advancedSecurityModeRaw: string | null;
  readonly advancedSecurityAdditionalFlows: AdvancedSecurityAdditionalFlows | null;
}

export interface AdvancedSecurityAdditionalFlows {
  readonly customAuthMode: AdvancedSecurityEnabledMode | null;
  readonly customAuthModeRaw: string | null;
}

export interface DcrConfiguration {
  readonly enableStatus: EnabledStatus | null;
  readonly enableStatusRaw: string | null;
  readonly openDcrEnabled: boolean | null;
  readonly authenticatedGrantTypes: readonly OAuthFlow[] | null;
  readonly authenticatedGrantTypesRaw: readonly string[] | null;
  readonly openDcrGrantTypes: readonly OAuthFlow[] | null;
  readonly openDcrGrantTypesRaw: readonly string[] | null;
  readonly allowedScopes: readonly string[] | null;
}

export interface UsernameConfiguration {
  readonly caseSensitive: boolean | null;
}

export interface AccountRecoverySetting {
  readonly recoveryMechanisms: readonly RecoveryMechanism[] | null;
}

export interface RecoveryMechanism {
  readonly priority: number | null;
  readonly name: RecoveryOption | null;
  readonly nameRaw: string | null;
}

export interface KeyConfiguration {
  readonly keyType: EncryptionKeyType | null;
  readonly keyTypeRaw: string | null;
  readonly kmsKeyArn: string | null;
}

export interface IssuerConfiguration {
  readonly type: IssuerType | null;
  readonly typeRaw: string | null;
}

export interface AcrLevel {
  readonly level: string;
  readonly acrValue: string | null;
}
