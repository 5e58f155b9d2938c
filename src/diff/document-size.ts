import type { Json } from '../domain/json';
import { quote } from '../domain/quote';
import { isList, isMembers, NAMED_BY, type Members } from '../document';
import { oncePerDocument } from './once-per-document';
import { isPlain, kindOf, refused } from './refusal';

/** How much a description holds. */
export interface DocumentSize {
  /** Whatever is in it: objects, lists and what is in them, one by one. */
  readonly values: number;
  /** Of its texts, and of each value's path, as changes repeat them. */
  readonly characters: number;
}

/** AWS nests four levels at most; far deeper ones would use up the stack. */
const DEEPEST = 32;
/** A pool at AWS's quotas (50 custom attributes, 50 tags) has fewer than a thousand. */
const MOST_VALUES = 5_000;
/** The same pool has fewer than a fifth, were all its messages as long as AWS takes them. */
const MOST_CHARACTERS = 512 * 1024;
/** Every change repeats its path. AWS's longest one is a tag's, whose key has 128 at most. */
export const LONGEST_PATH = 1000;

const NO_LIMITS: DocumentSize = { values: Infinity, characters: Infinity };

/** The size of a description that is one already; counted once for each. */
export const sizeOf = oncePerDocument((document) => counted(document, NO_LIMITS));

/**
 * Sees to it that what somebody gives as a pool is JSON, and not more than the largest pool could be. It
 * stops at the first value too many, so that refusing it costs no more than comparing would have.
 *
 * @throws GatewayError INVALID_INPUT, with what was expected and what came
 */
export function checkSize(document: Members): void {
  counted(document, { values: MOST_VALUES, characters: MOST_CHARACTERS });
}

interface Open {
  readonly value: Json;
  readonly path: string;
  readonly depth: number;
}

/** Not by recursion: nobody knows yet how deep it goes. */
function counted(document: Members, most: DocumentSize): DocumentSize {
  const open: Open[] = [{ value: document, path: '', depth: 0 }];
  let values = 0;
  let characters = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const names = isMembers(next.value) ? namesOf(next.value, most) : [];
    values += isList(next.value) ? next.value.length : names.length;
    if (values > most.values) throw tooMuch(`have at most ${most.values} values`);
    for (const inner of isMembers(next.value) ? membersOf(next, names) : itemsOf(next)) {
      characters += inner.path.length;
      if (typeof inner.value === 'string') characters += inner.value.length;
      if (inner.depth > DEEPEST) throw tooMuch(`be nested at most ${DEEPEST} levels deep`);
      if (inner.path.length > LONGEST_PATH) throw endless(inner.path);
      if (characters > most.characters) {
        throw tooMuch(`have at most ${most.characters} characters, texts and paths together,`);
      }
      if (isOpen(inner.value)) open.push(inner);
    }
  }
  return { values, characters };
}

/**
 * Objects that have too many names. Listing them takes tens of milliseconds, and one object may be a
 * variable within any number of documents.
 */
const overfull = new WeakSet<Members>();

function namesOf(members: Members, most: DocumentSize): readonly string[] {
  const names = overfull.has(members) ? null : Object.keys(members);
  if (names !== null && names.length <= most.values) return names;
  overfull.add(members);
  throw tooMuch(`have at most ${most.values} values`);
}

function membersOf({ value, path, depth }: Open, names: readonly string[]): readonly Open[] {
  return names.map((name) => ({
    value: (value as Members)[name] as Json,
    path: path === '' ? name : `${path}.${name}`,
    depth: depth + 1,
  }));
}

function itemsOf({ value, path, depth }: Open): readonly Open[] {
  if (!isList(value)) return [];
  const key = NAMED_BY.get(path);
  return value.map((item) => ({
    value: item,
    path: key === undefined ? '' : itemPath(path, item, key),
    depth: depth + 1,
  }));
}

/** Whether there may be something in a value; what is no JSON is refused. */
function isOpen(value: Json): boolean {
  if (isList(value) || isPlain(value)) return true;
  if (value === null || ['boolean', 'string'].includes(typeof value) || Number.isFinite(value)) {
    return false;
  }
  throw refused(`Expected a pool to be of JSON but got ${kindOf(value)} in it.`);
}

/** Where an item with a name stands; those of other lists have no paths. */
function itemPath(path: string, item: Json, key: string): string {
  const name = isMembers(item) && Object.hasOwn(item, key) ? item[key] : undefined;
  return `${path}.${typeof name === 'string' || typeof name === 'number' ? name : '#'}`;
}

function tooMuch(most: string): Error {
  return refused(`Expected a pool to ${most} but got more.`);
}

function endless(path: string): Error {
  return refused(
    `Expected a path of a pool to have at most ${LONGEST_PATH} characters but got ${path.length}: ${quote(path)}.`,
  );
}
