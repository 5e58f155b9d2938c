import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type GraphQLSchema } from 'graphql';
import { packageFile } from '../package-file';
import { guardFields } from './guard-fields';
import { resolvers } from './resolvers';

const SDL = packageFile('schema.graphql');

/** The contract with its resolvers, and with a guard in front of what not everybody may see. */
export function createSchema(): GraphQLSchema {
  return guardFields(
    makeExecutableSchema({
      // Nobody asks where in the file a word stands.
      typeDefs: parse(readFileSync(SDL, 'utf8'), { noLocation: true }),
      resolvers,
      // That the file is valid is tested, not found out at each start; nor is it copied for its resolvers.
      assumeValidSDL: true,
      updateResolversInPlace: true,
    }),
  );
}
