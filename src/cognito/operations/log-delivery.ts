import {
  GetLogDeliveryConfigurationCommand,
  type GetLogDeliveryConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapLogDelivery } from '../map-log-delivery';
import { operation } from '../operation';
import { ofPool } from '../part-of-pool';

export const logDelivery = {
  GetLogDeliveryConfiguration: operation<
    'GetLogDeliveryConfiguration',
    GetLogDeliveryConfigurationResponse
  >({
    service: 'cognito-idp',
    bucket: 'Unlisted',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new GetLogDeliveryConfigurationCommand({ UserPoolId: userPoolId }),
    value: mapLogDelivery,
    subject: ofPool('the log delivery'),
  }),
};
