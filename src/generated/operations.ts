// Written by `npm run codegen` from schema.graphql and operations/. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How much of this graph a caller sees: each level what the ones before it see, and more. */
export type AccessLevel =
  /** Everything of every pool but what is sensitive. */
  | 'INTERNAL'
  /** What a page to sign in or sign up needs, of pools that the operator made public. */
  | 'PUBLIC'
  /** Everything. */
  | 'SENSITIVE';

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

/**
 * Moments between two, or before or after one. The first is included and the last is not, so that ranges
 * that adjoin have no moment in common and none between them. An empty one holds for every moment, and
 * where there is none.
 */
export type DateTimeRange = {
  /** At this moment or after it. */
  readonly after?: string | null | undefined;
  /** Before this moment. */
  readonly before?: string | null | undefined;
};

/** Whether a pool refuses to be deleted. */
export type DeletionProtection =
  /** Deleting is refused until this is turned off. */
  | 'ACTIVE'
  /** The pool can be deleted. */
  | 'INACTIVE'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

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

/** Whether something is turned on. */
export type EnabledStatus =
  /** It is off. */
  | 'DISABLED'
  /** It is on. */
  | 'ENABLED'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

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

/** Whether answers hide that a username does not exist. */
export type PreventUserExistenceErrors =
  /** They do: a wrong username looks like a wrong password. */
  | 'ENABLED'
  /** They say that there is no such user. */
  | 'LEGACY'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/**
 * What a text must be like: all that is set must hold. Upper and lower case are told apart, and texts are
 * compared character by character, as they are. An empty one holds for every text, and where there is none.
 */
export type StringFilter = {
  /** The text has this one somewhere within it. */
  readonly contains?: string | null | undefined;
  /** The text is this one. */
  readonly eq?: string | null | undefined;
  /** The text begins with this one. */
  readonly startsWith?: string | null | undefined;
};

/** A tag that must be there. Upper and lower case are told apart. */
export type TagFilter = {
  /** The tag's key. */
  readonly key: string;
  /** The tag's value, which can be an empty string. Null means any value. */
  readonly value?: string | null | undefined;
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

/** Which side has what differs. */
export type UserPoolChangeKind =
  /** Only the right one. */
  | 'ADDED'
  /** Both, and not the same. */
  | 'CHANGED'
  /** Only the left one. */
  | 'REMOVED';

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
  readonly and?: ReadonlyArray<UserPoolFilter> | null | undefined;
  /** When the pool was created. */
  readonly created?: DateTimeRange | null | undefined;
  /** Whether the pool refuses to be deleted. */
  readonly deletionProtection?: DeletionProtection | null | undefined;
  /** A Lambda function that the pool calls. */
  readonly hasTrigger?: LambdaTrigger | null | undefined;
  /** Whether signing in takes a second factor. */
  readonly mfaConfiguration?: MfaConfiguration | null | undefined;
  /** When the pool's configuration last changed. */
  readonly modified?: DateTimeRange | null | undefined;
  /** The pool's name. */
  readonly name?: StringFilter | null | undefined;
  /** This does not hold. */
  readonly not?: UserPoolFilter | null | undefined;
  /** At least one of these holds. An empty list holds for no pool. */
  readonly or?: ReadonlyArray<UserPoolFilter> | null | undefined;
  /** Whether the pool was enabled. AWS no longer sets it, so that it holds for few pools or none. */
  readonly status?: EnabledStatus | null | undefined;
  /** A tag that the pool has. */
  readonly tag?: TagFilter | null | undefined;
  /** What threat protection does about a standard sign-in. A pool that never set it has none, not even `OFF`. */
  readonly threatProtection?: AdvancedSecurityMode | null | undefined;
  /** The feature plan that AWS bills the pool by. */
  readonly tier?: UserPoolTier | null | undefined;
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

/** An attribute that users sign up with in place of a username. */
export type UsernameAttribute =
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number, in the form `+14255550123`. */
  | 'PHONE_NUMBER'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

/** An attribute that can be verified with a code. */
export type VerifiedAttribute =
  /** The e-mail address. */
  | 'EMAIL'
  /** The phone number. */
  | 'PHONE_NUMBER'
  /** AWS returned a value that this gateway does not know yet. The `Raw` field beside this one has it. */
  | 'UNRECOGNIZED';

export type AppClientsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AppClientsQuery = { readonly userPool: { readonly id: string, readonly clients: { readonly nodes: ReadonlyArray<{ readonly clientId: string, readonly clientName: string | null, readonly hasSecret: boolean | null, readonly explicitAuthFlows: ReadonlyArray<ExplicitAuthFlow> | null, readonly allowedOAuthFlows: ReadonlyArray<OAuthFlow> | null, readonly allowedOAuthScopes: ReadonlyArray<string> | null, readonly callbackUrls: ReadonlyArray<string> | null, readonly logoutUrls: ReadonlyArray<string> | null, readonly supportedIdentityProviders: ReadonlyArray<string> | null, readonly accessTokenValiditySeconds: number | null, readonly idTokenValiditySeconds: number | null, readonly refreshTokenValiditySeconds: number | null, readonly enableTokenRevocation: boolean | null, readonly preventUserExistenceErrors: PreventUserExistenceErrors | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type FleetQueryVariables = Exact<{
  filter?: UserPoolFilter | null | undefined;
  accounts?: ReadonlyArray<string> | string | null | undefined;
  regions?: ReadonlyArray<string> | string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FleetQuery = { readonly userPools: { readonly edges: ReadonlyArray<{ readonly account: string, readonly region: string, readonly userPoolId: string | null, readonly node: { readonly id: string, readonly name: string | null, readonly creationDate: string | null, readonly lastModifiedDate: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type IdentityPoolsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IdentityPoolsQuery = { readonly identityPools: { readonly edges: ReadonlyArray<{ readonly account: string, readonly region: string, readonly identityPoolId: string | null, readonly node: { readonly name: string | null, readonly allowUnauthenticatedIdentities: boolean | null, readonly cognitoIdentityProviders: ReadonlyArray<{ readonly providerName: string | null, readonly clientId: string | null, readonly serverSideTokenCheck: boolean | null }> | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PasswordPoliciesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PasswordPoliciesQuery = { readonly userPools: { readonly edges: ReadonlyArray<{ readonly account: string, readonly region: string, readonly userPoolId: string | null, readonly node: { readonly name: string | null, readonly policies: { readonly passwordPolicy: { readonly minimumLength: number | null, readonly requireUppercase: boolean | null, readonly requireLowercase: boolean | null, readonly requireNumbers: boolean | null, readonly requireSymbols: boolean | null, readonly passwordHistorySize: number | null, readonly temporaryPasswordValidityDays: number | null } | null, readonly signInPolicy: { readonly allowedFirstAuthFactors: ReadonlyArray<AuthFactor> | null } | null } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PoolDriftQueryVariables = Exact<{
  left: string | number;
  right: string | number;
  ignore?: ReadonlyArray<string> | string | null | undefined;
}>;


export type PoolDriftQuery = { readonly userPoolDiff: { readonly identical: boolean, readonly ignoredNothing: ReadonlyArray<string>, readonly changes: ReadonlyArray<{ readonly path: string, readonly kind: UserPoolChangeKind, readonly area: UserPoolArea, readonly left: unknown, readonly right: unknown }> } | null };

export type PoolOverviewQueryVariables = Exact<{
  id: string | number;
  account?: string | null | undefined;
  region?: string | null | undefined;
}>;


export type PoolOverviewQuery = { readonly userPoolResult:
    | { readonly __typename: 'UserPool', readonly id: string, readonly account: string | null, readonly region: string, readonly name: string | null, readonly userPoolTier: UserPoolTier | null, readonly mfaConfiguration: MfaConfiguration | null, readonly deletionProtection: DeletionProtection | null, readonly estimatedNumberOfUsers: number | null, readonly creationDate: string | null, readonly lastModifiedDate: string | null, readonly hostedUiBaseUrl: string | null }
    | { readonly __typename: 'UserPoolAccessDeniedError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolForbiddenError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolInternalError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolInvalidInputError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolLimitExceededError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolNotFoundError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolOperationNotEnabledError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolOverloadedError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolResourceNotFoundError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolTaggingError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolThrottledError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolTimeoutError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolUnavailableError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
    | { readonly __typename: 'UserPoolUpstreamAuthError', readonly code: UserPoolErrorCode, readonly message: string, readonly retryable: boolean, readonly retryAfterMs: number | null }
   };

export type ReadsAndBudgetQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadsAndBudgetQuery = { readonly callerAccess: AccessLevel, readonly accounts: ReadonlyArray<{ readonly name: string, readonly regions: ReadonlyArray<{ readonly region: string, readonly lastSuccessAt: string | null, readonly lastErrorAt: string | null, readonly lastErrorCode: UserPoolErrorCode | null, readonly budget: ReadonlyArray<{ readonly bucket: string, readonly limitPerSecond: number, readonly remaining: number, readonly waiting: number }> }> }> | null };

export type ReplicaPlanQueryVariables = Exact<{
  id: string | number;
  name?: string | null | undefined;
  region?: string | null | undefined;
  parts?: ReadonlyArray<UserPoolReplicaPart> | UserPoolReplicaPart | null | undefined;
}>;


export type ReplicaPlanQuery = { readonly userPool: { readonly id: string, readonly replica: { readonly steps: ReadonlyArray<{ readonly operation: string, readonly command: string, readonly input: unknown, readonly placeholders: ReadonlyArray<{ readonly name: string, readonly description: string, readonly answerPath: string | null, readonly isSecret: boolean }> }> | null, readonly notCarried: ReadonlyArray<{ readonly path: string, readonly reason: UserPoolNotCarriedReason, readonly message: string }> | null } | null } | null };

export type SecondFactorsQueryVariables = Exact<{
  ids: ReadonlyArray<string | number> | string | number;
}>;


export type SecondFactorsQuery = { readonly userPoolsById: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly mfaConfiguration: MfaConfiguration | null, readonly mfaConfig: { readonly enabledMethods: ReadonlyArray<MfaMethod> | null } | null } | null> };

export type SignInProvidersQueryVariables = Exact<{
  id: string | number;
}>;


export type SignInProvidersQuery = { readonly userPool: { readonly id: string, readonly identityProviders: { readonly nodes: ReadonlyArray<{ readonly providerName: string, readonly providerType: IdentityProviderType | null, readonly idpIdentifiers: ReadonlyArray<string> | null, readonly lastModifiedDate: string | null } | null> } | null, readonly domains: ReadonlyArray<{ readonly domain: string, readonly status: DomainStatus | null, readonly managedLoginVersion: number | null } | null> | null } | null };

export type SignUpPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SignUpPageQuery = { readonly userPool: { readonly mfaConfiguration: MfaConfiguration | null, readonly usernameAttributes: ReadonlyArray<UsernameAttribute> | null, readonly aliasAttributes: ReadonlyArray<AliasAttribute> | null, readonly autoVerifiedAttributes: ReadonlyArray<VerifiedAttribute> | null, readonly hostedUiBaseUrl: string | null, readonly issuer: string | null, readonly policies: { readonly passwordPolicy: { readonly minimumLength: number | null, readonly requireUppercase: boolean | null, readonly requireLowercase: boolean | null, readonly requireNumbers: boolean | null, readonly requireSymbols: boolean | null } | null } | null, readonly adminCreateUserConfig: { readonly allowAdminCreateUserOnly: boolean | null } | null, readonly schemaAttributes: ReadonlyArray<{ readonly name: string | null, readonly required: boolean | null, readonly attributeDataType: AttributeDataType | null }> | null } | null };

export type TaggedPoolsQueryVariables = Exact<{
  key: string;
  value?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TaggedPoolsQuery = { readonly userPools: { readonly edges: ReadonlyArray<{ readonly account: string, readonly region: string, readonly userPoolId: string | null, readonly node: { readonly name: string | null, readonly arn: string | null, readonly userPoolTags: ReadonlyArray<{ readonly key: string, readonly value: string }> | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };


export const AppClientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AppClients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"clients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"clientName"}},{"kind":"Field","name":{"kind":"Name","value":"hasSecret"}},{"kind":"Field","name":{"kind":"Name","value":"explicitAuthFlows"}},{"kind":"Field","name":{"kind":"Name","value":"allowedOAuthFlows"}},{"kind":"Field","name":{"kind":"Name","value":"allowedOAuthScopes"}},{"kind":"Field","name":{"kind":"Name","value":"callbackUrls"}},{"kind":"Field","name":{"kind":"Name","value":"logoutUrls"}},{"kind":"Field","name":{"kind":"Name","value":"supportedIdentityProviders"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenValiditySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"idTokenValiditySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"refreshTokenValiditySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"enableTokenRevocation"}},{"kind":"Field","name":{"kind":"Name","value":"preventUserExistenceErrors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AppClientsQuery, AppClientsQueryVariables>;
export const FleetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Fleet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserPoolFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accounts"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regions"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"60"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPools"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"accounts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accounts"}}},{"kind":"Argument","name":{"kind":"Name","value":"regions"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regions"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"NAME"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"userPoolId"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"creationDate"}},{"kind":"Field","name":{"kind":"Name","value":"lastModifiedDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FleetQuery, FleetQueryVariables>;
export const IdentityPoolsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IdentityPools"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identityPools"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"identityPoolId"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"allowUnauthenticatedIdentities"}},{"kind":"Field","name":{"kind":"Name","value":"cognitoIdentityProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerName"}},{"kind":"Field","name":{"kind":"Name","value":"clientId"}},{"kind":"Field","name":{"kind":"Name","value":"serverSideTokenCheck"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<IdentityPoolsQuery, IdentityPoolsQueryVariables>;
export const PasswordPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PasswordPolicies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPools"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"userPoolId"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"policies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}},{"kind":"Field","name":{"kind":"Name","value":"requireUppercase"}},{"kind":"Field","name":{"kind":"Name","value":"requireLowercase"}},{"kind":"Field","name":{"kind":"Name","value":"requireNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"requireSymbols"}},{"kind":"Field","name":{"kind":"Name","value":"passwordHistorySize"}},{"kind":"Field","name":{"kind":"Name","value":"temporaryPasswordValidityDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"signInPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowedFirstAuthFactors"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PasswordPoliciesQuery, PasswordPoliciesQueryVariables>;
export const PoolDriftDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PoolDrift"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"left"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"right"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ignore"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPoolDiff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"left"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pool"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"left"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"right"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"pool"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"right"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"ignore"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ignore"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identical"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"area"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"right"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ignoredNothing"}}]}}]}}]} as unknown as DocumentNode<PoolDriftQuery, PoolDriftQueryVariables>;
export const PoolOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PoolOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"account"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPoolResult"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"account"},"value":{"kind":"Variable","name":{"kind":"Name","value":"account"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserPool"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"userPoolTier"}},{"kind":"Field","name":{"kind":"Name","value":"mfaConfiguration"}},{"kind":"Field","name":{"kind":"Name","value":"deletionProtection"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedNumberOfUsers"}},{"kind":"Field","name":{"kind":"Name","value":"creationDate"}},{"kind":"Field","name":{"kind":"Name","value":"lastModifiedDate"}},{"kind":"Field","name":{"kind":"Name","value":"hostedUiBaseUrl"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserPoolError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]}}]}}]} as unknown as DocumentNode<PoolOverviewQuery, PoolOverviewQueryVariables>;
export const ReadsAndBudgetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadsAndBudget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callerAccess"}},{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"lastSuccessAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastErrorAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastErrorCode"}},{"kind":"Field","name":{"kind":"Name","value":"budget"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bucket"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerSecond"}},{"kind":"Field","name":{"kind":"Name","value":"remaining"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReadsAndBudgetQuery, ReadsAndBudgetQueryVariables>;
export const ReplicaPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReplicaPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"parts"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UserPoolReplicaPart"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"replica"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"parts"},"value":{"kind":"Variable","name":{"kind":"Name","value":"parts"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"command"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"placeholders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"answerPath"}},{"kind":"Field","name":{"kind":"Name","value":"isSecret"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"notCarried"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReplicaPlanQuery, ReplicaPlanQueryVariables>;
export const SecondFactorsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SecondFactors"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPoolsById"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mfaConfiguration"}},{"kind":"Field","name":{"kind":"Name","value":"mfaConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabledMethods"}}]}}]}}]}}]} as unknown as DocumentNode<SecondFactorsQuery, SecondFactorsQueryVariables>;
export const SignInProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProviders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"identityProviders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"60"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"providerName"}},{"kind":"Field","name":{"kind":"Name","value":"providerType"}},{"kind":"Field","name":{"kind":"Name","value":"idpIdentifiers"}},{"kind":"Field","name":{"kind":"Name","value":"lastModifiedDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"domains"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"domain"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"managedLoginVersion"}}]}}]}}]}}]} as unknown as DocumentNode<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const SignUpPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignUpPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPool"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passwordPolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}},{"kind":"Field","name":{"kind":"Name","value":"requireUppercase"}},{"kind":"Field","name":{"kind":"Name","value":"requireLowercase"}},{"kind":"Field","name":{"kind":"Name","value":"requireNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"requireSymbols"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mfaConfiguration"}},{"kind":"Field","name":{"kind":"Name","value":"usernameAttributes"}},{"kind":"Field","name":{"kind":"Name","value":"aliasAttributes"}},{"kind":"Field","name":{"kind":"Name","value":"autoVerifiedAttributes"}},{"kind":"Field","name":{"kind":"Name","value":"adminCreateUserConfig"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"allowAdminCreateUserOnly"}}]}},{"kind":"Field","name":{"kind":"Name","value":"schemaAttributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"attributeDataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hostedUiBaseUrl"}},{"kind":"Field","name":{"kind":"Name","value":"issuer"}}]}}]}}]} as unknown as DocumentNode<SignUpPageQuery, SignUpPageQueryVariables>;
export const TaggedPoolsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaggedPools"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"value"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userPools"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"tag"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"value"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"userPoolId"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"arn"}},{"kind":"Field","name":{"kind":"Name","value":"userPoolTags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<TaggedPoolsQuery, TaggedPoolsQueryVariables>;