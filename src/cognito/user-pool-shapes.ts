import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { LambdaConfig, LambdaTriggerVersion } from '../domain/user-pool';
import type { MemberReader, Wide } from './member-reader';

/** The shapes within a pool, each as the graph serves it. */
type Reader<Shape extends object> = MemberReader<Wide<Shape>>;
type Member<Name extends keyof UserPoolType> = NonNullable<UserPoolType[Name]>;

export function policies(policy: Reader<Member<'Policies'>>) {
  return {
    passwordPolicy: policy.object('PasswordPolicy', (password) => ({
      minimumLength: password.integer('MinimumLength'),
      requireUppercase: password.flag('RequireUppercase'),
      requireLowercase: password.flag('RequireLowercase'),
      requireNumbers: password.flag('RequireNumbers'),
      requireSymbols: password.flag('RequireSymbols'),
      passwordHistorySize: password.integer('PasswordHistorySize'),
      temporaryPasswordValidityDays: password.integer('TemporaryPasswordValidityDays'),
    })),
    signInPolicy: policy.object('SignInPolicy', (signIn) =>
      signIn.knownList('allowedFirstAuthFactors', enums.AUTH_FACTOR, 'AllowedFirstAuthFactors'),
    ),
  };
}

export function lambdaConfig(lambda: Reader<Member<'LambdaConfig'>>): LambdaConfig {
  return {
    preSignUp: lambda.text('PreSignUp'),
    customMessage: lambda.text('CustomMessage'),
    postConfirmation: lambda.text('PostConfirmation'),
    preAuthentication: lambda.text('PreAuthentication'),
    postAuthentication: lambda.text('PostAuthentication'),
    defineAuthChallenge: lambda.text('DefineAuthChallenge'),
    createAuthChallenge: lambda.text('CreateAuthChallenge'),
    verifyAuthChallengeResponse: lambda.text('VerifyAuthChallengeResponse'),
    preTokenGeneration: lambda.text('PreTokenGeneration'),
    preTokenGenerationConfig: lambda.object('PreTokenGenerationConfig', lambdaTriggerVersion),
    userMigration: lambda.text('UserMigration'),
    customSmsSender: lambda.object('CustomSMSSender', lambdaTriggerVersion),
    customEmailSender: lambda.object('CustomEmailSender', lambdaTriggerVersion),
    kmsKeyId: lambda.text('KMSKeyID'),
    inboundFederation: lambda.object('InboundFederation', lambdaTriggerVersion),
  };
}

function lambdaTriggerVersion(
  trigger: Reader<{ LambdaArn: string | undefined; LambdaVersion: string | undefined }>,
): LambdaTriggerVersion {
  return {
    lambdaArn: trigger.text('LambdaArn'),
    ...trigger.known('lambdaVersion', enums.LAMBDA_VERSION, 'LambdaVersion'),
  };
}

export function schemaAttribute(attribute: Reader<Member<'SchemaAttributes'>[number]>) {
  return {
    name: attribute.text('Name'),
    ...attribute.known('attributeDataType', enums.ATTRIBUTE_DATA_TYPE, 'AttributeDataType'),
    developerOnlyAttribute: attribute.flag('DeveloperOnlyAttribute'),
    mutable: attribute.flag('Mutable'),
    required: attribute.flag('Required'),
    numberAttributeConstraints: attribute.object('NumberAttributeConstraints', (bounds) => ({
      minValue: bounds.text('MinValue'),
      maxValue: bounds.text('MaxValue'),
    })),
    stringAttributeConstraints: attribute.object('StringAttributeConstraints', (bounds) => ({
      minLength: bounds.text('MinLength'),
      maxLength: bounds.text('MaxLength'),
    })),
  };
}

export function verificationMessageTemplate(
  template: Reader<Member<'VerificationMessageTemplate'>>,
) {
  return {
    smsMessage: template.text('SmsMessage'),
    emailMessage: template.text('EmailMessage'),
    emailSubject: template.text('EmailSubject'),
    emailMessageByLink: template.text('EmailMessageByLink'),
    emailSubjectByLink: template.text('EmailSubjectByLink'),
    ...template.known('defaultEmailOption', enums.DEFAULT_EMAIL_OPTION, 'DefaultEmailOption'),
  };
}

export function emailConfiguration(email: Reader<Member<'EmailConfiguration'>>) {
  return {
    sourceArn: email.text('SourceArn'),
    replyToEmailAddress: email.text('ReplyToEmailAddress'),
    ...email.known('emailSendingAccount', enums.EMAIL_SENDING_ACCOUNT, 'EmailSendingAccount'),
    from: email.text('From'),
    configurationSet: email.text('ConfigurationSet'),
  };
}

export function smsConfiguration(sms: Reader<Member<'SmsConfiguration'>>) {
  return {
    snsCallerArn: sms.text('SnsCallerArn'),
    externalId: sms.text('ExternalId'),
    snsRegion: sms.text('SnsRegion'),
    eumsSms: sms.object('EumsSms', (eums) => ({
      callerArn: eums.text('CallerArn'),
      externalId: eums.text('ExternalId'),
      originationIdentity: eums.text('OriginationIdentity'),
      configurationSetName: eums.text('ConfigurationSetName'),
      inEntityId: eums.text('InEntityId'),
      inTemplateId: eums.text('InTemplateId'),
      region: eums.text('Region'),
    })),
  };
}

export function adminCreateUserConfig(admin: Reader<Member<'AdminCreateUserConfig'>>) {
  return {
    allowAdminCreateUserOnly: admin.flag('AllowAdminCreateUserOnly'),
    unusedAccountValidityDays: admin.integer('UnusedAccountValidityDays'),
    inviteMessageTemplate: admin.object('InviteMessageTemplate', (invite) => ({
      smsMessage: invite.text('SMSMessage'),
      emailMessage: invite.text('EmailMessage'),
      emailSubject: invite.text('EmailSubject'),
    })),
  };
}

export function userPoolAddOns(addOns: Reader<Member<'UserPoolAddOns'>>) {
  return {
    ...addOns.known('advancedSecurityMode', enums.ADVANCED_SECURITY_MODE, 'AdvancedSecurityMode'),
    advancedSecurityAdditionalFlows: addOns.object('AdvancedSecurityAdditionalFlows', (flows) =>
      flows.known('customAuthMode', enums.ADVANCED_SECURITY_ENABLED_MODE, 'CustomAuthMode'),
    ),
  };
}

export function dcrConfiguration(dcr: Reader<Member<'DcrConfiguration'>>) {
  return {
    ...dcr.known('enableStatus', enums.ENABLED_STATUS, 'EnableStatus'),
    openDcrEnabled: dcr.flag('OpenDcrEnabled'),
    ...dcr.knownList('authenticatedGrantTypes', enums.OAUTH_FLOW, 'AuthenticatedGrantTypes'),
    ...dcr.knownList('openDcrGrantTypes', enums.OAUTH_FLOW, 'OpenDcrGrantTypes'),
    allowedScopes: dcr.texts('AllowedScopes'),
  };
}
