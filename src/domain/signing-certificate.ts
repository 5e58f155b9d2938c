import type { UserPoolInput } from './user-pool-part';

export interface SigningCertificateReads {
  GetSigningCertificate: { input: UserPoolInput; value: string };
}
