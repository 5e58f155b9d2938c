import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * The names of the fields that a request selects on the object which a resolver is about to return, or
 * on what lies behind a path of its fields: fragments followed, `@skip` and `@include` obeyed, aliases
 * seen through. For fields that return one object type, where every valid fragment applies.
 */
export function selectedFields(
  info: GraphQLResolveInfo,
  ...path: readonly string[]
): ReadonlySet<string> {
  let fields: readonly FieldNode[] = fieldsWithin(info.fieldNodes, info);
  for (const name of path) {
    const onPath = fields.filter((field) => field.name.value === name);
    fields = fieldsWithin(onPath, info);
  }
  return new Set(fields.map((field) => field.name.value));
}

function fieldsWithin(
  parents: readonly FieldNode[],
  info: GraphQLResolveInfo,
): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const spread = new Set<string>();

  for (const { selectionSet } of parents) visit(selectionSet);
  return fields;

  function visit(selectionSet: SelectionSetNode | undefined): void {
    for (const selection of selectionSet?.selections ?? []) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        visit(info.fragments[selection.name.value]?.selectionSet);
      }
    }
  }
}

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
