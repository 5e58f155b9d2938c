import {
  GetUserPoolMfaConfigCommand,
  type GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapMfaConfig } from '../map-mfa-config';
import { operation } from '../operation';
import { ofPool } from '../part-of-pool';

export const mfaConfig = {
  GetUserPoolMfaConfig: operation<'GetUserPoolMfaConfig', GetUserPoolMfaConfigResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new GetUserPoolMfaConfigCommand({ UserPoolId: userPoolId }),
    value: mapMfaConfig,
    subject: ofPool('the MFA configuration'),
  }),
};
