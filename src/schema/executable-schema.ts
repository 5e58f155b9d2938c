import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { packageFile } from '../package-file';
import { guardFields } from './guard-fields';
import { resolvers } from './resolvers';

const SDL = packageFile('schema.graphql');

/** The contract with its resolvers, and with a guard in front of what not everybody may see. */
export function createSchema(): GraphQLSchema {
  return executableSchema(readContract(), resolvers);
}

/** The contract as it is written. */
export function readContract(): DocumentNode {
  // Nobody asks where in the file a word stands.
  return parse(readFileSync(SDL, 'utf8'), { noLocation: true });
}

/** A document that says who may see what, with its resolvers and guards. */
export function executableSchema(
  typeDefs: DocumentNode,
  resolversOfIt: typeof resolvers,
): GraphQLSchema {
  return guardFields(
    makeExecutableSchema({
      typeDefs,
      resolvers: resolversOfIt,
      // That the file is valid is tested, not found out at each start; nor is it copied for its resolvers.
      assumeValidSDL: true,
      updateResolversInPlace: true,
    }),
  );
}
