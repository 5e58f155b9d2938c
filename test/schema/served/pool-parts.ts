import * as sdk from '@aws-sdk/client-cognito-identity-provider';

const OF_THE_POOL = 'The pool that the field belongs to.';

/** What the graph serves of a pool's MFA, risks, hosted pages, logs, terms, imports and sessions. */
export const POOL_PARTS = {
  /** The SDK's runtime schemas of what is read. */
  roots: [
    sdk.GetUserPoolMfaConfigResponse$,
    sdk.RiskConfigurationType$,
    sdk.UICustomizationType$,
    sdk.ManagedLoginBrandingType$,
    sdk.LogDeliveryConfigurationType$,
    sdk.TermsDescriptionType$,
    sdk.TermsType$,
    sdk.GetSigningCertificateResponse$,
    sdk.UserImportJobType$,
    sdk.GetCSVHeaderResponse$,
    sdk.GetUserPoolSessionConfigurationResponse$,
    sdk.GetUserPoolClientSessionConfigurationResponse$,
  ] as readonly unknown[],

  /** Each shape of the SDK, and the type that serves it. */
  shapes: {
    GetUserPoolMfaConfigResponse: 'UserPoolMfaConfig',
    SmsMfaConfigType: 'SmsMfaConfiguration',
    SmsConfigurationType: 'SmsConfiguration',
    EumsSmsConfigurationType: 'EumsSmsConfiguration',
    SoftwareTokenMfaConfigType: 'SoftwareTokenMfaConfiguration',
    EmailMfaConfigType: 'EmailMfaConfiguration',
    WebAuthnConfigurationType: 'WebAuthnConfiguration',
    RiskConfigurationType: 'RiskConfiguration',
    CompromisedCredentialsRiskConfigurationType: 'CompromisedCredentialsRiskConfiguration',
    CompromisedCredentialsActionsType: 'CompromisedCredentialsActions',
    AccountTakeoverRiskConfigurationType: 'AccountTakeoverRiskConfiguration',
    AccountTakeoverActionsType: 'AccountTakeoverActions',
    AccountTakeoverActionType: 'AccountTakeoverAction',
    NotifyConfigurationType: 'NotifyConfiguration',
    NotifyEmailType: 'NotifyEmail',
    RiskExceptionConfigurationType: 'RiskExceptionConfiguration',
    UICustomizationType: 'UiCustomization',
    ManagedLoginBrandingType: 'ManagedLoginBranding',
    AssetType: 'BrandingAsset',
    LogDeliveryConfigurationType: 'LogDeliveryConfiguration',
    LogConfigurationType: 'LogConfiguration',
    CloudWatchLogsConfigurationType: 'CloudWatchLogsConfiguration',
    S3ConfigurationType: 'S3Configuration',
    FirehoseConfigurationType: 'FirehoseConfiguration',
    TermsDescriptionType: 'Terms',
    TermsType: 'Terms',
    GetSigningCertificateResponse: 'UserPool',
    UserImportJobType: 'UserImportJob',
    GetCSVHeaderResponse: 'UserPool',
    GetUserPoolSessionConfigurationResponse: 'UserPoolSessionConfiguration',
    UserPoolTokenSessionConfigType: 'TokenSessionConfiguration',
    GetUserPoolClientSessionConfigurationResponse: 'UserPoolClientSessionConfiguration',
    ClientSSOSessionConfigType: 'SsoSessionConfiguration',
  } as Readonly<Record<string, string>>,

  /** Each enum of the SDK that a served member has, and the enum that serves it. */
  enums: {
    UserPoolMfaType: 'MfaConfiguration',
    UserVerificationType: 'WebAuthnUserVerification',
    WebAuthnFactorConfigurationType: 'WebAuthnFactorConfiguration',
    EventFilterType: 'CompromisedCredentialsEvent',
    CompromisedCredentialsEventActionType: 'CompromisedCredentialsEventAction',
    AccountTakeoverEventActionType: 'AccountTakeoverEventAction',
    AssetCategoryType: 'BrandingAssetCategory',
    ColorSchemeModeType: 'BrandingColorMode',
    AssetExtensionType: 'BrandingAssetExtension',
    LogLevel: 'LogLevel',
    EventSourceName: 'LogEventSource',
    TermsSourceType: 'TermsSource',
    TermsEnforcementType: 'TermsEnforcement',
    UserImportJobStatusType: 'UserImportJobStatus',
    PasswordHashingAlgorithmType: 'PasswordHashingAlgorithm',
    UserSessionTrackingType: 'EnabledStatus',
  } as Readonly<Record<string, string>>,

  /** Enums of our own, which AWS cannot widen. */
  ownEnums: ['MfaMethod'] as readonly string[],

  /** Members that are elsewhere in the graph, or not in it at all, and why. */
  leftOut: {
    'UserImportJobType.PreSignedUrl':
      'A secret: whoever has it can send a file of users for the pool.',
    'AssetType.Bytes': 'Pictures would crowd every cache; their size is served: sizeInBytes.',
    'GetSigningCertificateResponse.Certificate': 'Served as UserPool.signingCertificate.',
    'RiskConfigurationType.UserPoolId': OF_THE_POOL,
    'UICustomizationType.UserPoolId': OF_THE_POOL,
    'ManagedLoginBrandingType.UserPoolId': OF_THE_POOL,
    'LogDeliveryConfigurationType.UserPoolId': OF_THE_POOL,
    'TermsType.UserPoolId': OF_THE_POOL,
    'UserImportJobType.UserPoolId': OF_THE_POOL,
    'GetCSVHeaderResponse.UserPoolId': OF_THE_POOL,
    'GetUserPoolSessionConfigurationResponse.UserPoolId': OF_THE_POOL,
    'GetUserPoolClientSessionConfigurationResponse.UserPoolId': OF_THE_POOL,
  } as Readonly<Record<string, string>>,
};
