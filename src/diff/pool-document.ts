import { GatewayError } from '../domain/gateway-error';
import type { Json } from '../domain/json';
import { quote } from '../domain/quote';
import { isList, isMembers, leavesOf, NAMED_LISTS, valueAt, type Members } from '../document';
import { isPoolMember } from './areas';

/** AWS nests four levels at most; far deeper ones would use up the stack. */
const DEEPEST = 32;
/** A pool at AWS's quotas (50 custom attributes, 50 tags) has fewer than a thousand. */
const MOST_VALUES = 20_000;
/** Every change repeats its path, so that an endless one would make an endless answer. */
const LONGEST_PATH = 1000;

const POOL = 'what aws cognito-idp describe-user-pool prints';

/**
 * The pool of a document: what `aws cognito-idp describe-user-pool` prints, with or without the `UserPool`
 * around it; what stands beside that is not read. The document is handed on as it is, and not touched.
 *
 * @throws GatewayError INVALID_INPUT for what cannot be a pool, with what was expected and what came
 */
export function userPoolOfDocument(document: Json): Members {
  if (!isMembers(document)) {
    throw refused(`Expected ${POOL}, an object, but got ${kindOf(document)}.`);
  }
  const isWrapped = Object.hasOwn(document, 'UserPool');
  const pool = isWrapped ? document['UserPool'] : document;
  if (!isMembers(pool)) {
    throw refused(`Expected UserPool to be an object but got ${kindOf(pool)}.`);
  }
  checkMembers(pool, isWrapped);
  checkValues(pool);
  for (const path of NAMED_LISTS) checkNamedList(path, valueAt(pool, path));
  checkPaths(pool);
  return pool;
}

function checkMembers(pool: Members, isWrapped: boolean): void {
  const names = Object.keys(pool);
  if (names.some(isPoolMember)) return;
  const shown = names.slice(0, 3).map(quote).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  throw refused(
    `Expected ${isWrapped ? 'UserPool' : POOL} to have members of a pool, such as Id, Name or Policies, but got ${
      names.length === 0 ? 'an empty object' : `only ${shown}${more}`
    }.`,
  );
}

/** Level by level and not by recursion: nobody knows yet how deep it goes. */
function checkValues(pool: Members): void {
  let level: readonly Json[] = [pool];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) {
      throw refused(`Expected a pool to be nested at most ${DEEPEST} levels deep but got more.`);
    }
    count += level.length;
    if (count > MOST_VALUES) {
      throw refused(`Expected a pool to have at most ${MOST_VALUES} values but got more.`);
    }
    level = level.flatMap(valuesIn);
  }
}

function valuesIn(value: Json): readonly Json[] {
  if (isList(value)) return value;
  if (isPlain(value)) return Object.values(value);
  if (value === null || ['boolean', 'string'].includes(typeof value) || Number.isFinite(value)) {
    return [];
  }
  throw refused(`Expected a pool to be of JSON but got ${kindOf(value)} in it.`);
}

/** A document that somebody parsed may hold dates or maps, which are no JSON. */
function isPlain(value: unknown): value is Members {
  return isMembers(value) && Object.prototype.toString.call(value) === '[object Object]';
}

function checkNamedList(path: string, list: Json | undefined): void {
  if (list === undefined || list === null) return;
  const wrong = isList(list) ? list.find((item) => !isMembers(item)) : list;
  if (wrong === undefined) return;
  const got = isList(list) ? `${kindOf(wrong)} in it` : kindOf(wrong);
  throw refused(`Expected ${path} to be a list of objects but got ${got}.`);
}

function checkPaths(pool: Members): void {
  const endless = leavesOf(pool).find(({ path }) => path.length > LONGEST_PATH);
  if (endless === undefined) return;
  throw refused(
    `Expected a path of a pool to have at most ${LONGEST_PATH} characters but got ${endless.path.length}: ${quote(endless.path)}.`,
  );
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? 'a number' : 'a number that is not finite';
  }
  return isPlain(value) ? 'an object' : 'no JSON';
}

function refused(message: string): GatewayError {
  return new GatewayError('INVALID_INPUT', message);
}
