import {
  getNamedType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLFieldMap,
} from 'graphql';
import * as domain from '../../src/domain/enums';
import { createSchema } from '../../src/schema';
import { fieldNameOf } from '../support/graph-spelling';
import { structuresOf } from '../support/sdk-structure';
import type { ServedShapes } from './served/served-shapes';
import { userPoolParts } from './served/user-pool-parts';
import { userPools } from './served/user-pools';

/** Everything that the graph serves, by subject. */
const SERVED: Readonly<Record<string, ServedShapes>> = {
  'a described or listed pool': userPools,
  'what stands in a pool': userPoolParts,
};

const schema = createSchema();

describe.each(Object.entries(SERVED))('the graph and the SDK’s shapes of %s', (_, served) => {
  const structures = new Map(served.roots.flatMap((root) => [...structuresOf(root)]));

  it('are both of the same shapes', () => {
    expect([...structures.keys()].sort()).toEqual(Object.keys(served.types).sort());
  });

  it.each(Object.entries(served.types))('have every member of %s in %s', (shape, typeName) => {
    const members = structures.get(shape) ?? [];

    const missing = members.filter(
      (member) =>
        !(`${shape}.${member}` in served.leftOut) && !(fieldNameOf(member) in fieldsOf(typeName)),
    );

    expect(members.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('leave out only what the SDK still has', () => {
    const members = [...structures].flatMap(([shape, names]) =>
      names.map((name) => `${shape}.${name}`),
    );

    expect(members).toEqual(expect.arrayContaining(Object.keys(served.leftOut)));
  });
});

describe('the graph and the SDK that is installed', () => {
  it('gives each enum the values of the SDK in upper case, and UNRECOGNIZED', () => {
    const expected: Record<string, string[]> = {};
    for (const { sdk, enums: servedEnums } of Object.values(SERVED)) {
      for (const [enumName, typeName] of Object.entries(servedEnums)) {
        const values = (expected[typeName] ??= ['UNRECOGNIZED']);
        for (const value of sdkValuesOf(sdk, enumName).map((each) => each.toUpperCase())) {
          if (!values.includes(value)) values.push(value);
        }
        values.sort();
      }
    }

    const served = Object.fromEntries(
      enums()
        .filter(({ name }) => name !== 'UserPoolErrorCode')
        .map((type) => [
          type.name,
          type
            .getValues()
            .map(({ name }) => name)
            .sort(),
        ]),
    );

    expect(served).toEqual(expected);
  });

  it('knows in the domain just the values of each enum of the graph', () => {
    const known = Object.values(domain)
      .filter((each) => typeof each === 'object' && 'values' in each)
      .map(({ values }) => [...values].sort().join());
    const served = enums()
      .filter(({ name }) => name !== 'UserPoolErrorCode')
      .map((type) =>
        type
          .getValues()
          .map(({ name }) => name)
          .sort()
          .join(),
      );

    expect(known.sort()).toEqual(served.sort());
  });

  it('gives each field of an enum a sibling with what AWS wrote', () => {
    const names = new Set(enums().map(({ name }) => name));

    const typeNames = Object.values(SERVED).flatMap(({ types }) => Object.values(types));
    const fields = [...new Set(typeNames)].flatMap((typeName) =>
      Object.values(fieldsOf(typeName))
        .filter(({ type }) => names.has(getNamedType(type).name))
        .map(({ name, type }) => ({
          field: `${typeName}.${name}`,
          raw: fieldsOf(typeName)[`${name}Raw`]?.type.toString(),
          expected: isListType(type) ? '[String!]' : 'String',
        })),
    );

    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(({ raw, expected }) => raw !== expected)).toEqual([]);
  });
});

function fieldsOf(typeName: string): GraphQLFieldMap<unknown, unknown> {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields() : {};
}

function enums(): readonly GraphQLEnumType[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'));
}

function sdkValuesOf(sdk: object, enumName: string): readonly string[] {
  const exported = sdk as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.values(exported[enumName] ?? {});
}
