import type {
  CreateGroupRequest,
  CreateIdentityProviderRequest,
  CreateManagedLoginBrandingRequest,
  CreateResourceServerRequest,
  CreateUserPoolClientRequest,
  CreateUserPoolDomainRequest,
  SetLogDeliveryConfigurationRequest,
  SetRiskConfigurationRequest,
  SetUICustomizationRequest,
  SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Members } from '../../src/document';
import type { Plan } from '../../src/replicate/plan';
import { everyMember } from '../cognito/every-member';
import { clientId, createInput, step } from './plans';

/** A request with nothing left out, so that a member that AWS adds fails to compile here. */
type Whole<Shape> = Shape extends Uint8Array
  ? string
  : Shape extends readonly (infer Element)[]
    ? Whole<Element>[]
    : Shape extends object
      ? { [Member in keyof Shape]-?: Whole<NonNullable<Shape[Member]>> }
      : Shape;

type Input<Request> = Omit<Whole<Request>, 'UserPoolId'>;

const MFA = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {
    SmsAuthenticationMessage: 'sms {####}',
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
  },
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: { Message: 'e-mail {####}', Subject: 'e-mail subject' },
  WebAuthnConfiguration: {
    RelyingPartyId: 'acme.example',
    UserVerification: 'required',
    FactorConfiguration: 'SINGLE_FACTOR',
  },
} satisfies Input<SetUserPoolMfaConfigRequest>;

const DOMAIN = {
  Domain: 'login.acme.example',
  ManagedLoginVersion: 2,
  CustomDomainConfig: {
    CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a',
    SecurityPolicy: 'TLS_V1_2_2021',
  },
  Routing: { Failover: { SecondaryRegion: 'eu-west-2', PrimaryRoute53HealthCheckId: 'a check' } },
} satisfies Input<CreateUserPoolDomainRequest>;

const SERVER = {
  Identifier: 'orders',
  Name: 'Orders',
  Scopes: [{ ScopeName: 'read', ScopeDescription: 'reads orders' }],
} satisfies Input<CreateResourceServerRequest>;

const PROVIDER = {
  ProviderName: 'Staff',
  ProviderType: 'OIDC',
  ProviderDetails: { client_id: 'an id', oidc_issuer: 'https://staff.example' },
  AttributeMapping: { email: 'mail' },
  IdpIdentifiers: ['staff.example'],
  AcrMapping: { Level1: 'one' },
} satisfies Input<CreateIdentityProviderRequest>;

const CLIENT = {
  ClientName: 'web',
  GenerateSecret: true,
  ClientSecret: 'a secret of the caller',
  RefreshTokenValidity: 30,
  AccessTokenValidity: 5,
  IdTokenValidity: 6,
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
  ReadAttributes: ['email'],
  WriteAttributes: ['email', 'name'],
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
  SupportedIdentityProviders: ['COGNITO', 'Staff'],
  CallbackURLs: ['https://acme.example/in'],
  LogoutURLs: ['https://acme.example/out'],
  DefaultRedirectURI: 'https://acme.example/in',
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'orders/read'],
  AllowedOAuthFlowsUserPoolClient: true,
  AnalyticsConfiguration: {
    ApplicationId: 'an application',
    ApplicationArn: 'arn:aws:mobiletargeting:eu-west-1:123456789012:apps/a',
    RoleArn: 'arn:aws:iam::123456789012:role/analytics',
    ExternalId: 'external analytics',
    UserDataShared: false,
  },
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
} satisfies Input<CreateUserPoolClientRequest>;

const GROUP = {
  GroupName: 'staff',
  Description: 'The staff',
  RoleArn: 'arn:aws:iam::123456789012:role/staff',
  Precedence: 0,
} satisfies Input<CreateGroupRequest>;

const LOOK = {
  ClientId: 'ALL',
  CSS: '.banner-customizable { color: red; }',
  ImageFile: 'iVBORw0KGgo=',
} satisfies Input<SetUICustomizationRequest>;

const BRANDING = {
  UseCognitoProvidedValues: false,
  Settings: { form: { radius: 8.5, isShown: true, parts: [1, 'two', { three: 3 }] } },
  Assets: [
    {
      Category: 'FORM_LOGO',
      ColorMode: 'LIGHT',
      Extension: 'PNG',
      Bytes: 'iVBORw0KGgo=',
      ResourceId: 'a resource',
    },
  ],
} satisfies Omit<Input<CreateManagedLoginBrandingRequest>, 'ClientId' | 'Settings'> & {
  Settings: Members;
};

const EMAIL = { Subject: 'a subject', HtmlBody: '<p>a body</p>', TextBody: 'a body' };

const RISK = {
  ClientId: 'ALL',
  CompromisedCredentialsRiskConfiguration: {
    EventFilter: ['SIGN_IN'],
    Actions: { EventAction: 'BLOCK' },
  },
  AccountTakeoverRiskConfiguration: {
    NotifyConfiguration: {
      From: 'from@acme.example',
      ReplyTo: 'reply@acme.example',
      SourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/acme.example',
      BlockEmail: EMAIL,
      NoActionEmail: EMAIL,
      MfaEmail: EMAIL,
    },
    Actions: {
      LowAction: { Notify: false, EventAction: 'NO_ACTION' },
      MediumAction: { Notify: true, EventAction: 'MFA_IF_CONFIGURED' },
      HighAction: { Notify: true, EventAction: 'BLOCK' },
    },
  },
  RiskExceptionConfiguration: {
    BlockedIPRangeList: ['198.51.100.0/24'],
    SkippedIPRangeList: ['192.0.2.0/24'],
  },
} satisfies Input<SetRiskConfigurationRequest>;

const LOGS = {
  LogConfigurations: [
    {
      LogLevel: 'ERROR',
      EventSource: 'userNotification',
      CloudWatchLogsConfiguration: {
        LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:a',
      },
      S3Configuration: { BucketArn: 'arn:aws:s3:::a-bucket' },
      FirehoseConfiguration: {
        StreamArn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/a',
      },
    },
  ],
} satisfies Input<SetLogDeliveryConfigurationRequest>;

/** A plan of every operation, each with every member that the SDK knows of it. */
export function everyStep(): Plan {
  const { CreationDate: _, LastModifiedDate: __, ...pool } = everyMember();
  const own = (name: string, label: string) => ({ label, source: `${name}.${label}` });
  return {
    steps: [
      step('CreateUserPool', createInput(pool)),
      step('SetUserPoolMfaConfig', MFA),
      step('CreateUserPoolDomain', DOMAIN, own('Domains', DOMAIN.Domain)),
      step('CreateResourceServer', SERVER, own('ResourceServers', SERVER.Identifier)),
      step('CreateIdentityProvider', PROVIDER, own('IdentityProviders', PROVIDER.ProviderName)),
      step('CreateUserPoolClient', CLIENT, {
        ...own('UserPoolClients', CLIENT.ClientName),
        makes: { placeholder: clientId('web'), member: 'UserPoolClient.ClientId' },
      }),
      step('CreateGroup', GROUP, own('Groups', GROUP.GroupName)),
      step('SetUICustomization', LOOK, own('UICustomizations', 'ALL')),
      step(
        'CreateManagedLoginBranding',
        { ClientId: clientId('web'), ...BRANDING },
        own('ManagedLoginBrandings', 'web'),
      ),
      step('SetRiskConfiguration', RISK, own('RiskConfigurations', 'ALL')),
      step('SetLogDeliveryConfiguration', LOGS, { source: 'LogDeliveryConfiguration' }),
    ],
    notCarried: [],
  };
}
