import { checkClient } from '../client-refusals';
import { withItem } from '../changed-pool';
import { newClientId, newClientSecret, now } from '../made-up';
import { namedPool, type Members } from '../part-of-pool';
import { requiredText } from '../validation';
import { isGiven, picked } from '../wire-members';
import type { WriteContext } from '../write-operation';

const NAME = { shortest: 1, longest: 128, pattern: '[\\w\\s+=,.@-]+' };
const ASKED = [
  'ClientName',
  'ClientSecret',
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'ReadAttributes',
  'WriteAttributes',
  'ExplicitAuthFlows',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'AnalyticsConfiguration',
  'PreventUserExistenceErrors',
  'EnableTokenRevocation',
  'EnablePropagateAdditionalUserContextData',
  'AuthSessionValidity',
  'RefreshTokenRotation',
];
const REFRESH_DAYS = 30;

/** CreateUserPoolClient: an app client with a new id, and a new secret where one is asked for. */
export function createUserPoolClient(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  requiredText(input, 'ClientName', NAME);
  checkClient(input, pool);
  const moment = now();
  const client: Members = {
    UserPoolId: pool.id,
    ClientId: newClientId(),
    LastModifiedDate: moment,
    CreationDate: moment,
    TokenValidityUnits: {},
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
    ...(input['GenerateSecret'] === true ? { ClientSecret: newClientSecret() } : {}),
    ...picked(input, ASKED),
    RefreshTokenValidity: refreshTokenValidity(input),
  };
  put(withItem(pool, 'UserPoolClients', client));
  return { UserPoolClient: client };
}

/** 0 means the default (reference). */
function refreshTokenValidity({ RefreshTokenValidity: asked }: Members): unknown {
  return isGiven(asked) && asked !== 0 ? asked : REFRESH_DAYS;
}
