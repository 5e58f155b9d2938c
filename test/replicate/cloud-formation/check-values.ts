import { isList, isMembers, type Members } from '../../../src/document';
import type { Json } from '../../../src/domain/json';
import type { Property, PropertyType, ResourceSpecification } from './resource-specification';

/** Whatever of a resource's properties is unknown, missing, or of another type than its specification says. */
export function valueProblems(
  id: string,
  properties: Json,
  { properties: known, typeOf }: ResourceSpecification,
): readonly string[] {
  return membersProblems(id, properties, known, typeOf);
}

/** An object that stands for a value: a function of CloudFormation's. */
export function functionOf(value: Json): { readonly name: string; readonly given: Json } | null {
  if (!isMembers(value)) return null;
  const found = Object.entries(value).find(([name]) => name === 'Ref' || name.startsWith('Fn::'));
  return found === undefined ? null : { name: found[0], given: found[1] };
}

type TypeOf = ResourceSpecification['typeOf'];

function membersProblems(
  at: string,
  value: Json,
  known: Readonly<Record<string, Property>>,
  typeOf: TypeOf,
): readonly string[] {
  if (!isMembers(value)) return [`${at}: is no object`];
  const missing = Object.entries(known).filter(
    ([name, { required }]) => required === true && value[name] === undefined,
  );
  return [
    ...missing.map(([name]) => `${at}: ${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const property = known[name];
      if (property === undefined) return [`${at}: ${name} is not known`];
      return typeProblems(`${at}.${name}`, member, property.type, typeOf);
    }),
  ];
}

function typeProblems(
  at: string,
  value: Json,
  type: PropertyType,
  typeOf: TypeOf,
): readonly string[] {
  const isFunction = functionOf(value) !== null;
  switch (type.type) {
    case 'string':
      return isFunction ? [] : textProblems(at, value, type);
    case 'integer':
      return Number.isInteger(value) ? [] : [`${at}: is no integer`];
    case 'number':
      return typeof value === 'number' ? [] : [`${at}: is no number`];
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${at}: is no boolean`];
    case 'json':
      return isMembers(value) ? [] : [`${at}: is no JSON object`];
    case 'map':
      return mapProblems(at, value, type.element, typeOf);
    case 'array':
      if (!isList(value)) return [`${at}: is no list`];
      return value.flatMap((item, index) =>
        typeProblems(`${at}.${index}`, item, type.element, typeOf),
      );
    case 'ref':
      return membersProblems(at, value, typeOf(type.reference.$ref), typeOf);
    default:
      return [`${at}: has the type ${type.type}, which this check does not know`];
  }
}

function mapProblems(
  at: string,
  value: Json,
  element: PropertyType,
  typeOf: TypeOf,
): readonly string[] {
  if (!isMembers(value) || functionOf(value) !== null) return [`${at}: is no map`];
  return Object.entries(value).flatMap(([key, item]) =>
    typeProblems(`${at}.${key}`, item, element, typeOf),
  );
}

function textProblems(
  at: string,
  value: Json,
  { allowedValues }: { readonly allowedValues?: readonly string[] },
): readonly string[] {
  if (typeof value !== 'string') return [`${at}: is no string`];
  return [
    ...(allowedValues?.includes(value) === false
      ? [`${at}: is none of ${allowedValues.join(', ')}`]
      : []),
    ...(value.includes('{{resolve:') ? [`${at}: is a dynamic reference`] : []),
  ];
}

/** Every function in a value, with the place where it stands. */
export function eachFunction(
  value: Json | undefined,
  at: string,
): readonly { readonly at: string; readonly name: string; readonly given: Json }[] {
  if (value === undefined) return [];
  const found = functionOf(value);
  if (found !== null) return [{ at, ...found }];
  const entries: readonly (readonly [string, Json])[] = isList(value)
    ? value.map((item, index) => [String(index), item] as const)
    : isMembers(value)
      ? Object.entries(value as Members)
      : [];
  return entries.flatMap(([name, member]) => eachFunction(member, `${at}.${name}`));
}
