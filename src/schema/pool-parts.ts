import type { UserPoolResolvers } from '../generated/resolver-types';
import { readPart } from './read-part';
import { readTerms } from './terms';
import { readUserImportJobs } from './user-import';

/** What stands around a pool: each field a read of its own, made only when it is selected. */
export const poolParts = {
  mfaConfig: (pool, _, { loaders }) => readPart(loaders, pool, 'GetUserPoolMfaConfig', {}),
  riskConfiguration: (pool, { clientId = null }, { loaders }) =>
    readPart(loaders, pool, 'DescribeRiskConfiguration', { clientId }),
  uiCustomization: (pool, { clientId = null }, { loaders }) =>
    readPart(loaders, pool, 'GetUICustomization', { clientId }),
  managedLoginBranding: (pool, { clientId }, { loaders }) =>
    readPart(loaders, pool, 'DescribeManagedLoginBrandingByClient', { clientId }),
  managedLoginBrandingById: (pool, { id }, { loaders }) =>
    readPart(loaders, pool, 'DescribeManagedLoginBranding', { managedLoginBrandingId: id }),
  logDelivery: (pool, _, { loaders }) => readPart(loaders, pool, 'GetLogDeliveryConfiguration', {}),
  terms: (pool, page, { loaders }) => readTerms(loaders, pool, page),
  term: (pool, { id }, { loaders }) => readPart(loaders, pool, 'DescribeTerms', { termsId: id }),
  signingCertificate: (pool, _, { loaders }) =>
    readPart(loaders, pool, 'GetSigningCertificate', {}),
  importJobs: (pool, page, { loaders }) => readUserImportJobs(loaders, pool, page),
  csvHeader: (pool, _, { loaders }) => readPart(loaders, pool, 'GetCSVHeader', {}),
  sessionConfiguration: (pool, _, { loaders }) =>
    readPart(loaders, pool, 'GetUserPoolSessionConfiguration', {}),
  clientSessionConfiguration: (pool, { clientId }, { loaders }) =>
    readPart(loaders, pool, 'GetUserPoolClientSessionConfiguration', { clientId }),
} satisfies UserPoolResolvers;
