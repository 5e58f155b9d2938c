import type { DemoPool } from './demo-pool';
import { listAround, type Members } from './part-of-pool';
import { invalidParameter, WireException } from './wire-exception';
import { isGiven, listOf, textsOf } from './wire-members';

const KNOWN_FLOWS = ['code', 'implicit', 'client_credentials'];
const OPENID_SCOPES = ['phone', 'email', 'openid', 'profile'];
const OWN_SCOPES = [...OPENID_SCOPES, 'aws.cognito.signin.user.admin'];
const LEGACY_FLOWS = ['ADMIN_NO_SRP_AUTH', 'CUSTOM_AUTH_FLOW_ONLY', 'USER_PASSWORD_AUTH'];
const LOCAL = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

/**
 * What a request for an app client is refused for. Values of enums are not checked, and a flow that is
 * not known here passes every rule: the demo has some that AWS may add.
 *
 * @throws WireException in AWS's words where they are known
 */
export function checkClient(asked: Members, pool: DemoPool): void {
  checkSecret(asked);
  checkFlows(asked);
  checkAddresses(asked);
  checkProviders(asked, pool);
  checkScopes(asked, pool);
  checkAttributes(asked, pool);
}

function hasSecret({ GenerateSecret: isGenerated, ClientSecret: own }: Members): boolean {
  return isGenerated === true || isGiven(own);
}

function checkSecret(asked: Members): void {
  if (asked['GenerateSecret'] === true && isGiven(asked['ClientSecret'])) {
    throw invalidParameter('ClientSecret cannot be specified when GenerateSecret is true.');
  }
  if (asked['EnablePropagateAdditionalUserContextData'] === true && !hasSecret(asked)) {
    throw invalidParameter(
      'EnablePropagateAdditionalUserContextData can only be enabled for a client with a secret.',
    );
  }
}

function checkFlows(asked: Members): void {
  const signIn = textsOf(asked['ExplicitAuthFlows']);
  if (
    signIn.some((flow) => LEGACY_FLOWS.includes(flow)) &&
    signIn.some((flow) => flow.startsWith('ALLOW_'))
  ) {
    throw invalidParameter(
      'ExplicitAuthFlows cannot hold values with the prefix ALLOW_ beside values without it.',
    );
  }
  const flows = textsOf(asked['AllowedOAuthFlows']).filter((flow) => KNOWN_FLOWS.includes(flow));
  if (flows.length > 0 && asked['AllowedOAuthFlowsUserPoolClient'] !== true) {
    throw invalidParameter(
      'AllowedOAuthFlowsUserPoolClient must be true when AllowedOAuthFlows are set.',
    );
  }
  if (!flows.includes('client_credentials')) return;
  if (flows.length > 1) {
    throw badFlow(
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    );
  }
  if (!hasSecret(asked)) {
    throw badFlow(
      'client_credentials flow can not be selected if client does not have a client secret.',
    );
  }
  const scope = textsOf(asked['AllowedOAuthScopes']).find((each) => OWN_SCOPES.includes(each));
  if (scope !== undefined) throw badFlow(`${scope} is not supported with client_credentials flow.`);
}

function checkAddresses(asked: Members): void {
  const callbacks = textsOf(asked['CallbackURLs']);
  const flows = textsOf(asked['AllowedOAuthFlows']);
  if (callbacks.length === 0 && (flows.includes('code') || flows.includes('implicit'))) {
    throw invalidParameter('CallbackURLs are required for the code flow and the implicit flow.');
  }
  const open = [...callbacks, ...textsOf(asked['LogoutURLs'])].find(
    (address) => address.startsWith('http://') && !LOCAL.test(address),
  );
  if (open !== undefined) throw invalidParameter(`${open} cannot use the HTTP protocol.`);
  const redirect = asked['DefaultRedirectURI'];
  if (isGiven(redirect) && !callbacks.includes(String(redirect))) {
    throw invalidParameter(`DefaultRedirectURI ${String(redirect)} is not in CallbackURLs.`);
  }
}

function checkProviders(asked: Members, pool: DemoPool): void {
  const known = listAround(pool, 'IdentityProviders').map(({ ProviderName }) => ProviderName);
  const unknown = textsOf(asked['SupportedIdentityProviders']).find(
    (name) => name !== 'COGNITO' && !known.includes(name),
  );
  if (unknown !== undefined) {
    throw invalidParameter(`The provider ${unknown} does not exist for User Pool ${pool.id}.`);
  }
}

function checkScopes(asked: Members, pool: DemoPool): void {
  const known = listAround(pool, 'ResourceServers').flatMap(({ Identifier, Scopes }) =>
    listOf(Scopes).map(({ ScopeName }) => `${String(Identifier)}/${String(ScopeName)}`),
  );
  const unknown = textsOf(asked['AllowedOAuthScopes']).find(
    (scope) => !OWN_SCOPES.includes(scope) && !known.includes(scope),
  );
  if (unknown === undefined) return;
  throw new WireException('ScopeDoesNotExistException', `Invalid scope requested: ${unknown}`);
}

function checkAttributes(asked: Members, pool: DemoPool): void {
  const known = listOf(pool.document['SchemaAttributes']).map(({ Name }) => Name);
  const isUnknown = (name: string): boolean => !known.includes(name);
  for (const [member, word] of [
    ['ReadAttributes', 'read'],
    ['WriteAttributes', 'write'],
  ] as const) {
    if (textsOf(asked[member]).some(isUnknown)) {
      throw invalidParameter(`Invalid ${word} attributes specified while creating a client`);
    }
  }
}

function badFlow(message: string): WireException {
  return new WireException('InvalidOAuthFlowException', message);
}
