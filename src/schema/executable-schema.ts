import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { guardFields } from './guard-fields';
import { resolvers } from './resolvers';

/** The same two folders up from the source as from what is built of it. */
const SDL = join(__dirname, '..', '..', 'schema.graphql');

/** The contract with its resolvers, and with a guard in front of what not everybody may see. */
export function createSchema(): GraphQLSchema {
  return guardFields(makeExecutableSchema({ typeDefs: readFileSync(SDL, 'utf8'), resolvers }));
}
