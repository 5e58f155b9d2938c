import type { Json } from '../domain/json';
import { isMembers, NAMED_BY, type Members } from '../document';
import { areaOf, type UserPoolArea } from './areas';
import { isSameValue } from './same-value';

export type UserPoolChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED';

/** One difference between two pools. */
export interface UserPoolChange {
  /** AWS's names joined by dots, such as `SchemaAttributes.custom:plan.Mutable`. */
  readonly path: string;
  readonly kind: UserPoolChangeKind;
  /** What the left side has there; null where it has nothing. */
  readonly left: Json;
  /** What the right side has there; null where it has nothing. */
  readonly right: Json;
  readonly area: UserPoolArea;
}

/** Where a comparison stands. */
interface Spot {
  readonly path: string;
  /** The path by which AWS's rules know it: `*` stands for the name of what is in a list. */
  readonly rule: string;
  readonly area: UserPoolArea;
  /** Whether it is one thing of a list, which is there as a whole or not at all. */
  readonly isItem: boolean;
}

/** The changes between two documents, whose lists are keyed and whose members are all present. */
export function changesOf(left: Members, right: Members): readonly UserPoolChange[] {
  const changes = namesOf(left, right).flatMap((name) => {
    const spot = { path: name, rule: name, area: areaOf(name), isItem: false };
    return changesAt(spot, own(left, name), own(right, name));
  });
  return changes.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1));
}

function changesAt(
  spot: Spot,
  left: Json | undefined,
  right: Json | undefined,
): readonly UserPoolChange[] {
  const isOnOneSide = left === undefined || right === undefined;
  if (isTree(left) && isTree(right) && !(spot.isItem && isOnOneSide)) {
    return namesOf(left ?? {}, right ?? {}).flatMap((name) =>
      changesAt(within(spot, name), own(left ?? {}, name), own(right ?? {}, name)),
    );
  }
  return isSameValue(spot.rule, left, right) ? [] : [change(spot, left, right)];
}

function within({ path, rule, area }: Spot, name: string): Spot {
  const isItem = NAMED_BY.has(rule);
  return { path: `${path}.${name}`, rule: `${rule}.${isItem ? '*' : name}`, area, isItem };
}

function change(
  { path, area }: Spot,
  left: Json | undefined,
  right: Json | undefined,
): UserPoolChange {
  const kind = left === undefined ? 'ADDED' : right === undefined ? 'REMOVED' : 'CHANGED';
  return { path, kind, left: left ?? null, right: right ?? null, area };
}

function isTree(value: Json | undefined): value is Members | undefined {
  return value === undefined || isMembers(value);
}

/** In order, so that the changes come the same whichever side is the left one. */
function namesOf(left: Members, right: Members): readonly string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
}

function own(members: Members, name: string): Json | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
