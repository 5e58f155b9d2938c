import type { Clock } from '../../../src/cognito/clock';
import { createEventQueue, type Event } from './event-queue';

/** Time that takes none: it jumps to whatever happens next. */
export interface VirtualClock extends Clock {
  /** Acts again and again, each time so many milliseconds later; what it gives calls that off. */
  every(ms: number, act: () => void): () => void;
  pause(ms: number): Promise<void>;
  /** Lets everything happen until a moment, in its order; what waits for promises runs before time goes on. */
  run(untilMs: number): Promise<void>;
}

export function createVirtualClock(): VirtualClock {
  const events = createEventQueue();
  let now = 0;
  let order = 0;

  const later = (ms: number, act: () => void) => {
    const event: Event = { at: now + Math.max(0, ms), order: (order += 1), act };
    events.put(event);
    return () => {
      event.act = null;
    };
  };

  return {
    now: () => now,
    later,
    every(ms, act) {
      let callOff: () => void = () => undefined;
      const again = () => {
        callOff = later(ms, again);
        act();
      };
      callOff = later(ms, again);
      return () => callOff();
    },
    pause: (ms) => new Promise((resolve) => void later(ms, resolve)),
    async run(untilMs) {
      await settled();
      for (let event = events.takeUntil(untilMs); event; event = events.takeUntil(untilMs)) {
        if (event.act === null) continue;
        now = event.at;
        event.act();
        await settled();
      }
      now = untilMs;
    },
  };
}

/** Comes when no promise has anything left to do. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
