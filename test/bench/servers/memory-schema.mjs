import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';

/**
 * The gateway's schema over ready objects in memory, served by GraphQL's default resolvers: nothing is
 * asked of AWS, checked or mapped, which is as well as a peer can have it.
 */
export function memorySchema([, , schemaPath, poolsPath]) {
  const pools = new Map(Object.entries(JSON.parse(readFileSync(poolsPath, 'utf8'))));
  return makeExecutableSchema({
    typeDefs: readFileSync(schemaPath, 'utf8'),
    resolvers: {
      Query: {
        userPool: (_, { id }) => pools.get(id) ?? null,
        userPoolsById: (_, { ids }) => ids.map((id) => pools.get(id) ?? null),
      },
    },
    // What tells the types of a union apart is not asked for here.
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  });
}
