import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import type { UserPool } from '../domain/user-pool';
import { accountIdOf, hostedUiBaseUrl, issuerUrl } from '../domain/user-pool-addresses';
import type { UserPoolKey } from '../domain/user-pool-key';
import { MemberReader, textAt } from './member-reader';
import {
  policies,
  lambdaConfig,
  schemaAttribute,
  verificationMessageTemplate,
  emailConfiguration,
  smsConfiguration,
  adminCreateUserConfig,
  userPoolAddOns,
  dcrConfiguration,
} from './user-pool-shapes';

/**
 * A pool as the graph serves it, frozen. The key says which pool was asked for and where; the answer
 * says the rest.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapUserPool(key: UserPoolKey, answer: UserPoolType): UserPool {
  const pool = new MemberReader(answer, '');
  const arn = pool.text('Arn');
  const domain = pool.text('Domain');
  const customDomain = pool.text('CustomDomain');
  const issuerConfiguration = pool.object('IssuerConfiguration', (issuer) =>
    issuer.known('type', enums.ISSUER_TYPE, 'Type'),
  );

  return Object.freeze({
    id: key.id,
    account: key.account,
    region: key.region,
    accountId: accountIdOf(arn),
    arn,
    name: pool.text('Name'),
    issuer: issuerUrl(key, issuerConfiguration),
    hostedUiBaseUrl: hostedUiBaseUrl(key.region, domain, customDomain),
    policies: pool.object('Policies', policies),
    ...pool.known('deletionProtection', enums.DELETION_PROTECTION, 'DeletionProtection'),
    lambdaConfig: pool.object('LambdaConfig', lambdaConfig),
    ...pool.known('status', enums.ENABLED_STATUS, 'Status'),
    lastModifiedDate: pool.moment('LastModifiedDate'),
    creationDate: pool.moment('CreationDate'),
    schemaAttributes: pool.objects('SchemaAttributes', schemaAttribute),
    ...pool.knownList('autoVerifiedAttributes', enums.VERIFIED_ATTRIBUTE, 'AutoVerifiedAttributes'),
    ...pool.knownList('aliasAttributes', enums.ALIAS_ATTRIBUTE, 'AliasAttributes'),
    ...pool.knownList('usernameAttributes', enums.USERNAME_ATTRIBUTE, 'UsernameAttributes'),
    smsVerificationMessage: pool.text('SmsVerificationMessage'),
    emailVerificationMessage: pool.text('EmailVerificationMessage'),
    emailVerificationSubject: pool.text('EmailVerificationSubject'),
    verificationMessageTemplate: pool.object(
      'VerificationMessageTemplate',
      verificationMessageTemplate,
    ),
    smsAuthenticationMessage: pool.text('SmsAuthenticationMessage'),
    userAttributeUpdateSettings: pool.object('UserAttributeUpdateSettings', (settings) =>
      settings.knownList(
        'attributesRequireVerificationBeforeUpdate',
        enums.VERIFIED_ATTRIBUTE,
        'AttributesRequireVerificationBeforeUpdate',
      ),
    ),
    ...pool.known('mfaConfiguration', enums.MFA_CONFIGURATION, 'MfaConfiguration'),
    deviceConfiguration: pool.object('DeviceConfiguration', (device) => ({
      challengeRequiredOnNewDevice: device.flag('ChallengeRequiredOnNewDevice'),
      deviceOnlyRememberedOnUserPrompt: device.flag('DeviceOnlyRememberedOnUserPrompt'),
    })),
    estimatedNumberOfUsers: pool.integer('EstimatedNumberOfUsers'),
    emailConfiguration: pool.object('EmailConfiguration', emailConfiguration),
    smsConfiguration: pool.object('SmsConfiguration', smsConfiguration),
    userPoolTags: pool.entries('UserPoolTags', (tag, value, path) => ({
      key: tag,
      value: textAt(path, value),
    })),
    smsConfigurationFailure: pool.text('SmsConfigurationFailure'),
    emailConfigurationFailure: pool.text('EmailConfigurationFailure'),
    domain,
    customDomain,
    adminCreateUserConfig: pool.object('AdminCreateUserConfig', adminCreateUserConfig),
    userPoolAddOns: pool.object('UserPoolAddOns', userPoolAddOns),
    dcrConfiguration: pool.object('DcrConfiguration', dcrConfiguration),
    usernameConfiguration: pool.object('UsernameConfiguration', (username) => ({
      caseSensitive: username.flag('CaseSensitive'),
    })),
    accountRecoverySetting: pool.object('AccountRecoverySetting', (recovery) => ({
      recoveryMechanisms: recovery.objects('RecoveryMechanisms', (mechanism) => ({
        priority: mechanism.integer('Priority'),
        ...mechanism.known('name', enums.RECOVERY_OPTION, 'Name'),
      })),
    })),
    ...pool.known('userPoolTier', enums.USER_POOL_TIER, 'UserPoolTier'),
    keyConfiguration: pool.object('KeyConfiguration', (encryption) => ({
      ...encryption.known('keyType', enums.ENCRYPTION_KEY_TYPE, 'KeyType'),
      kmsKeyArn: encryption.text('KmsKeyArn'),
    })),
    issuerConfiguration,
    acrConfiguration: pool.entries('AcrConfiguration', (level, value, path) => ({
      level,
      acrValue: new MemberReader(value, path).text('AcrValue'),
    })),
  });
}
