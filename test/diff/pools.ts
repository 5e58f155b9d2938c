import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ATTRIBUTE_DEFAULTS, DEFAULTS, STANDARD_ATTRIBUTES } from '../../src/document';
import { everyMember } from '../cognito/every-member';
import type { Loose, LooseMembers } from './places';

const FOLDER = join(__dirname, '../../src/demo/pools');

/** The pools that the demo serves, by the names of their files. */
export const DEMO_POOLS: readonly (readonly [string, LooseMembers])[] = readdirSync(FOLDER).map(
  (file) => {
    const { UserPool } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
      readonly UserPool: LooseMembers;
    };
    return [file, UserPool];
  },
);

/** A description with every member that AWS's SDK knows, as the AWS CLI prints it. */
export function everyMemberPrinted(): LooseMembers {
  return JSON.parse(JSON.stringify(everyMember())) as LooseMembers;
}

/** What makes trouble in a text, beside what fast-check thinks of. */
const texts = fc.oneof(
  fc.constantFrom('', 'a', 'a.b', '0', 'constructor', 'CONFIRM_WITH_CODE', 'CONFIRM_WITH_LINK'),
  fc.string({ maxLength: 8 }),
);
const names = fc.oneof(
  fc.constantFrom('a', 'a.b', '__proto__', 'constructor', 'Name', '*', '#0', '1'),
  fc.string({ minLength: 1, maxLength: 8 }),
);

/** Pools of whatever of a whole pool's members, with values that AWS gives, its defaults, and others. */
export function pools(): fc.Arbitrary<LooseMembers> {
  const known = membersLike(everyMemberPrinted(), '');
  const unknown = fc.dictionary(
    fc.constantFrom('Novelty', 'constructor', '__proto__', 'New.Member'),
    fc.oneof(texts, fc.nat(9), fc.dictionary(names, texts, { minKeys: 1, maxKeys: 3 })),
    { maxKeys: 1, noNullPrototype: true },
  );
  return fc
    .tuple(known, unknown)
    .map(([pool, more]) =>
      Object.fromEntries<Loose>([...Object.entries(pool), ...Object.entries(more)]),
    );
}

function membersLike(example: LooseMembers, path: string): fc.Arbitrary<LooseMembers> {
  const members = Object.entries(example).map(([name, value]) => [
    name,
    valueLike(value, path === '' ? name : `${path}.${name}`),
  ]);
  const arbitraries = Object.fromEntries(members) as Record<string, fc.Arbitrary<Loose>>;
  return fc.record(arbitraries, {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<LooseMembers>;
}

function valueLike(example: Loose, path: string): fc.Arbitrary<Loose> {
  switch (path) {
    case 'SchemaAttributes':
      return attributes();
    case 'AccountRecoverySetting.RecoveryMechanisms':
      return mechanisms();
    case 'UserPoolTags':
      return fc.dictionary(names, texts, { maxKeys: 4, noNullPrototype: true });
    case 'CreationDate':
    case 'LastModifiedDate':
      return fc.nat(2_000_000_000).map((seconds) => seconds + 0.25);
  }
  const like = plainLike(example, path);
  const standing = DEFAULTS.get(path);
  return standing === undefined ? like : fc.oneof(like, fc.constant(standing as Loose));
}

function plainLike(example: Loose, path: string): fc.Arbitrary<Loose> {
  if (Array.isArray(example)) {
    const items = fc.oneof(fc.constantFrom(...example), texts);
    return fc.uniqueArray(items, { maxLength: 4 });
  }
  if (typeof example === 'object' && example !== null) return membersLike(example, path);
  if (typeof example === 'string') return fc.oneof(fc.constant(example), texts);
  return typeof example === 'number' ? fc.nat(9) : fc.boolean();
}

function attributes(): fc.Arbitrary<Loose> {
  const definition = fc.record(
    {
      AttributeDataType: fc.constantFrom('String', 'Number', 'Boolean'),
      DeveloperOnlyAttribute: fc.boolean(),
      Mutable: fc.boolean(),
      Required: fc.boolean(),
      NumberAttributeConstraints: fc.record(
        { MinValue: fc.constantFrom('0', '1'), MaxValue: fc.constantFrom('9', '99') },
        { requiredKeys: [], noNullPrototype: true },
      ),
      StringAttributeConstraints: fc.record(
        { MinLength: fc.constantFrom('0', '1'), MaxLength: fc.constantFrom('10', '2048') },
        { requiredKeys: [], noNullPrototype: true },
      ),
    },
    { requiredKeys: ['AttributeDataType', 'Mutable'], noNullPrototype: true },
  );
  const standard = fc.constantFrom(...STANDARD_ATTRIBUTES.keys());
  const custom = names.map((name) => `custom:${name}`);
  const defined = fc
    .tuple(fc.oneof(standard, custom), definition)
    .map(([Name, rest]) => ({ Name, ...rest }));
  const asGiven = standard.map((Name) => ({ Name, ...STANDARD_ATTRIBUTES.get(Name) }));
  return fc.uniqueArray(fc.oneof(defined, asGiven), {
    selector: ({ Name }) => Name,
    maxLength: 6,
  });
}

function mechanisms(): fc.Arbitrary<Loose> {
  const mechanism = fc.record(
    {
      Priority: fc.nat(3),
      Name: fc.constantFrom('verified_email', 'verified_phone_number', 'admin_only'),
    },
    { noNullPrototype: true },
  );
  return fc.uniqueArray(mechanism, { selector: ({ Priority }) => Priority, maxLength: 3 });
}

/** What each leaf of a pool is taken for where it is absent. */
export function defaultAt(path: string): unknown {
  const inAttribute = /^SchemaAttributes\..*\.(\w+)$/.exec(path)?.[1];
  return inAttribute === undefined ? DEFAULTS.get(path) : ATTRIBUTE_DEFAULTS.get(inAttribute);
}
