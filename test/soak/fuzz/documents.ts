import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Draw } from './draw';
import { drawValue, literal } from './values';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** What one document comes to hold while it is drawn. */
interface Page {
  readonly schema: GraphQLSchema;
  readonly draw: Draw;
  readonly declared: string[];
  readonly variables: Record<string, unknown>;
  readonly fragments: string[];
  /** Numbers that give each alias, variable and fragment a name of its own. */
  names: number;
  /** How many more fields there is room for. */
  room: number;
}

const MOST_FIELDS = 12;
const MOST_LEVELS = 7;

/** A document that is valid by the schema: any fields, arguments, aliases, fragments and directives. */
export function drawOperation(draw: Draw, schema: GraphQLSchema): Operation {
  const query = schema.getQueryType();
  if (!query) throw new Error('Expected a schema with queries.');
  const page: Page = {
    schema,
    draw,
    declared: [],
    variables: {},
    fragments: [],
    names: 0,
    room: draw.int(1, MOST_FIELDS),
  };
  const selection = selectionSet(query, 1, page);
  const name = draw.chance(0.5) ? ` Fuzz${draw.int(1, 5_000)}` : '';
  const declared = page.declared.length === 0 ? '' : `(${page.declared.join(', ')})`;
  const text = [`query${name}${declared} ${selection}`, ...page.fragments].join('\n');
  const { variables } = page;
  if (name === '' || draw.chance(0.8)) return { query: text, variables };
  return { query: `${text} query Other { __typename }`, variables, operationName: name.trim() };
}

function selectionSet(type: GraphQLCompositeType, level: number, page: Page): string {
  const { draw } = page;
  const selections = isAbstractType(type)
    ? typesWithin(type, level, page)
    : fieldsWithin(type, level, page);
  if (draw.chance(0.2)) selections.push('__typename');
  if (level === 1 && draw.chance(0.03)) selections.push(introspection(draw));
  return `{ ${selections.length === 0 ? '__typename' : selections.join(' ')} }`;
}

/** A fragment for some of the types that an interface or union stands for. */
function typesWithin(type: GraphQLCompositeType, level: number, page: Page): string[] {
  if (!isAbstractType(type)) return [];
  const types = page.draw.some(page.schema.getPossibleTypes(type), 3);
  // Fields of one name must be of one shape, even where no object has both.
  return types.map((each) => fragment(each, fieldsWithin(each, level, page, true), page));
}

function fieldsWithin(
  type: GraphQLCompositeType,
  level: number,
  page: Page,
  isApart = false,
): string[] {
  if (!('getFields' in type)) return [];
  const fits = ({ type: inner }: GraphQLField<unknown, unknown>) =>
    level < MOST_LEVELS || !isCompositeType(getNamedType(inner));
  const fields = Object.values(type.getFields()).filter(fits);
  if (fields.length === 0) return [];
  const selections = page.draw
    .some(fields, 6)
    .flatMap((field, index) =>
      index === 0 || page.room > 0 ? [selectionOf(field, level, page, isApart)] : [],
    );
  const isSplit = page.draw.chance(0.15) && !isApart;
  return isSplit ? [fragment(type as GraphQLObjectType, selections, page)] : selections;
}

function fragment(type: GraphQLCompositeType, selections: readonly string[], page: Page): string {
  const body = `{ ${['__typename', ...selections].join(' ')} }`;
  if (page.draw.chance(0.5)) return `... on ${type.name} ${body}`;
  const name = `F${(page.names += 1)}`;
  page.fragments.push(`fragment ${name} on ${type.name} ${body}`);
  return `...${name}`;
}

function selectionOf(
  field: GraphQLField<unknown, unknown>,
  level: number,
  page: Page,
  isApart: boolean,
): string {
  page.room -= 1;
  const { draw } = page;
  const given = field.args
    .filter((arg) => isRequiredArgument(arg) || draw.chance(0.25))
    .map((arg) => `${arg.name}: ${argument(arg, page)}`);
  // The same field with other arguments elsewhere would be a conflict.
  const isNamed = isApart || given.length > 0 || draw.chance(0.05);
  const type = getNamedType(field.type);
  return [
    isNamed ? `a${(page.names += 1)}: ` : '',
    field.name,
    given.length === 0 ? '' : `(${given.join(', ')})`,
    draw.chance(0.05) ? directive(page) : '',
    isCompositeType(type) ? ` ${selectionSet(type, level + 1, page)}` : '',
  ].join('');
}

function argument({ type }: GraphQLArgument, page: Page): string {
  const value = drawValue(page.draw, type);
  return page.draw.chance(0.4) ? variable(String(type), value, page) : literal(value);
}

function directive(page: Page): string {
  const value = page.draw.chance(0.5);
  const text = page.draw.chance(0.5) ? variable('Boolean!', value, page) : String(value);
  return ` @${page.draw.pick(['skip', 'include'])}(if: ${text})`;
}

function variable(type: string, value: unknown, page: Page): string {
  const name = `v${(page.names += 1)}`;
  page.declared.push(`$${name}: ${type}`);
  page.variables[name] = value;
  return `$${name}`;
}

function introspection(draw: Draw): string {
  return draw.pick([
    '__schema { queryType { name } types { name kind } }',
    '__type(name: "UserPool") { fields { name type { name ofType { name } } } }',
    '__type(name: "Nothing") { name }',
  ]);
}
