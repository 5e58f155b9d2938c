import type { Clock } from '../../src/cognito/clock';

export interface ClockByHand extends Clock {
  /** Lets so many milliseconds pass, everything in its order; what waits for promises gets to run. */
  turn(ms: number): Promise<void>;
  /** What is still to come. */
  readonly pending: number;
}

/** Time that passes only when a test says so. */
export function createClockByHand(): ClockByHand {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();

  const firstUntil = (end: number) =>
    [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];

  return {
    now: () => now,
    get pending() {
      return timers.size;
    },
    later(ms, act) {
      const timer = { at: now + Math.max(0, ms), act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async turn(ms) {
      await settle();
      const end = now + ms;
      for (let timer = firstUntil(end); timer !== undefined; timer = firstUntil(end)) {
        now = timer.at;
        timers.delete(timer);
        timer.act();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}
