import type { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { entitiesOf, typeOfEntity } from './entities';
import { executableSchema, readContract } from './executable-schema';
import { resolvers } from './resolvers';
import { federatedDocument, subgraphDocument } from './subgraph-document';

/**
 * The contract as a subgraph of federation 2: with what routers ask, `_entities` and `_service`.
 *
 * The library checks what other subgraphs are told, and writes it. Executed is the contract itself, since
 * the library knows no `@oneOf`; and entities are found by resolvers of ours, since its own write into
 * what is frozen, and let one unknown type cost all other entities.
 *
 * @param build of `@apollo/subgraph`, which only those load who want it
 */
export function createSubgraphSchema(build: typeof buildSubgraphSchema): GraphQLSchema {
  const contract = readContract();
  const subgraph = build({ typeDefs: subgraphDocument(contract) });
  return executableSchema(federatedDocument(contract, subgraph), {
    ...resolvers,
    Query: {
      ...resolvers.Query,
      ...{ _entities: entitiesOf, _service: resolverOfService(subgraph) },
    },
    ...{ _Entity: { __resolveType: typeOfEntity } },
  });
}

function resolverOfService(subgraph: GraphQLSchema): GraphQLFieldResolver<unknown, unknown> {
  const resolve = subgraph.getQueryType()?.getFields()['_service']?.resolve;
  if (!resolve) throw new Error('Expected @apollo/subgraph to tell what other subgraphs ask.');
  return resolve;
}
