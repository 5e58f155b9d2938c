import { DEFAULTS, STANDARD_ATTRIBUTES } from '../../src/document';
import type { Loose, LooseMembers } from './places';
import { everyMemberPrinted } from './pools';

/** A whole number below a bound. */
export type Draw = (bound: number) => number;

/** The same numbers for the same seed (mulberry32): what fast-check draws one by one is too slow here. */
export function drawOf(seed: number): Draw {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

export const VALIDITY = 'Policies.PasswordPolicy.TemporaryPasswordValidityDays';
export const OLDER_VALIDITY = 'AdminCreateUserConfig.UnusedAccountValidityDays';
const REJECTS_ALL = 'DcrConfiguration.OpenDcrGrantTypes';

/** Lists of values in which order and repetition say nothing. */
const SETS = [
  'AutoVerifiedAttributes',
  'DcrConfiguration.AllowedScopes',
  'DcrConfiguration.AuthenticatedGrantTypes',
  'DcrConfiguration.OpenDcrGrantTypes',
  'Policies.SignInPolicy.AllowedFirstAuthFactors',
  'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate',
  'UsernameAttributes',
];
const LISTS = ['SchemaAttributes', 'AccountRecoverySetting.RecoveryMechanisms'];

/** The same pool as AWS sees it, written in another way. */
export function rewritten(pool: LooseMembers, draw: Draw): LooseMembers {
  const more = withStandardAttributes(withDefaults(pool, draw), draw);
  return reordered(withEmpties(more, everyMemberPrinted(), '', draw), '', draw) as LooseMembers;
}

function reordered(value: Loose, path: string, draw: Draw): Loose {
  if (path === 'CreationDate' || path === 'LastModifiedDate') return redated(value, draw);
  if (Array.isArray(value)) {
    const inner = value.map((item) => reordered(item, `${path}.#`, draw));
    const again = SETS.includes(path) ? inner.slice(0, draw(inner.length + 1)) : [];
    return [...SETS, ...LISTS].includes(path) ? [...shuffled([...inner, ...again], draw)] : inner;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), draw).map(([name, member]) => [
      name,
      reordered(member, joined(path, name), draw),
    ]),
  );
}

/** What AWS prints as seconds, as a file may tell it. */
function redated(value: Loose, draw: Draw): Loose {
  if (typeof value !== 'number') return value;
  const iso = new Date(value * 1000).toISOString();
  const ahead = new Date(value * 1000 + 5_400_000).toISOString();
  const forms = [value, iso, iso.replace('Z', '000+00:00'), ahead.replace('Z', '+01:30')];
  return forms[draw(forms.length)] ?? value;
}

function withDefaults(pool: LooseMembers, draw: Draw): LooseMembers {
  const copy = structuredClone(pool);
  for (const [path, value] of DEFAULTS) {
    // A validity that only the older member tells is not at its default.
    const decides = path === VALIDITY && at(copy, OLDER_VALIDITY) !== undefined;
    if (decides || at(copy, path) !== undefined || draw(2) === 0) continue;
    const way = path.split('.');
    const last = way.pop() ?? '';
    let parent = copy;
    for (const name of way) parent = (parent[name] ??= {}) as LooseMembers;
    parent[last] = value as Loose;
  }
  return copy;
}

function withStandardAttributes(pool: LooseMembers, draw: Draw): LooseMembers {
  const own = (pool['SchemaAttributes'] ?? []) as LooseMembers[];
  const missing = [...STANDARD_ATTRIBUTES]
    .filter(([name]) => own.every((attribute) => attribute['Name'] !== name))
    .map(([Name, definition]) => ({ Name, ...definition }));
  const added = missing.filter(() => draw(2) === 0);
  return added.length === 0 ? pool : { ...pool, SchemaAttributes: [...own, ...added] };
}

/** Members that hold nothing, where a pool has none. */
function withEmpties(
  pool: LooseMembers,
  whole: LooseMembers,
  path: string,
  draw: Draw,
): LooseMembers {
  const members = Object.entries(pool).map(([name, value]) => {
    const like = Object.hasOwn(whole, name) ? whole[name] : undefined;
    const inner =
      isObject(value) && isObject(like)
        ? withEmpties(value, like, joined(path, name), draw)
        : value;
    return [name, inner] as const;
  });
  const empties = Object.keys(whole)
    .filter((name) => !Object.hasOwn(pool, name))
    .flatMap((name) => {
      const nothings: readonly Loose[] =
        joined(path, name) === REJECTS_ALL ? [null, {}] : [null, {}, []];
      const drawn = nothings[draw(nothings.length + 1)];
      return drawn === undefined ? [] : [[name, drawn] as const];
    });
  return Object.fromEntries([...members, ...empties]);
}

function shuffled<Item>(items: readonly Item[], draw: Draw): readonly Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw(left.length), 1));
}

function at(pool: LooseMembers, path: string): Loose | undefined {
  return path
    .split('.')
    .reduce<Loose | undefined>((value, name) => (isObject(value) ? value[name] : undefined), pool);
}

function isObject(value: Loose | undefined): value is LooseMembers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
