import type { Json } from '../domain/json';

/** A JSON object: a shape of AWS's, its members in AWS's own spelling. */
export type Members = Readonly<Record<string, Json>>;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is an object or a list without anything in it. */
export function isEmpty(value: Json): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isMembers(value) && Object.keys(value).length === 0;
}

/** Whether two values are the same, whatever order their members stand in; lists in order. */
export function isSame(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right || Object.is(left, right)) return true;
  if (left === undefined || right === undefined) return false;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]));
  }
  if (!isMembers(left) || !isMembers(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]))
  );
}

/** The value that a path of members leads to; undefined where there is none. */
export function valueAt(document: Members, path: string): Json | undefined {
  let value: Json | undefined = document;
  for (const name of path.split('.')) {
    if (!isMembers(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
