/**
 * A queue that serves operations in turns, so that one that wants much holds nobody up, and within an
 * operation whoever came first.
 */
export interface Turns<Waiter> {
  readonly waiting: number;
  add(operation: object, waiter: Waiter): void;
  remove(operation: object, waiter: Waiter): void;
  /** Takes the first, in turn, that may go. Whoever may not is passed over and keeps its turn. */
  take(mayGo: (waiter: Waiter) => boolean): Waiter | null;
  /** Puts one back that was taken: it and its operation are the first again. */
  giveBack(operation: object, waiter: Waiter): void;
  /** How many go before a waiter, if all may and nobody comes. */
  ahead(operation: object, waiter: Waiter): number;
}

export function createTurns<Waiter>(): Turns<Waiter> {
  // The order of the operations is the order of their turns.
  const operations = new Map<object, Set<Waiter>>();

  return {
    get waiting() {
      return sum([...operations.values()].map(({ size }) => size));
    },

    add(operation, waiter) {
      const waiters = operations.get(operation);
      if (waiters) waiters.add(waiter);
      else operations.set(operation, new Set([waiter]));
    },

    remove(operation, waiter) {
      const waiters = operations.get(operation);
      waiters?.delete(waiter);
      if (waiters?.size === 0) operations.delete(operation);
    },

    take(mayGo) {
      for (const [operation, waiters] of operations) {
        for (const waiter of waiters) {
          if (!mayGo(waiter)) continue;
          waiters.delete(waiter);
          operations.delete(operation);
          if (waiters.size > 0) operations.set(operation, waiters);
          return waiter;
        }
      }
      return null;
    },

    giveBack(operation, waiter) {
      const others = operations.get(operation) ?? [];
      operations.delete(operation);
      const rest = [...operations];
      operations.clear();
      operations.set(operation, new Set([waiter, ...others]));
      for (const [other, waiters] of rest) operations.set(other, waiters);
    },

    ahead(operation, waiter) {
      const own = [...(operations.get(operation) ?? [])].indexOf(waiter);
      const names = [...operations.keys()];
      const turn = names.indexOf(operation);
      return sum(
        [...operations.values()].map(({ size }, index) =>
          index === turn ? own : Math.min(size, index < turn ? own + 1 : own),
        ),
      );
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
