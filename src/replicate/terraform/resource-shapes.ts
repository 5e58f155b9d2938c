import type { StepOperation } from '../plan';
import { LOG_CONFIGURATIONS } from './log-delivery-shape';
import { RISK_CONFIGURATION } from './risk-shape';
import { blocks, inline, json, type BlockArgument, type Shape } from './shape';

/** What goes with what: the provider's documentation and, fully, its `user_pool_client.go`. */
const ANALYTICS: BlockArgument = {
  ...blocks('analytics_configuration', {
    ApplicationArn: 'application_arn',
    ApplicationId: 'application_id',
    ExternalId: 'external_id',
    RoleArn: 'role_arn',
    UserDataShared: 'user_data_shared',
  }),
  excludedBy: { ApplicationArn: ['ApplicationId', 'ExternalId', 'RoleArn'] },
  requiredBy: { application_id: ['external_id', 'role_arn'] },
};

/** A resource of the AWS provider that does what one operation does. */
interface ResourceShape {
  readonly type: string;
  readonly shape: Shape;
  /** Arguments without which Terraform refuses the resource. */
  readonly required: readonly string[];
  /** AWS's operation that sets what the resource has no argument for. */
  readonly remedy: string;
}

/** The operations that are a resource each; the first two of a plan are one together. */
export type ResourceOperation = Exclude<StepOperation, 'CreateUserPool' | 'SetUserPoolMfaConfig'>;

/**
 * What the resources have arguments for, by their documentation: 6.25.0 of the provider, where the last of
 * them was added, and a later 6.x have the same.
 */
export const RESOURCE_SHAPES: Readonly<Record<ResourceOperation, ResourceShape>> = {
  CreateUserPoolDomain: {
    type: 'aws_cognito_user_pool_domain',
    shape: {
      Domain: 'domain',
      UserPoolId: 'user_pool_id',
      ManagedLoginVersion: 'managed_login_version',
      CustomDomainConfig: inline({ CertificateArn: 'certificate_arn' }),
    },
    required: ['domain', 'user_pool_id'],
    remedy: 'UpdateUserPoolDomain',
  },
  CreateResourceServer: {
    type: 'aws_cognito_resource_server',
    shape: {
      Identifier: 'identifier',
      Name: 'name',
      UserPoolId: 'user_pool_id',
      Scopes: blocks('scope', { ScopeName: 'scope_name', ScopeDescription: 'scope_description' }, [
        'scope_name',
        'scope_description',
      ]),
    },
    required: ['identifier', 'name', 'user_pool_id'],
    remedy: 'UpdateResourceServer',
  },
  CreateIdentityProvider: {
    type: 'aws_cognito_identity_provider',
    shape: {
      ProviderName: 'provider_name',
      ProviderType: 'provider_type',
      UserPoolId: 'user_pool_id',
      AttributeMapping: 'attribute_mapping',
      IdpIdentifiers: 'idp_identifiers',
      ProviderDetails: 'provider_details',
    },
    required: ['provider_name', 'provider_type', 'provider_details', 'user_pool_id'],
    remedy: 'UpdateIdentityProvider',
  },
  CreateUserPoolClient: {
    type: 'aws_cognito_user_pool_client',
    shape: {
      ClientName: 'name',
      UserPoolId: 'user_pool_id',
      AccessTokenValidity: 'access_token_validity',
      AllowedOAuthFlows: 'allowed_oauth_flows',
      AllowedOAuthFlowsUserPoolClient: 'allowed_oauth_flows_user_pool_client',
      AllowedOAuthScopes: 'allowed_oauth_scopes',
      AuthSessionValidity: 'auth_session_validity',
      CallbackURLs: 'callback_urls',
      DefaultRedirectURI: 'default_redirect_uri',
      EnablePropagateAdditionalUserContextData: 'enable_propagate_additional_user_context_data',
      EnableTokenRevocation: 'enable_token_revocation',
      ExplicitAuthFlows: 'explicit_auth_flows',
      GenerateSecret: 'generate_secret',
      IdTokenValidity: 'id_token_validity',
      LogoutURLs: 'logout_urls',
      PreventUserExistenceErrors: 'prevent_user_existence_errors',
      ReadAttributes: 'read_attributes',
      RefreshTokenValidity: 'refresh_token_validity',
      SupportedIdentityProviders: 'supported_identity_providers',
      WriteAttributes: 'write_attributes',
      AnalyticsConfiguration: ANALYTICS,
      RefreshTokenRotation: blocks(
        'refresh_token_rotation',
        { Feature: 'feature', RetryGracePeriodSeconds: 'retry_grace_period_seconds' },
        ['feature'],
      ),
      TokenValidityUnits: blocks('token_validity_units', {
        AccessToken: 'access_token',
        IdToken: 'id_token',
        RefreshToken: 'refresh_token',
      }),
    },
    required: ['name', 'user_pool_id'],
    remedy: 'UpdateUserPoolClient',
  },
  CreateGroup: {
    type: 'aws_cognito_user_group',
    shape: {
      GroupName: 'name',
      UserPoolId: 'user_pool_id',
      Description: 'description',
      Precedence: 'precedence',
      RoleArn: 'role_arn',
    },
    required: ['name', 'user_pool_id'],
    remedy: 'UpdateGroup',
  },
  SetUICustomization: {
    type: 'aws_cognito_user_pool_ui_customization',
    shape: {
      ClientId: 'client_id',
      UserPoolId: 'user_pool_id',
      CSS: 'css',
      ImageFile: 'image_file',
    },
    required: ['user_pool_id'],
    remedy: 'SetUICustomization',
  },
  CreateManagedLoginBranding: {
    type: 'aws_cognito_managed_login_branding',
    shape: {
      ClientId: 'client_id',
      UserPoolId: 'user_pool_id',
      Settings: json('settings'),
      UseCognitoProvidedValues: 'use_cognito_provided_values',
      Assets: blocks(
        'asset',
        {
          Bytes: 'bytes',
          Category: 'category',
          ColorMode: 'color_mode',
          Extension: 'extension',
          ResourceId: 'resource_id',
        },
        ['category', 'color_mode', 'extension'],
      ),
    },
    required: ['client_id', 'user_pool_id'],
    remedy: 'UpdateManagedLoginBranding',
  },
  SetRiskConfiguration: {
    type: 'aws_cognito_risk_configuration',
    shape: {
      ClientId: 'client_id',
      UserPoolId: 'user_pool_id',
      ...RISK_CONFIGURATION,
    },
    required: ['user_pool_id'],
    remedy: 'SetRiskConfiguration',
  },
  SetLogDeliveryConfiguration: {
    type: 'aws_cognito_log_delivery_configuration',
    shape: {
      UserPoolId: 'user_pool_id',
      LogConfigurations: LOG_CONFIGURATIONS,
    },
    required: ['user_pool_id'],
    remedy: 'SetLogDeliveryConfiguration',
  },
};
