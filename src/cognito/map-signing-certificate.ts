import type { GetSigningCertificateResponse } from '@aws-sdk/client-cognito-identity-provider';
import { present } from './checked-answer';
import { MemberReader } from './member-reader';

/** @throws MalformedAnswer where the certificate is no text, or not there */
export function mapSigningCertificate(answer: GetSigningCertificateResponse): string {
  return present('Certificate', 'a text', new MemberReader(answer, '').text('Certificate'));
}
