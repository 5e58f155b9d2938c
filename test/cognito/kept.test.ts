import { createKept } from '../../src/cognito/kept';

describe('What is kept', () => {
  it('is made once for each key', () => {
    const kept = createKept<object>(() => true);
    const make = jest.fn(() => ({}));

    const first = kept.getOrMake('a', make);
    const again = kept.getOrMake('a', make);

    expect(again).toBe(first);
    expect(kept.get('a')).toBe(first);
    expect(kept.get('b')).toBeUndefined();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('stays bounded by what is not idle, however many keys are named', () => {
    const kept = createKept<number>(() => true);

    for (let key = 0; key < 20_000; key += 1) kept.getOrMake(String(key), () => key);

    expect(kept.size).toBeLessThanOrEqual(1_024);
  });

  it('never loses what is not idle', () => {
    const kept = createKept<number>((value) => value % 2 === 1);

    for (let key = 0; key < 6_000; key += 1) kept.getOrMake(String(key), () => key);

    const lost = Array.from({ length: 3_000 }, (_, index) => index * 2).filter(
      (key) => kept.get(String(key)) === undefined,
    );
    expect(lost).toEqual([]);
    expect(kept.size).toBeLessThan(6_000);
  });
});
