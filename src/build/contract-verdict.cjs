const { CriticalityLevel, diff } = require('@graphql-inspector/core');
const { buildSchema } = require('graphql');

/** Directives that say who may see a field, from those that everybody has to those that few have. */
const ACCESS = ['public', 'authenticated', 'requiresScopes'];

/**
 * Whether a contract may follow the one that was last released. What clients may stand on breaks with a new
 * major version alone, before 1.0 with a new minor one, as npm's `^` takes it.
 *
 * @param released the version, such as 1.2.3, and the SDL of the last release
 * @param current those of today
 * @returns breaking: a sentence for each change that breaks clients; allowed: whether the version tells of it
 */
exports.verdictOf = async function verdictOf(released, current) {
  const changes = await diff(parsed(released.sdl), parsed(current.sdl));
  const breaking = [
    ...changes
      .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
      .filter(({ meta }) => !isOfAccess(meta))
      .map(({ message }) => message),
    ...tightened(changes),
  ];
  return { breaking, allowed: breaking.length === 0 || tellsOfBreaks(released, current) };
};

/** Each version as numbers, so that 0.10 is behind 0.9. */
exports.byVersion = function byVersion(one, other) {
  const [left, right] = [numbers(one), numbers(other)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? 0 : left[at] - right[at];
};

function tellsOfBreaks(released, current) {
  const [from, to] = [numbers(released.version), numbers(current.version)];
  return to[0] > from[0] || (from[0] === 0 && to[0] === 0 && to[1] > from[1]);
}

function numbers(version) {
  return version.split('.').slice(0, 3).map(Number.parseFloat);
}

/** Fields that fewer callers see than before: to the others they are null from now on. */
function tightened(changes) {
  const paths = new Map();
  for (const { path: at, meta } of changes.filter((change) => isOfAccess(change.meta))) {
    if (meta.addedToNewType) continue;
    const path = at.replace(/\.@\w+$/, '');
    const { before = null, after = null } = paths.get(path) ?? {};
    paths.set(path, {
      before: meta.removedDirectiveName ?? before,
      after: meta.addedDirectiveName ?? after,
    });
  }
  return [...paths]
    .filter(([, { before, after }]) => rank(after ?? 'authenticated') > rank(before ?? 'public'))
    .map(
      ([path, { before, after }]) =>
        `${path} is seen by fewer callers: ${directive(before)} became ${directive(after)}`,
    );
}

function isOfAccess(meta) {
  return ACCESS.includes(meta.addedDirectiveName ?? meta.removedDirectiveName);
}

function rank(name) {
  return ACCESS.indexOf(name);
}

function directive(name) {
  return name === null ? 'no directive' : `@${name}`;
}

function parsed(sdl) {
  return buildSchema(sdl, { assumeValidSDL: true });
}
