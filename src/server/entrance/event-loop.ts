import { performance } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal';

/** Whether the event loop keeps up with what there is to do. */
export interface EventLoop {
  /** Whether it ran later than is allowed, just now or a moment ago. */
  isOverloaded(): boolean;
}

/** How often the loop's lateness is measured, in milliseconds. */
const SAMPLE_MS = 50;

/** How much the latest sample counts against those before it: one hiccup is no overload. */
const WEIGHT = 0.5;

/** How long the loop counts as overloaded after it was, in milliseconds: what waited is turned away. */
const HOLD_MS = 500;

const RETRY_AFTER_MS = 1_000;

/**
 * Measures how late the event loop runs, from when the server is ready until it closes.
 *
 * `@fastify/under-pressure` 9.2 compares the mean of a second's samples, which come every 10 ms while the
 * loop runs and once for all the time it stands: a loop that stood for 10 s has a mean of 100 ms.
 *
 * @param maxLagMs how late is too late, in milliseconds; 0 for never
 */
export function watchEventLoop(
  server: FastifyInstance,
  maxLagMs: number,
  now: () => number = () => performance.now(),
): EventLoop {
  if (maxLagMs === 0) return { isOverloaded: () => false };

  let dueAt = Infinity;
  let lag = 0;
  let lateUntil = -Infinity;
  const lagAt = (time: number) => lag + WEIGHT * (Math.max(0, time - dueAt) - lag);
  const isLateAt = (time: number) => {
    if (lagAt(time) > maxLagMs) lateUntil = time + HOLD_MS;
    return time < lateUntil;
  };

  let timer: NodeJS.Timeout | undefined;
  server.addHook('onReady', (done) => {
    dueAt = now() + SAMPLE_MS;
    timer = setInterval(() => {
      const time = now();
      isLateAt(time);
      lag = lagAt(time);
      dueAt = time + SAMPLE_MS;
    }, SAMPLE_MS).unref();
    done();
  });
  server.addHook('onClose', (_server, done) => {
    clearInterval(timer);
    done();
  });
  // What waited for the loop may be asked for before the timer has its turn.
  return { isOverloaded: () => isLateAt(now()) };
}

/** Turns requests of a scope away while the event loop is overloaded, before anything is done for them. */
export function shedWhenOverloaded(scope: FastifyInstance, eventLoop: EventLoop): void {
  scope.addHook('onRequest', (_request, _reply, done) => {
    if (!eventLoop.isOverloaded()) {
      done();
      return;
    }
    done(
      new Refusal('The gateway has more to do than it keeps up with. Ask again in a second.', {
        status: 503,
        code: 'OVERLOADED',
        retryAfterMs: RETRY_AFTER_MS,
        limit: 'EVENT_LOOP_LAG',
      }),
    );
  });
}
