import {
  IDENTITY,
  isAssignedTag,
  isMembers,
  keyed,
  STANDARD_ATTRIBUTES,
  valueAt,
  type Members,
} from '../document';
import { changesOf, type UserPoolChange } from './changes';
import { sidesWithEffect, type Sides } from './effects';
import { presentOf, withoutPaths } from './present';

/** How two pools differ. */
export interface UserPoolDiff {
  /** Whether there is no change. */
  readonly identical: boolean;
  /** By path, in the order of code units. */
  readonly changes: readonly UserPoolChange[];
}

export interface DiffOptions {
  /**
   * Paths to leave out, each with all that is within it, as changes name them; there are no wildcards, and
   * a path that leads nowhere leaves out nothing. What is ignored within something that only one side has
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
  const compared = sidesWithEffect({
    left: presentOf(keyed(left)),
    right: presentOf(keyed(right)),
  });
  const ignored = new Set(includeIdentity ? ignore : [...ignore, ...identityOf(compared)]);
  const completed = withStandardAttributes(compared);
  const changes = changesOf(
    withoutPaths(completed.left, ignored),
    withoutPaths(completed.right, ignored),
  );
  return { identical: changes.length === 0, changes };
}

/** The paths that tell pools apart. AWS's own tags do too: they name the stack that a pool is of. */
function identityOf({ left, right }: Sides): readonly string[] {
  const tags = [left, right].flatMap((side) => Object.keys(membersAt(side, 'UserPoolTags')));
  return [...IDENTITY, ...tags.filter(isAssignedTag).map((key) => `UserPoolTags.${key}`)];
}

/** Every pool has the standard attributes, though a description may leave them out: never one side alone. */
function withStandardAttributes({ left, right }: Sides): Sides {
  return { left: withThoseOf(right, left), right: withThoseOf(left, right) };
}

function withThoseOf(other: Members, side: Members): Members {
  const own = membersAt(side, 'SchemaAttributes');
  const missing = Object.keys(membersAt(other, 'SchemaAttributes')).flatMap(
    (name): [string, Members][] => {
      const standard = STANDARD_ATTRIBUTES.get(name);
      return standard === undefined || Object.hasOwn(own, name)
        ? []
        : [[name, { Name: name, ...standard }]];
    },
  );
  if (missing.length === 0) return side;
  return { ...side, SchemaAttributes: { ...own, ...Object.fromEntries(missing) } };
}

function membersAt(side: Members, name: string): Members {
  const members = valueAt(side, name);
  return isMembers(members) ? members : {};
}
