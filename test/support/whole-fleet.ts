import type { GraphQLSchema } from 'graphql';
import type { DemoEndpoint, DemoIdentityPool, DemoPool } from '../../src/demo';
import { createSchema } from '../../src/schema';
import { selectEach, selectEverything } from './select-everything';

type Members = Readonly<Record<string, unknown>>;

/** What stands in the demo's files in place of secrets. */
export const PLANTED = /planted[\w-]*/gi;

/** Ids of no pool, and of none that there could be. */
const MISSING = 'eu-west-1_nob0dyHas';
const MALFORMED = 'nonsense';

const schema: GraphQLSchema = createSchema();

/** Queries for everything that the graph tells of a demo, each field of every type. */
export function wholeFleet({ pools, identityPools }: DemoEndpoint): readonly string[] {
  return [
    ...pools.map(wholePool),
    ...identityPools.map(wholeIdentityPool),
    ...everyOtherQuestion(pools),
  ];
}

/** What such queries ask for at once, each thing by an alias of its own, is more than a gateway takes by itself, or a slow machine answers soon. */
export const WHOLE_FLEET_LIMITS = {
  COGNITO_DEADLINE_MS: '100000',
  COGNITO_OPERATION_DEADLINE_MS: '100000',
  COGNITO_MAX_CALLS_PER_OPERATION: '2000',
  COGNITO_MAX_ALIASES: '1000',
  COGNITO_MAX_COST: '100000000',
};

/** How long a test may wait for all of it, in milliseconds. */
export const WHOLE_FLEET_MS = 100_000;

/** The secrets in the files of a demo. */
export function plantedSecrets({ pools, identityPools }: DemoEndpoint): readonly string[] {
  const leaves = leavesOf([pools, identityPools]);
  return [...new Set(leaves.flatMap(({ value }) => String(value).match(PLANTED) ?? []))];
}

/** Everything of a pool, with each thing in it and each setting for an app client also by its name. */
function wholePool({ id, region, around, document }: DemoPool): string {
  const each = (list: string, member: string, argument: string) =>
    textsIn(around[list], member).map((text) => ({ [argument]: text }));
  const clients = each('UserPoolClients', 'ClientId', 'clientId');

  const everything = selectEverything(schema, 'UserPool', {
    'UserPool.tag': Object.keys(document['UserPoolTags'] ?? {}).map((key) => ({ key })),
    'UserPool.client': each('UserPoolClients', 'ClientId', 'id'),
    'UserPool.identityProvider': each('IdentityProviders', 'ProviderName', 'name'),
    'UserPool.resourceServer': each('ResourceServers', 'Identifier', 'identifier'),
    'UserPool.group': each('Groups', 'GroupName', 'name'),
    'UserPool.term': each('Terms', 'TermsId', 'id'),
    'UserPool.riskConfiguration': [{}, ...clients],
    'UserPool.uiCustomization': [{}, ...clients],
    'UserPool.managedLoginBranding': each('ManagedLoginBrandings', 'ClientId', 'clientId'),
    'UserPool.managedLoginBrandingById': each(
      'ManagedLoginBrandings',
      'ManagedLoginBrandingId',
      'id',
    ),
    'UserPool.clientSessionConfiguration': clients,
  });
  return `{ userPool(id: ${JSON.stringify(id)}, region: ${JSON.stringify(region)}) ${everything} }`;
}

function wholeIdentityPool({ id, document, principalTagMaps }: DemoIdentityPool): string {
  const everything = selectEverything(schema, 'IdentityPool', {
    'IdentityPool.tag': Object.keys(document['IdentityPoolTags'] ?? {}).map((key) => ({ key })),
    'IdentityPool.principalTags': textsIn(principalTagMaps, 'IdentityProviderName').map(
      (provider) => ({ provider }),
    ),
  });
  return `{ identityPool(id: ${JSON.stringify(id)}) ${everything} }`;
}

/** Every other way to begin, each a document of its own: one has no room for all of them. */
function everyOtherQuestion(pools: readonly DemoPool[]): readonly string[] {
  const known = pools.map(({ id }) => id);
  const {
    userPools: _,
    identityPools: __,
    ...others
  } = selectEach(schema, 'Query', {
    'Query.userPoolsById': [{ ids: known }],
    'Query.userPoolDiff': [{ left: { pool: { id: known[0] } }, right: { pool: { id: known[1] } } }],
    'Query.userPoolResult': [{ id: MISSING }],
    'Query.userPoolResultsById': [{ ids: [...known, MISSING, MALFORMED] }],
  });
  return [
    ...Object.values(others).map((selection) => `{ ${selection} }`),
    ...eachFieldOf('userPools', 'UserPoolConnection'),
    ...eachFieldOf('identityPools', 'IdentityPoolConnection'),
  ];
}

/** A list of the whole fleet, once for each field of its pages. */
function eachFieldOf(list: string, page: string): readonly string[] {
  return Object.values(selectEach(schema, page)).map(
    (selection) => `{ ${list}(first: 60) { __typename ${selection} } }`,
  );
}

/** A member of each item of a list that may not be there. */
function textsIn(list: unknown, member: string): readonly string[] {
  const items = (list ?? []) as readonly Members[];
  return items.map((item) => item[member]).filter((text) => typeof text === 'string');
}

/** Everything within a value that is no object itself, and the member that holds it. */
export function leavesOf(value: unknown, name = ''): readonly { name: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ name, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, Array.isArray(value) ? name : key),
  );
}
