import type { Json } from '../domain/json';
import { isEmpty, isMembers, type Members } from './members';

/** A value that nothing more can be taken from: a scalar, a list of such, or something empty. */
export interface Leaf {
  /** AWS's names joined by dots, such as `Policies.PasswordPolicy.MinimumLength`. */
  readonly path: string;
  readonly value: Json;
}

/** Lists whose items have a name of their own, by the path of the list: which member it is. */
export const NAMED_BY: ReadonlyMap<string, string> = new Map([
  ['SchemaAttributes', 'Name'],
  ['AccountRecoverySetting.RecoveryMechanisms', 'Priority'],
]);

/**
 * A document with each list whose items have a name turned into a map by that name, so that a path
 * leads to every leaf: `SchemaAttributes.custom:plan.Mutable`. An item that has no name, or one that
 * another item has too, keeps the number of its place instead.
 */
export function keyed(document: Members): Members {
  return keyedAt(document, '');
}

function keyedAt(members: Members, path: string): Members {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]): [string, Json] => {
      const at = joined(path, name);
      const key = NAMED_BY.get(at);
      if (key !== undefined && Array.isArray(value)) return [name, mapByName(value, key)];
      return [name, isMembers(value) ? keyedAt(value, at) : value];
    }),
  );
}

function mapByName(items: readonly Json[], key: string): Json {
  const seen = new Set<string>();
  return Object.fromEntries(
    items.map((item, index): [string, Json] => {
      const named = isMembers(item) && Object.hasOwn(item, key) ? item[key] : undefined;
      const isName = typeof named === 'string' || typeof named === 'number';
      let name = isName ? String(named) : `#${index}`;
      if (seen.has(name)) name = `#${index}`;
      // An item may bear the name of a place, and must not be lost to the one that stands there.
      while (seen.has(name)) name = `#${name}`;
      seen.add(name);
      return [name, item];
    }),
  );
}

/** Every leaf of a document, in its order. What is empty is a leaf itself, so that nothing goes unseen. */
export function leavesOf(document: Members): readonly Leaf[] {
  return Object.entries(keyed(document)).flatMap(([name, value]) => leavesAt(name, value));
}

/** The leaves of a value that stands at a path; it must be keyed already. */
export function leavesAt(path: string, value: Json): readonly Leaf[] {
  if (!isMembers(value) || isEmpty(value)) return [{ path, value }];
  return Object.entries(value).flatMap(([name, member]) => leavesAt(joined(path, name), member));
}

/** Whether a path is another one, or within it. */
export function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
