import type { Json } from '../domain/json';
import type { UserPool } from '../domain/user-pool';
import { userPoolDocument } from '../document';
import { leave, leaveEach, pack, type Luggage } from './luggage';
import type { NotCarried } from './not-carried';
import { asLists, leaveAssigned, settle } from './settled-pool';

/** The members of a pool that are set when it is made and never again (UpdateUserPool's reference). */
const NOT_UPDATABLE = [
  'AliasAttributes',
  'SchemaAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
];

/**
 * UpdateUserPool's complete input for the pool itself, which changes nothing. What such a request leaves
 * out, AWS may reset, so that whoever changes one member has to send them all.
 */
export function updateOf(pool: UserPool): {
  readonly input: Json;
  readonly notCarried: readonly NotCarried[];
} {
  const packed = leaveAssigned(pack('', userPoolDocument(pool)));
  const { members, notCarried } = settle(leaveFixed(packed));
  const { Name: name, ...rest } = members;
  return {
    input: {
      UserPoolId: pool.id,
      ...(name === undefined ? {} : { PoolName: name as Json }),
      ...(asLists(rest) as Readonly<Record<string, Json>>),
    },
    notCarried,
  };
}

function leaveFixed(luggage: Luggage): Luggage {
  const fixed = NOT_UPDATABLE.reduce(
    (rest, member) =>
      leave(
        rest,
        member,
        'NOT_UPDATABLE',
        member === 'SchemaAttributes'
          ? 'Attributes stay as they are made; AddCustomAttributes makes more.'
          : 'It is set when the pool is made.',
      ),
    luggage,
  );
  const domains = ['Domain', 'CustomDomain'];
  return leaveEach(fixed, domains, 'NOT_UPDATABLE', 'Domains have operations of their own.');
}
