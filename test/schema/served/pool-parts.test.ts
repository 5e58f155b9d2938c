import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { getNamedType, isEnumType, isListType, isObjectType } from 'graphql';
import { createSchema } from '../../../src/schema';
import { fieldNameOf } from '../../support/graph-spelling';
import { structuresOf } from '../../support/sdk-structure';
import { POOL_PARTS } from './pool-parts';

const schema = createSchema();
const structures = new Map(POOL_PARTS.roots.flatMap((root) => [...structuresOf(root)]));

function fieldsOf(typeName: string) {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields() : {};
}

function valuesOf(typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

describe('what stands around a pool, in the graph and in the SDK that is installed', () => {
  it('is served in every shape that it is made of', () => {
    expect([...structures.keys()].sort()).toEqual(Object.keys(POOL_PARTS.shapes).sort());
  });

  it.each(Object.entries(POOL_PARTS.shapes))('has every member of %s in %s', (shape, typeName) => {
    const members = structures.get(shape) ?? [];

    const missing = members.filter(
      (member) =>
        !(`${shape}.${member}` in POOL_PARTS.leftOut) &&
        !(fieldNameOf(member) in fieldsOf(typeName)),
    );

    expect(members.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('leaves out only what the SDK still has', () => {
    const members = [...structures].flatMap(([shape, names]) =>
      names.map((name) => `${shape}.${name}`),
    );

    expect(members).toEqual(expect.arrayContaining(Object.keys(POOL_PARTS.leftOut)));
  });

  it.each(Object.entries(POOL_PARTS.enums))(
    'gives the values of %s in upper case, and UNRECOGNIZED, in %s',
    (enumName, typeName) => {
      const exported = sdk as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
      const values = Object.values(exported[enumName] ?? {}).map((value) => value.toUpperCase());

      expect(values.length).toBeGreaterThan(0);
      expect([...valuesOf(typeName)].sort()).toEqual([...values, 'UNRECOGNIZED'].sort());
    },
  );

  it('gives each field of an enum of AWS a sibling with what AWS wrote', () => {
    const names = new Set(Object.values(POOL_PARTS.enums));

    const types = [...new Set(Object.values(POOL_PARTS.shapes))];
    const fields = types.flatMap((typeName) =>
      Object.values(fieldsOf(typeName))
        .filter(({ type }) => names.has(getNamedType(type).name))
        .map(({ name, type }) => ({
          field: `${typeName}.${name}`,
          raw: fieldsOf(typeName)[`${name}Raw`]?.type.toString(),
          expected: isListType(type) ? '[String!]' : 'String',
        })),
    );

    expect(fields.length).toBeGreaterThan(14);
    expect(fields.filter(({ raw, expected }) => raw !== expected)).toEqual([]);
  });
});
