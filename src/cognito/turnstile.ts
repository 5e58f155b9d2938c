import type { Ask } from '../domain/ask';
import type { Admission, SharedBudget } from '../domain/shared-budget';
import type { Clock } from './clock';
import { hold, type Held } from './held';
import type { Slots } from './slots';
import {
  closeLimits,
  jointLimits,
  lookAgainAt,
  opensAt,
  turnAt,
  windowsOf,
  type JointLimit,
  type Queue,
  type Waiter,
} from './waiter';

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
  /** Lets through whoever may go now that the limits themselves have changed. */
  lookAgain(): void;
}

const PRIORITIES = ['INTERACTIVE', 'BACKGROUND'] as const;

/**
 * Whoever waits goes when its limits and the number of requests under way allow it at one and the same
 * moment. So nobody takes up a slot whose limits are used up, and no grant grows old for want of a
 * slot, to crowd with later ones into one second at AWS.
 *
 * Interactive requests go first. Among equals queues are served in turns, so that no account holds up
 * another, and within a queue operations.
 *
 * Where gateways share AWS's quotas, whoever may go by all this is asked for there, one of a queue at a time
 * so that none overtakes another. Who is refused there has its turn back.
 */
export function createTurnstile(
  slots: Slots,
  clock: Clock,
  shared: SharedBudget | null = null,
): Turnstile {
  /** Those with waiters, in the order of their turns. */
  const busy = new Set<Queue>();
  /** For whom a grant is asked for. */
  const asking = new Map<Queue, Waiter>();
  let alarm: { readonly at: number; readonly callOff: () => void } | null = null;

  /** Lets through whoever may go, and looks again when the next one may. */
  function serve(): void {
    const now = clock.now();
    let next = Infinity;
    const mayGo = (waiter: Waiter, priority: Ask['priority']) => {
      if (waiter.ask.priority !== priority) return false;
      const opens = opening(waiter, now);
      if (opens > now) next = Math.min(next, lookAgainAt(waiter, opens, now));
      return opens <= now;
    };

    for (const priority of PRIORITIES) {
      // A queue that was served goes to the end, where this loop comes to it once more.
      for (const queue of busy) {
        if (!slots.hasRoom(queue.place) || asking.has(queue)) continue;
        const opens = queue.window
          ? Math.max(queue.window.opensAt(now, 'INTERACTIVE'), apartFrom())
          : now;
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

  /** When gateways that went apart may go by their own grants; long ago where they are together. */
  function apartFrom(): number {
    const standing = shared?.standing();
    return standing?.kind === 'APART' ? standing.from : -Infinity;
  }

  function opening(waiter: Waiter, now: number): number {
    return windowsOf(waiter).length === 0 ? now : Math.max(opensAt(waiter, now), apartFrom());
  }

  function letThrough(waiter: Waiter, now: number): void {
    const limits = shared === null ? [] : jointLimits(waiter, now);
    const held = hold(slots, waiter, now);
    if (shared === null || limits.length === 0) {
      go(waiter, held, now, null);
    } else if (shared.standing().kind === 'APART') {
      go(waiter, held, now, shared.note(limits));
    } else {
      asking.set(waiter.queue, waiter);
      if (waiter.queue.turns.waiting === 0) busy.delete(waiter.queue);
      void shared.enter(limits).then((admission) => answered(waiter, held, limits, admission));
    }
  }

  function answered(
    waiter: Waiter,
    held: Held,
    limits: readonly JointLimit[],
    admission: Admission,
  ): void {
    const { queue, ask } = waiter;
    const now = clock.now();
    const isWanted = asking.get(queue) === waiter;
    if (isWanted) asking.delete(queue);
    if (admission.kind === 'GRANTED' && isWanted) {
      go(waiter, held, now, admission.leave);
    } else {
      held.free(null);
      if (admission.kind === 'GRANTED') admission.leave();
      if (admission.kind === 'REFUSED') closeLimits(limits, admission.waitMs, now);
      if (isWanted) queue.turns.giveBack(ask.tally, waiter);
    }
    if (queue.turns.waiting > 0) busy.add(queue);
    serve();
  }

  function go(waiter: Waiter, held: Held, now: number, leave: (() => void) | null): void {
    const windows = windowsOf(waiter);
    gone(waiter, now);
    waiter.go((throttling) => {
      const endedAt = clock.now();
      held.free(endedAt);
      leave?.();
      // AWS does not tell which of its quotas was used up.
      if (throttling !== null) {
        const pauseMs = throttling.retryAfterMs ?? 0;
        for (const window of windows) window.throttled(endedAt, pauseMs);
        const ofAll = jointLimits(waiter, endedAt).filter(
          ({ holdsUp }) => holdsUp === 'INTERACTIVE',
        );
        shared?.throttled(ofAll, pauseMs);
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

      if (!slots.hasRoom(queue.place) || asking.has(queue)) return;
      const opens = opening(waiter, now);
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
      const isForSlots = opening(waiter, now) <= now && !slots.hasRoom(queue.place);
      const isNext = asking.get(queue) === waiter;
      const ahead = isNext ? 0 : queue.turns.ahead(ask.tally, waiter);
      // Those ahead may be giving up at the same deadline, only to come back: hence both.
      const turn = Math.max(dueAt, turnAt(waiter, ahead, now));
      if (isNext) asking.delete(queue);
      else queue.turns.remove(ask.tally, waiter);
      gone(waiter, now);
      if (busy.size === 0) wakeAt(Infinity, now);
      return isForSlots || queue.window === null ? null : turn;
    },

    lookAgain: serve,
  };
}
