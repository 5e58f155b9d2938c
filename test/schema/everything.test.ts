import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { createSchema } from '../../src/schema';
import { startGateway, type GraphQLAnswer, type TestGateway } from '../support/gateway';
import { fieldsSelected } from '../support/select-everything';
import {
  leavesOf,
  PLANTED,
  plantedSecrets,
  wholeFleet,
  WHOLE_FLEET_LIMITS,
  WHOLE_FLEET_MS,
} from '../support/whole-fleet';

type Members = Readonly<Record<string, unknown>>;

/** Members that hold a secret of AWS's own, wherever they stand. */
const SECRET_MEMBER = /^(ClientSecret|PreSignedUrl|client_secret|private_key)$/;

const schema = createSchema();

describe('everything that the graph tells of the demo', () => {
  let gateway: TestGateway;
  let documents: readonly string[];
  let answers: readonly GraphQLAnswer[];

  beforeAll(async () => {
    gateway = await startGateway({
      memory: true,
      env: WHOLE_FLEET_LIMITS,
    });
    documents = wholeFleet(gateway.endpoint);
    answers = await Promise.all(documents.map((document) => gateway.query(document)));
  }, WHOLE_FLEET_MS);
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
    const secrets = plantedSecrets(gateway.endpoint);
    const unmarked = leaves
      .filter(({ name }) => SECRET_MEMBER.test(name))
      .filter(({ value }) => String(value).search(PLANTED) === -1);

    const said = [...answers.map(({ text }) => text), ...gateway.log].join('\n');

    expect(unmarked).toEqual([]);
    expect(secrets.length).toBeGreaterThanOrEqual(18);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
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

/** Every object within a value. */
function objectsIn(value: unknown): readonly Members[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Members, ...inner];
}
