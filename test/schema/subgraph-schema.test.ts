import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import {
  buildASTSchema,
  introspectionFromSchema,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  validateSchema,
  type GraphQLSchema,
  type IntrospectionObjectType,
} from 'graphql';
import { createSchema, createSubgraphSchema } from '../../src/schema';
import { TEAMS_SDL } from '../support/teams-subgraph';

const contract = createSchema();
const schema = createSubgraphSchema(buildSubgraphSchema);

/** What other subgraphs are told. */
function sdlOf(subgraph: GraphQLSchema): string {
  const service = subgraph.getQueryType()?.getFields()['_service'];
  const { sdl } = service?.resolve?.({}, {}, {}, {} as never) as { readonly sdl: string };
  return sdl;
}

const sdl = sdlOf(schema);

function typesOf(of: GraphQLSchema) {
  const { types, directives } = introspectionFromSchema(lexicographicSortSchema(of)).__schema;
  return { types, directives };
}

describe('the schema of a subgraph', () => {
  it('is valid, and the contract but for what federation adds', () => {
    const { types, directives } = typesOf(schema);

    const own = types
      .filter(({ name }) => !['_Any', '_Entity', '_Service'].includes(name))
      .map((type) =>
        type.name === 'Query'
          ? {
              ...type,
              fields: (type as IntrospectionObjectType).fields.filter(
                ({ name }) => !['_entities', '_service'].includes(name),
              ),
            }
          : type,
      );

    expect(validateSchema(schema)).toEqual([]);
    expect({ types: own, directives }).toEqual(typesOf(contract));
  });

  it('refuses two of what excludes each other, which the library does not know', () => {
    const type = schema.getType('UserPoolSide');

    expect(isInputObjectType(type) && type.isOneOf).toBe(true);
  });

  it('composes with another subgraph that adds to what is ours', () => {
    const { errors, supergraphSdl = '' } = composeServices([
      { name: 'cognito', typeDefs: parse(sdl) },
      { name: 'teams', typeDefs: parse(TEAMS_SDL) },
    ]);

    const pool = /^type UserPool\s([^{]*)\{(.*?)^\}/ms.exec(supergraphSdl);
    expect(errors).toBeUndefined();
    expect(pool?.[1]?.match(/@join__type\(graph: COGNITO, key: "[^"]*"\)/g)).toEqual([
      '@join__type(graph: COGNITO, key: "id")',
      '@join__type(graph: COGNITO, key: "id region")',
      '@join__type(graph: COGNITO, key: "id region account")',
    ]);
    expect(pool?.[2]).toContain('team: Team @join__field(graph: TEAMS)');
    expect(supergraphSdl).toContain('@join__type(graph: COGNITO, key: "userPoolId clientId")');
  });

  it('asks routers for no tokens or scopes, and says in words who sees what', () => {
    const told = buildASTSchema(parse(sdl), { assumeValidSDL: true });
    const levels = (of: GraphQLSchema) =>
      Object.values(of.getTypeMap())
        .filter((type) => isObjectType(type) && !/^_|__/.test(type.name))
        .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
        .filter(({ name }) => !name.startsWith('_'))
        .flatMap(({ description }) => /Access: \w+\.$/.exec(description ?? '') ?? []);

    expect(sdl).not.toMatch(/@(federation__)?(authenticated|requiresScopes|public|oneOf)/);
    expect(levels(told)).toEqual(levels(contract));
    expect(levels(told).length).toBeGreaterThan(100);
  });
});
