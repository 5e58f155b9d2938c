import { createSlots } from '../../src/cognito/slots';
import type { Place } from '../../src/domain/place';

function place(number: number): Place {
  return { account: 'production', region: `xx-region-${number}` };
}

function enterWhileThereIsRoom(slots: ReturnType<typeof createSlots>, where: Place): number {
  let entered = 0;
  for (; slots.hasRoom(where); entered += 1) slots.enter(where);
  return entered;
}

describe('The slots for requests', () => {
  it('are so many over all accounts and regions, and no more', () => {
    const slots = createSlots(20);

    const entered = [1, 2, 3, 4].map((number) => enterWhileThereIsRoom(slots, place(number)));

    expect(entered).toEqual([15, 5, 0, 0]);
  });

  it.each([
    [1, 1],
    [3, 3],
    [4, 3],
    [20, 15],
  ])('are three quarters for any one region, of %i at least %i', (maxConcurrency, most) => {
    const slots = createSlots(maxConcurrency);

    expect(enterWhileThereIsRoom(slots, place(1))).toBe(most);
  });

  it('are each account’s own in the same region', () => {
    const slots = createSlots(20);
    enterWhileThereIsRoom(slots, { account: 'a', region: 'eu-west-1' });

    expect(slots.hasRoom({ account: 'b', region: 'eu-west-1' })).toBe(true);
  });

  it('are free again when a request has ended', () => {
    const slots = createSlots(1);
    const free = slots.enter(place(1));
    const before = slots.hasRoom(place(2));

    free();

    expect(before).toBe(false);
    expect(enterWhileThereIsRoom(slots, place(2))).toBe(1);
  });
});
