import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { DemoIdentityPool, DemoPool } from '../../src/demo';
import { createSchema } from '../../src/schema';
import { startGateway, type GraphQLAnswer, type TestGateway } from '../support/gateway';
import { fieldsSelected, selectEach, selectEverything } from '../support/select-everything';

type Members = Readonly<Record<string, unknown>>;

/** What stands in the demo's files in place of secrets. */
const PLANTED = /planted[\w-]*/gi;

/** Members that hold a secret of AWS's own, wherever they stand. */
const SECRET_MEMBER = /^(ClientSecret|PreSignedUrl|client_secret|private_key)$/;

/** Ids of no pool, and of none that there could be. */
const MISSING = 'eu-west-1_nob0dyHas';
const MALFORMED = 'nonsense';

const schema = createSchema();

describe('everything that the graph tells of the demo', () => {
  let gateway: TestGateway;
  let documents: readonly string[];
  let answers: readonly GraphQLAnswer[];

  beforeAll(async () => {
    gateway = await startGateway({
      memory: true,
      // Each tag, app client and group is asked for by an alias of its own, and this of every pool at once.
      env: {
        COGNITO_MAX_CALLS_PER_OPERATION: '2000',
        COGNITO_MAX_ALIASES: '1000',
        COGNITO_MAX_COST: '100000000',
      },
    });
    documents = [
      ...gateway.endpoint.pools.map(wholePool),
      ...gateway.endpoint.identityPools.map(wholeIdentityPool),
      ...everyOtherQuestion(gateway.endpoint.pools),
    ];
    answers = await Promise.all(documents.map((document) => gateway.query(document)));
  });
  afterAll(() => gateway.close());

  it('is told, but for user pools that are trusted and gone', () => {
    const errors = answers.flatMap(({ errors: each = [] }) => each);

    expect(answers.length).toBeGreaterThanOrEqual(20);
    expect(answers.flatMap(({ data }) => Object.values(data ?? {}))).not.toContain(null);
    expect(errors.filter(({ path }) => !path?.includes('cognitoIdentityProviders'))).toEqual([]);
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(
      new Set(['USER_POOL_NOT_FOUND']),
    );
  });

  it('is asked for here, every field of every type', () => {
    const selected = new Set(documents.flatMap((text) => [...fieldsSelected(schema, text)]));

    const missing = allFields().filter((field) => !selected.has(field));

    expect(selected.size).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });

  it('tells of a pool that is not there by type', () => {
    const [told] = answers
      .map(({ data }) => data?.['userPoolResultsById0'])
      .filter((list) => list !== undefined);

    const types = Object.values(told ?? {}).map((result) => result['__typename']);

    expect(types).toEqual([
      ...gateway.endpoint.pools.map(() => 'UserPool'),
      'UserPoolNotFoundError',
      'UserPoolInvalidInputError',
    ]);
  });

  it('holds no secret of any pool, and neither does the log', () => {
    const { pools, identityPools } = gateway.endpoint;
    const leaves = leavesOf([pools, identityPools]);
    const secrets = new Set(leaves.flatMap(({ value }) => String(value).match(PLANTED) ?? []));
    const unmarked = leaves
      .filter(({ name }) => SECRET_MEMBER.test(name))
      .filter(({ value }) => String(value).search(PLANTED) === -1);

    const said = [...answers.map(({ text }) => text), ...gateway.log].join('\n');

    expect(unmarked).toEqual([]);
    expect(secrets.size).toBeGreaterThanOrEqual(18);
    expect([...secrets].filter((secret) => said.includes(secret))).toEqual([]);
  });

  it('has each ARN a second time beside it, taken apart', () => {
    const siblings = answers
      .flatMap(({ data }) => objectsIn(data))
      .flatMap((object) =>
        Object.keys(object)
          .filter((name) => name.endsWith('Parsed'))
          .map((name) => ({
            field: `${String(object['__typename'])}.${name}`,
            text: object[name.slice(0, -'Parsed'.length)],
            parts: object[name],
          })),
      );

    const wrong = siblings.filter(({ text, parts }) => !isTakenApart(text, parts));
    const seen = siblings.filter(({ parts }) => parts !== null).map(({ field }) => field);

    expect(wrong).toEqual([]);
    expect([...new Set(seen)].sort()).toEqual(fieldsOfType('Arn').sort());
  });
});

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

/** The fields of every type of the schema, as `Type.field`. */
function allFields(): readonly string[] {
  return objectTypes().flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
}

/** Every type but those of introspection. */
function objectTypes(): readonly GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));
}

/** The fields that hold a type, as `Type.field`. */
function fieldsOfType(typeName: string): string[] {
  return objectTypes()
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => getNamedType(field.type).name === typeName)
    .map(({ type, field }) => `${type.name}.${field.name}`);
}

function isTakenApart(text: unknown, parts: unknown): boolean {
  if (Array.isArray(text) && Array.isArray(parts)) {
    return text.every((each, index) => isTakenApart(each, parts[index]));
  }
  const isArn = typeof text === 'string' && text.startsWith('arn:');
  return isArn ? (parts as Members | null)?.['arn'] === text : parts === null;
}

/** Everything within a value that is no object itself, and the member that holds it. */
function leavesOf(value: unknown, name = ''): readonly { name: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ name, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, Array.isArray(value) ? name : key),
  );
}

/** Every object within a value. */
function objectsIn(value: unknown): readonly Members[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Members, ...inner];
}
