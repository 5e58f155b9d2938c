import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  introspectionFromSchema,
  lexicographicSortSchema,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { createSchema } from '../../src/schema';

const SDL = readFileSync(join(__dirname, '../../schema.graphql'), 'utf8');

describe('the schema that is served', () => {
  it('is made of a valid document, which no start looks at again', () => {
    // Throws where it is not.
    const contract = buildSchema(SDL);

    expect(validateSchema(contract)).toEqual([]);
    expect(validateSchema(createSchema())).toEqual([]);
  });

  it('is the contract, but for what its descriptions add', () => {
    expect(withoutWords(createSchema())).toEqual(withoutWords(buildSchema(SDL)));
  });
});

function withoutWords(schema: GraphQLSchema): unknown {
  return introspectionFromSchema(lexicographicSortSchema(schema), {
    descriptions: false,
    // The library of scalars knows addresses of its own.
    specifiedByUrl: false,
  });
}
