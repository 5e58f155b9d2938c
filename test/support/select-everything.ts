import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  TypeInfo,
  parse,
  visit,
  visitWithTypeInfo,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/**
 * Arguments by `Type.field`: the field is selected once with each of them, `client0`, `client1` and so
 * on. What is not named here is selected without any; a field that demands one is then left out.
 */
export type Arguments = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

interface Path {
  readonly schema: GraphQLSchema;
  readonly given: Arguments;
  /** The types within which the selection stands: a type that is one of them is not gone into again. */
  readonly within: readonly string[];
}

/**
 * A selection set of every field of a type, down to every leaf. The types of a union each get a fragment
 * of their own.
 */
export function selectEverything(
  schema: GraphQLSchema,
  typeName: string,
  given: Arguments = {},
): string {
  return selectionSet(Object.values(selectEach(schema, typeName, given)));
}

/** The same, each field of the type alone, by its name. */
export function selectEach(
  schema: GraphQLSchema,
  typeName: string,
  given: Arguments = {},
): Record<string, string> {
  return fieldsOf(typeName, { schema, given, within: [] });
}

/** Every field that a document selects, as `Type.field`. */
export function fieldsSelected(schema: GraphQLSchema, document: string): ReadonlySet<string> {
  const selected = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      Field: ({ name }) => void selected.add(`${types.getParentType()?.name ?? ''}.${name.value}`),
    }),
  );
  return selected;
}

function fieldsOf(typeName: string, path: Path): Record<string, string> {
  const type = path.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`There is no object type ${typeName}.`);
  const inside = { ...path, within: [...path.within, typeName] };
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) => {
      const calls = callsOf(field, path.given[`${typeName}.${field.name}`]);
      const selection = selectionOf(getNamedType(field.type), inside);
      if (calls.length === 0 || selection === null) return [];
      return [[field.name, calls.map((call) => `${call} ${selection}`).join(' ')]];
    }),
  );
}

/** A field as it is selected: once, or once with each of its arguments. */
function callsOf(
  { name, args }: GraphQLField<unknown, unknown>,
  given: Arguments[string] | undefined,
): readonly string[] {
  if (given === undefined) return args.some(isRequiredArgument) ? [] : [name];
  return given.map((values, index) => {
    const list = Object.entries(values).map(([arg, value]) => `${arg}: ${literal(value)}`);
    return `${name}${index}: ${name}${list.length === 0 ? '' : `(${list.join(', ')})`}`;
  });
}

/** A value as documents spell it: names without quotes, but otherwise as JSON. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member)}`);
  return `{ ${members.join(', ')} }`;
}

/** Null for a type that can only be gone into once more. */
function selectionOf(type: GraphQLNamedType, path: Path): string | null {
  if (!isCompositeType(type)) return '';
  const isNew = ({ name }: GraphQLNamedType) => !path.within.includes(name);
  if (isObjectType(type)) {
    return isNew(type) ? selectionSet(Object.values(fieldsOf(type.name, path))) : null;
  }
  const fragments = path.schema
    .getPossibleTypes(type)
    .filter(isNew)
    .map(({ name }) => `... on ${name} ${selectionSet(Object.values(fieldsOf(name, path)))}`);
  return fragments.length === 0 ? null : selectionSet(fragments);
}

/** With a field that every type has, for those of which nothing else is left. */
function selectionSet(selections: readonly string[]): string {
  return `{ __typename ${selections.join(' ')} }`;
}
