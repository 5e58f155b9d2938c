import type { Json } from '../domain/json';
import { quote } from '../domain/quote';
import { isMembers, type Members } from '../document';
import { isPoolMember } from './areas';
import { checkKinds } from './document-kinds';
import { checkSize } from './document-size';
import { oncePerDocument } from './once-per-document';
import { kindOf, refused } from './refusal';

const POOL = 'what aws cognito-idp describe-user-pool prints';

/**
 * The pool of a document: what `aws cognito-idp describe-user-pool` prints, with or without the `UserPool`
 * around it; what stands beside that is not read. The document is handed on as it is, and not touched.
 * A document is looked at once, however often it is asked for.
 *
 * @throws GatewayError INVALID_INPUT for what cannot be a pool, with what was expected and what came
 */
export function userPoolOfDocument(document: Json): Members {
  if (!isMembers(document)) {
    throw refused(`Expected ${POOL}, an object, but got ${kindOf(document)}.`);
  }
  if (!Object.hasOwn(document, 'UserPool')) return checkedDocument(document);
  const pool = document['UserPool'];
  if (!isMembers(pool)) {
    throw refused(`Expected UserPool to be an object but got ${kindOf(pool)}.`);
  }
  return checkedInner(pool);
}

const checkedDocument = oncePerDocument((pool) => checked(pool, POOL));
const checkedInner = oncePerDocument((pool) => checked(pool, 'UserPool'));

function checked(pool: Members, called: string): Members {
  checkSize(pool);
  checkMembers(pool, called);
  checkIsNoInput(pool, called);
  checkKinds(pool);
  return pool;
}

function checkMembers(pool: Members, called: string): void {
  const names = Object.keys(pool);
  if (names.some(isPoolMember)) return;
  const shown = names.slice(0, 3).map(quote).join(', ');
  const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
  throw refused(
    `Expected ${called} to have members of a pool, such as Id, Name or Policies, but got ${
      names.length === 0 ? 'an empty object' : `only ${shown}${more}`
    }.`,
  );
}

const OF_DESCRIPTIONS = ['Id', 'Name', 'SchemaAttributes'];

/** What requests have and descriptions do not, by what it stands in place of there. */
const OF_INPUTS = { PoolName: 'Name', Schema: 'SchemaAttributes', UserPoolId: 'Id' };

/**
 * What makes or changes a pool has most members of its description by the same names; those that it
 * has by another name or not at all would be told as missing from the pool.
 */
function checkIsNoInput(pool: Members, called: string): void {
  if (OF_DESCRIPTIONS.some((name) => Object.hasOwn(pool, name))) return;
  for (const [name, described] of Object.entries(OF_INPUTS)) {
    if (!Object.hasOwn(pool, name)) continue;
    throw refused(
      `Expected ${called === POOL ? POOL : `what describe-user-pool prints in ${called}`} but got an input of CreateUserPool or UpdateUserPool: it has ${name}, where a description has ${described}. Describe the pool that it makes, and compare that.`,
    );
  }
}
