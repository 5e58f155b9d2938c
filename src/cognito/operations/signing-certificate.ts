import {
  GetSigningCertificateCommand,
  type GetSigningCertificateResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { mapSigningCertificate } from '../map-signing-certificate';
import { operation } from '../operation';
import { ofPool } from '../part-of-pool';

export const signingCertificate = {
  GetSigningCertificate: operation<'GetSigningCertificate', GetSigningCertificateResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new GetSigningCertificateCommand({ UserPoolId: userPoolId }),
    value: mapSigningCertificate,
    subject: ofPool('the signing certificate'),
  }),
};
