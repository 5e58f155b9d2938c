import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** One operation as it is about to be executed: valid, its variables as they came. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The longest list of ids that one field takes. */
  readonly maxIds: number;
}

interface Walk extends Operation {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What each fragment costs that was met before. */
  readonly known: Map<string, number>;
  readonly counted: { ids: number; unbounded: boolean; byVariables: boolean };
}

/** What an operation may come to. */
export interface OperationCost {
  /** The fields that its answer may hold. */
  readonly fields: number;
  /** The ids of all its lists together. */
  readonly ids: number;
  /** Whether any of its fields is a whole document, of whatever length. */
  readonly unbounded: boolean;
  /** Whether it may come to something else with other variables. */
  readonly byVariables: boolean;
}

/** How many objects a list is taken to hold that nobody named a length for. */
const USUAL_LENGTH = 5;

/** The longest page that any list gives; its resolver refuses to be asked for more. */
const LONGEST_PAGE = 60;

/**
 * How many fields an answer may come to hold: each field counts one, and what is selected of a list as
 * often as the list is long. A page has the length of `first`, a list by `ids` that of `ids`, entities
 * that of their references, any other list five. Of types that exclude each other the dearest counts.
 *
 * A walk of our own, since that of graphql-query-complexity takes 4 ms for everything around one pool,
 * at every request, and follows each fragment as often as it is spread.
 */
export function costOf(given: Operation): OperationCost {
  const { schema, document, operation, variables } = given;
  const root = schema.getRootType(operation.operation);
  const counted = { ids: 0, unbounded: false, byVariables: false };
  if (!root) return { fields: 0, ...counted };
  const cost = costOfSelections(operation.selectionSet, root, {
    ...given,
    variables: { ...defaultsOf(operation), ...variables },
    fragments: new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((fragment) => [fragment.name.value, fragment]),
    ),
    known: new Map(),
    counted,
  });
  return { fields: Math.min(cost, Number.MAX_SAFE_INTEGER), ...counted };
}

function costOfSelections(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  walk: Walk,
): number {
  let cost = 0;
  const byType = new Map<string, number>();
  for (const selection of selections) {
    if (isLeftOut(selection, walk)) continue;
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(selection, type, walk);
      continue;
    }
    const fragment = costOfFragment(selection, type, walk);
    if (isAbstractType(type) && isObjectType(fragment.type)) {
      byType.set(fragment.type.name, (byType.get(fragment.type.name) ?? 0) + fragment.cost);
    } else {
      cost += fragment.cost;
    }
  }
  return cost + Math.max(0, ...byType.values());
}

function costOfFragment(
  selection: Exclude<SelectionNode, FieldNode>,
  outer: GraphQLCompositeType,
  walk: Walk,
): { readonly type: GraphQLCompositeType; readonly cost: number } {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const type = typeNamed(selection.typeCondition?.name.value, outer, walk);
    return { type, cost: costOfSelections(selection.selectionSet, type, walk) };
  }
  const name = selection.name.value;
  const fragment = walk.fragments.get(name);
  const type = typeNamed(fragment?.typeCondition.name.value, outer, walk);
  const cost =
    walk.known.get(name) ?? (fragment ? costOfSelections(fragment.selectionSet, type, walk) : 0);
  walk.known.set(name, cost);
  return { type, cost };
}

function typeNamed(name: string | undefined, outer: GraphQLCompositeType, { schema }: Walk) {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : outer;
}

function costOfField(node: FieldNode, parent: GraphQLCompositeType, walk: Walk): number {
  const field = fieldOf(node.name.value, parent);
  const type = field && getNamedType(field.type);
  if (isDocument(type, parent)) walk.counted.unbounded = true;
  if (!node.selectionSet || !field || !isCompositeType(type)) return 1;
  return 1 + lengthOf(field, node, parent, walk) * costOfSelections(node.selectionSet, type, walk);
}

/** JSON, and the texts of a plan, are as long as what they are made of. */
function isDocument(type: GraphQLNamedType | undefined, parent: GraphQLCompositeType): boolean {
  return type?.name === 'JSON' || parent.name === 'UserPoolReplicaPlan';
}

function fieldOf(
  name: string,
  parent: GraphQLCompositeType,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return 'getFields' in parent ? parent.getFields()[name] : undefined;
}

/** How many objects a field is taken to give. */
function lengthOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  parent: GraphQLCompositeType,
  walk: Walk,
): number {
  const first = field.args.find(({ name }) => name === 'first');
  if (first) {
    const asked = argument(node, 'first', walk) ?? first.defaultValue;
    return Math.min(Math.max(Number(asked) || 1, 1), LONGEST_PAGE);
  }
  // Its page was counted where it was asked for.
  if (!isListType(getNullableType(field.type)) || parent.name.endsWith('Connection')) return 1;
  const ids = argument(node, 'ids', walk) ?? argument(node, 'representations', walk);
  if (ids === undefined) return USUAL_LENGTH;
  // A list that is too long is told so by its own limit.
  const count = Array.isArray(ids) ? Math.min(ids.length, walk.maxIds) : 1;
  walk.counted.ids += count;
  return count;
}

function argument({ arguments: given = [] }: FieldNode, name: string, walk: Walk): unknown {
  const found = given.find((each) => each.name.value === name);
  return found && valueOf(found.value, walk);
}

function isLeftOut({ directives = [] }: SelectionNode, walk: Walk): boolean {
  return directives.some(({ name, arguments: [condition] = [] }) => {
    const value = condition && valueOf(condition.value, walk);
    return (
      (name.value === 'skip' && value === true) || (name.value === 'include' && value === false)
    );
  });
}

function valueOf(node: ValueNode, { variables, counted }: Walk): unknown {
  if (namesVariable(node)) counted.byVariables = true;
  return valueFromASTUntyped(node, variables);
}

function namesVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(namesVariable);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => namesVariable(value));
  return node.kind === Kind.VARIABLE;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  return Object.fromEntries(
    variableDefinitions
      .filter(({ defaultValue }) => defaultValue !== undefined)
      .map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue && valueFromASTUntyped(defaultValue),
      ]),
  );
}
