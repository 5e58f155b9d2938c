import type { Json } from '../domain/json';
import { isEmpty, isList, isMembers, type Members } from '../document';

/**
 * Where an empty list says something: it rejects every grant type, and none at all allows those that
 * AWS chooses (reference of DcrConfigurationType, SDK 3.1169).
 */
const EMPTY_SAYS_SOMETHING: ReadonlySet<string> = new Set(['DcrConfiguration.OpenDcrGrantTypes']);

/** A document without what is null or holds nothing, however deep. */
export function presentOf(document: Members): Members {
  return presentMembers(document, '');
}

function presentMembers(members: Members, path: string): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, Json][] => {
      const at = path === '' ? name : `${path}.${name}`;
      const present = presentValue(value, at);
      if (present === null) return [];
      return isEmpty(present) && !EMPTY_SAYS_SOMETHING.has(at) ? [] : [[name, present]];
    }),
  );
}

function presentValue(value: Json, path: string): Json {
  if (isMembers(value)) return presentMembers(value, path);
  // An item keeps its place, even if nothing is in it, and no rule has a path into a list.
  return isList(value) ? value.map((item) => presentValue(item, `${path}.#`)) : value;
}

/** A document without what stands at some paths, and without what then holds nothing. */
export function withoutPaths(document: Members, paths: ReadonlySet<string>): Members {
  return paths.size === 0 ? document : withoutPathsAt(document, paths, '');
}

/**
 * A path is compared as a whole at each step, so that leaving out the tag `a` leaves the tag `a.b` in.
 */
function withoutPathsAt(members: Members, paths: ReadonlySet<string>, path: string): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, Json][] => {
      const at = path === '' ? name : `${path}.${name}`;
      if (paths.has(at)) return [];
      if (!isMembers(value)) return [[name, value]];
      const rest = withoutPathsAt(value, paths, at);
      return isEmpty(rest) ? [] : [[name, rest]];
    }),
  );
}

/** Those of some paths that lead to something in a document. */
export function pathsIn(document: Members, paths: ReadonlySet<string>): readonly string[] {
  return paths.size === 0 ? [] : pathsAt(document, paths, '');
}

function pathsAt(members: Members, paths: ReadonlySet<string>, path: string): readonly string[] {
  return Object.entries(members).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const inner = isMembers(value) ? pathsAt(value, paths, at) : [];
    return paths.has(at) ? [at, ...inner] : inner;
  });
}
