import type { Ask } from '../domain/ask';
import type { Clock } from './clock';
import type { Slots } from './slots';
import { lookAgainAt, opensAt, turnAt, windowsOf, type Queue, type Waiter } from './waiter';

/** Lets requests through to AWS. */
export interface Turnstile {
  /** Takes one in; it goes at once where it may. */
  come(waiter: Waiter): void;
  /**
   * Takes one out that waits no more.
   *
   * @returns when its turn would have come; null where it was not the limits that it waited for
   */
  giveUp(waiter: Waiter): number | null;
}

const PRIORITIES = ['INTERACTIVE', 'BACKGROUND'] as const;

/**
 * Whoever waits goes when its limits and the number of requests under way allow it at one and the same
 * moment. So nobody takes up a slot whose limits are used up, and no grant grows old for want of a
 * slot, to crowd with later ones into one second at AWS.
 *
 * Interactive requests go first. Among equals queues are served in turns, so that no account holds up
 * another, and within a queue operations.
 */
export function createTurnstile(slots: Slots, clock: Clock): Turnstile {
  /** Those with waiters, in the order of their turns. */
  const busy = new Set<Queue>();
  let alarm: { readonly at: number; readonly callOff: () => void } | null = null;

  /** Lets through whoever may go, and looks again when the next one may. */
  function serve(): void {
    const now = clock.now();
    let next = Infinity;
    const mayGo = (waiter: Waiter, priority: Ask['priority']) => {
      if (waiter.ask.priority !== priority) return false;
      const opens = opensAt(waiter, now);
      if (opens > now) next = Math.min(next, lookAgainAt(waiter, opens, now));
      return opens <= now;
    };

    for (const priority of PRIORITIES) {
      // A queue that was served goes to the end, where this loop comes to it once more.
      for (const queue of busy) {
        if (!slots.hasRoom(queue.place)) continue;
        const opens = queue.window?.opensAt(now, 'INTERACTIVE') ?? now;
        if (opens > now) next = Math.min(next, opens);
        const waiter =
          opens > now ? null : queue.turns.take((candidate) => mayGo(candidate, priority));
        if (waiter === null) continue;
        busy.delete(queue);
        busy.add(queue);
        letThrough(waiter, now);
      }
    }
    wakeAt(next, now);
  }

  function letThrough(waiter: Waiter, now: number): void {
    const windows = windowsOf(waiter);
    const freeSlot = slots.enter(waiter.queue.place);
    const ends = windows.map((window) => window.enter(now, waiter.ask.priority));
    gone(waiter, now);
    waiter.go((throttling) => {
      const endedAt = clock.now();
      freeSlot();
      for (const end of ends) end(endedAt);
      // AWS does not tell which of its quotas was used up.
      if (throttling !== null) {
        for (const window of windows) window.throttled(endedAt, throttling.retryAfterMs ?? 0);
      }
      serve();
    });
  }

  function gone({ queue, lane, ask, since }: Waiter, now: number): void {
    if (lane) lane.waiting -= 1;
    if (queue.turns.waiting === 0) busy.delete(queue);
    ask.tally.waited(now - since);
  }

  /** There is one alarm, for the limits; slots are looked at when one is freed. */
  function wakeAt(at: number, now: number): void {
    if (alarm?.at === at) return;
    alarm?.callOff();
    alarm = null;
    if (at === Infinity) return;
    const callOff = clock.later(at - now, () => {
      alarm = null;
      serve();
    });
    alarm = { at, callOff };
  }

  return {
    come(waiter) {
      const { queue, lane, ask } = waiter;
      const now = clock.now();
      queue.turns.add(ask.tally, waiter);
      if (lane) lane.waiting += 1;
      busy.add(queue);
      waiter.dueAt = turnAt(waiter, queue.turns.ahead(ask.tally, waiter), now);
      if (alarm !== null && alarm.at <= now) return serve();

      if (!slots.hasRoom(queue.place)) return;
      const opens = opensAt(waiter, now);
      if (opens > now) {
        wakeAt(Math.min(alarm?.at ?? Infinity, lookAgainAt(waiter, opens, now)), now);
      } else if (queue.turns.waiting > 1) {
        // A limit that recovers from throttling opens for those ahead at the same moment.
        serve();
      } else {
        queue.turns.remove(ask.tally, waiter);
        letThrough(waiter, now);
      }
    },

    giveUp(waiter) {
      const { queue, ask, dueAt } = waiter;
      const now = clock.now();
      const isForSlots = opensAt(waiter, now) <= now && !slots.hasRoom(queue.place);
      // Those ahead may be giving up at the same deadline, only to come back: hence both.
      const turn = Math.max(dueAt, turnAt(waiter, queue.turns.ahead(ask.tally, waiter), now));
      queue.turns.remove(ask.tally, waiter);
      gone(waiter, now);
      if (busy.size === 0) wakeAt(Infinity, now);
      return isForSlots || queue.window === null ? null : turn;
    },
  };
}
