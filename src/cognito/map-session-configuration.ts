import type {
  GetUserPoolClientSessionConfigurationResponse,
  GetUserPoolSessionConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { ENABLED_STATUS } from '../domain/enums';
import type {
  UserPoolClientSessionConfiguration,
  UserPoolSessionConfiguration,
} from '../domain/session-configuration';
import { MalformedAnswer } from './malformed-answer';
import { MemberReader, type Wide } from './member-reader';

/**
 * How many sessions a user may have, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it, or none is there
 */
export function mapSessionConfiguration(
  answer: GetUserPoolSessionConfigurationResponse,
): UserPoolSessionConfiguration {
  const session = new MemberReader<Wide<GetUserPoolSessionConfigurationResponse>>(answer, '');
  const configuration = {
    ...session.known('userSessionTracking', ENABLED_STATUS, 'UserSessionTracking'),
    tokenSession: session.object('TokenSession', (token) => ({
      maxPerUser: token.integer('MaxPerUser'),
    })),
  };
  // AWS tells its defaults where nothing was set: an answer without any of them is none.
  if (configuration.userSessionTracking === null && configuration.tokenSession === null) {
    throw new MalformedAnswer('UserSessionTracking', 'a text', answer.UserSessionTracking);
  }
  return Object.freeze(configuration);
}

/**
 * How long an app client lets a user stay signed in, frozen.
 *
 * @throws MalformedAnswer where a member is not of the type that AWS's model gives it, or none is there
 */
export function mapClientSessionConfiguration(
  answer: GetUserPoolClientSessionConfigurationResponse,
): UserPoolClientSessionConfiguration {
  const session = new MemberReader(answer, '');
  const configuration = {
    clientId: session.text('ClientId'),
    ssoSession: session.object('SSOSession', (sso) => ({
      maxValidityMinutes: sso.integer('MaxValidityMinutes'),
    })),
  };
  // AWS tells its default where nothing was set: an answer without it is none.
  if (configuration.ssoSession === null) {
    throw new MalformedAnswer('SSOSession', 'an object', answer.SSOSession);
  }
  return Object.freeze(configuration);
}
