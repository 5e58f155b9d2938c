import fc from 'fast-check';
import { readText, type Read } from '../../src/domain/reads';

describe('The text of a read', () => {
  it('is the same however its members are ordered', () => {
    const read: Read = {
      operation: 'DescribeUserPool',
      place: { account: 'a', region: 'r' },
      input: { userPoolId: 'x' },
    };

    const text = readText({
      input: { userPoolId: 'x' },
      place: { region: 'r', account: 'a' },
      operation: 'DescribeUserPool',
    });

    expect(text).toBe(readText(read));
  });

  it('tells a first page from one whose token reads "null"', () => {
    const first = { operation: 'ListUserPools', place: { account: 'a', region: 'r' } } as const;

    expect(readText({ ...first, input: { token: null } })).not.toBe(
      readText({ ...first, input: { token: 'null' } }),
    );
  });

  it('differs wherever account, region or token differ', () => {
    const part = fc.constantFrom('a', 'b', 'a","b', 'a/b', '');
    const parts = fc.tuple(part, part, part);
    const textOf = ([account, region, token]: [string, string, string]) =>
      readText({ operation: 'ListUserPools', place: { account, region }, input: { token } });

    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const isSame = one.every((text, index) => text === other[index]);

        expect(textOf(one) === textOf(other)).toBe(isSame);
      }),
    );
  });
});
