/** Something that happens at a moment, in milliseconds; at one moment in the order in which it was put in. */
export interface Event {
  readonly at: number;
  readonly order: number;
  /** Null once it was called off. */
  act: (() => void) | null;
}

/** What is still to happen, the next thing first. */
export interface EventQueue {
  put(event: Event): void;
  /** The next, where it comes until a moment. */
  takeUntil(at: number): Event | null;
}

/** A binary heap: to look through all for the next takes as long as all there are. */
export function createEventQueue(): EventQueue {
  const heap: Event[] = [];

  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return;
    heap[a] = second;
    heap[b] = first;
  };
  const isBefore = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first === undefined || second === undefined) return false;
    return first.at < second.at || (first.at === second.at && first.order < second.order);
  };

  return {
    put(event) {
      let at = heap.push(event) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    takeUntil(until) {
      const first = heap[0];
      if (first === undefined || first.at > until) return null;
      swap(0, heap.length - 1);
      heap.pop();
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const least = isBefore(right, left) ? right : left;
        if (!isBefore(least, at)) break;
        swap(least, at);
        at = least;
      }
      return first;
    },
  };
}
