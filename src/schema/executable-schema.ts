import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type GraphQLSchema } from 'graphql';
import { guardFields } from './guard-fields';
import { resolvers } from './resolvers';

/** The same two folders up from the source as from what is built of it. */
const SDL = join(__dirname, '..', '..', 'schema.graphql');

/** The contract with its resolvers, and with a guard in front of what not everybody may see. */
export function createSchema(): GraphQLSchema {
  // Nobody asks where in the file a word stands, and a schema that is its own copy takes as long again.
  const typeDefs = parse(readFileSync(SDL, 'utf8'), { noLocation: true });
  return guardFields(makeExecutableSchema({ typeDefs, resolvers, updateResolversInPlace: true }));
}
