import type { Operation } from '../domain/reads';
import type { OperationRule } from './operation';
import { hostedPages } from './operations/hosted-pages';
import { identityPools } from './operations/identity-pools';
import { logDelivery } from './operations/log-delivery';
import { mfaConfig } from './operations/mfa-config';
import { riskConfiguration } from './operations/risk-configuration';
import { sessionConfiguration } from './operations/session-configuration';
import { signingCertificate } from './operations/signing-certificate';
import { terms } from './operations/terms';
import { userImport } from './operations/user-import';
import { userPoolParts } from './operations/user-pool-parts';
import { userPools } from './operations/user-pools';

/** Every read of the domain as an operation of AWS. */
export const OPERATIONS: { readonly [Op in Operation]: OperationRule<Op> } = {
  ...userPools,
  ...userPoolParts,
  ...hostedPages,
  ...logDelivery,
  ...mfaConfig,
  ...riskConfiguration,
  ...sessionConfiguration,
  ...signingCertificate,
  ...terms,
  ...userImport,
  ...identityPools,
};
