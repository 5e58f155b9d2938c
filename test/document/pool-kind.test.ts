import { POOL_KIND, type Kind } from '../../src/document';
import { everyMember } from '../cognito/every-member';

/** Objects in which the names are whoever's who sets them, and not AWS's. */
const MAPS = ['AcrConfiguration', 'UserPoolTags'];

function kindLike(value: unknown, name: string): Kind {
  if (typeof value !== 'object' || value === null) return { is: 'VALUE' };
  if (Array.isArray(value)) {
    const [first] = value as readonly unknown[];
    return typeof first === 'string' ? { is: 'TEXTS' } : { is: 'LIST', of: kindLike(first, name) };
  }
  const members = Object.entries(value).map(([member, inner]): [string, Kind] => [
    member,
    kindLike(inner, member),
  ]);
  const [[, ofFirst] = ['', { is: 'VALUE' } as Kind]] = members;
  return MAPS.includes(name)
    ? { is: 'MAP', of: ofFirst }
    : { is: 'OBJECT', members: new Map(members) };
}

describe('the kinds of a pool’s members', () => {
  it('are those of every member that AWS’s SDK knows', () => {
    const printed: unknown = JSON.parse(JSON.stringify(everyMember()));

    expect(POOL_KIND).toEqual(kindLike(printed, ''));
  });
});
