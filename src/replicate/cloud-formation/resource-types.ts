import type { StepOperation } from '../plan';
import { WHOLE, whole, type ShapeMembers } from './shape';
import { USER_POOL } from './user-pool-shape';

/** What a step becomes in a template. */
export interface ResourceType {
  readonly type: string;
  readonly properties: ShapeMembers;
  /** How the ids of such resources begin. */
  readonly idPrefix: string;
  /** AWS's operation that sets what the type has no property for. */
  readonly setWith: string;
}

const EMAIL = whole('Subject', 'HtmlBody', 'TextBody');
const ACTION = whole('EventAction', 'Notify');

/**
 * The resource type of each step but SetUserPoolMfaConfig, which is part of the pool's (resource
 * specification, 2026-11; a test compares every property).
 */
export const RESOURCE_TYPES: Readonly<
  Record<Exclude<StepOperation, 'SetUserPoolMfaConfig'>, ResourceType>
> = {
  CreateUserPool: {
    type: 'AWS::Cognito::UserPool',
    properties: USER_POOL,
    idPrefix: 'UserPool',
    setWith: 'UpdateUserPool',
  },
  CreateUserPoolDomain: {
    type: 'AWS::Cognito::UserPoolDomain',
    properties: {
      ...whole('UserPoolId', 'Domain', 'ManagedLoginVersion'),
      CustomDomainConfig: whole('CertificateArn', 'SecurityPolicy'),
      Routing: { Failover: whole('PrimaryRoute53HealthCheckId', 'SecondaryRegion') },
    },
    idPrefix: 'UserPoolDomain',
    setWith: 'UpdateUserPoolDomain',
  },
  CreateResourceServer: {
    type: 'AWS::Cognito::UserPoolResourceServer',
    properties: {
      ...whole('UserPoolId', 'Identifier', 'Name'),
      Scopes: [whole('ScopeName', 'ScopeDescription')],
    },
    idPrefix: 'ResourceServer',
    setWith: 'UpdateResourceServer',
  },
  CreateIdentityProvider: {
    type: 'AWS::Cognito::UserPoolIdentityProvider',
    properties: whole(
      'UserPoolId',
      'ProviderName',
      'ProviderType',
      'ProviderDetails',
      'AttributeMapping',
      'IdpIdentifiers',
    ),
    idPrefix: 'Provider',
    setWith: 'UpdateIdentityProvider',
  },
  CreateUserPoolClient: {
    type: 'AWS::Cognito::UserPoolClient',
    properties: {
      ...whole('UserPoolId', 'ClientName', 'GenerateSecret', 'ExplicitAuthFlows'),
      ...whole('AllowedOAuthFlowsUserPoolClient', 'AllowedOAuthFlows', 'AllowedOAuthScopes'),
      ...whole('SupportedIdentityProviders', 'CallbackURLs', 'DefaultRedirectURI', 'LogoutURLs'),
      ...whole('AccessTokenValidity', 'IdTokenValidity', 'RefreshTokenValidity'),
      TokenValidityUnits: whole('AccessToken', 'IdToken', 'RefreshToken'),
      RefreshTokenRotation: whole('Feature', 'RetryGracePeriodSeconds'),
      ...whole('AuthSessionValidity', 'EnableTokenRevocation', 'PreventUserExistenceErrors'),
      ...whole('EnablePropagateAdditionalUserContextData', 'ReadAttributes', 'WriteAttributes'),
      AnalyticsConfiguration: whole(
        'ApplicationArn',
        'ApplicationId',
        'ExternalId',
        'RoleArn',
        'UserDataShared',
      ),
    },
    idPrefix: 'Client',
    setWith: 'UpdateUserPoolClient',
  },
  CreateGroup: {
    type: 'AWS::Cognito::UserPoolGroup',
    properties: whole('UserPoolId', 'GroupName', 'Description', 'Precedence', 'RoleArn'),
    idPrefix: 'Group',
    setWith: 'UpdateGroup',
  },
  SetUICustomization: {
    type: 'AWS::Cognito::UserPoolUICustomizationAttachment',
    properties: whole('UserPoolId', 'ClientId', 'CSS'),
    idPrefix: 'UiCustomization',
    setWith: 'SetUICustomization',
  },
  CreateManagedLoginBranding: {
    type: 'AWS::Cognito::ManagedLoginBranding',
    properties: {
      ...whole('UserPoolId', 'ClientId', 'UseCognitoProvidedValues', 'Settings'),
      Assets: [whole('Category', 'ColorMode', 'Extension', 'Bytes', 'ResourceId')],
    },
    idPrefix: 'ManagedLoginBranding',
    setWith: 'UpdateManagedLoginBranding',
  },
  SetRiskConfiguration: {
    type: 'AWS::Cognito::UserPoolRiskConfigurationAttachment',
    properties: {
      ...whole('UserPoolId', 'ClientId'),
      CompromisedCredentialsRiskConfiguration: {
        Actions: whole('EventAction'),
        EventFilter: WHOLE,
      },
      AccountTakeoverRiskConfiguration: {
        Actions: { LowAction: ACTION, MediumAction: ACTION, HighAction: ACTION },
        NotifyConfiguration: {
          ...whole('From', 'ReplyTo', 'SourceArn'),
          BlockEmail: EMAIL,
          MfaEmail: EMAIL,
          NoActionEmail: EMAIL,
        },
      },
      RiskExceptionConfiguration: whole('BlockedIPRangeList', 'SkippedIPRangeList'),
    },
    idPrefix: 'RiskConfiguration',
    setWith: 'SetRiskConfiguration',
  },
  SetLogDeliveryConfiguration: {
    type: 'AWS::Cognito::LogDeliveryConfiguration',
    properties: {
      UserPoolId: WHOLE,
      LogConfigurations: [
        {
          ...whole('EventSource', 'LogLevel'),
          CloudWatchLogsConfiguration: whole('LogGroupArn'),
          FirehoseConfiguration: whole('StreamArn'),
          S3Configuration: whole('BucketArn'),
        },
      ],
    },
    idPrefix: 'LogDelivery',
    setWith: 'SetLogDeliveryConfiguration',
  },
};
