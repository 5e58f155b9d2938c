import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * A selection set of every field of a type, down to every leaf. Fields that demand an argument are
 * left out; the types of a union each get a fragment of their own.
 */
export function selectEverything(schema: GraphQLSchema, typeName: string): string {
  return `{ ${Object.values(selectEach(schema, typeName)).join(' ')} }`;
}

/** The same, each field of the type alone, by its name. */
export function selectEach(schema: GraphQLSchema, typeName: string): Record<string, string> {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no object type ${typeName}.`);
  return Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => !field.args.some(isRequiredArgument))
      .map((field) => [field.name, `${field.name} ${selection(schema, getNamedType(field.type))}`]),
  );
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType): string {
  if (!isCompositeType(type)) return '';
  if (isObjectType(type)) return selectEverything(schema, type.name);
  const fragments = schema
    .getPossibleTypes(type)
    .map(({ name }) => `... on ${name} ${selectEverything(schema, name)}`);
  return `{ ${fragments.join(' ')} }`;
}
