import type { ClientInput } from './client-input';
import type {
  ClientType,
  EnabledStatus,
  ExplicitAuthFlow,
  OAuthFlow,
  PreventUserExistenceErrors,
  TimeUnit,
} from './enums';
import type { PartPage, UserPoolPageInput, UserPoolPart } from './user-pool-part';

/**
 * An app client as the graph serves it: every member of AWS's UserPoolClientType but its secret, of
 * which no more than its being there is kept.
 */
export interface UserPoolClient extends UserPoolPart {
  readonly clientId: string;
  readonly clientName: string | null;
  readonly hasSecret: boolean;
  readonly clientType: ClientType | null;
  readonly clientTypeRaw: string | null;
  readonly lastModifiedDate: string | null;
  readonly creationDate: string | null;
  readonly refreshTokenValidity: number | null;
  readonly accessTokenValidity: number | null;
  readonly idTokenValidity: number | null;
  readonly tokenValidityUnits: TokenValidityUnits | null;
  readonly refreshTokenValiditySeconds: number | null;
  readonly accessTokenValiditySeconds: number | null;
  readonly idTokenValiditySeconds: number | null;
  readonly readAttributes: readonly string[] | null;
  readonly writeAttributes: readonly string[] | null;
  readonly explicitAuthFlows: readonly ExplicitAuthFlow[] | null;
  readonly explicitAuthFlowsRaw: readonly string[] | null;
  readonly supportedIdentityProviders: readonly string[] | null;
  readonly callbackUrls: readonly string[] | null;
  readonly logoutUrls: readonly string[] | null;
  readonly defaultRedirectUri: string | null;
  readonly allowedOAuthFlows: readonly OAuthFlow[] | null;
  readonly allowedOAuthFlowsRaw: readonly string[] | null;
  readonly allowedOAuthScopes: readonly string[] | null;
  readonly allowedOAuthFlowsUserPoolClient: boolean | null;
  readonly analyticsConfiguration: AnalyticsConfiguration | null;
  readonly preventUserExistenceErrors: PreventUserExistenceErrors | null;
  readonly preventUserExistenceErrorsRaw: string | null;
  readonly enableTokenRevocation: boolean | null;
  readonly enablePropagateAdditionalUserContextData: boolean | null;
  readonly authSessionValidity: number | null;
  readonly refreshTokenRotation: RefreshTokenRotation | null;
}

export interface TokenValidityUnits {
  readonly accessToken: TimeUnit | null;
  readonly accessTokenRaw: string | null;
  readonly idToken: TimeUnit | null;
  readonly idTokenRaw: string | null;
  readonly refreshToken: TimeUnit | null;
  readonly refreshTokenRaw: string | null;
}

export interface AnalyticsConfiguration {
  readonly applicationId: string | null;
  readonly applicationArn: string | null;
  readonly roleArn: string | null;
  readonly externalId: string | null;
  readonly userDataShared: boolean | null;
}

export interface RefreshTokenRotation {
  readonly feature: EnabledStatus | null;
  readonly featureRaw: string | null;
  readonly retryGracePeriodSeconds: number | null;
}

/** The fields of an app client that ListUserPoolClients tells by itself. */
export const CLIENT_SUMMARY_FIELDS = [
  'account',
  'region',
  'userPoolId',
  'clientId',
  'clientName',
] as const satisfies readonly (keyof UserPoolClient)[];

/** What a list alone tells of an app client. */
export type UserPoolClientSummary = Pick<UserPoolClient, (typeof CLIENT_SUMMARY_FIELDS)[number]>;

export interface UserPoolClientReads {
  DescribeUserPoolClient: { input: ClientInput; value: UserPoolClient };
  ListUserPoolClients: { input: UserPoolPageInput; value: PartPage<UserPoolClientSummary> };
}
