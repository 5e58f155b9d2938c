import {
  getNamedType,
  getNullableType,
  isEnumType,
  GraphQLNonNull,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  type GraphQLInputType,
} from 'graphql';
import { KNOWN_NAMES, POOL_IDS } from './demo-names';
import type { Draw } from './draw';

/** In some values, so that a log that tells values of variables gives itself away. */
export const HUSH = 'hush-hush-value';

/** An enum's value, which GraphQL writes without quotes. */
export class EnumName {
  constructor(readonly name: string) {}
  toJSON(): string {
    return this.name;
  }
}

const INTS = [0, 1, -1, 2, 3, 5, 20, 59, 60, 61, 2 ** 31 - 1, -(2 ** 31)];

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '"""',
  '\\',
  '\u202e\ufeff',
  '😀',
  'us-east-1',
  'eu-west-1',
  'us-gov-west-1',
  'default',
  'nonsense',
  'eu-west-1_nob0dyHas',
  'eyJhZnRlciI6MX0',
  'a'.repeat(55),
  'us-east-1_'.padEnd(56, 'x'),
  'x'.repeat(2_000),
  HUSH,
];

const MOMENTS = [
  '2024-01-01T00:00:00Z',
  '1970-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999+14:00',
];

/** One level of filters more than is allowed. */
const MOST_LEVELS = 12;

/** More ids than one field takes, and as many as it does. */
const LIST_LENGTHS = [200, 201, 1_000];

/** A value of a type that stands at some edge; without one where the type has room for none. */
export function drawValue(draw: Draw, type: GraphQLInputType, level = 0): unknown {
  return !isNonNullType(type) && draw.chance(0.03) ? null : drawSomeValue(draw, type, level);
}

function drawSomeValue(draw: Draw, outer: GraphQLInputType, level: number): unknown {
  const type = getNullableType(outer);
  if (isListType(type)) {
    const isLong = isScalarType(getNamedType(type)) && draw.chance(0.01);
    const length = isLong ? draw.pick(LIST_LENGTHS) : draw.int(0, Math.max(1, 3 - level));
    return Array.from({ length }, () => drawValue(draw, type.ofType, level + 1));
  }
  if (isEnumType(type)) return new EnumName(draw.pick(type.getValues()).name);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const { name, type: only } = draw.pick(fields);
      return { [name]: drawValue(draw, new GraphQLNonNull(getNullableType(only)), level + 1) };
    }
    const required = fields.filter(isRequiredInputField);
    const optional = fields.filter((field) => !isRequiredInputField(field));
    // Filters hold filters.
    const fits = optional.filter(
      ({ type }) => level < MOST_LEVELS || isLeafType(getNamedType(type)),
    );
    const chosen = fits.length > 0 ? draw.some(fits, 3) : [];
    return Object.fromEntries(
      [...required, ...chosen].map((field) => [field.name, drawValue(draw, field.type, level + 1)]),
    );
  }
  return drawScalar(draw, type.name);
}

function drawScalar(draw: Draw, name: string): unknown {
  switch (name) {
    case 'Int':
      return draw.chance(0.9) ? draw.int(1, 5) : draw.pick(INTS);
    case 'Boolean':
      return draw.chance(0.5);
    case 'ID':
      return draw.weighted([
        [12, () => draw.pick(POOL_IDS)],
        [4, () => draw.pick(KNOWN_NAMES)],
        [1, () => draw.pick(TEXTS)],
        [1, () => draw.text(60)],
      ])();
    case 'DateTime':
      return draw.pick(MOMENTS);
    default:
      return draw.weighted([
        [6, () => draw.pick(KNOWN_NAMES)],
        [3, () => draw.pick(TEXTS)],
        [1, () => draw.text(60)],
      ])();
  }
}

/** A value as a document writes it. */
export function literal(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([name, inner]) => `${name}: ${literal(inner)}`);
    return `{${members.join(', ')}}`;
  }
  // What GraphQL's texts may not hold as it is, JSON escapes as GraphQL does, but for lone DEL.
  return JSON.stringify(value);
}
