import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { ACCESS_LEVELS, grants, type AccessLevel } from '../../src/domain/access';
import { createSchema } from '../../src/schema';
import { levelOf } from '../../src/schema/access-levels';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

interface Told {
  readonly type: Composite;
  readonly field: GraphQLField<unknown, unknown>;
  readonly name: string;
  readonly level: AccessLevel | null;
}

const schema = createSchema();

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is Composite =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
);

const fields: readonly Told[] = types.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({
    type,
    field,
    name: `${type.name}.${field.name}`,
    level: levelOf(type, field),
  })),
);

describe('who may see what, as the schema says it', () => {
  it('is said of every field', () => {
    expect(fields.length).toBeGreaterThan(500);
    expect(fields.filter(({ level }) => level === null).map(({ name }) => name)).toEqual([]);
  });

  it('is said at the end of the description of each field that not everybody may see', () => {
    const wrong = fields
      .filter(({ type }) => isObjectType(type))
      .filter(({ field, level }) => {
        const said = /(?:^|\n\n)Access: (\w+)\.$/.exec(field.description ?? '')?.[1];
        return (said?.toUpperCase() ?? 'PUBLIC') !== level;
      });

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is the same of an interface and of the types that implement it', () => {
    const wrong = types.flatMap((type) =>
      type
        .getInterfaces()
        .flatMap((of) => Object.keys(of.getFields()).map((name) => ({ type, of, name })))
        .filter(({ of, name }) => levelAt(type.name, name) !== levelAt(of.name, name))
        .map(({ of, name }) => `${type.name}.${name} is not as ${of.name}.${name}`),
    );

    expect(wrong).toEqual([]);
  });

  it('leaves null to a field that a caller may not see where it stands, so that its neighbours stay', () => {
    const wrong = fields.filter(({ type, field, level }) => {
      const least = leastToReach(type);
      return isNonNullType(field.type) && !(level !== null && grants(least, level));
    });

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is no more open where a field leads than where it stands', () => {
    const wrong = fields.filter(({ field, level }) => {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || level === null) return false;
      const ofTarget = levelOf(target, { astNode: undefined });
      return ofTarget !== null && !grants(level, ofTarget);
    });

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is sensitive for ARNs, accounts, external ids, ranges of addresses and tags', () => {
    const named =
      /(?:arns?|arnsParsed|arnParsed|externalId|accountId|IpRangeList|PoolTags|Pool\.tag|originationIdentity|kmsKeyId)$/i;
    const suspects = fields.filter(({ name, type }) => named.test(name) || type.name === 'Arn');

    const open = suspects.filter(({ level }) => level !== 'SENSITIVE').map(({ name }) => name);

    expect(suspects.length).toBeGreaterThan(50);
    expect(open).toEqual([]);
  });

  it('is public for nothing but what a page to sign in or sign up needs', () => {
    const open = fields
      .filter(({ level, type }) => level === 'PUBLIC' && !isError(type))
      .map(({ name }) => name);

    expect(open.sort()).toMatchSnapshot();
  });
});

function isError(type: Composite): boolean {
  return [type, ...type.getInterfaces()].some(({ name }) => name === 'UserPoolError');
}

function levelAt(typeName: string, fieldName: string): AccessLevel | null | undefined {
  return fields.find(({ name }) => name === `${typeName}.${fieldName}`)?.level;
}

/** The least level by which a caller can come to an object of the type. */
function leastToReach(type: Composite): AccessLevel {
  if (type === schema.getQueryType()) return 'PUBLIC';
  const leading = fields.filter(({ field }) => {
    const target = getNamedType(field.type);
    if (target === type) return true;
    if (isInterfaceType(target) || 'getTypes' in target) {
      return schema.getPossibleTypes(target).some((possible) => possible === type);
    }
    return false;
  });
  return ACCESS_LEVELS.find((level) => leading.some((field) => field.level === level)) ?? 'PUBLIC';
}
