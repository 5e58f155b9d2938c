import type { Slots } from './slots';
import { windowsOf, type Waiter } from './waiter';

/** What a request takes of this gateway's own limits. */
export interface Held {
  /** With null where nothing was sent. */
  readonly free: (endedAt: number | null) => void;
}

/** Takes a slot, and a grant of each window; whether there is one was looked at before. */
export function hold(slots: Slots, { queue, lane, ask }: Waiter, now: number): Held {
  const freeSlot = slots.enter(queue.place);
  const ends = windowsOf({ queue, lane }).map((window) => window.enter(now, ask.priority));
  return {
    free(endedAt) {
      freeSlot();
      for (const end of ends) end(endedAt);
    },
  };
}
