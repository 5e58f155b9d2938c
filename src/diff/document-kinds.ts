import type { Json } from '../domain/json';
import { isList, isMembers, NAMED_BY, POOL_KIND, type Kind } from '../document';
import { kindOf, refused, shownPath } from './refusal';

const EXPECTED: Readonly<Record<Kind['is'], string>> = {
  VALUE: 'a single value',
  TEXTS: 'a list of texts',
  OBJECT: 'an object',
  LIST: 'a list of objects',
  MAP: 'an object',
};

/**
 * Sees to it that each member of a pool that is known is of its kind: one of another kind would be read
 * as absent, and not be missed. Null is absent; what nobody knows yet may be anything.
 *
 * @throws GatewayError INVALID_INPUT, with the path, what was expected there and what came
 */
export function checkKinds(pool: Json): void {
  checkKind('', pool, POOL_KIND);
}

function checkKind(path: string, value: Json, kind: Kind): void {
  switch (kind.is) {
    case 'VALUE':
      if (typeof value === 'object') throw wrong(path, kind, kindOf(value));
      return;
    case 'TEXTS':
      itemsOf(path, value, kind, isText);
      return;
    case 'LIST':
      for (const [index, item] of itemsOf(path, value, kind, isMembers).entries()) {
        checkKind(`${path}.${nameOf(path, item) ?? `#${index}`}`, item, kind.of);
      }
      return;
    case 'OBJECT':
    case 'MAP':
      if (!isMembers(value)) throw wrong(path, kind, kindOf(value));
      for (const [name, member] of Object.entries(value)) {
        const inner = kind.is === 'MAP' ? kind.of : kind.members.get(name);
        if (inner === undefined || member === null) continue;
        checkKind(path === '' ? name : `${path}.${name}`, member, inner);
      }
  }
}

function itemsOf(
  path: string,
  value: Json,
  kind: Kind,
  isRight: (item: Json) => boolean,
): readonly Json[] {
  if (!isList(value)) throw wrong(path, kind, kindOf(value));
  const stray = value.find((item) => !isRight(item));
  if (stray !== undefined) throw wrong(path, kind, `${kindOf(stray)} in it`);
  return value;
}

/** The name that an item has in the paths of changes. */
function nameOf(path: string, item: Json): string | undefined {
  const key = NAMED_BY.get(path);
  const name = key !== undefined && isMembers(item) ? item[key] : undefined;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function wrong(path: string, { is }: Kind, got: string): Error {
  return refused(`Expected ${shownPath(path)} to be ${EXPECTED[is]} but got ${got}.`);
}
