// Written by `npm run codegen` from schema.graphql. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in time, ISO 8601 in UTC with milliseconds, such as `2023-07-18T23:07:45.239Z`. */
  DateTime: { input: string; output: string; }
  /** A JSON value of any form, passed on as AWS returned it. */
  JSON: { input: unknown; output: unknown; }
};

/** How much of this graph a caller sees: each level what the ones before it see, and more. */
export type AccessLevel =
  /** Everything of every pool but what is sensitive. */
  | 'INTERNAL'
  /** What a page to sign in or sign up needs, of pools that the operator made public. */
  | 'PUBLIC'
  /** Everything. */
  | 'SENSITIVE';

/** An AWS account as the gateway's configuration names it. */
export type Account = {
  readonly __typename?: 'Account';
  /** The account's name in the configuration; `default` where it names none. */
  readonly name: Scalars['String']['output'];
  /** The regions that lists of this account span. */
  readonly regions: ReadonlyArray<AccountRegion>;
};

/** How users get back in when they forgot their password. */
export type AccountRecoverySetting = {
  readonly __typename?: 'AccountRecoverySetting';
  /** The ways that are offered. Cognito tries the one with the lowest `priority` first. */
  readonly recoveryMechanisms: Maybe<ReadonlyArray<RecoveryMechanism>>;
};

/**
 * One account in one region, and how the gateway's reads there went since it started. Answers from memory
 * do not count.
 */
export type AccountRegion = {
  readonly __typename?: 'AccountRegion';
  /** The account's name in the configuration. */
  readonly account: Scalars['String']['output'];
  /**
   * The gateway's share of each of AWS's quotas here, and what is left of it: all of them, whether anything
   * was read or not. Empty when no budget holds.
   */
  readonly budget: ReadonlyArray<BudgetState>;
  /** When a read last failed here for a reason that was not the caller's. Null when none has. */
  readonly lastErrorAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Why that read failed. It stays after AWS has answered again: compare `lastErrorAt` with
   * `lastSuccessAt`. Null when none has failed.
   */
  readonly lastErrorCode: Maybe<UserPoolErrorCode>;
  /** When AWS last answered here, be it that a pool does not exist. Null when it has not yet. */
  readonly lastSuccessAt: Maybe<Scalars['DateTime']['output']>;
  /** The region, such as `eu-west-1`. */
  readonly region: Scalars['String']['output'];
};

/** What is done about an unusual sign-in. */
export type AccountTakeoverAction = {
  readonly __typename?: 'AccountTakeoverAction';
  /** What becomes of the sign-in. */
  readonly eventAction: Maybe<AccountTakeoverEventAction>;
  /** `eventAction` exactly as AWS wrote it. */
  readonly eventActionRaw: Maybe<Scalars['String']['output']>;
  /** Whether the user is told by e-mail. */
  readonly notify: Maybe<Scalars['Boolean']['output']>;
};

/** What is done at each level of risk. Null at a level means that nothing is. */
export type AccountTakeoverActions = {
  readonly __typename?: 'AccountTakeoverActions';
  /** At a high risk. */
  readonly highAction: Maybe<AccountTakeoverAction>;
  /** At a low risk. */
  readonly lowAction: Maybe<AccountTakeoverAction>;
  /** At a medium risk. */
  readonly mediumAction: Maybe<AccountTakeoverAction>;
};

/** What becomes of an unusual sign-in. */
export type AccountTakeoverEventAction =
  /** It is refused. */
  | 'BLOCK'
  /** It takes a second factor of users who have one; others get in. */
  | 'MFA_IF_CONFIGURED'
  /** It takes a second factor; users who have none are refused. */
  | 'MFA_REQUIRED'
  /** It goes through. */
  | 'NO_ACTION'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What happens when a sign-in looks unusual. */
export type AccountTakeoverRiskConfiguration = {
  readonly __typename?: 'AccountTakeoverRiskConfiguration';
  /** What is done at each level of risk. */
  readonly actions: Maybe<AccountTakeoverActions>;
  /** How users are told of it. Null when they are not. */
  readonly notifyConfiguration: Maybe<NotifyConfiguration>;
};

/** One level of authentication, and the pool's name for it. */
export type AcrLevel = {
  readonly __typename?: 'AcrLevel';
  /** What the `acr` claim of a token says when a user reached this level: a URI, unique among the pool's levels. */
  readonly acrValue: Maybe<Scalars['String']['output']>;
  /** AWS's name of the level, from `Level1`, the weakest, to `Level4`. */
  readonly level: Scalars['String']['output'];
};

/** A level of authentication, and what a provider calls it. */
export type AcrMapping = {
  readonly __typename?: 'AcrMapping';
  /** The provider's `acr` value for it. */
  readonly acrValue: Scalars['String']['output'];
  /** AWS's name of the level, from `Level1`, the weakest, to `Level4`. */
  readonly level: Scalars['String']['output'];
};

/** Rules for users that an administrator creates, and whether users may sign up by themselves. */
export type AdminCreateUserConfig = {
  readonly __typename?: 'AdminCreateUserConfig';
  /** Whether only administrators create users. True means: show no sign-up form. False means that users may sign up. */
  readonly allowAdminCreateUserOnly: Maybe<Scalars['Boolean']['output']>;
  /** What a new user is sent. */
  readonly inviteMessageTemplate: Maybe<InviteMessageTemplate>;
  /**
   * For how many days an invitation stays valid: 0 to 365.
   * @deprecated AWS replaced it. Read `policies { passwordPolicy { temporaryPasswordValidityDays } }`.
   */
  readonly unusedAccountValidityDays: Maybe<Scalars['Int']['output']>;
};

/** What threat protection does about other ways to sign in than the standard ones. */
export type AdvancedSecurityAdditionalFlows = {
  readonly __typename?: 'AdvancedSecurityAdditionalFlows';
  /** What it does about a custom sign-in (Lambda challenges). Null means that it does nothing. */
  readonly customAuthMode: Maybe<AdvancedSecurityEnabledMode>;
  /** `customAuthMode` exactly as AWS wrote it. */
  readonly customAuthModeRaw: Maybe<Scalars['String']['output']>;
};

/** What threat protection does where it is on. */
export type AdvancedSecurityEnabledMode =
  /** It records risks and lets users in. */
  | 'AUDIT'
  /** It acts on risks, as the pool's risk configuration says. */
  | 'ENFORCED'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What threat protection does. */
export type AdvancedSecurityMode =
  /** It records risks and lets users in. */
  | 'AUDIT'
  /** It acts on risks, as the pool's risk configuration says. */
  | 'ENFORCED'
  /** Nothing. */
  | 'OFF'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** An attribute that can stand in for the username. */
export type AliasAttribute =
  /** The verified e-mail address. */
  | 'EMAIL'
  /** The verified phone number. */
  | 'PHONE_NUMBER'
  /** A second username that the user can change. */
  | 'PREFERRED_USERNAME'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What a user gets of whom a role mapping does not tell one role. */
export type AmbiguousRoleResolution =
  /** The default role of users who signed in. AWS writes `AuthenticatedRole`. */
  | 'AUTHENTICATEDROLE'
  /** No credentials. */
  | 'DENY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Where events of an application are sent for Amazon Pinpoint to count. */
export type AnalyticsConfiguration = {
  readonly __typename?: 'AnalyticsConfiguration';
  /** The ARN of the Pinpoint project. There in place of `applicationId`, `roleArn` and `externalId`. */
  readonly applicationArn: Maybe<Scalars['String']['output']>;
  /** `applicationArn` taken apart. Null when `applicationArn` is null or no ARN. */
  readonly applicationArnParsed: Maybe<Arn>;
  /** The id of the Pinpoint project. */
  readonly applicationId: Maybe<Scalars['String']['output']>;
  /** The external id that Cognito gives when it takes that role. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The ARN of the IAM role under which Cognito sends. */
  readonly roleArn: Maybe<Scalars['String']['output']>;
  /** `roleArn` taken apart. Null when `roleArn` is null or no ARN. */
  readonly roleArnParsed: Maybe<Arn>;
  /** Whether the events hold data of the user. */
  readonly userDataShared: Maybe<Scalars['Boolean']['output']>;
};

/**
 * An Amazon Resource Name taken apart, so that it can be joined with what other systems know: the part
 * between two colons each, as AWS wrote it.
 */
export type Arn = {
  readonly __typename?: 'Arn';
  /** The owner's account, mostly twelve digits; null where the name has none. */
  readonly account: Maybe<Scalars['String']['output']>;
  /** The whole name, as it stands in the field that this one belongs to. */
  readonly arn: Scalars['String']['output'];
  /** The group of regions: `aws`, `aws-cn`, `aws-us-gov` and the like. */
  readonly partition: Scalars['String']['output'];
  /** The AWS region of the resource; null where the name has none, such as a role's. */
  readonly region: Maybe<Scalars['String']['output']>;
  /** The resource within its service, all colons and slashes kept: `function:sign-up:live`, `role/sms`. */
  readonly resource: Scalars['String']['output'];
  /** The service that has the resource, such as `lambda`, `kms`, `ses` or `iam`. */
  readonly service: Scalars['String']['output'];
};

/** The type of an attribute's values. */
export type AttributeDataType =
  /** `true` or `false`. */
  | 'BOOLEAN'
  /** A moment in time. */
  | 'DATETIME'
  /** A number. */
  | 'NUMBER'
  /** Text. */
  | 'STRING'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** An attribute of a user that a provider fills. */
export type AttributeMapping = {
  readonly __typename?: 'AttributeMapping';
  /** The attribute of the user, such as `email` or `custom:department`. */
  readonly key: Scalars['String']['output'];
  /** The provider's attribute or claim that it is taken from. */
  readonly value: Scalars['String']['output'];
};

/** What a user can begin to sign in with. */
export type AuthFactor =
  /** A code sent by e-mail. */
  | 'EMAIL_OTP'
  /** A password. */
  | 'PASSWORD'
  /** A code sent as a text message. */
  | 'SMS_OTP'
  /** A code from an authenticator app. AWS lists it, but does not take it as a first factor yet. */
  | 'SOFTWARE_TOKEN'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** A passkey. */
  | 'WEB_AUTHN';

/** A picture on the pages of managed login, without its content. */
export type BrandingAsset = {
  readonly __typename?: 'BrandingAsset';
  /** Where the picture stands. */
  readonly category: Maybe<BrandingAssetCategory>;
  /** `category` exactly as AWS wrote it. */
  readonly categoryRaw: Maybe<Scalars['String']['output']>;
  /** In which mode of the browser it is shown. */
  readonly colorMode: Maybe<BrandingColorMode>;
  /** `colorMode` exactly as AWS wrote it. */
  readonly colorModeRaw: Maybe<Scalars['String']['output']>;
  /** The format of its file. */
  readonly extension: Maybe<BrandingAssetExtension>;
  /** `extension` exactly as AWS wrote it. */
  readonly extensionRaw: Maybe<Scalars['String']['output']>;
  /** The id that Cognito gave the picture. */
  readonly resourceId: Maybe<Scalars['ID']['output']>;
  /** How large its file is, in bytes. Null when AWS did not return it. */
  readonly sizeInBytes: Maybe<Scalars['Int']['output']>;
};

/** Where a picture of managed login stands. */
export type BrandingAssetCategory =
  /** Beside the request for a code from an authenticator app. */
  | 'AUTH_APP_GRAPHIC'
  /** Beside the request for a code by e-mail. */
  | 'EMAIL_GRAPHIC'
  /** In the browser's tab, as ICO. */
  | 'FAVICON_ICO'
  /** In the browser's tab, as SVG. */
  | 'FAVICON_SVG'
  /** Behind the form. */
  | 'FORM_BACKGROUND'
  /** The logo on the form. */
  | 'FORM_LOGO'
  /** On the button of an identity provider. */
  | 'IDP_BUTTON_ICON'
  /** Behind the whole page. */
  | 'PAGE_BACKGROUND'
  /** Behind the page's footer. */
  | 'PAGE_FOOTER_BACKGROUND'
  /** The logo in the page's footer. */
  | 'PAGE_FOOTER_LOGO'
  /** Behind the page's header. */
  | 'PAGE_HEADER_BACKGROUND'
  /** The logo in the page's header. */
  | 'PAGE_HEADER_LOGO'
  /** Beside the request for a passkey. */
  | 'PASSKEY_GRAPHIC'
  /** Beside the request for a password. */
  | 'PASSWORD_GRAPHIC'
  /** Beside the request for a code in a text message. */
  | 'SMS_GRAPHIC'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** The format of a picture's file. */
export type BrandingAssetExtension =
  /** An icon. */
  | 'ICO'
  /** JPEG. */
  | 'JPEG'
  /** PNG. */
  | 'PNG'
  /** SVG. */
  | 'SVG'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** WebP. */
  | 'WEBP';

/** In which mode of the browser a picture is shown. */
export type BrandingColorMode =
  /** In the dark mode. */
  | 'DARK'
  /** In every mode. */
  | 'DYNAMIC'
  /** In the light mode. */
  | 'LIGHT'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** The gateway's share of one of AWS's quotas in one account and region. */
export type BudgetState = {
  readonly __typename?: 'BudgetState';
  /**
   * The group of operations that share the quota, by AWS's name such as `UserPoolRead`. `IdentityPoolRead`
   * and `Unlisted` are names of this gateway's own, for reads of identity pools and for other operations that
   * AWS's page of quotas does not list: of each it assumes 5 a second.
   */
  readonly bucket: Scalars['String']['output'];
  /**
   * How many calls a second the gateway allows itself: its share of AWS's quota, less while AWS throttles. Where
   * gateways share a budget it is that of all together, and this one's part while their Redis is away.
   */
  readonly limitPerSecond: Scalars['Float']['output'];
  /** How many calls could go out at this moment, as far as this gateway knows: what others that share the budget took, it learns when it asks. */
  readonly remaining: Scalars['Float']['output'];
  /** How many calls wait for their turn in this gateway. */
  readonly waiting: Scalars['Int']['output'];
};

/** How an app client was created. */
export type ClientType =
  /** By an application that registered itself, through dynamic client registration. */
  | 'DCR'
  /** By its owner. */
  | 'REGULAR'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** A log group in Amazon CloudWatch. */
export type CloudWatchLogsConfiguration = {
  readonly __typename?: 'CloudWatchLogsConfiguration';
  /** Its ARN. */
  readonly logGroupArn: Maybe<Scalars['String']['output']>;
  /** `logGroupArn` taken apart. Null when `logGroupArn` is null or no ARN. */
  readonly logGroupArnParsed: Maybe<Arn>;
};

/** A user pool that an identity pool trusts. */
export type CognitoIdentityProvider = {
  readonly __typename?: 'CognitoIdentityProvider';
  /** The app client of the user pool that tokens must have been made for. */
  readonly clientId: Maybe<Scalars['String']['output']>;
  /** The provider's name: `cognito-idp.<region>.amazonaws.com/<user pool id>`, with the host's ending of its partition. */
  readonly providerName: Maybe<Scalars['String']['output']>;
  /**
   * Whether the user pool is asked, before credentials are given, that the user is neither deleted nor
   * disabled nor signed out everywhere.
   */
  readonly serverSideTokenCheck: Maybe<Scalars['Boolean']['output']>;
  /**
   * The user pool itself, read in the region that `providerName` tells; one call to AWS for each user pool.
   * AWS does not tell its account: it is read in the one whose list had it, where the gateway has listed it
   * since it started, else in the identity pool's own, and where that has it not, in every other that has the
   * region. Null without an entry in `errors` where `providerName` names no user pool of AWS's; with
   * `USER_POOL_NOT_FOUND` where the user pool is in none: it is gone and the trust is left over, or it is in
   * an account that is not configured.
   */
  readonly userPool: Maybe<UserPool>;
};

/** What is done about a stolen password. */
export type CompromisedCredentialsActions = {
  readonly __typename?: 'CompromisedCredentialsActions';
  /** What is done. */
  readonly eventAction: Maybe<CompromisedCredentialsEventAction>;
  /** `eventAction` exactly as AWS wrote it. */
  readonly eventActionRaw: Maybe<Scalars['String']['output']>;
};

/** When Cognito looks whether a password was stolen. */
export type CompromisedCredentialsEvent =
  /** When a user changes the password. */
  | 'PASSWORD_CHANGE'
  /** When a user signs in. */
  | 'SIGN_IN'
  /** When a user signs up. */
  | 'SIGN_UP'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What is done about a stolen password. */
export type CompromisedCredentialsEventAction =
  /** It is refused. */
  | 'BLOCK'
  /** Nothing. */
  | 'NO_ACTION'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What happens when a password is known to be stolen. */
export type CompromisedCredentialsRiskConfiguration = {
  readonly __typename?: 'CompromisedCredentialsRiskConfiguration';
  /** What it does. */
  readonly actions: Maybe<CompromisedCredentialsActions>;
  /** When Cognito looks. Null means every time. */
  readonly eventFilter: Maybe<ReadonlyArray<CompromisedCredentialsEvent>>;
  /** `eventFilter` exactly as AWS wrote them, in the same order. */
  readonly eventFilterRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** How a custom domain speaks TLS. */
export type CustomDomainConfig = {
  readonly __typename?: 'CustomDomainConfig';
  /** The ARN of the domain's certificate in AWS Certificate Manager. */
  readonly certificateArn: Maybe<Scalars['String']['output']>;
  /** `certificateArn` taken apart. Null when `certificateArn` is null or no ARN. */
  readonly certificateArnParsed: Maybe<Arn>;
  /** The oldest TLS that is spoken. */
  readonly securityPolicy: Maybe<SecurityPolicy>;
  /** `securityPolicy` exactly as AWS wrote it. */
  readonly securityPolicyRaw: Maybe<Scalars['String']['output']>;
};

/**
 * Moments between two, or before or after one. The first is included and the last is not, so that ranges
 * that adjoin have no moment in common and none between them. An empty one holds for every moment, and
 * where there is none.
 */
export type DateTimeRange = {
  /** At this moment or after it. */
  readonly after?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this moment. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Dynamic client registration: whether applications may register their own app clients at run time, and
 * what such clients may ask for.
 */
export type DcrConfiguration = {
  readonly __typename?: 'DcrConfiguration';
  /** The scopes that such clients may ask for beside those of OpenID Connect. Null means no others. */
  readonly allowedScopes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The grants that a client registered with an access token may ask for. Null means `CODE` and
   * `CLIENT_CREDENTIALS`; an empty list means that such registrations are refused.
   */
  readonly authenticatedGrantTypes: Maybe<ReadonlyArray<OAuthFlow>>;
  /** `authenticatedGrantTypes` exactly as AWS wrote them, in the same order. */
  readonly authenticatedGrantTypesRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether dynamic client registration is on. Null when AWS does not say; it turns it on unless told otherwise. */
  readonly enableStatus: Maybe<EnabledStatus>;
  /** `enableStatus` exactly as AWS wrote it. */
  readonly enableStatusRaw: Maybe<Scalars['String']['output']>;
  /** Whether an application may register without an access token. */
  readonly openDcrEnabled: Maybe<Scalars['Boolean']['output']>;
  /**
   * The grants that a client registered without an access token may ask for. Null means `CODE`; an empty
   * list means that such registrations are refused.
   */
  readonly openDcrGrantTypes: Maybe<ReadonlyArray<OAuthFlow>>;
  /** `openDcrGrantTypes` exactly as AWS wrote them, in the same order. */
  readonly openDcrGrantTypesRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What an e-mail that verifies an address carries. */
export type DefaultEmailOption =
  /** A code to type. */
  | 'CONFIRM_WITH_CODE'
  /** A link to follow. */
  | 'CONFIRM_WITH_LINK'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Whether a pool refuses to be deleted. */
export type DeletionProtection =
  /** Deleting is refused until this is turned off. */
  | 'ACTIVE'
  /** The pool can be deleted. */
  | 'INACTIVE'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Whether and how devices are remembered. That it is there at all means that they can be. */
export type DeviceConfiguration = {
  readonly __typename?: 'DeviceConfiguration';
  /** Whether a remembered device stands in for the second factor. */
  readonly challengeRequiredOnNewDevice: Maybe<Scalars['Boolean']['output']>;
  /** Whether a device is remembered only when the user agrees; otherwise it always is. */
  readonly deviceOnlyRememberedOnUserPrompt: Maybe<Scalars['Boolean']['output']>;
};

/** Where a domain's requests go when the pool's primary region fails. */
export type DomainFailover = {
  readonly __typename?: 'DomainFailover';
  /** The id of the Amazon Route 53 health check that tells whether the primary region is well. */
  readonly primaryRoute53HealthCheckId: Maybe<Scalars['String']['output']>;
  /** The AWS region that takes over. */
  readonly secondaryRegion: Maybe<Scalars['String']['output']>;
};

/** Where a domain's requests go. */
export type DomainRouting = {
  readonly __typename?: 'DomainRouting';
  /** What happens when the pool's primary region fails. */
  readonly failover: Maybe<DomainFailover>;
};

/** Whether a domain is in use. */
export type DomainStatus =
  /** It is in use. */
  | 'ACTIVE'
  /** It is being made. */
  | 'CREATING'
  /** It is being removed. */
  | 'DELETING'
  /** Making or changing it failed. */
  | 'FAILED'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** A change is under way; the old state is served meanwhile. */
  | 'UPDATING';

/** How the pool sends e-mail. */
export type EmailConfiguration = {
  readonly __typename?: 'EmailConfiguration';
  /** The set of rules in Amazon SES that is applied to the e-mail. */
  readonly configurationSet: Maybe<Scalars['String']['output']>;
  /** Whether e-mail goes out through Cognito's own account or the owner's Amazon SES. */
  readonly emailSendingAccount: Maybe<EmailSendingAccount>;
  /** `emailSendingAccount` exactly as AWS wrote it. */
  readonly emailSendingAccountRaw: Maybe<Scalars['String']['output']>;
  /** The sender that users see: an address, or a name with an address. */
  readonly from: Maybe<Scalars['String']['output']>;
  /** Where answers to the e-mail go. */
  readonly replyToEmailAddress: Maybe<Scalars['String']['output']>;
  /** The ARN of the verified identity in Amazon SES that e-mail is sent with. */
  readonly sourceArn: Maybe<Scalars['String']['output']>;
  /** `sourceArn` taken apart. Null when `sourceArn` is null or no ARN. */
  readonly sourceArnParsed: Maybe<Arn>;
};

/** How codes are sent by e-mail. */
export type EmailMfaConfiguration = {
  readonly __typename?: 'EmailMfaConfiguration';
  /** The e-mail; `{####}` stands for the code. Null for Cognito's own words. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** The subject of the e-mail. Null for Cognito's own words. */
  readonly subject: Maybe<Scalars['String']['output']>;
};

/** Whose account sends the pool's e-mail. */
export type EmailSendingAccount =
  /** Cognito's own, with a small daily limit, meant for trying out. */
  | 'COGNITO_DEFAULT'
  /** The owner's Amazon SES. */
  | 'DEVELOPER'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Whether something is turned on. */
export type EnabledStatus =
  /** It is off. */
  | 'DISABLED'
  /** It is on. */
  | 'ENABLED'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Who owns the key that encrypts a pool's data. */
export type EncryptionKeyType =
  /** AWS. */
  | 'AWS_OWNED_KEY'
  /** The pool's owner, in AWS KMS. */
  | 'CUSTOMER_MANAGED_KEY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** How the pool sends text messages through AWS End User Messaging. */
export type EumsSmsConfiguration = {
  readonly __typename?: 'EumsSmsConfiguration';
  /** The ARN of the role under which Cognito sends. */
  readonly callerArn: Maybe<Scalars['String']['output']>;
  /** `callerArn` taken apart. Null when `callerArn` is null or no ARN. */
  readonly callerArnParsed: Maybe<Arn>;
  /** The configuration set that is applied to the messages. */
  readonly configurationSetName: Maybe<Scalars['String']['output']>;
  /** What Cognito states when it assumes that role, so that the role can trust it alone. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The sender's entity id, which India's rules for text messages demand. */
  readonly inEntityId: Maybe<Scalars['String']['output']>;
  /** The id of the registered template, which India's rules for text messages demand. */
  readonly inTemplateId: Maybe<Scalars['String']['output']>;
  /** Who the message comes from: a phone number, a sender id or a pool of numbers, plain or as an ARN. */
  readonly originationIdentity: Maybe<Scalars['String']['output']>;
  /** `originationIdentity` taken apart. Null when `originationIdentity` is null or no ARN. */
  readonly originationIdentityParsed: Maybe<Arn>;
  /** The AWS region that sends: the pool's own. Null means the same. */
  readonly region: Maybe<Scalars['String']['output']>;
};

/** A way to sign in through Cognito's own API. The names without `ALLOW_` are old and never stand beside those with it. */
export type ExplicitAuthFlow =
  /** The old name of `ALLOW_ADMIN_USER_PASSWORD_AUTH`. */
  | 'ADMIN_NO_SRP_AUTH'
  /** A server with AWS credentials sends username and password. */
  | 'ALLOW_ADMIN_USER_PASSWORD_AUTH'
  /** Challenges that Lambda functions make. */
  | 'ALLOW_CUSTOM_AUTH'
  /** A refresh token, for new tokens. */
  | 'ALLOW_REFRESH_TOKEN_AUTH'
  /** The user chooses among the factors that the pool offers: password, code or passkey. */
  | 'ALLOW_USER_AUTH'
  /** The application sends username and password. */
  | 'ALLOW_USER_PASSWORD_AUTH'
  /** A proof of the password (SRP), which itself is not sent. */
  | 'ALLOW_USER_SRP_AUTH'
  /** Old: challenges of Lambda functions, and nothing else. */
  | 'CUSTOM_AUTH_FLOW_ONLY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** The old name of `ALLOW_USER_PASSWORD_AUTH`. */
  | 'USER_PASSWORD_AUTH';

/** A stream of Amazon Data Firehose. */
export type FirehoseConfiguration = {
  readonly __typename?: 'FirehoseConfiguration';
  /** Its ARN. */
  readonly streamArn: Maybe<Scalars['String']['output']>;
  /** `streamArn` taken apart. Null when `streamArn` is null or no ARN. */
  readonly streamArnParsed: Maybe<Arn>;
};

/**
 * An identity pool: it gives AWS credentials to users who signed in elsewhere, at a user pool say, and to
 * guests where it is told to. Every field that AWS can leave out can be null.
 */
export type IdentityPool = {
  readonly __typename?: 'IdentityPool';
  /**
   * The name that the gateway's configuration gives the account that this identity pool was read in;
   * `default` where it names none.
   */
  readonly account: Scalars['String']['output'];
  /** Whether the older way to credentials is open beside the enhanced one: with it an application chooses the role itself. */
  readonly allowClassicFlow: Maybe<Scalars['Boolean']['output']>;
  /** Whether guests, who signed in nowhere, get credentials too. */
  readonly allowUnauthenticatedIdentities: Maybe<Scalars['Boolean']['output']>;
  /** The user pools that are trusted, each with the app client that its tokens must be for. */
  readonly cognitoIdentityProviders: Maybe<ReadonlyArray<CognitoIdentityProvider>>;
  /** The name under which the owner's own backend vouches for users; 1 to 128 characters. */
  readonly developerProviderName: Maybe<Scalars['String']['output']>;
  /** The identity pool's id: its region, `:` and a UUID; 1 to 55 characters. */
  readonly id: Scalars['ID']['output'];
  /** The identity pool's tags, sorted by key. Null when AWS returned none. */
  readonly identityPoolTags: Maybe<ReadonlyArray<IdentityPoolTag>>;
  /** The name that people gave the identity pool: 1 to 128 characters, not necessarily unique. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The ARNs of the OpenID Connect providers in IAM that are trusted. */
  readonly openIdConnectProviderArns: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** `openIdConnectProviderArns` taken apart, in the same order; null at the place of what is no ARN. */
  readonly openIdConnectProviderArnsParsed: Maybe<ReadonlyArray<Maybe<Arn>>>;
  /**
   * Which claims of one provider's tokens become session tags, for policies to decide by. Costs one call
   * to AWS. AWS also answers `RESOURCE_NOT_FOUND` for a provider that it has no such settings for.
   */
  readonly principalTags: Maybe<PrincipalTagMap>;
  /** The AWS region that the identity pool was read in. */
  readonly region: Scalars['String']['output'];
  /** How users of one provider get another role than the default, sorted by provider. Null where none are set. */
  readonly roleMappings: Maybe<ReadonlyArray<IdentityPoolRoleMapping>>;
  /**
   * The IAM roles that users get by default. Null where none are set. `roles` and `roleMappings` come from
   * one call to AWS, made only where one of them is selected.
   */
  readonly roles: Maybe<ReadonlyArray<IdentityPoolRole>>;
  /** The ARNs of the SAML providers in IAM that are trusted. */
  readonly samlProviderArns: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** `samlProviderArns` taken apart, in the same order; null at the place of what is no ARN. */
  readonly samlProviderArnsParsed: Maybe<ReadonlyArray<Maybe<Arn>>>;
  /** The social providers that are trusted, sorted by name, up to 10. Null when AWS returned none. */
  readonly supportedLoginProviders: Maybe<ReadonlyArray<SupportedLoginProvider>>;
  /** The value of one tag; null where there is no such tag. */
  readonly tag: Maybe<Scalars['String']['output']>;
};


/**
 * An identity pool: it gives AWS credentials to users who signed in elsewhere, at a user pool say, and to
 * guests where it is told to. Every field that AWS can leave out can be null.
 */
export type IdentityPoolPrincipalTagsArgs = {
  provider: Scalars['String']['input'];
};


/**
 * An identity pool: it gives AWS credentials to users who signed in elsewhere, at a user pool say, and to
 * guests where it is told to. Every field that AWS can leave out can be null.
 */
export type IdentityPoolTagArgs = {
  key: Scalars['String']['input'];
};

/** One page of identity pools, as the Relay specification of connections has it. */
export type IdentityPoolConnection = {
  readonly __typename?: 'IdentityPoolConnection';
  /** The identity pools of this page, each with its cursor. */
  readonly edges: ReadonlyArray<IdentityPoolEdge>;
  /** The identity pools of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<IdentityPool>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /**
   * How many identity pools there are, where the first page holds all of them; null otherwise, and where a
   * place or an identity pool could not be read.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** An identity pool's place in a list, or that of an account and region that could not be listed. */
export type IdentityPoolEdge = {
  readonly __typename?: 'IdentityPoolEdge';
  /** The name of the configured account that was listed, there even when it could not be. */
  readonly account: Scalars['String']['output'];
  /**
   * Send it as `after` to go on behind this identity pool. Opaque: do not take it apart or keep it for long.
   * Behind a place that could not be listed, it goes on with the next place; to try that place again, send
   * the cursor before it.
   */
  readonly cursor: Scalars['String']['output'];
  /**
   * The id of the identity pool, there even when the identity pool itself could not be read. Null with an
   * entry in `errors` when this edge stands for an account and region that could not be listed.
   */
  readonly identityPoolId: Maybe<Scalars['ID']['output']>;
  /**
   * The identity pool. Null with an entry in `errors` when its details were asked for and could not be
   * read, and when there is no `identityPoolId`.
   */
  readonly node: Maybe<IdentityPool>;
  /** The AWS region that was listed, there even when it could not be. */
  readonly region: Scalars['String']['output'];
};

/** One rule: users whose token has a certain claim get a certain role. */
export type IdentityPoolMappingRule = {
  readonly __typename?: 'IdentityPoolMappingRule';
  /** The name of the claim, such as `isAdmin`; 1 to 64 characters. */
  readonly claim: Maybe<Scalars['String']['output']>;
  /** How the claim is compared with `value`. */
  readonly matchType: Maybe<MappingRuleMatchType>;
  /** `matchType` exactly as AWS wrote it. */
  readonly matchTypeRaw: Maybe<Scalars['String']['output']>;
  /** The ARN of the role. */
  readonly roleArn: Maybe<Scalars['String']['output']>;
  /** `roleArn` taken apart. Null when `roleArn` is null or no ARN. */
  readonly roleArnParsed: Maybe<Arn>;
  /** What the claim is compared with; 1 to 128 characters. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** The rules by which users of one identity provider get their role. */
export type IdentityPoolMappingRules = {
  readonly __typename?: 'IdentityPoolMappingRules';
  /** Up to 25 rules, tried in this order; the first that fits decides. */
  readonly rules: Maybe<ReadonlyArray<IdentityPoolMappingRule>>;
};

/** The IAM role that users of an identity pool get by default. */
export type IdentityPoolRole = {
  readonly __typename?: 'IdentityPoolRole';
  /** The role's ARN. */
  readonly roleArn: Scalars['String']['output'];
  /** `roleArn` taken apart. Null when it is no ARN. */
  readonly roleArnParsed: Maybe<Arn>;
  /** Who gets it: `authenticated` for users who signed in, `unauthenticated` for guests. */
  readonly type: Scalars['String']['output'];
};

/** How users of one identity provider get another role than the default. */
export type IdentityPoolRoleMapping = {
  readonly __typename?: 'IdentityPoolRoleMapping';
  /** What a user gets whom no rule fits, or whose token names several roles and prefers none. */
  readonly ambiguousRoleResolution: Maybe<AmbiguousRoleResolution>;
  /** `ambiguousRoleResolution` exactly as AWS wrote it. */
  readonly ambiguousRoleResolutionRaw: Maybe<Scalars['String']['output']>;
  /**
   * The provider's name, such as `graph.facebook.com`; that of a user pool has `:` and the id of the app
   * client behind it.
   */
  readonly identityProvider: Scalars['String']['output'];
  /** The rules. Null when the role does not come from rules. */
  readonly rulesConfiguration: Maybe<IdentityPoolMappingRules>;
  /** Where the role comes from. */
  readonly type: Maybe<RoleMappingType>;
  /** `type` exactly as AWS wrote it. */
  readonly typeRaw: Maybe<Scalars['String']['output']>;
};

/** A label on an identity pool, for finding it and for sharing out its cost. */
export type IdentityPoolTag = {
  readonly __typename?: 'IdentityPoolTag';
  /** The label's name: 1 to 128 characters, unique within the identity pool. */
  readonly key: Scalars['String']['output'];
  /** The label's value: 0 to 256 characters. */
  readonly value: Scalars['String']['output'];
};

/** Somebody else who vouches for a pool's users: a company's directory, or a social network. */
export type IdentityProvider = {
  readonly __typename?: 'IdentityProvider';
  /** What the provider says when a user reached one of the pool's levels of authentication, by level. */
  readonly acrMapping: Maybe<ReadonlyArray<AcrMapping>>;
  /** Which of the provider's attributes fills which attribute of a user, by the latter. */
  readonly attributeMapping: Maybe<ReadonlyArray<AttributeMapping>>;
  /** When the provider was added to the pool. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** Other names by which an application may choose this provider, such as the domains of its users' addresses. */
  readonly idpIdentifiers: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When the provider's configuration last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** How the provider is reached and what it is asked for, by key. Secrets are replaced by `***`. */
  readonly providerDetails: Maybe<ReadonlyArray<ProviderDetail>>;
  /** The provider's name, unique within the pool: 1 to 32 characters. */
  readonly providerName: Scalars['String']['output'];
  /** What the provider speaks, or who it is. */
  readonly providerType: Maybe<IdentityProviderType>;
  /** `providerType` exactly as AWS wrote it. */
  readonly providerTypeRaw: Maybe<Scalars['String']['output']>;
  /** The id of the pool that trusts the provider. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** One page of identity providers. */
export type IdentityProviderConnection = {
  readonly __typename?: 'IdentityProviderConnection';
  /** The providers of this page, each with its cursor. */
  readonly edges: ReadonlyArray<IdentityProviderEdge>;
  /** The providers of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<IdentityProvider>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** An identity provider's place in a list. */
export type IdentityProviderEdge = {
  readonly __typename?: 'IdentityProviderEdge';
  /** Send it as `after` to go on behind this provider. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The provider. Null with an entry in `errors` when its details were asked for and could not be read. */
  readonly node: Maybe<IdentityProvider>;
  /** The name of the provider, there even when the provider itself could not be read. */
  readonly providerName: Scalars['String']['output'];
};

/** What an identity provider speaks, or who it is. */
export type IdentityProviderType =
  /** Facebook. */
  | 'FACEBOOK'
  /** Google. */
  | 'GOOGLE'
  /** Login with Amazon. */
  | 'LOGINWITHAMAZON'
  /** Anybody who speaks OpenID Connect. */
  | 'OIDC'
  /** Anybody who speaks SAML 2.0. */
  | 'SAML'
  /** Sign in with Apple. */
  | 'SIGNINWITHAPPLE'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/**
 * What a user whom an administrator created is sent; `{username}` and `{####}` stand for the name and the
 * temporary password.
 */
export type InviteMessageTemplate = {
  readonly __typename?: 'InviteMessageTemplate';
  /** The e-mail. 6 to 20,000 characters. */
  readonly emailMessage: Maybe<Scalars['String']['output']>;
  /** The subject of the e-mail. 1 to 140 characters. */
  readonly emailSubject: Maybe<Scalars['String']['output']>;
  /** The text message. 6 to 140 characters. */
  readonly smsMessage: Maybe<Scalars['String']['output']>;
};

/** Which form of issuer URL the pool's tokens carry. */
export type IssuerConfiguration = {
  readonly __typename?: 'IssuerConfiguration';
  /** The form. Read `issuer` of the pool for the URL itself. */
  readonly type: Maybe<IssuerType>;
  /** `type` exactly as AWS wrote it. */
  readonly typeRaw: Maybe<Scalars['String']['output']>;
};

/** A form of issuer URL. */
export type IssuerType =
  /** `https://cognito-idp.<region>.amazonaws.com/<id>`. */
  | 'ORIGINAL'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** `https://issuer-cognito-idp.<region>.amazonaws.com/<id>`, answered in several regions. */
  | 'UPDATED';

/** The key that encrypts the pool's data at rest. */
export type KeyConfiguration = {
  readonly __typename?: 'KeyConfiguration';
  /** Who owns the key. */
  readonly keyType: Maybe<EncryptionKeyType>;
  /** `keyType` exactly as AWS wrote it. */
  readonly keyTypeRaw: Maybe<Scalars['String']['output']>;
  /** The ARN of the key in AWS KMS. Null when AWS owns the key. */
  readonly kmsKeyArn: Maybe<Scalars['String']['output']>;
  /** `kmsKeyArn` taken apart. Null when `kmsKeyArn` is null or no ARN. */
  readonly kmsKeyArnParsed: Maybe<Arn>;
};

/** The Lambda functions that Cognito calls, each by its ARN. Null where there is none. */
export type LambdaConfig = {
  readonly __typename?: 'LambdaConfig';
  /** Makes the challenge of a custom sign-in. */
  readonly createAuthChallenge: Maybe<Scalars['String']['output']>;
  /** `createAuthChallenge` taken apart. Null when `createAuthChallenge` is null or no ARN. */
  readonly createAuthChallengeParsed: Maybe<Arn>;
  /** Sends e-mail in place of Amazon SES. It receives codes encrypted with `kmsKeyId`. */
  readonly customEmailSender: Maybe<LambdaTriggerVersion>;
  /** Called before a message is sent; can replace its text. */
  readonly customMessage: Maybe<Scalars['String']['output']>;
  /** `customMessage` taken apart. Null when `customMessage` is null or no ARN. */
  readonly customMessageParsed: Maybe<Arn>;
  /** Sends text messages in place of Amazon SNS. It receives codes encrypted with `kmsKeyId`. */
  readonly customSmsSender: Maybe<LambdaTriggerVersion>;
  /** Decides which challenge comes next in a custom sign-in. */
  readonly defineAuthChallenge: Maybe<Scalars['String']['output']>;
  /** `defineAuthChallenge` taken apart. Null when `defineAuthChallenge` is null or no ARN. */
  readonly defineAuthChallengeParsed: Maybe<Arn>;
  /** Called when a user comes in from an external identity provider; can change the attributes received. */
  readonly inboundFederation: Maybe<LambdaTriggerVersion>;
  /** The ARN of the KMS key that encrypts codes on their way to `customSmsSender` and `customEmailSender`. */
  readonly kmsKeyId: Maybe<Scalars['String']['output']>;
  /** `kmsKeyId` taken apart. Null when `kmsKeyId` is null or no ARN. */
  readonly kmsKeyIdParsed: Maybe<Arn>;
  /** Called after a user signed in. */
  readonly postAuthentication: Maybe<Scalars['String']['output']>;
  /** `postAuthentication` taken apart. Null when `postAuthentication` is null or no ARN. */
  readonly postAuthenticationParsed: Maybe<Arn>;
  /** Called after a user confirmed the account or a new password. */
  readonly postConfirmation: Maybe<Scalars['String']['output']>;
  /** `postConfirmation` taken apart. Null when `postConfirmation` is null or no ARN. */
  readonly postConfirmationParsed: Maybe<Arn>;
  /** Called before the credentials of a sign-in are checked; can refuse it. */
  readonly preAuthentication: Maybe<Scalars['String']['output']>;
  /** `preAuthentication` taken apart. Null when `preAuthentication` is null or no ARN. */
  readonly preAuthenticationParsed: Maybe<Arn>;
  /** Called before a sign-up is accepted; can refuse it or confirm the user at once. */
  readonly preSignUp: Maybe<Scalars['String']['output']>;
  /** `preSignUp` taken apart. Null when `preSignUp` is null or no ARN. */
  readonly preSignUpParsed: Maybe<Arn>;
  /**
   * Called before tokens are signed; can change their claims. The older way to name it: where
   * `preTokenGenerationConfig` is set too, both name the same function.
   */
  readonly preTokenGeneration: Maybe<Scalars['String']['output']>;
  /** Called before tokens are signed; can change their claims. */
  readonly preTokenGenerationConfig: Maybe<LambdaTriggerVersion>;
  /** `preTokenGeneration` taken apart. Null when `preTokenGeneration` is null or no ARN. */
  readonly preTokenGenerationParsed: Maybe<Arn>;
  /** Called when an unknown user signs in; can bring that user over from another directory. */
  readonly userMigration: Maybe<Scalars['String']['output']>;
  /** `userMigration` taken apart. Null when `userMigration` is null or no ARN. */
  readonly userMigrationParsed: Maybe<Arn>;
  /** Checks the answer to the challenge of a custom sign-in. */
  readonly verifyAuthChallengeResponse: Maybe<Scalars['String']['output']>;
  /** `verifyAuthChallengeResponse` taken apart. Null when `verifyAuthChallengeResponse` is null or no ARN. */
  readonly verifyAuthChallengeResponseParsed: Maybe<Arn>;
};

/** A Lambda function that a pool can call. */
export type LambdaTrigger =
  /** Any of those below. `not` of it finds the pools that call none. */
  | 'ANY'
  /** `LambdaConfig.createAuthChallenge`. */
  | 'CREATE_AUTH_CHALLENGE'
  /** `LambdaConfig.customEmailSender`. */
  | 'CUSTOM_EMAIL_SENDER'
  /** `LambdaConfig.customMessage`. */
  | 'CUSTOM_MESSAGE'
  /** `LambdaConfig.customSmsSender`. */
  | 'CUSTOM_SMS_SENDER'
  /** `LambdaConfig.defineAuthChallenge`. */
  | 'DEFINE_AUTH_CHALLENGE'
  /** `LambdaConfig.inboundFederation`. */
  | 'INBOUND_FEDERATION'
  /** `LambdaConfig.postAuthentication`. */
  | 'POST_AUTHENTICATION'
  /** `LambdaConfig.postConfirmation`. */
  | 'POST_CONFIRMATION'
  /** `LambdaConfig.preAuthentication`. */
  | 'PRE_AUTHENTICATION'
  /** `LambdaConfig.preSignUp`. */
  | 'PRE_SIGN_UP'
  /** `LambdaConfig.preTokenGeneration` or `LambdaConfig.preTokenGenerationConfig`. */
  | 'PRE_TOKEN_GENERATION'
  /** `LambdaConfig.userMigration`. */
  | 'USER_MIGRATION'
  /** `LambdaConfig.verifyAuthChallengeResponse`. */
  | 'VERIFY_AUTH_CHALLENGE_RESPONSE';

/** A Lambda function, and the version of the event that Cognito calls it with. */
export type LambdaTriggerVersion = {
  readonly __typename?: 'LambdaTriggerVersion';
  /** The function's ARN. */
  readonly lambdaArn: Maybe<Scalars['String']['output']>;
  /** `lambdaArn` taken apart. Null when `lambdaArn` is null or no ARN. */
  readonly lambdaArnParsed: Maybe<Arn>;
  /** The version of the event. A later one carries more. */
  readonly lambdaVersion: Maybe<LambdaVersion>;
  /** `lambdaVersion` exactly as AWS wrote it. */
  readonly lambdaVersionRaw: Maybe<Scalars['String']['output']>;
};

/** The version of the event that a Lambda function is called with. */
export type LambdaVersion =
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** The first. For tokens: claims of the ID token can change. */
  | 'V1_0'
  /** For tokens: claims of the access token can change too. */
  | 'V2_0'
  /** For tokens: those of machine-to-machine grants can change too. */
  | 'V3_0';

/** One kind of log, and the one place that it is sent to. */
export type LogConfiguration = {
  readonly __typename?: 'LogConfiguration';
  /** The log group in Amazon CloudWatch. Null when the log goes elsewhere. */
  readonly cloudWatchLogsConfiguration: Maybe<CloudWatchLogsConfiguration>;
  /** What is logged. */
  readonly eventSource: Maybe<LogEventSource>;
  /** `eventSource` exactly as AWS wrote it. */
  readonly eventSourceRaw: Maybe<Scalars['String']['output']>;
  /** The stream of Amazon Data Firehose. Null when the log goes elsewhere. */
  readonly firehoseConfiguration: Maybe<FirehoseConfiguration>;
  /** How much is logged. */
  readonly logLevel: Maybe<LogLevel>;
  /** `logLevel` exactly as AWS wrote it. */
  readonly logLevelRaw: Maybe<Scalars['String']['output']>;
  /** The bucket in Amazon S3. Null when the log goes elsewhere. */
  readonly s3Configuration: Maybe<S3Configuration>;
};

/** Where a pool sends its logs. */
export type LogDeliveryConfiguration = {
  readonly __typename?: 'LogDeliveryConfiguration';
  /** One entry for each kind of log that is sent. Empty when none is. */
  readonly logConfigurations: Maybe<ReadonlyArray<LogConfiguration>>;
};

/** What is logged. AWS's own words are `userAuthEvents` and `userNotification`. */
export type LogEventSource =
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** What users did to sign in, with what threat protection found. */
  | 'USERAUTHEVENTS'
  /** Messages to users that could not be delivered. */
  | 'USERNOTIFICATION';

/** How much is logged. */
export type LogLevel =
  /** Errors alone. */
  | 'ERROR'
  /** Everything. */
  | 'INFO'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** How the pages of managed login look for an app client. */
export type ManagedLoginBranding = {
  readonly __typename?: 'ManagedLoginBranding';
  /** The pictures, at most 40. */
  readonly assets: Maybe<ReadonlyArray<BrandingAsset>>;
  /** When the style was made. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** When the style was last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** The id of the style, a UUID. */
  readonly managedLoginBrandingId: Maybe<Scalars['ID']['output']>;
  /** What was changed of Cognito's own settings, as the branding editor writes them. Null when nothing was. */
  readonly settings: Maybe<Scalars['JSON']['output']>;
  /** Whether it is Cognito's own look, unchanged. `settings` and `assets` are then without meaning. */
  readonly useCognitoProvidedValues: Maybe<Scalars['Boolean']['output']>;
};

/** How a rule compares a claim with its value. */
export type MappingRuleMatchType =
  /** The value stands somewhere in the claim. */
  | 'CONTAINS'
  /** They are the same. */
  | 'EQUALS'
  /** They differ. AWS writes `NotEqual`. */
  | 'NOTEQUAL'
  /** The claim begins with the value. AWS writes `StartsWith`. */
  | 'STARTSWITH'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Whether signing in takes a second factor. */
export type MfaConfiguration =
  /** Nobody is asked for one. */
  | 'OFF'
  /** Everybody must have one: let new users set one up. */
  | 'ON'
  /** Users who set one up are asked for it. */
  | 'OPTIONAL'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** A second factor. The words are this gateway's own. */
export type MfaMethod =
  /** A code by e-mail. */
  | 'EMAIL'
  /** A code in a text message. */
  | 'SMS'
  /** A code from an authenticator app. */
  | 'SOFTWARE_TOKEN'
  /** A passkey with user verification, which stands for both factors. */
  | 'WEB_AUTHN';

/** How users are told of an unusual sign-in: an e-mail for each way it can end. */
export type NotifyConfiguration = {
  readonly __typename?: 'NotifyConfiguration';
  /** The e-mail about a sign-in that was refused. */
  readonly blockEmail: Maybe<NotifyEmail>;
  /** The address that the e-mail comes from. */
  readonly from: Maybe<Scalars['String']['output']>;
  /** The e-mail about a sign-in that took a second factor. */
  readonly mfaEmail: Maybe<NotifyEmail>;
  /** The e-mail about a sign-in that went through. */
  readonly noActionEmail: Maybe<NotifyEmail>;
  /** Where answers to the e-mail go. */
  readonly replyTo: Maybe<Scalars['String']['output']>;
  /** The ARN of the identity in Amazon SES that lets Cognito send from that address. */
  readonly sourceArn: Maybe<Scalars['String']['output']>;
  /** `sourceArn` taken apart. Null when `sourceArn` is null or no ARN. */
  readonly sourceArnParsed: Maybe<Arn>;
};

/** An e-mail about an unusual sign-in. Words in braces, such as `{city}`, stand for what is known of it. */
export type NotifyEmail = {
  readonly __typename?: 'NotifyEmail';
  /** Its body as HTML. 6 to 20,000 characters. */
  readonly htmlBody: Maybe<Scalars['String']['output']>;
  /** Its subject. 1 to 140 characters. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Its body as plain text. 6 to 20,000 characters. */
  readonly textBody: Maybe<Scalars['String']['output']>;
};

/** The bounds of a number, as text, since they may be larger than any number type. */
export type NumberAttributeConstraints = {
  readonly __typename?: 'NumberAttributeConstraints';
  /** The greatest value, inclusive. */
  readonly maxValue: Maybe<Scalars['String']['output']>;
  /** The least value, inclusive. */
  readonly minValue: Maybe<Scalars['String']['output']>;
};

/** A way of OAuth 2.0 to obtain tokens. */
export type OAuthFlow =
  /** Tokens for a machine, without a user. */
  | 'CLIENT_CREDENTIALS'
  /** The authorization code grant, with a redirect back to the application. */
  | 'CODE'
  /** Tokens in the redirect itself. Dynamic client registration ignores it. */
  | 'IMPLICIT'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Which of two comes first. */
export type OrderDirection =
  /** The lesser, or the earlier. */
  | 'ASC'
  /** The greater, or the later. */
  | 'DESC';

/** Where a page stands in the whole list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Send it as `after` to read the next page; null when there is none and this page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /**
   * Whether there is more to list behind this page. AWS can say so and then return an empty last page, and
   * so can a filter that nothing further fulfils.
   */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether anything is known to stand before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item on this page; null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** How passwords in a file of users are hashed. */
export type PasswordHashingAlgorithm =
  /** Argon2id. */
  | 'ARGON2ID'
  /** bcrypt. */
  | 'BCRYPT'
  /** PBKDF2 with SHA-256. */
  | 'PBKDF2_SHA256'
  /** scrypt. */
  | 'SCRYPT'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/**
 * What a password must look like. No password is longer than 256 characters, letters are those of the
 * English alphabet, and symbols are `^ $ * . [ ] { } ( ) ? - " ! @ # % & / \ , > < ' : ; | _ ~ + =`, the back
 * quote, and a space inside. A rule that is null was not returned.
 */
export type PasswordPolicy = {
  readonly __typename?: 'PasswordPolicy';
  /** The least number of characters: 6 to 99. */
  readonly minimumLength: Maybe<Scalars['Int']['output']>;
  /** How many former passwords must not be used again: 0 to 24. Null when any may be. */
  readonly passwordHistorySize: Maybe<Scalars['Int']['output']>;
  /** Whether at least one lower-case letter is needed. */
  readonly requireLowercase: Maybe<Scalars['Boolean']['output']>;
  /** Whether at least one digit is needed. */
  readonly requireNumbers: Maybe<Scalars['Boolean']['output']>;
  /** Whether at least one symbol is needed. */
  readonly requireSymbols: Maybe<Scalars['Boolean']['output']>;
  /** Whether at least one upper-case letter is needed. */
  readonly requireUppercase: Maybe<Scalars['Boolean']['output']>;
  /** For how many days a temporary password stays valid: 1 to 365; AWS takes 0 for its default of 7. */
  readonly temporaryPasswordValidityDays: Maybe<Scalars['Int']['output']>;
};

/** Whether answers hide that a username does not exist. */
export type PreventUserExistenceErrors =
  /** They do: a wrong username looks like a wrong password. */
  | 'ENABLED'
  /** They say that there is no such user. */
  | 'LEGACY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** A session tag, and the claim that its value comes from. */
export type PrincipalTag = {
  readonly __typename?: 'PrincipalTag';
  /** The name of the claim; 1 to 256 characters. */
  readonly claim: Scalars['String']['output'];
  /** The name of the tag; 1 to 128 characters. */
  readonly tag: Scalars['String']['output'];
};

/** Which claims of one provider's tokens become session tags. */
export type PrincipalTagMap = {
  readonly __typename?: 'PrincipalTagMap';
  /** The provider's name. */
  readonly identityProviderName: Maybe<Scalars['String']['output']>;
  /** The tags, sorted by name, up to 50. Null when AWS returned none. */
  readonly principalTags: Maybe<ReadonlyArray<PrincipalTag>>;
  /** Whether AWS's own choice of claims is used: `aud` as the tag `client`, `sub` as the tag `username`. */
  readonly useDefaults: Maybe<Scalars['Boolean']['output']>;
};

/** One of a provider's settings. Which there are depends on the type of the provider, and changes with time. */
export type ProviderDetail = {
  readonly __typename?: 'ProviderDetail';
  /** Whether `***` in `value` stands for something that is never shown. */
  readonly isSecret: Scalars['Boolean']['output'];
  /** AWS's name of the setting, such as `oidc_issuer` or `MetadataURL`. */
  readonly key: Scalars['String']['output'];
  /** The setting. `***` stands for a secret, and for what is secret within a URL. */
  readonly value: Scalars['String']['output'];
};

/** Where every question starts. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * The AWS accounts that the gateway was told to read, in the order of its configuration, with how their
   * reads went. It costs no call to AWS.
   */
  readonly accounts: Maybe<ReadonlyArray<Account>>;
  /**
   * How much of this graph the caller sees, by the token of the request. A gateway that asks for no tokens
   * shows everything to everybody.
   */
  readonly callerAccess: AccessLevel;
  /**
   * One identity pool, or null with an entry in `errors` that says why there is none. It costs one call to
   * AWS, `roles` and `roleMappings` together one more, each `principalTags` one more.
   *
   * A gateway of several accounts asks all those that have the region, side by side, one call each, and
   * gives the one that has it. Name `account` to save that.
   */
  readonly identityPool: Maybe<IdentityPool>;
  /**
   * The identity pools of every configured account and region, or of those asked for, page by page. They
   * come in the order of the configuration, place by place, and within a place in AWS's own.
   *
   * As long as only `id`, `account`, `region` and `name` of an identity pool are selected, 60 identity pools
   * of a place cost one call to AWS; `roles`, `roleMappings` and `principalTags` cost their own calls, and
   * any other field one more call for each identity pool on the page. Where the first place does not fill
   * the page, the first pages of up to four places behind it are read side by side.
   *
   * A place that cannot be listed costs its own part alone: it has one edge in the list, of which
   * `identityPoolId` and `node` are null, each with an entry in `errors` that names the account, and the
   * list goes on behind it. The field as a whole fails where the only place asked for fails, and where a
   * place failed that the selection has no room for: select `nodes`, or `node` or `identityPoolId` of the
   * edges. Where one operation has had all the calls to AWS that it may cause, the identity pools found so
   * far are returned with one more edge that says `LIMIT_EXCEEDED`; its cursor goes on where the list stopped.
   */
  readonly identityPools: Maybe<IdentityPoolConnection>;
  /**
   * The AWS regions that lists span, each with the accounts that are read there, and how their reads went.
   * It costs no call to AWS.
   */
  readonly regions: Maybe<ReadonlyArray<Region>>;
  /**
   * One user pool, or null with an entry in `errors` that says why there is none. Asking for the same
   * pool several times in one request costs one call to AWS.
   *
   * A gateway of several accounts finds out by itself whose pool it is: it keeps in mind which account
   * listed which id, and where it does not know one yet, it asks each account that has the region for the
   * pool, side by side, one call for each. Name `account` to save that. No pool is said to be missing
   * because a list lacks it: each of these accounts was asked for it, at most five seconds before.
   */
  readonly userPool: Maybe<UserPool>;
  /**
   * How two user pools differ, by what AWS makes of them and not by how it is written: schema attributes are
   * compared by their names, recovery mechanisms by their priorities, lists that have no order as sets;
   * what is empty is the same as what is absent, and so is what stands at AWS's default. Members that have no
   * effect beside another one are left out. Nothing around the pools is compared.
   *
   * A side that is a pool costs one call to AWS. Where a side cannot be read, the field is null with an entry
   * in `errors` that names the pool.
   */
  readonly userPoolDiff: Maybe<UserPoolDiff>;
  /**
   * One user pool, or the typed reason why there is none. The same read as `userPool`, for clients that
   * want the compiler to make them handle each failure.
   */
  readonly userPoolResult: UserPoolResult;
  /**
   * Several user pools, or the typed reason why one could not be read, in the order of `ids`, repeats
   * included.
   */
  readonly userPoolResultsById: Maybe<ReadonlyArray<UserPoolResult>>;
  /**
   * The user pools of every configured account and region, or of those asked for, page by page. Without
   * `orderBy` they come in the order of the configuration, place by place, and within a place in AWS's own.
   *
   * As long as only `id`, `account`, `region`, `name`, `lambdaConfig`, `status`, `statusRaw`,
   * `creationDate` and `lastModifiedDate` of a pool are selected, 60 pools of a place cost one call to AWS;
   * any other field costs one more call for each pool on the page. The place that a page starts in is read
   * alone; where that does not fill the page, up to four places behind it are begun side by side.
   *
   * A place that cannot be listed costs its own part alone: it has one edge in the list, of which
   * `userPoolId` and `node` are null, each with an entry in `errors` that names the account, and the list
   * goes on behind it. So has a pool for which the filter could not be decided, with its `userPoolId`.
   * The field as a whole fails where the only place asked for fails, and where something failed that the
   * selection has no room for: select `nodes`, or `node` of the edges.
   *
   * Where one operation has had all the calls to AWS that it may cause, the pools found so far are returned
   * with one more edge that says `LIMIT_EXCEEDED`; its cursor goes on where the search stopped.
   */
  readonly userPools: Maybe<UserPoolConnection>;
  /**
   * Several user pools at once, in the order of `ids`, repeats included. A pool that cannot be read is
   * null at its own position, with its own entry in `errors`, and costs its neighbours nothing. Only a
   * list that is too long fails as a whole, and the rest of the answer with it.
   */
  readonly userPoolsById: ReadonlyArray<Maybe<UserPool>>;
};


/** Where every question starts. */
export type QueryIdentityPoolArgs = {
  account?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question starts. */
export type QueryIdentityPoolsArgs = {
  accounts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  regions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** Where every question starts. */
export type QueryUserPoolArgs = {
  account?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question starts. */
export type QueryUserPoolDiffArgs = {
  ignore?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  includeIdentity?: InputMaybe<Scalars['Boolean']['input']>;
  left: UserPoolSide;
  right: UserPoolSide;
};


/** Where every question starts. */
export type QueryUserPoolResultArgs = {
  account?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question starts. */
export type QueryUserPoolResultsByIdArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Where every question starts. */
export type QueryUserPoolsArgs = {
  accounts?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserPoolFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserPoolOrder>;
  regions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** Where every question starts. */
export type QueryUserPoolsByIdArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** One way to get back in. */
export type RecoveryMechanism = {
  readonly __typename?: 'RecoveryMechanism';
  /** What the code is sent to. */
  readonly name: Maybe<RecoveryOption>;
  /** `name` exactly as AWS wrote it. */
  readonly nameRaw: Maybe<Scalars['String']['output']>;
  /** Its place among the others: 1 is tried first, 2 next. */
  readonly priority: Maybe<Scalars['Int']['output']>;
};

/** How a user who forgot the password gets back in. */
export type RecoveryOption =
  /** Not alone: an administrator has to help. */
  | 'ADMIN_ONLY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED'
  /** A code to the verified e-mail address. */
  | 'VERIFIED_EMAIL'
  /** A code to the verified phone number. */
  | 'VERIFIED_PHONE_NUMBER';

/** Whether using a refresh token replaces it. */
export type RefreshTokenRotation = {
  readonly __typename?: 'RefreshTokenRotation';
  /** Whether each use gives a new refresh token. */
  readonly feature: Maybe<EnabledStatus>;
  /** `feature` exactly as AWS wrote it. */
  readonly featureRaw: Maybe<Scalars['String']['output']>;
  /** For how many seconds the replaced token still works: 0 to 60. */
  readonly retryGracePeriodSeconds: Maybe<Scalars['Int']['output']>;
};

/** An AWS region that lists span. */
export type Region = {
  readonly __typename?: 'Region';
  /** The accounts whose lists span this region. */
  readonly accounts: ReadonlyArray<AccountRegion>;
  /** The region, such as `eu-west-1`. */
  readonly name: Scalars['String']['output'];
};

/** What can be done in a region that holds a pool. */
export type ReplicaRole =
  /** Everything. */
  | 'PRIMARY'
  /** Signing in, and what belongs to this region alone; users are created and changed in the primary region. */
  | 'SECONDARY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Whether a replica is in use. */
export type ReplicaStatus =
  /** It is in use. */
  | 'ACTIVE'
  /** It is being made. */
  | 'CREATING'
  /** It is being removed. */
  | 'DELETING'
  /** It is there and can be configured, but no user can sign in. */
  | 'INACTIVE'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** An API that takes the pool's access tokens, and the scopes that it knows. */
export type ResourceServer = {
  readonly __typename?: 'ResourceServer';
  /** What its scopes begin with, such as `https://api.example.com` or `orders`: 1 to 256 characters. */
  readonly identifier: Scalars['String']['output'];
  /** Who manages it, where that is not the pool's owner; else null. */
  readonly managedBy: Maybe<ResourceServerManager>;
  /** `managedBy` exactly as AWS wrote it. */
  readonly managedByRaw: Maybe<Scalars['String']['output']>;
  /** The name that people gave it: 1 to 256 characters. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The scopes that it knows, at most 100. Null or empty where it has none, as AWS returned it. */
  readonly scopes: Maybe<ReadonlyArray<ResourceServerScope>>;
  /** The id of the pool that the resource server belongs to. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** One page of resource servers. */
export type ResourceServerConnection = {
  readonly __typename?: 'ResourceServerConnection';
  /** The resource servers of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ResourceServerEdge>;
  /** The resource servers of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<ResourceServer>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** A resource server's place in a list. */
export type ResourceServerEdge = {
  readonly __typename?: 'ResourceServerEdge';
  /** Send it as `after` to go on behind this resource server. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The resource server. Null with an entry in `errors` when it could not be read. */
  readonly node: Maybe<ResourceServer>;
};

/** Who manages a resource server in place of the pool's owner. */
export type ResourceServerManager =
  /** Amazon Cognito itself. */
  | 'COGNITO'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Something that a token can allow its bearer to do. */
export type ResourceServerScope = {
  readonly __typename?: 'ResourceServerScope';
  /** What the scope allows, for people: 1 to 256 characters. */
  readonly scopeDescription: Maybe<Scalars['String']['output']>;
  /** The scope's name. In a token it follows the identifier of its resource server and a `/`. */
  readonly scopeName: Maybe<Scalars['String']['output']>;
};

/** What threat protection does about risks. It acts only where the pool's `userPoolAddOns` says so. */
export type RiskConfiguration = {
  readonly __typename?: 'RiskConfiguration';
  /** What happens when a sign-in looks unusual (adaptive authentication). */
  readonly accountTakeoverRiskConfiguration: Maybe<AccountTakeoverRiskConfiguration>;
  /** The app client that this is set for, as AWS tells it. Null or `ALL` for the whole pool. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** What happens when a password is known to be stolen. */
  readonly compromisedCredentialsRiskConfiguration: Maybe<CompromisedCredentialsRiskConfiguration>;
  /** When this was last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** Addresses that are always refused, or never judged. */
  readonly riskExceptionConfiguration: Maybe<RiskExceptionConfiguration>;
};

/** Addresses that threat protection does not judge. At most 200 ranges in each list, as `192.0.2.0/24`. */
export type RiskExceptionConfiguration = {
  readonly __typename?: 'RiskExceptionConfiguration';
  /** Ranges from which every sign-in is refused. */
  readonly blockedIpRangeList: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Ranges from which no sign-in is judged. */
  readonly skippedIpRangeList: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Where the role of a user comes from. */
export type RoleMappingType =
  /** Rules over any claims of the token. */
  | 'RULES'
  /** The claims `cognito:preferred_role` and `cognito:roles` of the token, which the user's groups decide. */
  | 'TOKEN'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** A bucket in Amazon S3. */
export type S3Configuration = {
  readonly __typename?: 'S3Configuration';
  /** Its ARN. */
  readonly bucketArn: Maybe<Scalars['String']['output']>;
  /** `bucketArn` taken apart. Null when `bucketArn` is null or no ARN. */
  readonly bucketArnParsed: Maybe<Arn>;
};

/** One attribute that a user can have, and its rules. */
export type SchemaAttribute = {
  readonly __typename?: 'SchemaAttribute';
  /** The type of its values. Cognito's interfaces send and take all of them as text. */
  readonly attributeDataType: Maybe<AttributeDataType>;
  /** `attributeDataType` exactly as AWS wrote it. */
  readonly attributeDataTypeRaw: Maybe<Scalars['String']['output']>;
  /** Whether only an administrator can change it. A legacy of old pools: app clients' write permissions replace it. */
  readonly developerOnlyAttribute: Maybe<Scalars['Boolean']['output']>;
  /** Whether its value can change once it is set. */
  readonly mutable: Maybe<Scalars['Boolean']['output']>;
  /** The attribute's name. Custom ones begin with `custom:`, developer-only ones with `dev:`. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The bounds of a number. Null where there are none. */
  readonly numberAttributeConstraints: Maybe<NumberAttributeConstraints>;
  /** Whether a sign-up without it is refused. `sub` is always listed so: Cognito sets it, leave it out of forms. */
  readonly required: Maybe<Scalars['Boolean']['output']>;
  /** The bounds of a text's length. Null where there are none. */
  readonly stringAttributeConstraints: Maybe<StringAttributeConstraints>;
};

/** The oldest TLS that a custom domain speaks, and its ciphers. */
export type SecurityPolicy =
  /** TLS 1.0 and later. Meant for clients of long ago alone. */
  | 'TLS_V1'
  /** TLS 1.2 and later. */
  | 'TLS_V1_2_2021'
  /** TLS 1.3 alone. */
  | 'TLS_V1_3_2025'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What a user may begin to sign in with in the flow `USER_AUTH`, where users choose. */
export type SignInPolicy = {
  readonly __typename?: 'SignInPolicy';
  /** The factors that are accepted as the first step. */
  readonly allowedFirstAuthFactors: Maybe<ReadonlyArray<AuthFactor>>;
  /** `allowedFirstAuthFactors` exactly as AWS wrote them, in the same order. */
  readonly allowedFirstAuthFactorsRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** How the pool sends text messages: through Amazon SNS, or through AWS End User Messaging where `eumsSms` is set. */
export type SmsConfiguration = {
  readonly __typename?: 'SmsConfiguration';
  /** The settings for AWS End User Messaging. Never set together with `snsCallerArn`. */
  readonly eumsSms: Maybe<EumsSmsConfiguration>;
  /** What Cognito states when it assumes that role, so that the role can trust it alone. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The ARN of the role under which Cognito sends through Amazon SNS. */
  readonly snsCallerArn: Maybe<Scalars['String']['output']>;
  /** `snsCallerArn` taken apart. Null when `snsCallerArn` is null or no ARN. */
  readonly snsCallerArnParsed: Maybe<Arn>;
  /** The AWS region whose Amazon SNS sends; not every region with Cognito has one. */
  readonly snsRegion: Maybe<Scalars['String']['output']>;
};

/** How codes in text messages are sent. */
export type SmsMfaConfiguration = {
  readonly __typename?: 'SmsMfaConfiguration';
  /** The text message; `{####}` stands for the code. Null for Cognito's own words. */
  readonly smsAuthenticationMessage: Maybe<Scalars['String']['output']>;
  /** How the pool sends text messages. */
  readonly smsConfiguration: Maybe<SmsConfiguration>;
};

/** Codes from an authenticator app (TOTP). */
export type SoftwareTokenMfaConfiguration = {
  readonly __typename?: 'SoftwareTokenMfaConfiguration';
  /** Whether users can have such an app as a second factor. */
  readonly enabled: Maybe<Scalars['Boolean']['output']>;
};

/** The sign-in that app clients of a pool share. */
export type SsoSessionConfiguration = {
  readonly __typename?: 'SsoSessionConfiguration';
  /**
   * For how many minutes after the user last signed in this app client takes that for an answer: 0 to
   * 129,600 (90 days); 0 means that the user always has to sign in anew.
   */
  readonly maxValidityMinutes: Maybe<Scalars['Int']['output']>;
};

/** The bounds of a text's length in characters, as AWS sends them: text. */
export type StringAttributeConstraints = {
  readonly __typename?: 'StringAttributeConstraints';
  /** The greatest length. */
  readonly maxLength: Maybe<Scalars['String']['output']>;
  /** The least length. */
  readonly minLength: Maybe<Scalars['String']['output']>;
};

/**
 * What a text must be like: all that is set must hold. Upper and lower case are told apart, and texts are
 * compared character by character, as they are. An empty one holds for every text, and where there is none.
 */
export type StringFilter = {
  /** The text has this one somewhere within it. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** The text is this one. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** The text begins with this one. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A social provider that an identity pool trusts, and the application that is registered there. */
export type SupportedLoginProvider = {
  readonly __typename?: 'SupportedLoginProvider';
  /** The id of the application at that provider. A secret that AWS keeps behind it never leaves the gateway. */
  readonly appId: Scalars['String']['output'];
  /** Whether AWS keeps a secret of that application beside its id, as it does for Twitter. */
  readonly hasSecret: Scalars['Boolean']['output'];
  /** The provider's name, such as `graph.facebook.com` or `accounts.google.com`. */
  readonly providerName: Scalars['String']['output'];
};

/** A tag that must be there. Upper and lower case are told apart. */
export type TagFilter = {
  /** The tag's key. */
  readonly key: Scalars['String']['input'];
  /** The tag's value, which can be an empty string. Null means any value. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** A document that users accept by signing up with managed login: links to it, not its text. */
export type Terms = {
  readonly __typename?: 'Terms';
  /** The app client whose pages show it. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** When the document was made. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** How users are made to accept it. */
  readonly enforcement: Maybe<TermsEnforcement>;
  /** `enforcement` exactly as AWS wrote it. */
  readonly enforcementRaw: Maybe<Scalars['String']['output']>;
  /** When the document was last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** Its address in each language, by language. */
  readonly links: Maybe<ReadonlyArray<TermsLink>>;
  /** The document's id, a UUID. */
  readonly termsId: Scalars['ID']['output'];
  /** Its kind, which is its name too: `terms-of-use` or `privacy-policy`. */
  readonly termsName: Maybe<Scalars['String']['output']>;
  /** How the document is told. */
  readonly termsSource: Maybe<TermsSource>;
  /** `termsSource` exactly as AWS wrote it. */
  readonly termsSourceRaw: Maybe<Scalars['String']['output']>;
  /** The id of the pool that the document belongs to. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** One page of a pool's terms documents, as the Relay specification of connections has it. */
export type TermsConnection = {
  readonly __typename?: 'TermsConnection';
  /** The documents of this page, each with its cursor. */
  readonly edges: ReadonlyArray<TermsEdge>;
  /** The documents of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<Terms>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** A terms document's place in a list. */
export type TermsEdge = {
  readonly __typename?: 'TermsEdge';
  /** Send it as `after` to go on behind this document. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The document. Null with an entry in `errors` when its details were asked for and could not be read. */
  readonly node: Maybe<Terms>;
  /** The id of the document, there even when the document itself could not be read. */
  readonly termsId: Scalars['ID']['output'];
};

/** How users are made to accept a terms document. */
export type TermsEnforcement =
  /** Not at all: it is shown, and signing up counts as accepting it. */
  | 'NONE'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** The address of a terms document in one language. */
export type TermsLink = {
  readonly __typename?: 'TermsLink';
  /** The language in AWS's words, such as `cognito:english`; `cognito:default` stands for every other. */
  readonly language: Scalars['String']['output'];
  /** Where the document is. */
  readonly url: Scalars['String']['output'];
};

/** How a terms document is told. */
export type TermsSource =
  /** By a link. */
  | 'LINK'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** A unit of time. */
export type TimeUnit =
  /** Days. */
  | 'DAYS'
  /** Hours. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES'
  /** Seconds. */
  | 'SECONDS'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** The sessions that tokens belong to. */
export type TokenSessionConfiguration = {
  readonly __typename?: 'TokenSessionConfiguration';
  /** How many of them a user can have at once: 1 to 100. One more ends the one that was not used for longest. */
  readonly maxPerUser: Maybe<Scalars['Int']['output']>;
};

/** The units in which an app client's token validities are told. */
export type TokenValidityUnits = {
  readonly __typename?: 'TokenValidityUnits';
  /** The unit of `accessTokenValidity`. Null means hours. */
  readonly accessToken: Maybe<TimeUnit>;
  /** `accessToken` exactly as AWS wrote it. */
  readonly accessTokenRaw: Maybe<Scalars['String']['output']>;
  /** The unit of `idTokenValidity`. Null means hours. */
  readonly idToken: Maybe<TimeUnit>;
  /** `idToken` exactly as AWS wrote it. */
  readonly idTokenRaw: Maybe<Scalars['String']['output']>;
  /** The unit of `refreshTokenValidity`. Null means days. */
  readonly refreshToken: Maybe<TimeUnit>;
  /** `refreshToken` exactly as AWS wrote it. */
  readonly refreshTokenRaw: Maybe<Scalars['String']['output']>;
};

/** How the classic hosted pages look. */
export type UiCustomization = {
  readonly __typename?: 'UiCustomization';
  /** The app client that this look is set for; `ALL` where it is the whole pool's. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** When this look was first set. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** The style sheet. */
  readonly css: Maybe<Scalars['String']['output']>;
  /** The version of the style sheet, which AWS counts. */
  readonly cssVersion: Maybe<Scalars['String']['output']>;
  /** The address of the logo. */
  readonly imageUrl: Maybe<Scalars['String']['output']>;
  /** When this look was last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
};

/** What happens when users change their e-mail address or phone number. */
export type UserAttributeUpdateSettings = {
  readonly __typename?: 'UserAttributeUpdateSettings';
  /** The attributes that keep their old value until the new one is verified. */
  readonly attributesRequireVerificationBeforeUpdate: Maybe<ReadonlyArray<VerifiedAttribute>>;
  /** `attributesRequireVerificationBeforeUpdate` exactly as AWS wrote them, in the same order. */
  readonly attributesRequireVerificationBeforeUpdateRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A job that brings users in from a CSV file. The signed address that its file is sent to is a secret and not served. */
export type UserImportJob = {
  readonly __typename?: 'UserImportJob';
  /** The ARN of the role under which Cognito logs what becomes of each user. */
  readonly cloudWatchLogsRoleArn: Maybe<Scalars['String']['output']>;
  /** `cloudWatchLogsRoleArn` taken apart. Null when `cloudWatchLogsRoleArn` is null or no ARN. */
  readonly cloudWatchLogsRoleArnParsed: Maybe<Arn>;
  /** When the job ended. Null before that. */
  readonly completionDate: Maybe<Scalars['DateTime']['output']>;
  /** What AWS says of how it ended, without signatures of addresses in it. Null before that. */
  readonly completionMessage: Maybe<Scalars['String']['output']>;
  /** When the job was made. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** How many users it could not bring in. */
  readonly failedUsers: Maybe<Scalars['Int']['output']>;
  /** How many users it brought in. */
  readonly importedUsers: Maybe<Scalars['Int']['output']>;
  /** The job's id, `import-` and ten characters. */
  readonly jobId: Scalars['ID']['output'];
  /** The name that people gave the job. */
  readonly jobName: Maybe<Scalars['String']['output']>;
  /** How the passwords in the file were hashed. Null when it brought none. */
  readonly passwordHashingAlgorithm: Maybe<PasswordHashingAlgorithm>;
  /** `passwordHashingAlgorithm` exactly as AWS wrote it. */
  readonly passwordHashingAlgorithmRaw: Maybe<Scalars['String']['output']>;
  /** How many users it left out, since they were there already. */
  readonly skippedUsers: Maybe<Scalars['Int']['output']>;
  /** When the job was started. Null before that. */
  readonly startDate: Maybe<Scalars['DateTime']['output']>;
  /** How far the job is. */
  readonly status: Maybe<UserImportJobStatus>;
  /** `status` exactly as AWS wrote it. */
  readonly statusRaw: Maybe<Scalars['String']['output']>;
  /** The id of the pool that the users come to. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** One page of a pool's import jobs, as the Relay specification of connections has it. */
export type UserImportJobConnection = {
  readonly __typename?: 'UserImportJobConnection';
  /** The jobs of this page, each with its cursor. */
  readonly edges: ReadonlyArray<UserImportJobEdge>;
  /** The jobs of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<UserImportJob>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** An import job's place in a list. */
export type UserImportJobEdge = {
  readonly __typename?: 'UserImportJobEdge';
  /** Send it as `after` to go on behind this job. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The job. Null with an entry in `errors` when it could not be read. */
  readonly node: Maybe<UserImportJob>;
};

/** How far an import job is. */
export type UserImportJobStatus =
  /** It is made and not started. */
  | 'CREATED'
  /** It was not started in time, and its file is gone. */
  | 'EXPIRED'
  /** It ended with an error. */
  | 'FAILED'
  /** It brings users in. */
  | 'INPROGRESS'
  /** It is started and has not begun. */
  | 'PENDING'
  /** It was stopped. */
  | 'STOPPED'
  /** It was told to stop and has not stopped yet. */
  | 'STOPPING'
  /** It ended well; single users can have failed all the same. */
  | 'SUCCEEDED'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPool = {
  readonly __typename?: 'UserPool';
  /**
   * The name that the gateway's configuration gives the account that this pool was read in; `default`
   * where it names none.
   */
  readonly account: Maybe<Scalars['String']['output']>;
  /** The twelve digits of the AWS account that owns the pool, taken from `arn`. */
  readonly accountId: Maybe<Scalars['ID']['output']>;
  /** How users get back in when they forgot their password. Null on old pools, which prefer text messages. */
  readonly accountRecoverySetting: Maybe<AccountRecoverySetting>;
  /** The pool's names for the levels of authentication that the `acr` claim of a token tells, weakest first. */
  readonly acrConfiguration: Maybe<ReadonlyArray<AcrLevel>>;
  /** Rules for users that an administrator creates, and whether users may sign up by themselves. */
  readonly adminCreateUserConfig: Maybe<AdminCreateUserConfig>;
  /**
   * Attributes that a user may type in place of the username, once verified. Fixed when the pool is
   * created; never set together with `usernameAttributes`.
   */
  readonly aliasAttributes: Maybe<ReadonlyArray<AliasAttribute>>;
  /** `aliasAttributes` exactly as AWS wrote them, in the same order. */
  readonly aliasAttributesRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The pool's Amazon Resource Name, as policies and templates refer to it. */
  readonly arn: Maybe<Scalars['String']['output']>;
  /** `arn` taken apart. Null when `arn` is null or no ARN. */
  readonly arnParsed: Maybe<Arn>;
  /** The attributes to which Cognito by itself sends a code to verify them after sign-up. */
  readonly autoVerifiedAttributes: Maybe<ReadonlyArray<VerifiedAttribute>>;
  /** `autoVerifiedAttributes` exactly as AWS wrote them, in the same order. */
  readonly autoVerifiedAttributesRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * One app client, for one call to AWS. Null with an entry in `errors` of code `RESOURCE_NOT_FOUND` where
   * the pool has none of that id.
   */
  readonly client: Maybe<UserPoolClient>;
  /** How long one app client lets a user stay signed in. One more call to AWS. */
  readonly clientSessionConfiguration: Maybe<UserPoolClientSessionConfiguration>;
  /**
   * The pool's app clients, page by page. Read only when selected: one call to AWS for each 60. As long as
   * only `userPoolId`, `clientId` and `clientName` of a client are selected, no more; `riskConfiguration`,
   * `uiCustomization`, `managedLoginBranding` and `sessionConfiguration` cost their own calls, and any other
   * field one more call for each client on the page.
   */
  readonly clients: Maybe<UserPoolClientConnection>;
  /** When the pool was created. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** The columns that a file of users for this pool must have, in order. One more call to AWS. */
  readonly csvHeader: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The host of the hosted pages in a domain of one's own, such as `auth.example.com`. */
  readonly customDomain: Maybe<Scalars['String']['output']>;
  /** Whether applications may register their own app clients at run time. */
  readonly dcrConfiguration: Maybe<DcrConfiguration>;
  /** Whether the pool refuses to be deleted. */
  readonly deletionProtection: Maybe<DeletionProtection>;
  /** `deletionProtection` exactly as AWS wrote it. */
  readonly deletionProtectionRaw: Maybe<Scalars['String']['output']>;
  /** Whether devices are remembered. Null means that they are not. */
  readonly deviceConfiguration: Maybe<DeviceConfiguration>;
  /** The prefix of the hosted pages' host under `amazoncognito.com`. Read `hostedUiBaseUrl` for the address. */
  readonly domain: Maybe<Scalars['String']['output']>;
  /**
   * What AWS tells of `domain` and then of `customDomain`, one call to AWS for each; empty where the pool
   * has neither. A domain that AWS does not know is null in its place, and so is one that cannot be read,
   * that with its own entry in `errors`.
   */
  readonly domains: Maybe<ReadonlyArray<Maybe<UserPoolDomain>>>;
  /** How the pool sends e-mail. */
  readonly emailConfiguration: Maybe<EmailConfiguration>;
  /**
   * Why e-mail cannot be sent.
   * @deprecated AWS no longer keeps it up to date. Look in CloudTrail for errors of the event source `cognito-idp.amazonaws.com`.
   */
  readonly emailConfigurationFailure: Maybe<Scalars['String']['output']>;
  /**
   * The e-mail that carries a verification code, as old pools have it.
   * @deprecated AWS no longer uses it. Read `verificationMessageTemplate { emailMessage }`.
   */
  readonly emailVerificationMessage: Maybe<Scalars['String']['output']>;
  /**
   * The subject of the e-mail that carries a verification code, as old pools have it.
   * @deprecated AWS no longer uses it. Read `verificationMessageTemplate { emailSubject }`.
   */
  readonly emailVerificationSubject: Maybe<Scalars['String']['output']>;
  /** About how many users the pool has. AWS refreshes it now and then; it is no exact count. */
  readonly estimatedNumberOfUsers: Maybe<Scalars['Int']['output']>;
  /**
   * The definition of one group, for one call to AWS. Null with an entry in `errors` of code
   * `RESOURCE_NOT_FOUND` where the pool has none of that name.
   */
  readonly group: Maybe<UserPoolGroup>;
  /**
   * The definitions of the pool's groups, page by page; this gateway reads no members. Read only when
   * selected: one call to AWS for each 60.
   */
  readonly groups: Maybe<UserPoolGroupConnection>;
  /**
   * Where the hosted sign-in pages live, without a path: the custom domain where there is one, else the
   * prefix domain. Null when the pool has no domain and therefore no hosted pages, and for a prefix
   * domain outside AWS's commercial and GovCloud regions, where its host is not documented.
   */
  readonly hostedUiBaseUrl: Maybe<Scalars['String']['output']>;
  /** The pool's id, unique within its account and region: 1 to 55 characters. */
  readonly id: Scalars['ID']['output'];
  /**
   * The identity pools that trust this pool: those that name it, in its own region, as a provider. Looked
   * for in every region that is configured for the pool's account, and in the pool's own. AWS has no such
   * question, so that this costs a list of all identity pools for each of these regions, and one more call
   * for each identity pool there is; a request that asks it of several pools pays once. An identity pool
   * that could not be read, and the rest of a region that could not be listed, is null at its own place,
   * with its own entry in `errors`: it may or may not trust this pool.
   *
   * Those of other accounts can trust this pool too, and are not looked for here: what they trust stands in
   * `cognitoIdentityProviders` of `Query.identityPools`.
   */
  readonly identityPools: Maybe<ReadonlyArray<Maybe<IdentityPool>>>;
  /**
   * One identity provider, for one call to AWS. Null with an entry in `errors` of code `RESOURCE_NOT_FOUND`
   * where the pool has none of that name.
   */
  readonly identityProvider: Maybe<IdentityProvider>;
  /**
   * The pool's identity providers, page by page. Read only when selected: one call to AWS for each 60. As
   * long as only `userPoolId`, `providerName`, `providerType`, `providerTypeRaw`, `creationDate` and
   * `lastModifiedDate` of a provider are selected, no more; any other field costs one more call for each
   * provider on the page.
   */
  readonly identityProviders: Maybe<IdentityProviderConnection>;
  /** The jobs that bring users in from a file, page by page, in AWS's own order. A page costs one call to AWS. */
  readonly importJobs: Maybe<UserImportJobConnection>;
  /**
   * The `iss` claim of the tokens that this pool signs; its OpenID configuration is at
   * `<issuer>/.well-known/openid-configuration`. It follows `issuerConfiguration`, and is null where
   * that is of a type that this gateway does not know.
   */
  readonly issuer: Maybe<Scalars['String']['output']>;
  /** Which form of issuer URL the pool's tokens carry. */
  readonly issuerConfiguration: Maybe<IssuerConfiguration>;
  /** The key that encrypts the pool's data at rest. */
  readonly keyConfiguration: Maybe<KeyConfiguration>;
  /** The Lambda functions that Cognito calls while users sign up, sign in and receive messages. */
  readonly lambdaConfig: Maybe<LambdaConfig>;
  /** When the pool's configuration last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** Where the pool sends its logs. One more call to AWS. */
  readonly logDelivery: Maybe<LogDeliveryConfiguration>;
  /**
   * How the pages of managed login look for one app client. Null when it has no style of its own: AWS
   * answers the same for an app client that does not exist. One more call to AWS.
   */
  readonly managedLoginBranding: Maybe<ManagedLoginBranding>;
  /**
   * One style of managed login, by its own id, for one call to AWS. Null with an entry in `errors` of code
   * `RESOURCE_NOT_FOUND` where the pool has none of that id.
   */
  readonly managedLoginBrandingById: Maybe<ManagedLoginBranding>;
  /**
   * The second factors that are truly on, and how each is set. `mfaConfiguration` alone does not tell
   * which they are. One more call to AWS.
   */
  readonly mfaConfig: Maybe<UserPoolMfaConfig>;
  /**
   * Whether signing in takes a second factor. `OPTIONAL` leaves it to each user; it does not say which
   * factors are on.
   */
  readonly mfaConfiguration: Maybe<MfaConfiguration>;
  /** `mfaConfiguration` exactly as AWS wrote it. */
  readonly mfaConfigurationRaw: Maybe<Scalars['String']['output']>;
  /** The name that people gave the pool: 1 to 128 characters, not necessarily unique. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Rules for passwords and for the first step of signing in. */
  readonly policies: Maybe<UserPoolPolicies>;
  /** The AWS region that this pool was read in. For a replica that is not the region in its id. */
  readonly region: Scalars['String']['output'];
  /**
   * How to build another pool like this one: plans, in several forms. The gateway writes nothing to AWS; a
   * plan is for you to read, change and run. (Replicas in the sense of AWS's multi-region replication are
   * `replicas`.)
   *
   * What an argument leaves out stays as it is in this pool. Only the parts of a plan that are selected are
   * read: `update` costs no call beside the description, the others one for the MFA methods, one for each
   * domain, and those for the `parts`. Where a part cannot be read, the fields that need it are null, each
   * with an entry in `errors`; leave the part out to have the rest.
   */
  readonly replica: Maybe<UserPoolReplicaPlan>;
  /**
   * The regions that hold this pool, page by page. Read only when selected: one call to AWS for each page
   * that AWS makes.
   */
  readonly replicas: Maybe<UserPoolReplicaConnection>;
  /**
   * One resource server, for one call to AWS. Null with an entry in `errors` of code `RESOURCE_NOT_FOUND`
   * where the pool has none of that identifier.
   */
  readonly resourceServer: Maybe<ResourceServer>;
  /** The pool's resource servers with their scopes, page by page. Read only when selected: one call to AWS for each 50. */
  readonly resourceServers: Maybe<ResourceServerConnection>;
  /**
   * What threat protection does about risks: for the whole pool, or for one app client. Null when nothing
   * is set there. One more call to AWS.
   */
  readonly riskConfiguration: Maybe<RiskConfiguration>;
  /**
   * The attributes that a user can have: the standard ones of OpenID Connect, up to 50 custom ones
   * (`custom:`), and developer-only ones (`dev:`). Their order has no meaning.
   */
  readonly schemaAttributes: Maybe<ReadonlyArray<SchemaAttribute>>;
  /** Whether and how many sessions of a user the pool keeps track of. One more call to AWS. */
  readonly sessionConfiguration: Maybe<UserPoolSessionConfiguration>;
  /**
   * The X.509 certificate, in base64 without header and line breaks, that the pool signs its SAML requests
   * with. It holds a public key and is no secret. One more call to AWS.
   */
  readonly signingCertificate: Maybe<Scalars['String']['output']>;
  /** The text message with the code for signing in with SMS MFA; `{####}` stands for the code. 6 to 140 characters. */
  readonly smsAuthenticationMessage: Maybe<Scalars['String']['output']>;
  /** How the pool sends text messages. Null when it sends none. */
  readonly smsConfiguration: Maybe<SmsConfiguration>;
  /**
   * Why text messages cannot be sent, such as `SNSSandbox`; several reasons are parted by commas. Null when
   * AWS reports no problem, which is no proof that there is none.
   */
  readonly smsConfigurationFailure: Maybe<Scalars['String']['output']>;
  /**
   * The text message that carries a verification code, as old pools have it.
   * @deprecated AWS no longer uses it. Read `verificationMessageTemplate { smsMessage }`.
   */
  readonly smsVerificationMessage: Maybe<Scalars['String']['output']>;
  /**
   * Whether the pool was enabled.
   * @deprecated AWS no longer sets it, and nothing replaces it: a pool that can be read is enabled.
   */
  readonly status: Maybe<EnabledStatus>;
  /**
   * `status` exactly as AWS wrote it.
   * @deprecated AWS no longer sets it, and nothing replaces it: a pool that can be read is enabled.
   */
  readonly statusRaw: Maybe<Scalars['String']['output']>;
  /** The value of one tag; null when the pool has no tag of that key. An empty value is an empty string. */
  readonly tag: Maybe<Scalars['String']['output']>;
  /**
   * One document that users accept by signing up, for one call to AWS. Null with an entry in `errors` of
   * code `RESOURCE_NOT_FOUND` where the pool has none of that id.
   */
  readonly term: Maybe<Terms>;
  /**
   * The documents that users accept by signing up, page by page. A page costs one call to AWS as long as
   * only `userPoolId`, `termsId`, `termsName`, `enforcement`, `enforcementRaw`, `creationDate` and
   * `lastModifiedDate` of a document are selected; any other field costs one more call for each document on
   * the page.
   */
  readonly terms: Maybe<TermsConnection>;
  /**
   * How the classic hosted pages look. Null when neither the app client nor the pool has a look of its
   * own. One more call to AWS.
   */
  readonly uiCustomization: Maybe<UiCustomization>;
  /** What happens when users change their e-mail address or phone number. */
  readonly userAttributeUpdateSettings: Maybe<UserAttributeUpdateSettings>;
  /** Threat protection. Null when it was never set. */
  readonly userPoolAddOns: Maybe<UserPoolAddOns>;
  /** The pool's tags, at most 50, by key. A pool without tags has null or an empty list, as AWS returned it. */
  readonly userPoolTags: Maybe<ReadonlyArray<UserPoolTag>>;
  /** The feature plan that AWS bills the pool by. */
  readonly userPoolTier: Maybe<UserPoolTier>;
  /** `userPoolTier` exactly as AWS wrote it. */
  readonly userPoolTierRaw: Maybe<Scalars['String']['output']>;
  /**
   * What users sign up with in place of a username of their own choice. Fixed when the pool is created;
   * null when users choose a username.
   */
  readonly usernameAttributes: Maybe<ReadonlyArray<UsernameAttribute>>;
  /** `usernameAttributes` exactly as AWS wrote them, in the same order. */
  readonly usernameAttributesRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How usernames are compared. Null on old pools, which tell upper and lower case apart. */
  readonly usernameConfiguration: Maybe<UsernameConfiguration>;
  /** What users are sent to verify an e-mail address or a phone number. */
  readonly verificationMessageTemplate: Maybe<VerificationMessageTemplate>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolClientArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolClientSessionConfigurationArgs = {
  clientId: Scalars['ID']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolClientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolGroupArgs = {
  name: Scalars['String']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolIdentityProviderArgs = {
  name: Scalars['String']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolIdentityProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolImportJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolManagedLoginBrandingArgs = {
  clientId: Scalars['ID']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolManagedLoginBrandingByIdArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolReplicaArgs = {
  accountId?: InputMaybe<Scalars['String']['input']>;
  deletionProtection?: InputMaybe<DeletionProtection>;
  includeTags?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  parts?: InputMaybe<ReadonlyArray<UserPoolReplicaPart>>;
  region?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolReplicasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolResourceServerArgs = {
  identifier: Scalars['String']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolResourceServersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolRiskConfigurationArgs = {
  clientId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolTagArgs = {
  key: Scalars['String']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolTermArgs = {
  id: Scalars['ID']['input'];
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolTermsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A directory of users with its rules for signing up, signing in and recovering an account, as AWS
 * describes it. Which members AWS returns depends on the pool's age and features: every field that AWS
 * can leave out can be null.
 *
 * Every enum of a pool has the value `UNRECOGNIZED` for what AWS added after this gateway was built. Beside
 * each such field stands one with the ending `Raw` that has the value exactly as AWS wrote it.
 */
export type UserPoolUiCustomizationArgs = {
  clientId?: InputMaybe<Scalars['ID']['input']>;
};

/** The gateway's role may not read this pool. */
export type UserPoolAccessDeniedError = UserPoolError & {
  readonly __typename?: 'UserPoolAccessDeniedError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `ACCESS_DENIED`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** Threat protection: whether Cognito looks for stolen passwords and unusual sign-ins. */
export type UserPoolAddOns = {
  readonly __typename?: 'UserPoolAddOns';
  /** What threat protection does about other ways to sign in. */
  readonly advancedSecurityAdditionalFlows: Maybe<AdvancedSecurityAdditionalFlows>;
  /** What threat protection does about a standard sign-in. */
  readonly advancedSecurityMode: Maybe<AdvancedSecurityMode>;
  /** `advancedSecurityMode` exactly as AWS wrote it. */
  readonly advancedSecurityModeRaw: Maybe<Scalars['String']['output']>;
};

/** What a part of a user pool's configuration is about. */
export type UserPoolArea =
  /** The attributes that users have, and which of them are verified. */
  | 'ATTRIBUTES'
  /** How e-mail and text messages are sent. */
  | 'DELIVERY'
  /** Which pool it is. */
  | 'IDENTITY'
  /** Texts of verification and sign-in messages. */
  | 'MESSAGES'
  /** Multi-factor authentication and remembered devices. */
  | 'MFA'
  /** Whatever AWS added since. */
  | 'OTHER'
  /** How users get back in who forgot their password. */
  | 'RECOVERY'
  /** Threat protection, encryption keys, deletion protection, feature plan. */
  | 'SECURITY'
  /** Password rules and ways to sign in: `Policies`, aliases, username attributes and their case. */
  | 'SIGN_IN'
  /** Sign-up by users or administrators, and invitations. */
  | 'SIGN_UP'
  /** Tags. */
  | 'TAGS'
  /** Issuer, dynamic registration and authentication contexts of tokens. */
  | 'TOKENS'
  /** Lambda functions. */
  | 'TRIGGERS';

/**
 * One difference. A schema attribute or a recovery mechanism that only one side has is one change; of
 * everything else each leaf is.
 */
export type UserPoolChange = {
  readonly __typename?: 'UserPoolChange';
  /** What it is about. */
  readonly area: UserPoolArea;
  /** Which side has it. */
  readonly kind: UserPoolChangeKind;
  /** What the left side has there; null where it has nothing. */
  readonly left: Maybe<Scalars['JSON']['output']>;
  /**
   * AWS's names joined by dots, such as `Policies.PasswordPolicy.MinimumLength`; schema attributes by name
   * (`SchemaAttributes.custom:plan.Mutable`), recovery mechanisms by priority
   * (`AccountRecoverySetting.RecoveryMechanisms.1.Name`), tags by key (`UserPoolTags.team`).
   */
  readonly path: Scalars['String']['output'];
  /** What the right side has there; null where it has nothing. */
  readonly right: Maybe<Scalars['JSON']['output']>;
};

/** Which side has what differs. */
export type UserPoolChangeKind =
  /** Only the right one. */
  | 'ADDED'
  /** Both, and not the same. */
  | 'CHANGED'
  /** Only the left one. */
  | 'REMOVED';

/**
 * An application that may sign users in, or obtain tokens for itself, through a pool. Its secret is never
 * read into this gateway's answers, memory or log.
 */
export type UserPoolClient = {
  readonly __typename?: 'UserPoolClient';
  /**
   * How long an access token is valid, in the unit of `tokenValidityUnits`, or hours without one. Null and 0
   * mean AWS's default. Read `accessTokenValiditySeconds` for a number that needs no unit.
   */
  readonly accessTokenValidity: Maybe<Scalars['Int']['output']>;
  /**
   * For how many seconds an access token is valid: 300 (five minutes) to 86,400 (a day), and 3,600 (an
   * hour) where the app client says nothing. Null for a unit that this gateway does not know.
   */
  readonly accessTokenValiditySeconds: Maybe<Scalars['Int']['output']>;
  /** The ways of OAuth to obtain tokens. */
  readonly allowedOAuthFlows: Maybe<ReadonlyArray<OAuthFlow>>;
  /** `allowedOAuthFlows` exactly as AWS wrote them, in the same order. */
  readonly allowedOAuthFlowsRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether OAuth, and with it the hosted pages, is in use for this application. Null means that it is not. */
  readonly allowedOAuthFlowsUserPoolClient: Maybe<Scalars['Boolean']['output']>;
  /**
   * The scopes that tokens may carry: those of OpenID Connect, `aws.cognito.signin.user.admin`, and custom
   * ones in the form `<identifier of the resource server>/<scopeName>`.
   */
  readonly allowedOAuthScopes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where events of this application are sent for Amazon Pinpoint to count. */
  readonly analyticsConfiguration: Maybe<AnalyticsConfiguration>;
  /** For how many minutes a user may take to answer each step of signing in: 3 to 15. Null means 3. */
  readonly authSessionValidity: Maybe<Scalars['Int']['output']>;
  /** Where the hosted pages may send a user back to after signing in. */
  readonly callbackUrls: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The app client's id, the `client_id` of OAuth: 1 to 128 letters, digits, `_` and `+`. */
  readonly clientId: Scalars['ID']['output'];
  /** The name that people gave the app client: 1 to 128 characters, not necessarily unique. */
  readonly clientName: Maybe<Scalars['String']['output']>;
  /** How the app client was created. Null where AWS does not say. */
  readonly clientType: Maybe<ClientType>;
  /** `clientType` exactly as AWS wrote it. */
  readonly clientTypeRaw: Maybe<Scalars['String']['output']>;
  /** When the app client was created. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** Where users are sent after signing in when the application names no place: one of `callbackUrls`. */
  readonly defaultRedirectUri: Maybe<Scalars['String']['output']>;
  /** Whether the application's server may tell threat protection the addresses of its users. Needs a secret. */
  readonly enablePropagateAdditionalUserContextData: Maybe<Scalars['Boolean']['output']>;
  /** Whether refresh tokens of this application can be revoked. */
  readonly enableTokenRevocation: Maybe<Scalars['Boolean']['output']>;
  /**
   * The ways to sign in through Cognito's own API. Null means `ALLOW_REFRESH_TOKEN_AUTH`,
   * `ALLOW_USER_SRP_AUTH` and `ALLOW_CUSTOM_AUTH`.
   */
  readonly explicitAuthFlows: Maybe<ReadonlyArray<ExplicitAuthFlow>>;
  /** `explicitAuthFlows` exactly as AWS wrote them, in the same order. */
  readonly explicitAuthFlowsRaw: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether AWS tells a secret of this app client, as confidential clients have. */
  readonly hasSecret: Maybe<Scalars['Boolean']['output']>;
  /**
   * How long an ID token is valid, in the unit of `tokenValidityUnits`, or hours without one. Null and 0
   * mean AWS's default. Read `idTokenValiditySeconds` for a number that needs no unit.
   */
  readonly idTokenValidity: Maybe<Scalars['Int']['output']>;
  /**
   * For how many seconds an ID token is valid: 300 (five minutes) to 86,400 (a day), and 3,600 (an hour)
   * where the app client says nothing. Null for a unit that this gateway does not know.
   */
  readonly idTokenValiditySeconds: Maybe<Scalars['Int']['output']>;
  /** When the app client last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** Where the hosted pages may send a user back to after signing out. */
  readonly logoutUrls: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * How the pages of managed login look for this app client. Null when it has no style of its own. Read only
   * when selected: one call to AWS for each app client.
   */
  readonly managedLoginBranding: Maybe<ManagedLoginBranding>;
  /** Whether answers hide that a username does not exist. Null means `LEGACY`. */
  readonly preventUserExistenceErrors: Maybe<PreventUserExistenceErrors>;
  /** `preventUserExistenceErrors` exactly as AWS wrote it. */
  readonly preventUserExistenceErrorsRaw: Maybe<Scalars['String']['output']>;
  /** The attributes of a user that the application may read. Null means all standard ones. */
  readonly readAttributes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Whether using a refresh token replaces it. */
  readonly refreshTokenRotation: Maybe<RefreshTokenRotation>;
  /**
   * How long a refresh token is valid, in the unit of `tokenValidityUnits`, or days without one. Null and 0
   * mean AWS's default. Read `refreshTokenValiditySeconds` for a number that needs no unit.
   */
  readonly refreshTokenValidity: Maybe<Scalars['Int']['output']>;
  /**
   * For how many seconds a refresh token is valid: 3,600 (an hour) to 315,360,000 (ten years), and
   * 2,592,000 (30 days) where the app client says nothing. Null for a unit that this gateway does not know.
   */
  readonly refreshTokenValiditySeconds: Maybe<Scalars['Int']['output']>;
  /**
   * What threat protection does about risks for this app client alone. Null when it has no settings of its
   * own: those of the pool hold then. Read only when selected: one call to AWS for each app client.
   */
  readonly riskConfiguration: Maybe<RiskConfiguration>;
  /**
   * How long this app client lets a user stay signed in. Read only when selected: one call to AWS for each
   * app client.
   */
  readonly sessionConfiguration: Maybe<UserPoolClientSessionConfiguration>;
  /** The names of the identity providers that the hosted pages offer for this application; `COGNITO` is the pool itself. */
  readonly supportedIdentityProviders: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The units of the three numbers above. Null, here or within, means AWS's defaults: days for refresh tokens, hours for the others. */
  readonly tokenValidityUnits: Maybe<TokenValidityUnits>;
  /**
   * How the classic hosted pages look for this app client: its own look, or else the pool's. Null when
   * neither is set. Read only when selected: one call to AWS for each app client.
   */
  readonly uiCustomization: Maybe<UiCustomization>;
  /** The id of the pool that the app client belongs to. */
  readonly userPoolId: Scalars['ID']['output'];
  /** The attributes of a user that the application may write. Null means all standard ones. */
  readonly writeAttributes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** One page of app clients. */
export type UserPoolClientConnection = {
  readonly __typename?: 'UserPoolClientConnection';
  /** The app clients of this page, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolClientEdge>;
  /** The app clients of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolClient>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** An app client's place in a list. */
export type UserPoolClientEdge = {
  readonly __typename?: 'UserPoolClientEdge';
  /** The id of the app client, there even when the app client itself could not be read. */
  readonly clientId: Scalars['ID']['output'];
  /** Send it as `after` to go on behind this app client. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The app client. Null with an entry in `errors` when its details were asked for and could not be read. */
  readonly node: Maybe<UserPoolClient>;
};

/** How long one app client lets a user stay signed in. */
export type UserPoolClientSessionConfiguration = {
  readonly __typename?: 'UserPoolClientSessionConfiguration';
  /** The app client, as AWS tells it. */
  readonly clientId: Maybe<Scalars['ID']['output']>;
  /** The sign-in that app clients of the pool share. */
  readonly ssoSession: Maybe<SsoSessionConfiguration>;
};

/** One page of user pools, as the Relay specification of connections has it. */
export type UserPoolConnection = {
  readonly __typename?: 'UserPoolConnection';
  /** The pools of this page, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolEdge>;
  /** The pools of this page without their cursors. A pool that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<UserPool>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
  /**
   * How many pools the whole list has, where that is known without a further call to AWS: the first page
   * holds all of them, or `orderBy` made the gateway read all of them and `filter` needs no more than the
   * list tells. Null otherwise, and where a place or a pool could not be read.
   */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** How two user pools differ. */
export type UserPoolDiff = {
  readonly __typename?: 'UserPoolDiff';
  /** Each difference, by its path in alphabetical order. */
  readonly changes: ReadonlyArray<UserPoolChange>;
  /** Whether there is no change. */
  readonly identical: Scalars['Boolean']['output'];
  /**
   * Those paths of `ignore` that left out nothing, since neither side has anything there, as they were given:
   * misspelt ones are among them. One to a member that both sides merely lack today is, too.
   */
  readonly ignoredNothing: ReadonlyArray<Scalars['String']['output']>;
};

/** A domain under which a pool's hosted pages and its OAuth endpoints answer. */
export type UserPoolDomain = {
  readonly __typename?: 'UserPoolDomain';
  /** The twelve digits of the AWS account that owns the pool. */
  readonly awsAccountId: Maybe<Scalars['ID']['output']>;
  /** The Amazon CloudFront host that serves the pages. The DNS record of a custom domain has to point at it. */
  readonly cloudFrontDistribution: Maybe<Scalars['String']['output']>;
  /** How a custom domain speaks TLS. Null, or without a certificate, for a prefix domain. */
  readonly customDomainConfig: Maybe<CustomDomainConfig>;
  /** A prefix alone for a prefix domain, the whole name for a custom one. */
  readonly domain: Scalars['String']['output'];
  /** Which pages the domain serves: 1 for the classic hosted pages, 2 for managed login. */
  readonly managedLoginVersion: Maybe<Scalars['Int']['output']>;
  /** Where requests go when the pool's primary region fails. Null where the domain has no such rule. */
  readonly routing: Maybe<DomainRouting>;
  /** The Amazon S3 bucket that holds the static files of the pages. */
  readonly s3Bucket: Maybe<Scalars['String']['output']>;
  /** Whether the domain is in use. */
  readonly status: Maybe<DomainStatus>;
  /** `status` exactly as AWS wrote it. */
  readonly statusRaw: Maybe<Scalars['String']['output']>;
  /** The id of the pool that the domain was read for. */
  readonly userPoolId: Scalars['ID']['output'];
  /** AWS's version of the domain's deployment. */
  readonly version: Maybe<Scalars['String']['output']>;
};

/** A user pool's place in a list, or that of an account and region that could not be listed. */
export type UserPoolEdge = {
  readonly __typename?: 'UserPoolEdge';
  /** The name of the configured account that was listed, there even when it could not be. */
  readonly account: Scalars['String']['output'];
  /**
   * Send it as `after` to go on behind this pool. Opaque: do not take it apart or keep it for long. Behind
   * a place that could not be listed, it goes on with the next place; to try that place again, send the
   * cursor before it.
   */
  readonly cursor: Scalars['String']['output'];
  /**
   * The pool. Null with an entry in `errors` when its details were asked for and could not be read, when
   * the filter could not be decided for it, and when there is no `userPoolId`.
   */
  readonly node: Maybe<UserPool>;
  /** The AWS region that was listed, there even when it could not be. */
  readonly region: Scalars['String']['output'];
  /** The AWS regions in which replicas of this pool exist. Null when AWS names none. */
  readonly replicaRegions: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /**
   * The id of the pool, there even when the pool itself could not be read. Null with an entry in `errors`
   * when this edge stands for an account and region that could not be listed.
   */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** What every typed error tells. Select it once, `... on UserPoolError`, to handle them all alike. */
export type UserPoolError = {
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed, for a case with AWS support; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** What went wrong, for programs. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. Its wording may change; its `code` does not. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway, also in the `x-request-id` header and in the gateway's log. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/**
 * What went wrong, in `extensions.code` of every entry in `errors` and in `code` of every typed error.
 * Entries about the document itself (syntax, validation, variables, the HTTP request) carry Apollo
 * Server's own codes instead.
 */
export type UserPoolErrorCode =
  /** The gateway's role may not read this pool. Its operator has to grant the permission. */
  | 'ACCESS_DENIED'
  /** The caller's token does not grant what the field takes. The message names the access that it lacks. */
  | 'FORBIDDEN'
  /** Something failed that nobody foresaw. Quote `requestId` to the gateway's operator. */
  | 'INTERNAL_SERVER_ERROR'
  /** An argument is malformed, or AWS refused it. The message names it; correct it before asking again. */
  | 'INVALID_INPUT'
  /** The request asks for more than the gateway allows at once. The message and `limit` name the limit, `max` tells where it stands. */
  | 'LIMIT_EXCEEDED'
  /** AWS does not have this operation enabled for this pool or account. */
  | 'OPERATION_NOT_ENABLED'
  /** The gateway itself has too much to do. Ask again after `retryAfterMs`. */
  | 'OVERLOADED'
  /** The caller sends more requests than one may. Refused as a whole, with status 429; ask again after `retryAfterMs`. */
  | 'RATE_LIMITED'
  /** What was asked for by its own id or name, an app client say, does not exist where it was looked for. */
  | 'RESOURCE_NOT_FOUND'
  /**
   * The token of the request proves nothing: it is malformed, expired, or of somebody whose tokens do not
   * count. The request is refused as a whole, with status 401.
   */
  | 'UNAUTHENTICATED'
  /**
   * The gateway has no valid AWS credentials, or cannot assume the role of the account. Its operator has to
   * provide them, or let it assume the role.
   */
  | 'UPSTREAM_AUTH'
  /**
   * AWS received too many requests, or the gateway's own budget for them had no turn before the deadline. Ask
   * again after `retryAfterMs`.
   */
  | 'UPSTREAM_THROTTLED'
  /** AWS took longer than the gateway's deadline for one call. Ask again later. */
  | 'UPSTREAM_TIMEOUT'
  /** AWS did not answer, or not with anything that can be understood. Ask again later. */
  | 'UPSTREAM_UNAVAILABLE'
  /** No such pool exists in the region that was read. Check the id and the region. */
  | 'USER_POOL_NOT_FOUND'
  /** AWS could not read the tags of this pool. */
  | 'USER_POOL_TAGGING';

/**
 * What a pool must be like. Each member is a condition, and all that are set must hold; `or` and `not`
 * combine them otherwise. A member that is null is the same as one left out, and an empty filter holds for
 * every pool.
 *
 * What AWS left out of a pool fulfils no condition, so that `not` of it holds: `{ tier: PLUS }` and
 * `{ not: { tier: PLUS } }` share out all pools between them.
 *
 * `name`, `status`, `hasTrigger`, `created` and `modified` are decided by what the list itself tells. The
 * others cost one call to AWS for each pool that those leave undecided, no more of them than it takes to
 * fill the page. A pool that cannot be read then stays in the list with its error: it is neither dropped
 * nor taken in by a guess.
 *
 * At most 5 levels of filters in each other, this one included, and 50 conditions, each filter within
 * another counted as one too; beyond that it is refused with `LIMIT_EXCEEDED`.
 */
export type UserPoolFilter = {
  /** Every one of these holds. An empty list holds for every pool. */
  readonly and?: InputMaybe<ReadonlyArray<UserPoolFilter>>;
  /** When the pool was created. */
  readonly created?: InputMaybe<DateTimeRange>;
  /** Whether the pool refuses to be deleted. */
  readonly deletionProtection?: InputMaybe<DeletionProtection>;
  /** A Lambda function that the pool calls. */
  readonly hasTrigger?: InputMaybe<LambdaTrigger>;
  /** Whether signing in takes a second factor. */
  readonly mfaConfiguration?: InputMaybe<MfaConfiguration>;
  /** When the pool's configuration last changed. */
  readonly modified?: InputMaybe<DateTimeRange>;
  /** The pool's name. */
  readonly name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  readonly not?: InputMaybe<UserPoolFilter>;
  /** At least one of these holds. An empty list holds for no pool. */
  readonly or?: InputMaybe<ReadonlyArray<UserPoolFilter>>;
  /** Whether the pool was enabled. AWS no longer sets it, so that it holds for few pools or none. */
  readonly status?: InputMaybe<EnabledStatus>;
  /** A tag that the pool has. */
  readonly tag?: InputMaybe<TagFilter>;
  /** What threat protection does about a standard sign-in. A pool that never set it has none, not even `OFF`. */
  readonly threatProtection?: InputMaybe<AdvancedSecurityMode>;
  /** The feature plan that AWS bills the pool by. */
  readonly tier?: InputMaybe<UserPoolTier>;
};

/** The caller's token does not grant what was asked for. */
export type UserPoolForbiddenError = UserPoolError & {
  readonly __typename?: 'UserPoolForbiddenError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `FORBIDDEN`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** The definition of a group of users. This gateway reads no members. */
export type UserPoolGroup = {
  readonly __typename?: 'UserPoolGroup';
  /** When the group was created. */
  readonly creationDate: Maybe<Scalars['DateTime']['output']>;
  /** What the group is for: at most 2,048 characters. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The group's name, unique within the pool: 1 to 128 characters. */
  readonly groupName: Scalars['String']['output'];
  /** When the group last changed. */
  readonly lastModifiedDate: Maybe<Scalars['DateTime']['output']>;
  /** Which group's role a user gets who is in several: that of the lowest number. 0 comes first, null last. */
  readonly precedence: Maybe<Scalars['Int']['output']>;
  /** The ARN of the IAM role that members get from an identity pool. */
  readonly roleArn: Maybe<Scalars['String']['output']>;
  /** `roleArn` taken apart. Null when `roleArn` is null or no ARN. */
  readonly roleArnParsed: Maybe<Arn>;
  /** The id of the pool that the group belongs to. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** One page of definitions of groups. */
export type UserPoolGroupConnection = {
  readonly __typename?: 'UserPoolGroupConnection';
  /** The groups of this page, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolGroupEdge>;
  /** The groups of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolGroup>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** A group's place in a list. */
export type UserPoolGroupEdge = {
  readonly __typename?: 'UserPoolGroupEdge';
  /** Send it as `after` to go on behind this group. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The group. Null with an entry in `errors` when it could not be read. */
  readonly node: Maybe<UserPoolGroup>;
};

/** Something failed that nobody foresaw. */
export type UserPoolInternalError = UserPoolError & {
  readonly __typename?: 'UserPoolInternalError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `INTERNAL_SERVER_ERROR`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** The id or the region is malformed, or AWS refused it. */
export type UserPoolInvalidInputError = UserPoolError & {
  readonly __typename?: 'UserPoolInvalidInputError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `INVALID_INPUT`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** Which pool: found as `userPool` finds it. */
export type UserPoolKey = {
  /** The account to read it in, by its name in the gateway's configuration. Null means any that has it. */
  readonly account?: InputMaybe<Scalars['String']['input']>;
  /** The pool's id, such as `us-east-1_Ab1Cd2Ef3`. */
  readonly id: Scalars['ID']['input'];
  /** The AWS region to read it in. Null means the one in the id's prefix. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
};

/** The request asks for more than the gateway allows at once. */
export type UserPoolLimitExceededError = UserPoolError & {
  readonly __typename?: 'UserPoolLimitExceededError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `LIMIT_EXCEEDED`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** The second factors of a pool: which are on, and how each is set. */
export type UserPoolMfaConfig = {
  readonly __typename?: 'UserPoolMfaConfig';
  /** Codes by e-mail, as a second factor and for signing in. Null when they are no second factor of this pool. */
  readonly emailMfaConfiguration: Maybe<EmailMfaConfiguration>;
  /**
   * The second factors that users can really have, judged by this gateway from the rest of this answer:
   * empty when `mfaConfiguration` is `OFF`, whatever else is set. Null when it cannot be judged, since AWS
   * left out what it depends on or returned a value that this gateway does not know.
   */
  readonly enabledMethods: Maybe<ReadonlyArray<MfaMethod>>;
  /** Whether signing in takes a second factor. */
  readonly mfaConfiguration: Maybe<MfaConfiguration>;
  /** `mfaConfiguration` exactly as AWS wrote it. */
  readonly mfaConfigurationRaw: Maybe<Scalars['String']['output']>;
  /** Codes in text messages. Null when they are no second factor of this pool. */
  readonly smsMfaConfiguration: Maybe<SmsMfaConfiguration>;
  /** Codes from an authenticator app. Null when AWS says nothing of them, which means that they are off. */
  readonly softwareTokenMfaConfiguration: Maybe<SoftwareTokenMfaConfiguration>;
  /** Passkeys, as a first factor or as more. Null when they were never set up. */
  readonly webAuthnConfiguration: Maybe<WebAuthnConfiguration>;
};

/** Something of a pool that does not travel as it is. */
export type UserPoolNotCarried = {
  readonly __typename?: 'UserPoolNotCarried';
  /** Why, and what to do about it, for people. */
  readonly message: Scalars['String']['output'];
  /**
   * AWS's names joined by dots, as in `UserPoolChange.path`. What stands around the pool begins with the name
   * of its list and its own name, such as `UserPoolClients.web.ClientId`.
   */
  readonly path: Scalars['String']['output'];
  /** Why, for programs. */
  readonly reason: UserPoolNotCarriedReason;
};

/** Why something of a pool does not travel as it is. */
export type UserPoolNotCarriedReason =
  /** AWS assigns it by itself; no request sets it. */
  | 'ASSIGNED_BY_AWS'
  /** Every pool has it, and has it so. */
  | 'BUILT_IN'
  /** It holds nothing, and AWS may refuse it so. */
  | 'EMPTY'
  /** It names something outside Cognito that must exist for the new pool too, or let the new pool use it. */
  | 'NEEDS_TWIN'
  /** AWS does not tell it, or the gateway does not keep it. */
  | 'NOT_READABLE'
  /** This form of the plan has no place for it. */
  | 'NOT_SUPPORTED'
  /** It is set when a pool is made and never again. */
  | 'NOT_UPDATABLE'
  /** The arguments say otherwise. */
  | 'NOT_WANTED'
  /** Another member decides instead, or AWS refuses it beside that one. */
  | 'NO_EFFECT'
  /** It was changed for the other region or account. */
  | 'REWRITTEN'
  /** It is a secret, or only shown as one. */
  | 'SECRET'
  /** The source has it, and no two pools can. */
  | 'UNIQUE';

/** No such pool exists in the region that was read. */
export type UserPoolNotFoundError = UserPoolError & {
  readonly __typename?: 'UserPoolNotFoundError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `USER_POOL_NOT_FOUND`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** AWS does not have this operation enabled for this pool or account. */
export type UserPoolOperationNotEnabledError = UserPoolError & {
  readonly __typename?: 'UserPoolOperationNotEnabledError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `OPERATION_NOT_ENABLED`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/**
 * By what pools are put in order. Pools without it come last, in both directions; equals are in the order
 * of the configuration's accounts and regions, then of their ids.
 *
 * An account and region that could not be listed has its edge at the end of the first page that lacks its
 * pools, once; on the pages behind, they are lacking without another word.
 */
export type UserPoolOrder = {
  /** Which comes first. */
  readonly direction?: OrderDirection;
  /** What to compare. */
  readonly field: UserPoolOrderField;
};

/** What pools can be put in order by: what the list itself tells. */
export type UserPoolOrderField =
  /** When the pool was created. */
  | 'CREATED'
  /** When the pool's configuration last changed. */
  | 'MODIFIED'
  /** The name, character by character by their numbers in Unicode: `Z` comes before `a`. */
  | 'NAME';

/** The gateway itself has too much to do. */
export type UserPoolOverloadedError = UserPoolError & {
  readonly __typename?: 'UserPoolOverloadedError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `OVERLOADED`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** Rules for passwords and for the first step of signing in. */
export type UserPoolPolicies = {
  readonly __typename?: 'UserPoolPolicies';
  /** What a password must look like. Null when the pool states no rules. */
  readonly passwordPolicy: Maybe<PasswordPolicy>;
  /** What a user may begin to sign in with. */
  readonly signInPolicy: Maybe<SignInPolicy>;
};

/** A pool in one of the regions that hold it, the primary one included where AWS lists it. */
export type UserPoolReplica = {
  readonly __typename?: 'UserPoolReplica';
  /** The AWS region; name it in `userPool(region:)` to read the pool there. */
  readonly regionName: Scalars['String']['output'];
  /** What can be done in this region. */
  readonly role: Maybe<ReplicaRole>;
  /** `role` exactly as AWS wrote it. */
  readonly roleRaw: Maybe<Scalars['String']['output']>;
  /** Whether the replica is in use. */
  readonly status: Maybe<ReplicaStatus>;
  /** `status` exactly as AWS wrote it. */
  readonly statusRaw: Maybe<Scalars['String']['output']>;
  /** The ARN of the pool in this region. */
  readonly userPoolArn: Maybe<Scalars['String']['output']>;
  /** `userPoolArn` taken apart. Null when `userPoolArn` is null or no ARN. */
  readonly userPoolArnParsed: Maybe<Arn>;
  /** The id of the pool, the same in every region. */
  readonly userPoolId: Scalars['ID']['output'];
};

/** One page of the regions that hold a pool. */
export type UserPoolReplicaConnection = {
  readonly __typename?: 'UserPoolReplicaConnection';
  /** The replicas of this page, each with its cursor. */
  readonly edges: ReadonlyArray<UserPoolReplicaEdge>;
  /** The replicas of this page without their cursors. One that could not be read is null here. */
  readonly nodes: ReadonlyArray<Maybe<UserPoolReplica>>;
  /** Where this page stands in the whole list. */
  readonly pageInfo: PageInfo;
};

/** A replica's place in a list. */
export type UserPoolReplicaEdge = {
  readonly __typename?: 'UserPoolReplicaEdge';
  /** Send it as `after` to go on behind this replica. Opaque: do not take it apart or keep it for long. */
  readonly cursor: Scalars['String']['output'];
  /** The replica. Null with an entry in `errors` when it could not be read. */
  readonly node: Maybe<UserPoolReplica>;
};

/** A form of a plan: one of the fields of `UserPoolReplicaPlan`. */
export type UserPoolReplicaForm =
  /** `cloudFormation`. */
  | 'CLOUD_FORMATION'
  /** `steps`. */
  | 'STEPS'
  /** `terraform`. */
  | 'TERRAFORM'
  /** `update`. */
  | 'UPDATE';

/** Something around a user pool that a plan can build too. */
export type UserPoolReplicaPart =
  /**
   * App clients, with the resource servers and identity providers that they may name. AWS makes new ids and
   * secrets for them.
   */
  | 'CLIENTS'
  /** Prefix and custom domain. */
  | 'DOMAINS'
  /** Groups, without their members. */
  | 'GROUPS'
  /** Identity providers; a placeholder stands for each secret. */
  | 'IDENTITY_PROVIDERS'
  /** Where logs go. */
  | 'LOG_DELIVERY'
  /** Resource servers with their scopes. */
  | 'RESOURCE_SERVERS'
  /** Threat protection: the pool's own, and that of each app client where `CLIENTS` are planned. */
  | 'RISK'
  /**
   * The look of the hosted pages, classic and managed, without pictures: the pool's own, that of each app
   * client where `CLIENTS` are planned, and the domains, without which AWS takes none.
   */
  | 'UI';

/** What has to be put in before a step can run. */
export type UserPoolReplicaPlaceholder = {
  readonly __typename?: 'UserPoolReplicaPlaceholder';
  /** Where an earlier step's answer has it, such as `UserPool.Id`. Null where only the caller knows it. */
  readonly answerPath: Maybe<Scalars['String']['output']>;
  /** What to put there. */
  readonly description: Scalars['String']['output'];
  /** Whether it is a secret. */
  readonly isSecret: Scalars['Boolean']['output'];
  /** Its name, such as `USER_POOL_ID`; it stands in inputs as `${USER_POOL_ID}`. */
  readonly name: Scalars['String']['output'];
};

/** How to build another pool like one that there is. */
export type UserPoolReplicaPlan = {
  readonly __typename?: 'UserPoolReplicaPlan';
  /** An AWS CloudFormation template of the pool and its parts. What only the caller knows is a parameter of it. */
  readonly cloudFormation: Maybe<Scalars['JSON']['output']>;
  /**
   * What of this pool does not travel as it is: each of its leaves is in an input, or in this list, or in both
   * where it was changed on the way.
   */
  readonly notCarried: Maybe<ReadonlyArray<UserPoolNotCarried>>;
  /**
   * The calls to AWS that build it, in the order to make them. Terms documents, session limits, import jobs
   * and users are not planned.
   */
  readonly steps: Maybe<ReadonlyArray<UserPoolReplicaStep>>;
  /**
   * The same for Terraform, in HCL for the provider `hashicorp/aws` 6. What only the caller knows is a
   * variable. Without `name`, `region` and `accountId` it describes this pool where it stands, with its tags
   * and with `import` blocks that take it over; with any of these, another one.
   */
  readonly terraform: Maybe<Scalars['String']['output']>;
  /**
   * The complete input of UpdateUserPool for this pool itself, which changes nothing: change a member of it
   * and send it, and no other is reset, as what is left out may be. No argument of `replica` has a part in it.
   */
  readonly update: Maybe<Scalars['JSON']['output']>;
};


/** How to build another pool like one that there is. */
export type UserPoolReplicaPlanNotCarriedArgs = {
  form?: UserPoolReplicaForm;
  reasons?: InputMaybe<ReadonlyArray<UserPoolNotCarriedReason>>;
};

/** One call to AWS that is still to be made. */
export type UserPoolReplicaStep = {
  readonly __typename?: 'UserPoolReplicaStep';
  /** The same as the AWS CLI calls it, such as `create-user-pool` of `aws cognito-idp`. */
  readonly command: Scalars['String']['output'];
  /** What it does, in a sentence. */
  readonly description: Scalars['String']['output'];
  /**
   * Its complete input, as `aws cognito-idp create-user-pool --cli-input-json` takes it. A placeholder such
   * as `${USER_POOL_ID}` stands for what cannot be known yet: always a whole text, and none that the source has.
   */
  readonly input: Scalars['JSON']['output'];
  /** What its answer tells for later steps. Null where it tells nothing that they need. */
  readonly makes: Maybe<UserPoolReplicaPlaceholder>;
  /** AWS's name of the operation, such as `CreateUserPool`. */
  readonly operation: Scalars['String']['output'];
  /** The placeholders in the input, in the order in which they stand. */
  readonly placeholders: ReadonlyArray<UserPoolReplicaPlaceholder>;
};

/** The pool is there, but not the thing in it or beside it that was asked for by name. */
export type UserPoolResourceNotFoundError = UserPoolError & {
  readonly __typename?: 'UserPoolResourceNotFoundError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `RESOURCE_NOT_FOUND`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** A user pool, or the reason why it could not be read. */
export type UserPoolResult = UserPool | UserPoolAccessDeniedError | UserPoolForbiddenError | UserPoolInternalError | UserPoolInvalidInputError | UserPoolLimitExceededError | UserPoolNotFoundError | UserPoolOperationNotEnabledError | UserPoolOverloadedError | UserPoolResourceNotFoundError | UserPoolTaggingError | UserPoolThrottledError | UserPoolTimeoutError | UserPoolUnavailableError | UserPoolUpstreamAuthError;

/** Whether and how many sessions of a user the pool keeps track of. */
export type UserPoolSessionConfiguration = {
  readonly __typename?: 'UserPoolSessionConfiguration';
  /** The sessions that tokens belong to. */
  readonly tokenSession: Maybe<TokenSessionConfiguration>;
  /** Whether sessions are kept track of at all. */
  readonly userSessionTracking: Maybe<EnabledStatus>;
  /** `userSessionTracking` exactly as AWS wrote it. */
  readonly userSessionTrackingRaw: Maybe<Scalars['String']['output']>;
};

/** One side of a comparison: a pool that is read, or a description of one. */
export type UserPoolSide =
  /**
   * What `aws cognito-idp describe-user-pool` prints, as JSON: with or without the `UserPool` around it. It
   * may come from anywhere, a file of last month for one. It holds 5,000 values and 524,288 characters at most
   * (a pool at AWS's quotas has fewer than a thousand); a member that is not of the kind that AWS prints is
   * refused, null is absent, and one that AWS added since may be anything. Inputs of `CreateUserPool` and
   * `UpdateUserPool` are refused: they are no descriptions.
   */
  { readonly document: Scalars['JSON']['input']; readonly pool?: never; }
  |  /** A pool to read. */
  { readonly document?: never; readonly pool: UserPoolKey; };

/** A label on a user pool, for finding it and for sharing out its cost. */
export type UserPoolTag = {
  readonly __typename?: 'UserPoolTag';
  /** The label's name: 1 to 128 characters, unique within the pool. */
  readonly key: Scalars['String']['output'];
  /** The label's value: 0 to 256 characters. */
  readonly value: Scalars['String']['output'];
};

/** AWS could not read the tags of this pool. */
export type UserPoolTaggingError = UserPoolError & {
  readonly __typename?: 'UserPoolTaggingError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `USER_POOL_TAGGING`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** AWS received too many requests, or the gateway's own budget for them had no turn before the deadline. */
export type UserPoolThrottledError = UserPoolError & {
  readonly __typename?: 'UserPoolThrottledError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `UPSTREAM_THROTTLED`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** A feature plan. */
export type UserPoolTier =
  /** Adds managed login, passkeys, e-mail MFA and changes to access tokens. The default of new pools. */
  | 'ESSENTIALS'
  /** Passwords, SMS and authenticator apps, classic hosted pages. */
  | 'LITE'
  /** Adds threat protection. */
  | 'PLUS'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** AWS took longer than the gateway's deadline for one call. */
export type UserPoolTimeoutError = UserPoolError & {
  readonly __typename?: 'UserPoolTimeoutError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `UPSTREAM_TIMEOUT`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** AWS did not answer, or not with anything that can be understood. */
export type UserPoolUnavailableError = UserPoolError & {
  readonly __typename?: 'UserPoolUnavailableError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `UPSTREAM_UNAVAILABLE`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** The gateway has no valid AWS credentials, or cannot assume the role of the account. */
export type UserPoolUpstreamAuthError = UserPoolError & {
  readonly __typename?: 'UserPoolUpstreamAuthError';
  /** The name of the configured account that was asked; null where none was. */
  readonly askedAccount: Maybe<Scalars['String']['output']>;
  /** The AWS region that was asked; null where none was. */
  readonly askedRegion: Maybe<Scalars['String']['output']>;
  /** The id that AWS gave to the call that failed; null where AWS gave none. */
  readonly awsRequestId: Maybe<Scalars['ID']['output']>;
  /** Always `UPSTREAM_AUTH`. */
  readonly code: UserPoolErrorCode;
  /** What went wrong and what to do, one sentence for people. */
  readonly message: Scalars['String']['output'];
  /** The id of this request to the gateway. */
  readonly requestId: Scalars['ID']['output'];
  /** How many milliseconds to wait before asking again; null where waiting is no remedy. */
  readonly retryAfterMs: Maybe<Scalars['Int']['output']>;
  /** Whether asking again, unchanged, can succeed. */
  readonly retryable: Scalars['Boolean']['output'];
  /** The pool that could not be read, as it was asked for; cut at 55 characters. */
  readonly userPoolId: Maybe<Scalars['ID']['output']>;
};

/** An attribute that users sign up with in place of a username. */
export type UsernameAttribute =
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number, in the form `+14255550123`. */
  | 'PHONE_NUMBER'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** How usernames are compared. */
export type UsernameConfiguration = {
  readonly __typename?: 'UsernameConfiguration';
  /** Whether `Ann` and `ann` are two users, aliases included. Fixed when the pool is created. */
  readonly caseSensitive: Maybe<Scalars['Boolean']['output']>;
};

/** What users are sent to verify an e-mail address or a phone number. */
export type VerificationMessageTemplate = {
  readonly __typename?: 'VerificationMessageTemplate';
  /** Whether e-mail carries a code or a link: show a field to type a code only for a code. */
  readonly defaultEmailOption: Maybe<DefaultEmailOption>;
  /** `defaultEmailOption` exactly as AWS wrote it. */
  readonly defaultEmailOptionRaw: Maybe<Scalars['String']['output']>;
  /** The e-mail with a code; `{####}` stands for the code. 6 to 20,000 characters. */
  readonly emailMessage: Maybe<Scalars['String']['output']>;
  /** The e-mail with a link; the text between `{##` and `##}` becomes the link. 6 to 20,000 characters. */
  readonly emailMessageByLink: Maybe<Scalars['String']['output']>;
  /** The subject of the e-mail with a code. 1 to 140 characters. */
  readonly emailSubject: Maybe<Scalars['String']['output']>;
  /** The subject of the e-mail with a link. 1 to 140 characters. */
  readonly emailSubjectByLink: Maybe<Scalars['String']['output']>;
  /** The text message; `{####}` stands for the code. 6 to 140 characters. */
  readonly smsMessage: Maybe<Scalars['String']['output']>;
};

/** An attribute that can be verified with a code. */
export type VerifiedAttribute =
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number. */
  | 'PHONE_NUMBER'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** What passkeys are good for, and where. */
export type WebAuthnConfiguration = {
  readonly __typename?: 'WebAuthnConfiguration';
  /** Whether a passkey counts as a second factor too. Null means that it does not. */
  readonly factorConfiguration: Maybe<WebAuthnFactorConfiguration>;
  /** `factorConfiguration` exactly as AWS wrote it. */
  readonly factorConfigurationRaw: Maybe<Scalars['String']['output']>;
  /** The domain that passkeys belong to: the host of the hosted pages, or one above it. */
  readonly relyingPartyId: Maybe<Scalars['String']['output']>;
  /** Whether the authenticator has to make sure that it is the user who holds it. */
  readonly userVerification: Maybe<WebAuthnUserVerification>;
  /** `userVerification` exactly as AWS wrote it. */
  readonly userVerificationRaw: Maybe<Scalars['String']['output']>;
};

/** What a passkey counts for. */
export type WebAuthnFactorConfiguration =
  /** For both factors, where the authenticator verified the user. */
  | 'MULTI_FACTOR_WITH_USER_VERIFICATION'
  /** For one factor. */
  | 'SINGLE_FACTOR'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** Whether an authenticator has to make sure that it is the user who holds it. */
export type WebAuthnUserVerification =
  /** It should, where it can. */
  | 'PREFERRED'
  /** It has to; others are not accepted. */
  | 'REQUIRED'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';
