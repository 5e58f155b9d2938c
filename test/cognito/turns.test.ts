import { createTurns, type Turns } from '../../src/cognito/turns';

const MANY = { operation: 'many' };
const FEW = { operation: 'few' };
const ONE = { operation: 'one' };

function fill(waiters: readonly (readonly [object, string])[]): Turns<string> {
  const turns = createTurns<string>();
  for (const [operation, waiter] of waiters) turns.add(operation, waiter);
  return turns;
}

function takeAll(turns: Turns<string>): readonly (string | null)[] {
  return Array.from({ length: turns.waiting }, () => turns.take(() => true));
}

describe('Turns', () => {
  it('serve operations one after another, and each in the order its waiters came', () => {
    const turns = fill([
      [MANY, 'm1'],
      [MANY, 'm2'],
      [MANY, 'm3'],
      [FEW, 'f1'],
      [FEW, 'f2'],
      [ONE, 'o1'],
    ]);

    expect(takeAll(turns)).toEqual(['m1', 'f1', 'o1', 'm2', 'f2', 'm3']);
    expect(turns.take(() => true)).toBeNull();
  });

  it('pass over whoever may not go, who keeps the turn', () => {
    const turns = fill([
      [MANY, 'm1'],
      [MANY, 'm2'],
      [ONE, 'o1'],
    ]);

    const first = turns.take((waiter) => waiter !== 'm1');
    const none = turns.take(() => false);

    expect([first, none]).toEqual(['m2', null]);
    expect(takeAll(turns)).toEqual(['o1', 'm1']);
  });

  it('forget whoever leaves', () => {
    const turns = fill([
      [MANY, 'm1'],
      [MANY, 'm2'],
      [ONE, 'o1'],
    ]);

    turns.remove(MANY, 'm1');
    turns.remove(ONE, 'o1');

    expect(turns.waiting).toBe(1);
    expect(takeAll(turns)).toEqual(['m2']);
  });

  it('tell how many go before each', () => {
    const waiters = [
      [MANY, 'm1'],
      [MANY, 'm2'],
      [FEW, 'f1'],
      [MANY, 'm3'],
      [FEW, 'f2'],
      [ONE, 'o1'],
    ] as const;
    const turns = fill(waiters);

    const told = waiters.map(([operation, waiter]) => turns.ahead(operation, waiter));

    const order = takeAll(turns);
    expect(told).toEqual(waiters.map(([, waiter]) => order.indexOf(waiter)));
  });
});
