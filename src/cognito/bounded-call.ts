import { LRUCache } from 'lru-cache';
import pLimit, { type Limit } from 'p-limit';
import { placeText, type Place } from '../domain/place';
import { MOST_PLACES } from './clients';

/** Runs one call to AWS in a place; the signal ends it at its deadline. */
export type BoundedCall = <Value>(
  place: Place,
  call: (signal: AbortSignal) => Promise<Value>,
) => Promise<Value>;

/** Thrown in place of a call's own outcome when its time is up. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
}

/** Thrown when too many calls wait already. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

export interface CallBounds {
  /** The most calls that run at once. */
  readonly maxConcurrency: number;
  /** The most calls that wait for one of these to end. */
  readonly maxWaiting: number;
  /** How long a call may take, waiting included. */
  readonly deadlineMs: number;
}

/** How much of the whole one place may hold: one that answers nothing must not stop the others. */
const SHARE_OF_A_PLACE = 0.75;

/**
 * One bound for all calls to AWS, over all places: so many run at once, so many wait, more are
 * refused. A call's deadline covers waiting, retries and reading the body, since only an abort signal
 * bounds the SDK's total (measured: its own timeouts start anew with each attempt).
 *
 * @throws QueueFull when too many wait already
 * @throws DeadlinePassed when the time is up
 */
export function createBoundedCall(bounds: CallBounds): BoundedCall {
  const { maxConcurrency, maxWaiting, deadlineMs } = bounds;
  const limit = pLimit(maxConcurrency);
  const places = new LRUCache<string, Limit>({
    max: MOST_PLACES,
    memoMethod: () => pLimit(Math.ceil(maxConcurrency * SHARE_OF_A_PLACE)),
  });
  let unfinished = 0;

  return async (place, call) => {
    if (unfinished >= maxConcurrency + maxWaiting) {
      throw new QueueFull(`${maxWaiting} calls wait already.`);
    }
    unfinished += 1;

    const { signal, passed, release } = startDeadline(deadlineMs);
    try {
      return await Promise.race([
        passed,
        places.memo(placeText(place))(() =>
          limit(async () => {
            signal.throwIfAborted();
            return call(signal);
          }),
        ),
      ]);
    } finally {
      release();
      unfinished -= 1;
    }
  };
}

function startDeadline(deadlineMs: number) {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new DeadlinePassed(`No answer within ${deadlineMs} ms.`);
      reject(reason);
      controller.abort(reason);
    }, deadlineMs);
  });
  return { signal: controller.signal, passed, release: () => clearTimeout(timer) };
}
