import {
  Kind,
  parse,
  printType,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { describedAccess, DIRECTIVES_OF_ACCESS, levelOf } from './access-levels';
import { ENTITY_KEYS, isEntityName } from './entity-keys';

/** The first version has all that we use, and is known wherever federation 2 is. */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])';

/** Types of the Relay specification, which other subgraphs define alike. */
const SHAREABLE: readonly string[] = ['PageInfo'];

/**
 * Directives of the contract that no other subgraph and no router is told of. `@authenticated` and
 * `@requiresScopes` mean something else to federation, which refuses them on interfaces (2.14), and whose
 * routers would look for a scope by a name that our operator may have changed. `@oneOf` federation 2.14
 * does not know.
 */
const OURS: ReadonlySet<string> = new Set([...DIRECTIVES_OF_ACCESS, 'oneOf']);

/** The contract as other subgraphs are told of it: who may see a field is said in its description. */
export function subgraphDocument(contract: DocumentNode): DocumentNode {
  const told = visit(contract, {
    DirectiveDefinition: ({ name }) => (OURS.has(name.value) ? null : undefined),
    ObjectTypeDefinition: describeFields,
    InterfaceTypeDefinition: describeFields,
    Directive: ({ name }) => (OURS.has(name.value) ? null : undefined),
  });
  return { ...told, definitions: [...told.definitions, ...parsed(LINK)] };
}

/**
 * The contract with what federation adds to it, as it is executed.
 *
 * @param subgraph the schema that federation's library made of the subgraph's document
 */
export function federatedDocument(contract: DocumentNode, subgraph: GraphQLSchema): DocumentNode {
  const [query, ...types] = addedByFederation(subgraph);
  const added = fieldsOf(query).filter(({ name }) => name.value.startsWith('_'));
  const definitions = contract.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query'
      ? { ...definition, fields: [...fieldsOf(definition), ...added] }
      : definition,
  );
  return { ...contract, definitions: [...definitions, ...types] };
}

/** The type of queries with what federation asks of it, and the types of that, with their access. */
function addedByFederation(subgraph: GraphQLSchema): readonly DefinitionNode[] {
  const sdl = ['Query', '_Service', '_Entity', '_Any']
    .map((name) => subgraph.getType(name))
    .map((type) => (type ? printType(type) : ''))
    .join('\n');
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: parsed(sdl) };
  return visit(document, {
    FieldDefinition(field) {
      const access = ACCESS[field.name.value];
      return access && { ...field, directives: [access] };
    },
  }).definitions;
}

/** Who sees an entity is said of its fields, and of those that lead to it; see `entitiesOf`. */
const ACCESS: Readonly<Record<string, ConstDirectiveNode>> = {
  _entities: directive('@public'),
  // What cannot be null must not be refused: what is in it is.
  _service: directive('@public'),
  sdl: directive('@authenticated'),
};

/** Leaves the directives to be taken out after. */
function describeFields<Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  type: Type,
): Type {
  const { directives = [], name } = type;
  const keys = isEntityName(name.value)
    ? ENTITY_KEYS[name.value].map((key) => directive(`@key(fields: "${key}")`))
    : [];
  const shareable = SHAREABLE.includes(name.value) ? [directive('@shareable')] : [];
  const fields = fieldsOf(type).map((field) => {
    const level = levelOf({ astNode: type }, { astNode: field });
    if (level === null || level === 'PUBLIC') return field;
    const value = describedAccess(field.description?.value, level);
    return { ...field, description: { kind: Kind.STRING, value, block: true } as const };
  });
  return { ...type, fields, directives: [...directives, ...keys, ...shareable] };
}

function fieldsOf(type: DefinitionNode | undefined): readonly FieldDefinitionNode[] {
  const hasFields =
    type?.kind === Kind.OBJECT_TYPE_DEFINITION || type?.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return hasFields ? (type.fields ?? []) : [];
}

function parsed(sdl: string): readonly DefinitionNode[] {
  return parse(sdl, { noLocation: true }).definitions;
}

function directive(text: string): ConstDirectiveNode {
  const [scalar] = parsed(`scalar Any ${text}`);
  const [found] = scalar?.kind === Kind.SCALAR_TYPE_DEFINITION ? (scalar.directives ?? []) : [];
  if (!found) throw new Error(`Expected a directive, but got ${text}.`);
  return found;
}
