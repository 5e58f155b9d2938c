import { recognize, type OpenEnum, type UNRECOGNIZED } from '../domain/enums';
import type { Json } from '../domain/json';
import { MalformedAnswer } from './malformed-answer';

/** The members of a shape whose values are of one type. */
type MembersOf<Shape, Value> = {
  [Member in keyof Shape]-?: NonNullable<Shape[Member]> extends Value ? Member : never;
}[keyof Shape] &
  string;

/** A shape with its enums taken as texts, which is what arrives. */
export type Wide<Shape> = {
  [Member in keyof Shape]: Shape[Member] extends string | undefined
    ? string | undefined
    : Shape[Member];
};

type Item<List> = List extends readonly (infer Element)[] ? Element : never;
type Entry<Entries> = Entries extends Readonly<Record<string, infer Value>> ? Value : never;

/** A field of the graph and its `Raw` sibling. */
type Known<Name extends string, Value, Raw> = Readonly<
  Record<Name, Value> & Record<`${Name}Raw`, Raw>
>;

/**
 * Reads the members of one of AWS's shapes. The SDK checks no types, so each method does: an absent
 * member is null, a member of the wrong type throws MalformedAnswer with its path. Everything it
 * makes is frozen.
 */
export class MemberReader<Shape extends object> {
  constructor(
    private readonly shape: Shape,
    private readonly path: string,
  ) {
    if (!isObject(shape)) throw new MalformedAnswer(path, 'an object', shape);
  }

  text(member: MembersOf<Shape, string>): string | null {
    return this.read(member, 'a text', isText);
  }

  /** GraphQL's Int has 32 bits; AWS's largest number, a pool's users, stays far below. */
  integer(member: MembersOf<Shape, number>): number | null {
    return this.read(member, 'a whole number of 32 bits', isInt32);
  }

  flag(member: MembersOf<Shape, boolean>): boolean | null {
    return this.read(member, 'true or false', isBoolean);
  }

  /** A moment as ISO 8601 text. */
  moment(member: MembersOf<Shape, Date>): string | null {
    return this.read(member, 'a date', isValidDate)?.toISOString() ?? null;
  }

  /** How many bytes a member holds: what they are stays with AWS. */
  size(member: MembersOf<Shape, Uint8Array>): number | null {
    return this.read(member, 'bytes', isBytes)?.byteLength ?? null;
  }

  /** A document of any form. */
  json(member: keyof Shape & string): Json {
    return deeplyFrozen(this.read(member, 'JSON', isJson));
  }

  texts(member: MembersOf<Shape, readonly string[]>): readonly string[] | null {
    const list = this.read(member, 'a list of texts', isTextList);
    return list && Object.freeze([...list]);
  }

  /** A value of an open enum, and the same as AWS wrote it. */
  known<Name extends string, Value extends string>(
    name: Name,
    values: OpenEnum<Value>,
    member: MembersOf<Shape, string>,
  ): Known<Name, Value | typeof UNRECOGNIZED | null, string | null> {
    const raw = this.text(member);
    return pair(name, raw === null ? null : recognize(values, raw), raw);
  }

  /** The values of a list of an open enum, and the same as AWS wrote them. */
  knownList<Name extends string, Value extends string>(
    name: Name,
    values: OpenEnum<Value>,
    member: MembersOf<Shape, readonly string[]>,
  ): Known<Name, readonly (Value | typeof UNRECOGNIZED)[] | null, readonly string[] | null> {
    const raw = this.texts(member);
    return pair(name, raw && Object.freeze(raw.map((value) => recognize(values, value))), raw);
  }

  object<Member extends MembersOf<Shape, object>, Value>(
    member: Member,
    map: (reader: MemberReader<Wide<NonNullable<Shape[Member]>>>) => Value,
  ): Readonly<Value> | null {
    const value = this.read(member, 'an object', isObject<Wide<NonNullable<Shape[Member]>>>);
    return value && Object.freeze(map(new MemberReader(value, this.at(member))));
  }

  objects<Member extends MembersOf<Shape, readonly object[]>, Value>(
    member: Member,
    map: (reader: MemberReader<Wide<Item<NonNullable<Shape[Member]>>>>) => Value,
  ): readonly Readonly<Value>[] | null {
    type Element = Wide<Item<NonNullable<Shape[Member]>>>;
    const list = this.read(member, 'a list', isList<Element>);
    return (
      list &&
      Object.freeze(
        list.map((element, index) =>
          Object.freeze(map(new MemberReader(element, `${this.at(member)}.${index}`))),
        ),
      )
    );
  }

  /** The entries of a map, sorted by key so that the same map always reads the same. */
  entries<Member extends MembersOf<Shape, Readonly<Record<string, unknown>>>, Value>(
    member: Member,
    map: (key: string, value: Entry<NonNullable<Shape[Member]>>, path: string) => Value,
  ): readonly Readonly<Value>[] | null {
    type Entries = Record<string, Entry<NonNullable<Shape[Member]>>>;
    const record = this.read(member, 'a map', isObject<Entries>);
    return (
      record &&
      Object.freeze(
        Object.entries(record)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, value]) => Object.freeze(map(key, value, `${this.at(member)}.${key}`))),
      )
    );
  }

  private at(member: string): string {
    return this.path === '' ? member : `${this.path}.${member}`;
  }

  private read<Value>(
    member: keyof Shape & string,
    expected: string,
    is: (value: unknown) => value is Value,
  ): Value | null {
    const value: unknown = this.shape[member];
    if (value === undefined || value === null) return null;
    if (is(value)) return value;
    throw new MalformedAnswer(this.at(member), expected, value);
  }
}

function pair<Name extends string, Value, Raw>(name: Name, value: Value, raw: Raw) {
  return { [name]: value, [`${name}Raw`]: raw } as Known<Name, Value, Raw>;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isInt32(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

/** ISO 8601 as the graph writes it has four digits for a year. */
function isValidDate(value: unknown): value is Date {
  return value instanceof Date && value.getUTCFullYear() >= 0 && value.getUTCFullYear() <= 9999;
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

function isJson(value: unknown): value is Exclude<Json, null> {
  if (Array.isArray(value)) return value.every((item) => item === null || isJson(item));
  if (isObject(value)) return isJson(Object.values(value));
  return isText(value) || isBoolean(value) || Number.isFinite(value);
}

function deeplyFrozen(document: Json): Json {
  if (typeof document === 'object' && document !== null) {
    Object.values(document).forEach(deeplyFrozen);
  }
  return Object.freeze(document);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isObject<Value extends object>(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<Element>(value: unknown): value is readonly Element[] {
  return Array.isArray(value);
}

/** @throws MalformedAnswer with the path, for a value that is no text */
export function textAt(path: string, value: unknown): string {
  if (isText(value)) return value;
  throw new MalformedAnswer(path, 'a text', value);
}
