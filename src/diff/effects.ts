import type { Json } from '../domain/json';
import { isMembers, newerForms, valueAt, withoutEffect, type Members } from '../document';

/** What is compared, present members alone. */
export interface Sides {
  readonly left: Members;
  readonly right: Members;
}

const TRIGGER = 'LambdaConfig.PreTokenGenerationConfig';

/**
 * Both sides without what has no effect on either. A member that has one on one side alone stays on both
 * as it is written: what decides between the two differs too, and that is the one change to tell.
 *
 * What one side says in its older form alone is read as the newer one where the other side says that.
 */
export function sidesWithEffect({ left, right }: Sides): Sides {
  const idle = { left: idleOf(left), right: idleOf(right) };
  const read = {
    left: inNewerForms(left, idle.left, right, idle.right),
    right: inNewerForms(right, idle.right, left, idle.left),
  };
  const isIdle = (side: keyof Sides, path: string) =>
    idle[side].has(path) || valueAt(read[side], path) === undefined;
  const idleOnBoth = [...idle.left, ...idle.right].filter(
    (path) => isIdle('left', path) && isIdle('right', path),
  );
  return { left: without(read.left, idleOnBoth), right: without(read.right, idleOnBoth) };
}

function idleOf(document: Members): ReadonlySet<string> {
  return new Set(withoutEffect(document).map(({ path }) => path));
}

function inNewerForms(
  side: Members,
  idle: ReadonlySet<string>,
  other: Members,
  idleOfOther: ReadonlySet<string>,
): Members {
  let read = side;
  for (const [older, newer] of newerForms(side)) {
    const value = valueAt(side, older);
    const isOnlyForm = !idle.has(older) && valueAt(side, newer) === undefined;
    const isNewerThere = valueAt(other, newer) !== undefined && !idleOfOther.has(newer);
    if (value === undefined || !isOnlyForm || !isNewerThere) continue;
    read = withValue(withValue(read, newer, value), older, undefined);
    if (newer.startsWith(TRIGGER)) read = withFirstVersion(read, other);
  }
  return read;
}

/** The older form of the trigger has no version, and gets the first one's events. */
function withFirstVersion(side: Members, other: Members): Members {
  const version = `${TRIGGER}.LambdaVersion`;
  const isMissing = valueAt(side, version) === undefined && valueAt(other, version) !== undefined;
  return isMissing ? withValue(side, version, 'V1_0') : side;
}

function without(document: Members, paths: readonly string[]): Members {
  return paths.reduce((rest, path) => withValue(rest, path, undefined), document);
}

/** A document with another value at a path, or without any; what then holds nothing goes too. */
function withValue(document: Members, path: string, value: Json | undefined): Members {
  const [name = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : innerValue(document, name, rest.join('.'), value);
  const { [name]: _, ...others } = document;
  return inner === undefined ? others : { ...others, [name]: inner };
}

function innerValue(
  document: Members,
  name: string,
  path: string,
  value: Json | undefined,
): Members | undefined {
  const held = valueAt(document, name);
  const inner = withValue(isMembers(held) ? held : {}, path, value);
  return Object.keys(inner).length === 0 ? undefined : inner;
}
