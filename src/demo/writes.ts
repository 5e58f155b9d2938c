import { createGroup } from './operations/create-group';
import { createIdentityProvider } from './operations/create-identity-provider';
import { createManagedLoginBranding } from './operations/create-managed-login-branding';
import { createResourceServer } from './operations/create-resource-server';
import { createUserPool } from './operations/create-user-pool';
import { createUserPoolClient } from './operations/create-user-pool-client';
import { createUserPoolDomain } from './operations/create-user-pool-domain';
import { setLogDeliveryConfiguration } from './operations/set-log-delivery-configuration';
import { setRiskConfiguration } from './operations/set-risk-configuration';
import { setUiCustomization } from './operations/set-ui-customization';
import { setUserPoolMfaConfig } from './operations/set-user-pool-mfa-config';
import { updateUserPool } from './operations/update-user-pool';
import type { WriteOperation } from './write-operation';

/**
 * Every operation on user pools that changes something, by the name on the wire: those that build a
 * pool. An endpoint takes them only when it is told to.
 */
export const WRITES: ReadonlyMap<string, WriteOperation> = new Map<string, WriteOperation>([
  ['CreateGroup', createGroup],
  ['CreateIdentityProvider', createIdentityProvider],
  ['CreateManagedLoginBranding', createManagedLoginBranding],
  ['CreateResourceServer', createResourceServer],
  ['CreateUserPool', createUserPool],
  ['CreateUserPoolClient', createUserPoolClient],
  ['CreateUserPoolDomain', createUserPoolDomain],
  ['SetLogDeliveryConfiguration', setLogDeliveryConfiguration],
  ['SetRiskConfiguration', setRiskConfiguration],
  ['SetUICustomization', setUiCustomization],
  ['SetUserPoolMfaConfig', setUserPoolMfaConfig],
  ['UpdateUserPool', updateUserPool],
]);
