import fc from 'fast-check';
import { diffUserPools, type UserPoolChange, type UserPoolChangeKind } from '../../src/diff';
import { isEmpty, isSame, newerForms, valueAt, withoutEffect } from '../../src/document';
import { edited, placesOf, type Loose, type LooseMembers, type Place } from './places';
import { DEMO_POOLS, everyMemberPrinted, defaultAt, pools } from './pools';

type Told = Omit<UserPoolChange, 'area'>;

const VALIDITIES = [
  'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
  'AdminCreateUserConfig.UnusedAccountValidityDays',
];
const GRANT_TYPES = 'DcrConfiguration.OpenDcrGrantTypes';
const OPTION = 'VerificationMessageTemplate.DefaultEmailOption';

/** Another value of the same type, and not by chance the same to AWS. */
function anotherThan(value: Loose): Loose {
  if (Array.isArray(value)) return [...value, 'another'];
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${value as string}~`;
}

/** What a value stands for: nothing for AWS's default, and 0 days is one. */
function meant(path: string, value: Loose | undefined): unknown {
  return value === undefined || (VALIDITIES.includes(path) && value === 0)
    ? defaultAt(path)
    : value;
}

/** What the leaf is read as once it is gone: what its older form says, where that then has an effect. */
function readWithout(pool: LooseMembers, place: Place): Loose | undefined {
  const rest = edited(pool, place, undefined);
  const idle = withoutEffect(rest).map(({ path }) => path);
  const olderForms = [...newerForms(pool)].filter(([older, newer]) => {
    return newer === place.path && !idle.includes(older);
  });
  return olderForms.map(([older]) => valueAt(rest, older))[0] as Loose | undefined;
}

/** The changes of one edit, told without asking how the two sides are compared. */
function expectedOf(pool: LooseMembers, place: Place, value: Loose | undefined): readonly Told[] {
  const { path } = place;
  if (withoutEffect(pool).some((idle) => idle.path === path)) return [];
  if (value === undefined && isOnlyLimit(pool, place)) return [];
  const isNothing = isEmpty(place.value) && path !== GRANT_TYPES;
  const left = isNothing ? undefined : place.value;
  const right = value ?? readWithout(pool, place);
  if (isSame(meant(path, left) as Loose, meant(path, right) as Loose)) return [];
  const kind: UserPoolChangeKind =
    left === undefined ? 'ADDED' : right === undefined ? 'REMOVED' : 'CHANGED';
  return [{ path, kind, left: left ?? null, right: right ?? null }];
}

/** Whether a leaf is all that one of AWS's own attributes is limited to: without it, it is all the same. */
function isOnlyLimit(pool: LooseMembers, { path, value }: Place): boolean {
  if (path !== 'SchemaAttributes.updated_at.NumberAttributeConstraints.MinValue') return false;
  const attributes = pool['SchemaAttributes'] as readonly LooseMembers[];
  const { NumberAttributeConstraints: limits = {} } =
    attributes.find(({ Name }) => Name === 'updated_at') ?? {};
  return value === '0' && Object.keys(limits ?? {}).length === 1;
}

function told(changes: readonly UserPoolChange[]): readonly Told[] {
  return changes.map(({ area: _, ...change }) => change);
}

function diffOf(left: LooseMembers, right: LooseMembers): readonly Told[] {
  return told(diffUserPools(left, right, { includeIdentity: true }).changes);
}

/** The other edits of a leaf, beside taking it away. */
function valuesFor({ path, value }: Place): readonly Loose[] {
  if (path === OPTION) return ['CONFIRM_WITH_CODE', 'CONFIRM_WITH_LINK', 'SOMETHING_NEW'];
  return path === GRANT_TYPES ? [anotherThan(value), []] : [anotherThan(value)];
}

function swapped(changes: readonly Told[]): readonly Told[] {
  const KINDS = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED' } as const;
  return changes.map(({ path, kind, left, right }) => ({
    path,
    kind: KINDS[kind],
    left: right,
    right: left,
  }));
}

describe.each([...DEMO_POOLS, ['every member', everyMemberPrinted()] as const])(
  'one leaf of %s',
  (_, pool) => {
    const places = placesOf(pool);

    it('that is changed is that one change, or none where it has no effect', () => {
      const edits = places.flatMap((place) => valuesFor(place).map((value) => ({ place, value })));

      const found = edits.map(({ place, value }) => diffOf(pool, edited(pool, place, value)));

      expect(found).toEqual(edits.map(({ place, value }) => expectedOf(pool, place, value)));
      expect(found.filter(({ length }) => length === 1).length).toBeGreaterThan(places.length / 2);
    });

    it('that is taken away or added is that one change, or none where AWS makes the same of it', () => {
      const found = places.map((place) => diffOf(pool, edited(pool, place, undefined)));
      const foundBack = places.map((place) => diffOf(edited(pool, place, undefined), pool));

      const expected = places.map((place) => expectedOf(pool, place, undefined));
      expect(found).toEqual(expected);
      expect(foundBack).toEqual(expected.map(swapped));
      expect(found.filter(({ length }) => length === 1).length).toBeGreaterThan(0);
    });
  },
);

describe('one leaf of any pool', () => {
  const aPlace = pools()
    .map((pool) => ({ pool, places: placesOf(pool) }))
    .filter(({ places }) => places.length > 0)
    .chain(({ pool, places }) =>
      fc.record({ pool: fc.constant(pool), place: fc.constantFrom(...places) }),
    );

  it('that is changed is that one change, or none where it has no effect', () => {
    fc.assert(
      fc.property(aPlace, fc.nat(2), ({ pool, place }, choice) => {
        const values = valuesFor(place);
        const value = values[choice % values.length] ?? null;

        expect(diffOf(pool, edited(pool, place, value))).toEqual(expectedOf(pool, place, value));
      }),
      { numRuns: 300 },
    );
  });

  it('that is taken away or added is that one change, or none where AWS makes the same of it', () => {
    fc.assert(
      fc.property(aPlace, ({ pool, place }) => {
        const rest = edited(pool, place, undefined);

        const expected = expectedOf(pool, place, undefined);
        expect(diffOf(pool, rest)).toEqual(expected);
        expect(diffOf(rest, pool)).toEqual(swapped(expected));
      }),
      { numRuns: 300 },
    );
  });
});
