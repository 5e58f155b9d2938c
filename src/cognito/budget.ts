import type { Ask } from '../domain/ask';
import type { BudgetReport } from '../domain/health';
import { placeText, type Place } from '../domain/place';
import type { Read } from '../domain/reads';
import type { SharedBudget } from '../domain/shared-budget';
import { BudgetUsedUp } from './budget-used-up';
import { SYSTEM_CLOCK, type Clock } from './clock';
import { NeverSent, type Deadline } from './deadline';
import { createKept } from './kept';
import type { QuotaBucket } from './operation';
import { bucketLimit, laneLimit, QUOTA_BUCKETS } from './quotas';
import { createSlidingWindow } from './sliding-window';
import { createSlots } from './slots';
import { createTurns } from './turns';
import { createTurnstile } from './turnstile';
import type { EndOfRequest, Lane, Queue, Waiter } from './waiter';

export interface BudgetOptions {
  /** Which part of AWS's quotas this gateway may use, from 0 to 1; 0 lifts the budget. */
  readonly budgetShare: number;
  /** The most requests that are under way at once. */
  readonly maxConcurrency: number;
  /** What other gateways take of the same quotas; nothing when left out. */
  readonly shared?: SharedBudget | undefined;
  readonly clock?: Clock;
}

/** One request that wants to go to AWS. */
export interface Attempt {
  readonly read: Read;
  readonly bucket: QuotaBucket;
  /** Its priority is looked at whenever somebody is let through: it may rise while this one waits. */
  readonly ask: Ask;
  readonly deadline: Deadline;
}

export interface Budget extends BudgetReport {
  /**
   * Resolves when a request may be sent; what it gives is called when that request has ended.
   *
   * @throws BudgetUsedUp at the deadline, where the budget was what it waited for; else NeverSent
   */
  enter(attempt: Attempt): Promise<EndOfRequest>;
}

/** What stands in front of every request to AWS. */
export function createBudget(options: BudgetOptions): Budget {
  const { budgetShare, maxConcurrency, shared, clock = SYSTEM_CLOCK } = options;
  const isLifted = budgetShare === 0;
  const turnstile = createTurnstile(createSlots(maxConcurrency), clock, shared);
  const queues = createKept<Queue>(
    ({ window, turns }) => turns.waiting === 0 && (window?.isIdle(clock.now()) ?? true),
  );
  const lanes = createKept<Lane>(
    ({ window, waiting }) => waiting === 0 && window.isIdle(clock.now()),
  );

  /** Which part of each limit is this gateway's own now. */
  const part = () => {
    const standing = shared?.standing();
    return standing?.kind === 'APART' ? standing.part : 1;
  };
  const windowOf = (perSecond: number) => createSlidingWindow(perSecond, part);

  function queueOf(place: Place, bucket: QuotaBucket): Queue {
    return queues.getOrMake(keyIn(place, bucket), () => ({
      place,
      name: bucket,
      window: isLifted ? null : windowOf(bucketLimit(bucket, budgetShare)),
      turns: createTurns<Waiter>(),
    }));
  }

  function laneOf(read: Read, bucket: QuotaBucket): Lane | null {
    const limit = isLifted ? null : laneLimit(bucket, read, budgetShare);
    if (limit === null) return null;
    const { name, perSecond } = limit;
    return lanes.getOrMake(keyIn(read.place, name), () => ({
      name,
      window: windowOf(perSecond),
      waiting: 0,
    }));
  }

  shared?.listen({
    throttled({ place, name }, pauseMs) {
      const key = keyIn(place, name);
      (queues.get(key) ?? lanes.get(key))?.window?.throttled(clock.now(), pauseMs);
    },
    stands: () => turnstile.lookAgain(),
  });

  return {
    enter({ read, bucket, ask, deadline }) {
      const { signal, lastTurn } = deadline;
      return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const since = clock.now();
        const state = { isWaiting: true };
        const waiter: Waiter = {
          queue: queueOf(read.place, bucket),
          lane: laneOf(read, bucket),
          ask,
          since,
          dueAt: since,
          go(end) {
            state.isWaiting = false;
            lastTurn.removeEventListener('abort', giveUp);
            resolve(end);
          },
        };
        const giveUp = () => {
          const turnAt = turnstile.giveUp(waiter);
          const reason =
            turnAt === null ? new NeverSent() : new BudgetUsedUp(bucket, turnAt - clock.now());
          deadline.lostTo(reason);
          reject(reason);
        };
        lastTurn.addEventListener('abort', giveUp, { once: true });
        turnstile.come(waiter);
        // A retry can come after its last turn. Where nothing holds it up, it may still be in time.
        if (state.isWaiting && lastTurn.aborted) giveUp();
      });
    },

    budgetOf(place) {
      if (isLifted) return [];
      const now = clock.now();
      return QUOTA_BUCKETS.map((bucket) => {
        const { window, turns } = queues.get(keyIn(place, bucket)) ?? {};
        const usual = bucketLimit(bucket, budgetShare);
        return {
          bucket,
          limitPerSecond: window?.limit(now) ?? usual,
          remaining: window?.remaining(now) ?? usual,
          waiting: turns?.waiting ?? 0,
        };
      });
    },
  };
}

/** @param name of a bucket or a lane */
function keyIn(place: Place, name: string): string {
  return `${placeText(place)}/${name}`;
}
