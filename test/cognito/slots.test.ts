import { createPlaces } from '../../src/cognito/places';
import type { Place } from '../../src/domain/place';

function place(number: number): Place {
  return { account: 'production', region: `xx-region-${number}` };
}

function enterWhileThereIsRoom(places: ReturnType<typeof createPlaces>, where: Place): number {
  let entered = 0;
  for (; places.hasRoom(where); entered += 1) places.enter(where);
  return entered;
}

describe('The places for requests', () => {
  it('are so many over all accounts and regions, and no more', () => {
    const places = createPlaces(20);

    const entered = [1, 2, 3, 4].map((number) => enterWhileThereIsRoom(places, place(number)));

    expect(entered).toEqual([15, 5, 0, 0]);
  });

  it.each([
    [1, 1],
    [3, 3],
    [4, 3],
    [20, 15],
  ])('are three quarters for any one region, of %i at least %i', (maxConcurrency, most) => {
    const places = createPlaces(maxConcurrency);

    expect(enterWhileThereIsRoom(places, place(1))).toBe(most);
  });

  it('are each account’s own in the same region', () => {
    const places = createPlaces(20);
    enterWhileThereIsRoom(places, { account: 'a', region: 'eu-west-1' });

    expect(places.hasRoom({ account: 'b', region: 'eu-west-1' })).toBe(true);
  });

  it('are free again when a request has ended', () => {
    const places = createPlaces(1);
    const free = places.enter(place(1));
    const before = places.hasRoom(place(2));

    free();

    expect(before).toBe(false);
    expect(enterWhileThereIsRoom(places, place(2))).toBe(1);
  });
});
