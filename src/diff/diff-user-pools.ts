import {
  IDENTITY,
  isAssignedTag,
  isMembers,
  isSame,
  keyed,
  STANDARD_ATTRIBUTES,
  valueAt,
  type Members,
} from '../document';
import { changesOf, type UserPoolChange } from './changes';
import { sidesWithEffect, type Sides } from './effects';
import { pathsIn, presentOf, withoutPaths } from './present';

/** How two pools differ. */
export interface UserPoolDiff {
  /** Whether there is no change. */
  readonly identical: boolean;
  /** By path, in the order of code units. */
  readonly changes: readonly UserPoolChange[];
  /** The paths to leave out that lead to nothing on either side, as they were given, each once. */
  readonly ignoredNothing: readonly string[];
}

export interface DiffOptions {
  /**
   * Paths to leave out, each with all that is within it, as changes name them; there are no wildcards, and
   * a path that leads nowhere leaves out nothing, and is told in `ignoredNothing`. What is ignored within something that only one side has
   * is left out of what the change shows.
   */
  readonly ignore?: readonly string[];
  /** Whether to compare also what tells pools apart. */
  readonly includeIdentity?: boolean;
}

/**
 * How two descriptions of pools differ by what AWS makes of them. Both are a pool's members in AWS's
 * spelling, as `userPoolDocument` and `userPoolOfDocument` give them, and neither is touched.
 *
 * A leaf at AWS's default is the same as none; of one that differs, what the change shows and its kind
 * are what the descriptions say: ADDED or REMOVED where one side says nothing, else CHANGED. Where one
 * side lacks one of AWS's own attributes, it is taken to have it as AWS gives it.
 */
export function diffUserPools(
  left: Members,
  right: Members,
  { ignore = [], includeIdentity = false }: DiffOptions = {},
): UserPoolDiff {
  const present = { left: presentOf(keyed(left)), right: presentOf(keyed(right)) };
  const compared = sidesWithEffect(present);
  const ignored = new Set(includeIdentity ? ignore : [...ignore, ...identityOf(compared)]);
  const completed = withStandardAttributes(compared);
  const changes = changesOf(
    withoutPaths(completed.left, ignored),
    withoutPaths(completed.right, ignored),
  );
  const ignoredNothing = leadingNowhere(ignore, [present, completed]);
  return { identical: changes.length === 0, changes, ignoredNothing };
}

/**
 * Neither in the descriptions nor in what they are read as. What has no effect, or would be left out anyway,
 * is there all the same: somebody who names it has not mistaken it.
 */
function leadingNowhere(paths: readonly string[], read: readonly Sides[]): readonly string[] {
  const named = new Set(paths);
  const documents = read.flatMap(({ left, right }) => [left, right]);
  const found = new Set(documents.flatMap((document) => pathsIn(document, named)));
  return [...named].filter((path) => !found.has(path));
}

/** The paths that tell pools apart. AWS's own tags do too: they name the stack that a pool is of. */
function identityOf({ left, right }: Sides): readonly string[] {
  const tags = [left, right].flatMap((side) => Object.keys(membersAt(side, 'UserPoolTags')));
  return [...IDENTITY, ...tags.filter(isAssignedTag).map((key) => `UserPoolTags.${key}`)];
}

/** Every pool has the standard attributes, though a description may leave them out: never one side alone. */
function withStandardAttributes({ left, right }: Sides): Sides {
  const names = [left, right].flatMap((side) => Object.keys(membersAt(side, 'SchemaAttributes')));
  const known = names.filter((name) => STANDARD_ATTRIBUTES.has(name));
  return { left: withAttributes(known, left, right), right: withAttributes(known, right, left) };
}

function withAttributes(names: readonly string[], side: Members, other: Members): Members {
  if (names.length === 0) return side;
  const attributes = membersAt(side, 'SchemaAttributes');
  const completed = names.map((name): [string, Members] => [
    name,
    withLimits(attributeOf(side, name), attributeOf(other, name), name),
  ]);
  return { ...side, SchemaAttributes: { ...attributes, ...Object.fromEntries(completed) } };
}

function attributeOf(side: Members, name: string): Members {
  const told = membersAt(side, 'SchemaAttributes')[name];
  return isMembers(told) ? told : { Name: name, ...STANDARD_ATTRIBUTES.get(name) };
}

const LIMITS = ['StringAttributeConstraints', 'NumberAttributeConstraints'];

/** Old pools have standard attributes without the limits that AWS tells of newer ones, and keeps for all. */
function withLimits(attribute: Members, other: Members, name: string): Members {
  const standard = STANDARD_ATTRIBUTES.get(name) ?? {};
  const limits = LIMITS.flatMap((member) => {
    const limit = other[member];
    const isUnsaid = attribute[member] === undefined && limit !== undefined;
    return isUnsaid && isSame(limit, standard[member]) ? [[member, limit] as const] : [];
  });
  return { ...attribute, ...Object.fromEntries(limits) };
}

function membersAt(side: Members, name: string): Members {
  const members = valueAt(side, name);
  return isMembers(members) ? members : {};
}
