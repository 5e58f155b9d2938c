import type { ManagedLoginBranding, UiCustomization } from '../domain/hosted-pages';
import type { LogDeliveryConfiguration } from '../domain/log-delivery';
import type { UserPoolMfaConfig } from '../domain/mfa-config';
import {
  CLIENT_ID,
  MANAGED_LOGIN_BRANDING_ID,
  checkedPartName,
  checkedUuid,
} from '../domain/part-name';
import type { RiskConfiguration } from '../domain/risk-configuration';
import type {
  UserPoolClientSessionConfiguration,
  UserPoolSessionConfiguration,
} from '../domain/session-configuration';
import type { UserPoolKey } from '../domain/user-pool-key';
import type * as schema from '../generated/resolver-types';
import { readInPool } from './part-of-pool';
import type { Served, Unresolved } from './served';

/** The fields of a pool with what is set for it beside its description: each a read of its own. */
export const settingsOfPool = {
  mfaConfig: (pool, _, { loaders }) => readInPool(loaders, pool, 'GetUserPoolMfaConfig', {}),

  riskConfiguration: (pool, { clientId }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeRiskConfiguration', {
      clientId: clientOrPool(pool, clientId),
    }),

  uiCustomization: (pool, { clientId }, { loaders }) =>
    readInPool(loaders, pool, 'GetUICustomization', { clientId: clientOrPool(pool, clientId) }),

  managedLoginBranding: (pool, { clientId }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeManagedLoginBrandingByClient', {
      clientId: checkedClientId(pool, clientId),
    }),

  managedLoginBrandingById: (pool, { id }, { loaders }) =>
    readInPool(loaders, pool, 'DescribeManagedLoginBranding', {
      managedLoginBrandingId: checkedUuid(pool, MANAGED_LOGIN_BRANDING_ID, id),
    }),

  logDelivery: (pool, _, { loaders }) =>
    readInPool(loaders, pool, 'GetLogDeliveryConfiguration', {}),

  signingCertificate: (pool, _, { loaders }) =>
    readInPool(loaders, pool, 'GetSigningCertificate', {}),

  csvHeader: (pool, _, { loaders }) => readInPool(loaders, pool, 'GetCSVHeader', {}),

  sessionConfiguration: (pool, _, { loaders }) =>
    readInPool(loaders, pool, 'GetUserPoolSessionConfiguration', {}),

  clientSessionConfiguration: (pool, { clientId }, { loaders }) =>
    readInPool(loaders, pool, 'GetUserPoolClientSessionConfiguration', {
      clientId: checkedClientId(pool, clientId),
    }),
} satisfies schema.UserPoolResolvers;

function clientOrPool(pool: UserPoolKey, clientId: string | null | undefined): string | null {
  return clientId == null ? null : checkedClientId(pool, clientId);
}

function checkedClientId(pool: UserPoolKey, clientId: string): string {
  return checkedPartName(pool, CLIENT_ID, clientId);
}

/** Nobody imports it: that it compiles is the check. */
export type CompleteSettings = [
  Served<UserPoolMfaConfig, Unresolved<schema.UserPoolMfaConfig>>,
  Served<RiskConfiguration, Unresolved<schema.RiskConfiguration>>,
  Served<UiCustomization, Unresolved<schema.UiCustomization>>,
  Served<ManagedLoginBranding, Unresolved<schema.ManagedLoginBranding>>,
  Served<LogDeliveryConfiguration, Unresolved<schema.LogDeliveryConfiguration>>,
  Served<UserPoolSessionConfiguration, Unresolved<schema.UserPoolSessionConfiguration>>,
  Served<UserPoolClientSessionConfiguration, Unresolved<schema.UserPoolClientSessionConfiguration>>,
];
