import type { Operation } from './operation';
import {
  describeIdentityPool,
  getIdentityPoolRoles,
  getPrincipalTagAttributeMap,
  listIdentityPools,
} from './operations/identity-pools';
import { describeUserPool } from './operations/describe-user-pool';
import { listUserPools } from './operations/list-user-pools';
import { getLogDeliveryConfiguration } from './operations/log-delivery';
import {
  describeManagedLoginBranding,
  describeManagedLoginBrandingByClient,
} from './operations/managed-login-branding';
import { getUserPoolMfaConfig } from './operations/mfa-config';
import { describeRiskConfiguration } from './operations/risk-configuration';
import {
  getUserPoolClientSessionConfiguration,
  getUserPoolSessionConfiguration,
} from './operations/session-configuration';
import { getSigningCertificate } from './operations/signing-certificate';
import { describeTerms, listTerms } from './operations/terms';
import { getUiCustomization } from './operations/ui-customization';
import { getCsvHeader, listUserImportJobs } from './operations/user-import';
import { userPoolParts } from './operations/user-pool-parts';
import type { Service } from './wire-request';

/** Every operation of user pools that the endpoint speaks, by the name on the wire. */
const USER_POOLS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['DescribeUserPool', describeUserPool],
  ['ListUserPools', listUserPools],
  ...userPoolParts,

  ['DescribeManagedLoginBranding', describeManagedLoginBranding],
  ['DescribeManagedLoginBrandingByClient', describeManagedLoginBrandingByClient],
  ['DescribeRiskConfiguration', describeRiskConfiguration],
  ['DescribeTerms', describeTerms],
  ['GetCSVHeader', getCsvHeader],
  ['GetLogDeliveryConfiguration', getLogDeliveryConfiguration],
  ['GetSigningCertificate', getSigningCertificate],
  ['GetUICustomization', getUiCustomization],
  ['GetUserPoolClientSessionConfiguration', getUserPoolClientSessionConfiguration],
  ['GetUserPoolMfaConfig', getUserPoolMfaConfig],
  ['GetUserPoolSessionConfiguration', getUserPoolSessionConfiguration],
  ['ListTerms', listTerms],
  ['ListUserImportJobs', listUserImportJobs],
]);

/** The same of identity pools, a service of its own. */
const IDENTITY_POOLS: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['DescribeIdentityPool', describeIdentityPool],
  ['GetIdentityPoolRoles', getIdentityPoolRoles],
  ['GetPrincipalTagAttributeMap', getPrincipalTagAttributeMap],
  ['ListIdentityPools', listIdentityPools],
]);

/** Every operation the endpoint speaks, by the service that requests for it are signed for. */
export const OPERATIONS: Readonly<Record<Service, ReadonlyMap<string, Operation>>> = {
  'cognito-idp': USER_POOLS,
  'cognito-identity': IDENTITY_POOLS,
};
