import {
  GetUserPoolClientSessionConfigurationCommand,
  GetUserPoolSessionConfigurationCommand,
  type GetUserPoolClientSessionConfigurationResponse,
  type GetUserPoolSessionConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  mapClientSessionConfiguration,
  mapSessionConfiguration,
} from '../map-session-configuration';
import { operation } from '../operation';
import { ofClient, ofPool } from '../part-of-pool';

export const sessionConfiguration = {
  GetUserPoolSessionConfiguration: operation<
    'GetUserPoolSessionConfiguration',
    GetUserPoolSessionConfigurationResponse
  >({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) =>
      new GetUserPoolSessionConfigurationCommand({ UserPoolId: userPoolId }),
    value: mapSessionConfiguration,
    subject: ofPool('the session configuration'),
  }),

  GetUserPoolClientSessionConfiguration: operation<
    'GetUserPoolClientSessionConfiguration',
    GetUserPoolClientSessionConfigurationResponse
  >({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, clientId }) =>
      new GetUserPoolClientSessionConfigurationCommand({
        UserPoolId: userPoolId,
        ClientId: clientId,
      }),
    value: mapClientSessionConfiguration,
    subject: ofClient('the session configuration'),
  }),
};
