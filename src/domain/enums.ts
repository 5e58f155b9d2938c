/**
 * Enums that AWS may widen at any time. The graph's spelling of a value is AWS's own in upper case;
 * whatever is not listed here becomes `UNRECOGNIZED`, and the raw text stays beside it.
 */
export interface OpenEnum<Value extends string> {
  readonly values: ReadonlySet<Value | typeof UNRECOGNIZED>;
}

export const UNRECOGNIZED = 'UNRECOGNIZED';

export type ValueOf<Enum> =
  Enum extends OpenEnum<infer Value> ? Value | typeof UNRECOGNIZED : never;

/** The graph's spelling of what AWS wrote, or `UNRECOGNIZED`. */
export function recognize<Value extends string>(
  { values }: OpenEnum<Value>,
  raw: string,
): Value | typeof UNRECOGNIZED {
  const spelled = raw.toUpperCase() as Value;
  return values.has(spelled) ? spelled : UNRECOGNIZED;
}

function enumOf<const Value extends string>(...values: readonly Value[]): OpenEnum<Value> {
  return { values: new Set([...values, UNRECOGNIZED]) };
}

export const DELETION_PROTECTION = enumOf('ACTIVE', 'INACTIVE');
export type DeletionProtection = ValueOf<typeof DELETION_PROTECTION>;

export const ENABLED_STATUS = enumOf('ENABLED', 'DISABLED');
export type EnabledStatus = ValueOf<typeof ENABLED_STATUS>;

export const VERIFIED_ATTRIBUTE = enumOf('EMAIL', 'PHONE_NUMBER');
export type VerifiedAttribute = ValueOf<typeof VERIFIED_ATTRIBUTE>;

export const ALIAS_ATTRIBUTE = enumOf('EMAIL', 'PHONE_NUMBER', 'PREFERRED_USERNAME');
export type AliasAttribute = ValueOf<typeof ALIAS_ATTRIBUTE>;

export const USERNAME_ATTRIBUTE = enumOf('EMAIL', 'PHONE_NUMBER');
export type UsernameAttribute = ValueOf<typeof USERNAME_ATTRIBUTE>;

export const MFA_CONFIGURATION = enumOf('OFF', 'ON', 'OPTIONAL');
export type MfaConfiguration = ValueOf<typeof MFA_CONFIGURATION>;

export const USER_POOL_TIER = enumOf('LITE', 'ESSENTIALS', 'PLUS');
export type UserPoolTier = ValueOf<typeof USER_POOL_TIER>;

export const AUTH_FACTOR = enumOf(
  'PASSWORD',
  'EMAIL_OTP',
  'SMS_OTP',
  'SOFTWARE_TOKEN',
  'WEB_AUTHN',
);
export type AuthFactor = ValueOf<typeof AUTH_FACTOR>;

export const LAMBDA_VERSION = enumOf('V1_0', 'V2_0', 'V3_0');
export type LambdaVersion = ValueOf<typeof LAMBDA_VERSION>;

export const ATTRIBUTE_DATA_TYPE = enumOf('BOOLEAN', 'DATETIME', 'NUMBER', 'STRING');
export type AttributeDataType = ValueOf<typeof ATTRIBUTE_DATA_TYPE>;

export const DEFAULT_EMAIL_OPTION = enumOf('CONFIRM_WITH_CODE', 'CONFIRM_WITH_LINK');
export type DefaultEmailOption = ValueOf<typeof DEFAULT_EMAIL_OPTION>;

export const EMAIL_SENDING_ACCOUNT = enumOf('COGNITO_DEFAULT', 'DEVELOPER');
export type EmailSendingAccount = ValueOf<typeof EMAIL_SENDING_ACCOUNT>;

export const ADVANCED_SECURITY_MODE = enumOf('OFF', 'AUDIT', 'ENFORCED');
export type AdvancedSecurityMode = ValueOf<typeof ADVANCED_SECURITY_MODE>;

export const ADVANCED_SECURITY_ENABLED_MODE = enumOf('AUDIT', 'ENFORCED');
export type AdvancedSecurityEnabledMode = ValueOf<typeof ADVANCED_SECURITY_ENABLED_MODE>;

export const OAUTH_FLOW = enumOf('CODE', 'IMPLICIT', 'CLIENT_CREDENTIALS');
export type OAuthFlow = ValueOf<typeof OAUTH_FLOW>;

export const RECOVERY_OPTION = enumOf('VERIFIED_EMAIL', 'VERIFIED_PHONE_NUMBER', 'ADMIN_ONLY');
export type RecoveryOption = ValueOf<typeof RECOVERY_OPTION>;

export const ENCRYPTION_KEY_TYPE = enumOf('AWS_OWNED_KEY', 'CUSTOMER_MANAGED_KEY');
export type EncryptionKeyType = ValueOf<typeof ENCRYPTION_KEY_TYPE>;

export const ISSUER_TYPE = enumOf('ORIGINAL', 'UPDATED');
export type IssuerType = ValueOf<typeof ISSUER_TYPE>;

/* What stands in a pool: app clients, identity providers, resource servers, domains, replicas. */

export const EXPLICIT_AUTH_FLOW = enumOf(
  'ADMIN_NO_SRP_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'CUSTOM_AUTH_FLOW_ONLY',
  'USER_PASSWORD_AUTH',
);
export type ExplicitAuthFlow = ValueOf<typeof EXPLICIT_AUTH_FLOW>;

export const PREVENT_USER_EXISTENCE_ERRORS = enumOf('ENABLED', 'LEGACY');
export type PreventUserExistenceErrors = ValueOf<typeof PREVENT_USER_EXISTENCE_ERRORS>;

export const TIME_UNIT = enumOf('SECONDS', 'MINUTES', 'HOURS', 'DAYS');
export type TimeUnit = ValueOf<typeof TIME_UNIT>;

export const CLIENT_TYPE = enumOf('REGULAR', 'DCR');
export type ClientType = ValueOf<typeof CLIENT_TYPE>;

export const IDENTITY_PROVIDER_TYPE = enumOf(
  'FACEBOOK',
  'GOOGLE',
  'LOGINWITHAMAZON',
  'OIDC',
  'SAML',
  'SIGNINWITHAPPLE',
);
export type IdentityProviderType = ValueOf<typeof IDENTITY_PROVIDER_TYPE>;

export const RESOURCE_SERVER_MANAGER = enumOf('COGNITO');
export type ResourceServerManager = ValueOf<typeof RESOURCE_SERVER_MANAGER>;

export const DOMAIN_STATUS = enumOf('CREATING', 'DELETING', 'UPDATING', 'ACTIVE', 'FAILED');
export type DomainStatus = ValueOf<typeof DOMAIN_STATUS>;

export const SECURITY_POLICY = enumOf('TLS_V1', 'TLS_V1_2_2021', 'TLS_V1_3_2025');
export type SecurityPolicy = ValueOf<typeof SECURITY_POLICY>;

export const REPLICA_STATUS = enumOf('CREATING', 'INACTIVE', 'ACTIVE', 'DELETING');
export type ReplicaStatus = ValueOf<typeof REPLICA_STATUS>;

export const REPLICA_ROLE = enumOf('PRIMARY', 'SECONDARY');
export type ReplicaRole = ValueOf<typeof REPLICA_ROLE>;

/* What is set for a pool beside its description. */

export const WEB_AUTHN_FACTOR_CONFIGURATION = enumOf(
  'MULTI_FACTOR_WITH_USER_VERIFICATION',
  'SINGLE_FACTOR',
);
export type WebAuthnFactorConfiguration = ValueOf<typeof WEB_AUTHN_FACTOR_CONFIGURATION>;

export const WEB_AUTHN_USER_VERIFICATION = enumOf('PREFERRED', 'REQUIRED');
export type WebAuthnUserVerification = ValueOf<typeof WEB_AUTHN_USER_VERIFICATION>;

export const COMPROMISED_CREDENTIALS_EVENT = enumOf('PASSWORD_CHANGE', 'SIGN_IN', 'SIGN_UP');
export type CompromisedCredentialsEvent = ValueOf<typeof COMPROMISED_CREDENTIALS_EVENT>;

export const COMPROMISED_CREDENTIALS_EVENT_ACTION = enumOf('BLOCK', 'NO_ACTION');
export type CompromisedCredentialsEventAction = ValueOf<
  typeof COMPROMISED_CREDENTIALS_EVENT_ACTION
>;

export const ACCOUNT_TAKEOVER_EVENT_ACTION = enumOf(
  'BLOCK',
  'MFA_IF_CONFIGURED',
  'MFA_REQUIRED',
  'NO_ACTION',
);
export type AccountTakeoverEventAction = ValueOf<typeof ACCOUNT_TAKEOVER_EVENT_ACTION>;

export const BRANDING_ASSET_CATEGORY = enumOf(
  'AUTH_APP_GRAPHIC',
  'EMAIL_GRAPHIC',
  'FAVICON_ICO',
  'FAVICON_SVG',
  'FORM_BACKGROUND',
  'FORM_LOGO',
  'IDP_BUTTON_ICON',
  'PAGE_BACKGROUND',
  'PAGE_FOOTER_BACKGROUND',
  'PAGE_FOOTER_LOGO',
  'PAGE_HEADER_BACKGROUND',
  'PAGE_HEADER_LOGO',
  'PASSKEY_GRAPHIC',
  'PASSWORD_GRAPHIC',
  'SMS_GRAPHIC',
);
export type BrandingAssetCategory = ValueOf<typeof BRANDING_ASSET_CATEGORY>;

export const BRANDING_COLOR_MODE = enumOf('DARK', 'DYNAMIC', 'LIGHT');
export type BrandingColorMode = ValueOf<typeof BRANDING_COLOR_MODE>;

export const BRANDING_ASSET_EXTENSION = enumOf('ICO', 'JPEG', 'PNG', 'SVG', 'WEBP');
export type BrandingAssetExtension = ValueOf<typeof BRANDING_ASSET_EXTENSION>;

export const LOG_LEVEL = enumOf('ERROR', 'INFO');
export type LogLevel = ValueOf<typeof LOG_LEVEL>;

export const LOG_EVENT_SOURCE = enumOf('USERAUTHEVENTS', 'USERNOTIFICATION');
export type LogEventSource = ValueOf<typeof LOG_EVENT_SOURCE>;

export const TERMS_SOURCE = enumOf('LINK');
export type TermsSource = ValueOf<typeof TERMS_SOURCE>;

export const TERMS_ENFORCEMENT = enumOf('NONE');
export type TermsEnforcement = ValueOf<typeof TERMS_ENFORCEMENT>;

export const USER_IMPORT_JOB_STATUS = enumOf(
  'CREATED',
  'EXPIRED',
  'FAILED',
  'INPROGRESS',
  'PENDING',
  'STOPPED',
  'STOPPING',
  'SUCCEEDED',
);
export type UserImportJobStatus = ValueOf<typeof USER_IMPORT_JOB_STATUS>;

export const PASSWORD_HASHING_ALGORITHM = enumOf('ARGON2ID', 'BCRYPT', 'PBKDF2_SHA256', 'SCRYPT');
export type PasswordHashingAlgorithm = ValueOf<typeof PASSWORD_HASHING_ALGORITHM>;

/* Identity pools. */

export const ROLE_MAPPING_TYPE = enumOf('TOKEN', 'RULES');
export type RoleMappingType = ValueOf<typeof ROLE_MAPPING_TYPE>;

export const AMBIGUOUS_ROLE_RESOLUTION = enumOf('AUTHENTICATEDROLE', 'DENY');
export type AmbiguousRoleResolution = ValueOf<typeof AMBIGUOUS_ROLE_RESOLUTION>;

export const MAPPING_RULE_MATCH_TYPE = enumOf('EQUALS', 'CONTAINS', 'STARTSWITH', 'NOTEQUAL');
export type MappingRuleMatchType = ValueOf<typeof MAPPING_RULE_MATCH_TYPE>;
