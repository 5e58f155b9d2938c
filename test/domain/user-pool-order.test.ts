import fc from 'fast-check';
import { compareKeys, type OrderKey } from '../../src/domain/user-pool-order';

const key = (text: string | null, place = 0, id = 'x_1'): OrderKey => ({ key: text, place, id });
const keys = fc.record({
  key: fc.option(fc.string({ unit: 'binary', maxLength: 3 })),
  place: fc.nat({ max: 2 }),
  id: fc.constantFrom('x_1', 'x_2'),
});
const directions = fc.constantFrom('ASC' as const, 'DESC' as const);

describe('The order of pools', () => {
  it('is the same whichever of two is asked first', () => {
    fc.assert(
      fc.property(keys, keys, directions, (a, b, direction) => {
        const order = { field: 'NAME', direction } as const;

        expect(Math.sign(compareKeys(a, b, order))).toBe(0 - Math.sign(compareKeys(b, a, order)));
      }),
    );
  });

  it('compares by code point, astral characters last', () => {
    const sorted = ['😀', '\uff5e', 'a', 'Z', 'ab', ''].sort((a, b) =>
      compareKeys(key(a), key(b), { field: 'NAME', direction: 'ASC' }),
    );

    expect(sorted).toEqual(['', 'Z', 'a', 'ab', '\uff5e', '😀']);
  });

  it.each(['ASC', 'DESC'] as const)(
    'has null last, and equals by place and id: %s',
    (direction) => {
      const given = [key(null), key('a', 1), key('a', 0, 'x_2'), key('a', 0, 'x_1')];

      const sorted = given.sort((a, b) => compareKeys(a, b, { field: 'CREATED', direction }));

      expect(sorted).toEqual([key('a', 0, 'x_1'), key('a', 0, 'x_2'), key('a', 1), key(null)]);
    },
  );
});
