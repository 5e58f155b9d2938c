import { withDescription, withItem } from '../changed-pool';
import type { DemoPool } from '../demo-pool';
import { now } from '../made-up';
import { listAround, namedPool, type Members } from '../part-of-pool';
import { IDENTITIES } from '../pool-schema';
import { requiredText } from '../validation';
import { invalidParameter, WireException } from '../wire-exception';
import { isGiven, listOf, membersOf, picked, textsOf } from '../wire-members';
import type { WriteContext } from '../write-operation';

const PROVIDER_NAME = { shortest: 1, longest: 32, pattern: '\\S+' };
const PROVIDER_TYPE = { shortest: 1, longest: 32, pattern: '\\S+' };
const SOCIAL = ['client_id', 'client_secret', 'authorize_scopes'];

/** The details that a type cannot do without (reference); others of AWS's are not known here. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Facebook: SOCIAL,
  Google: SOCIAL,
  LoginWithAmazon: SOCIAL,
  SignInWithApple: ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes'],
  OIDC: ['client_id', 'oidc_issuer', 'authorize_scopes', 'attributes_request_method'],
  SAML: [],
};
const NAMED_BY_TYPE = ['Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];
const ASKED = [
  'ProviderName',
  'ProviderType',
  'ProviderDetails',
  'AttributeMapping',
  'IdpIdentifiers',
  'AcrMapping',
];

/** CreateIdentityProvider: with the first one a pool's users get an attribute for their identities. */
export function createIdentityProvider(
  context: Pick<WriteContext, 'input' | 'pools' | 'put'>,
): Members {
  const { input, put } = context;
  const pool = namedPool(context);
  const name = requiredText(input, 'ProviderName', PROVIDER_NAME);
  const type = requiredText(input, 'ProviderType', PROVIDER_TYPE);
  checkDetails(type, name, membersOf(input['ProviderDetails']));
  checkFree(name, textsOf(input['IdpIdentifiers']), listAround(pool, 'IdentityProviders'));
  if (isGiven(input['AcrMapping']) && ['SAML', ...NAMED_BY_TYPE].includes(type)) {
    throw invalidParameter('Only OIDC identity providers support ACR mapping.');
  }
  const moment = now();
  const provider = {
    UserPoolId: pool.id,
    ...picked(input, ASKED),
    LastModifiedDate: moment,
    CreationDate: moment,
  };
  put(withItem(withIdentities(pool), 'IdentityProviders', provider));
  return { IdentityProvider: provider };
}

function checkDetails(type: string, name: string, details: Members): void {
  if (NAMED_BY_TYPE.includes(type) && name !== type) {
    throw invalidParameter(`ProviderName must be ${type} for provider type ${type}.`);
  }
  const missing = (NEEDED[type] ?? []).find((detail) => !isGiven(details[detail]));
  if (missing !== undefined) {
    throw invalidParameter(`${missing} is required in ProviderDetails for ${type}.`);
  }
  if (type === 'SAML' && !isGiven(details['MetadataURL']) && !isGiven(details['MetadataFile'])) {
    throw invalidParameter('MetadataURL or MetadataFile is required in ProviderDetails for SAML.');
  }
}

function checkFree(name: string, identifiers: readonly string[], others: readonly Members[]): void {
  if (others.some(({ ProviderName }) => ProviderName === name)) {
    throw new WireException('DuplicateProviderException', `Provider ${name} already exists.`);
  }
  const taken = new Set(others.flatMap(({ IdpIdentifiers }) => textsOf(IdpIdentifiers)));
  const twice = identifiers.find((identifier) => taken.has(identifier));
  if (twice !== undefined) {
    throw invalidParameter(`IdP identifier ${twice} is used by another provider.`);
  }
}

function withIdentities(pool: DemoPool): DemoPool {
  const attributes = listOf(pool.document['SchemaAttributes']);
  return attributes.some(({ Name }) => Name === IDENTITIES['Name'])
    ? pool
    : withDescription(pool, { SchemaAttributes: [...attributes, IDENTITIES] });
}
