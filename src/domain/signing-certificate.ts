import type { UserPoolInput } from './reads';

export interface SigningCertificateReads {
  GetSigningCertificate: { input: UserPoolInput; value: string };
}
