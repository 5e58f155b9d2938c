import type {
  UserPoolClientDescription,
  UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as enums from '../domain/enums';
import { ACCESS_OR_ID_TOKEN, REFRESH_TOKEN, validitySeconds } from '../domain/token-validity';
import type { UserPoolClient, UserPoolClientSummary } from '../domain/user-pool-client';
import type { UserPoolPart } from '../domain/user-pool-part';
import { MemberReader, textAt } from './member-reader';

/**
 * An app client as the graph serves it, frozen. Of its secret it keeps that there is one.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it
 */
export function mapUserPoolClient(pool: UserPoolPart, answer: UserPoolClientType): UserPoolClient {
  const path = 'UserPoolClient';
  const client = new MemberReader(answer, path);
  const refreshTokenValidity = client.integer('RefreshTokenValidity');
  const accessTokenValidity = client.integer('AccessTokenValidity');
  const idTokenValidity = client.integer('IdTokenValidity');
  const units = client.object('TokenValidityUnits', (unit) => ({
    ...unit.known('accessToken', enums.TIME_UNIT, 'AccessToken'),
    ...unit.known('idToken', enums.TIME_UNIT, 'IdToken'),
    ...unit.known('refreshToken', enums.TIME_UNIT, 'RefreshToken'),
  }));

  return Object.freeze({
    ...pool,
    clientId: textAt(`${path}.ClientId`, client.text('ClientId')),
    clientName: client.text('ClientName'),
    hasSecret: Boolean(client.text('ClientSecret')),
    ...client.known('clientType', enums.CLIENT_TYPE, 'ClientType'),
    lastModifiedDate: client.moment('LastModifiedDate'),
    creationDate: client.moment('CreationDate'),
    refreshTokenValidity,
    accessTokenValidity,
    idTokenValidity,
    tokenValidityUnits: units,
    refreshTokenValiditySeconds: validitySeconds(
      refreshTokenValidity,
      units?.refreshToken ?? null,
      REFRESH_TOKEN,
    ),
    accessTokenValiditySeconds: validitySeconds(
      accessTokenValidity,
      units?.accessToken ?? null,
      ACCESS_OR_ID_TOKEN,
    ),
    idTokenValiditySeconds: validitySeconds(
      idTokenValidity,
      units?.idToken ?? null,
      ACCESS_OR_ID_TOKEN,
    ),
    readAttributes: client.texts('ReadAttributes'),
    writeAttributes: client.texts('WriteAttributes'),
    ...client.knownList('explicitAuthFlows', enums.EXPLICIT_AUTH_FLOW, 'ExplicitAuthFlows'),
    supportedIdentityProviders: client.texts('SupportedIdentityProviders'),
    callbackUrls: client.texts('CallbackURLs'),
    logoutUrls: client.texts('LogoutURLs'),
    defaultRedirectUri: client.text('DefaultRedirectURI'),
    ...client.knownList('allowedOAuthFlows', enums.OAUTH_FLOW, 'AllowedOAuthFlows'),
    allowedOAuthScopes: client.texts('AllowedOAuthScopes'),
    allowedOAuthFlowsUserPoolClient: client.flag('AllowedOAuthFlowsUserPoolClient'),
    analyticsConfiguration: client.object('AnalyticsConfiguration', (analytics) => ({
      applicationId: analytics.text('ApplicationId'),
      applicationArn: analytics.text('ApplicationArn'),
      roleArn: analytics.text('RoleArn'),
      externalId: analytics.text('ExternalId'),
      userDataShared: analytics.flag('UserDataShared'),
    })),
    ...client.known(
      'preventUserExistenceErrors',
      enums.PREVENT_USER_EXISTENCE_ERRORS,
      'PreventUserExistenceErrors',
    ),
    enableTokenRevocation: client.flag('EnableTokenRevocation'),
    enablePropagateAdditionalUserContextData: client.flag(
      'EnablePropagateAdditionalUserContextData',
    ),
    authSessionValidity: client.integer('AuthSessionValidity'),
    refreshTokenRotation: client.object('RefreshTokenRotation', (rotation) => ({
      ...rotation.known('feature', enums.ENABLED_STATUS, 'Feature'),
      retryGracePeriodSeconds: rotation.integer('RetryGracePeriodSeconds'),
    })),
  });
}

/** What a list tells of an app client, frozen. */
export function mapUserPoolClientSummary(
  pool: UserPoolPart,
  answer: UserPoolClientDescription,
): UserPoolClientSummary {
  const client = new MemberReader(answer, 'UserPoolClients');
  return Object.freeze({
    ...pool,
    clientId: textAt('UserPoolClients.ClientId', client.text('ClientId')),
    clientName: client.text('ClientName'),
  });
}
