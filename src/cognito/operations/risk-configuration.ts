import {
  DescribeRiskConfigurationCommand,
  type DescribeRiskConfigurationResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapRiskConfiguration } from '../map-risk-configuration';
import { operation } from '../operation';
import { ofClient } from '../part-of-pool';

export const riskConfiguration = {
  DescribeRiskConfiguration: operation<
    'DescribeRiskConfiguration',
    DescribeRiskConfigurationResponse
  >({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'RESOURCE_NOT_FOUND',
    command: ({ userPoolId, clientId }) =>
      new DescribeRiskConfigurationCommand({
        UserPoolId: userPoolId,
        ...(clientId === null ? {} : { ClientId: clientId }),
      }),
    value: mapRiskConfiguration,
    subject: ofClient('the risk configuration'),
  }),
};
