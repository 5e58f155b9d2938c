import {
  GetSigningCertificateCommand,
  type GetSigningCertificateResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { MemberReader } from '../member-reader';
import { operation } from '../operation';
import { ofPool, present } from '../part-of-pool';

export const signingCertificate = {
  GetSigningCertificate: operation<'GetSigningCertificate', GetSigningCertificateResponse>({
    service: 'cognito-idp',
    bucket: 'UserPoolResourceRead',
    missing: 'USER_POOL_NOT_FOUND',
    command: ({ userPoolId }) => new GetSigningCertificateCommand({ UserPoolId: userPoolId }),
    value: (answer) =>
      present('Certificate', 'a text', new MemberReader(answer, '').text('Certificate')),
    subject: ofPool('the signing certificate'),
  }),
};
