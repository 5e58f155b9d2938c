import type { Ask } from '../domain/ask';
import type { Place } from '../domain/place';
import type { SharedLimit } from '../domain/shared-budget';
import type { QuotaBucket } from './operation';
import { backgroundLimit, type SlidingWindow } from './sliding-window';
import type { Turns } from './turns';

/** Those who share one of AWS's quotas in one place. */
export interface Queue {
  readonly place: Place;
  readonly name: QuotaBucket;
  /** Null where the budget is lifted. */
  readonly window: SlidingWindow | null;
  readonly turns: Turns<Waiter>;
}

/** The second quota of some operations: each has its own for each pool. */
export interface Lane {
  /** Unique in its place. */
  readonly name: string;
  readonly window: SlidingWindow;
  waiting: number;
}

/** A request on its way into the turnstile. */
export interface Waiter {
  readonly queue: Queue;
  readonly lane: Lane | null;
  readonly ask: Ask;
  readonly since: number;
  /** When its turn comes, as it looked when it began to wait. */
  dueAt: number;
  /** It may go. */
  go(end: EndOfRequest): void;
}

/** Tells that a request has ended, and whether AWS throttled it. */
export type EndOfRequest = (throttling: Throttling | null) => void;

export interface Throttling {
  /** How long AWS asks to send nothing more, in milliseconds; null where it does not say. */
  readonly retryAfterMs: number | null;
}

/** How soon it is seen that somebody has begun to wait for a read that began in the background. */
const RISE_SEEN_WITHIN_MS = 100;

/** Every limit that a request has to keep. */
export function windowsOf({
  queue,
  lane,
}: Pick<Waiter, 'queue' | 'lane'>): readonly SlidingWindow[] {
  return [queue.window, lane?.window].filter((window) => window != null);
}

/** A limit as all gateways that share AWS's quotas keep it, and the window that keeps it here. */
export interface JointLimit extends SharedLimit {
  readonly window: SlidingWindow;
  /** Who waits where it is used up: background reads alone, or all. */
  readonly holdsUp: Ask['priority'];
}

/** What a request takes of the limits that gateways keep together: none where the budget is lifted. */
export function jointLimits({ queue, lane, ask }: Waiter, now: number): readonly JointLimit[] {
  const { place } = queue;
  return [queue, lane].flatMap((holder) => {
    if (!holder?.window) return [];
    const { name, window } = holder;
    const perSecond = window.limit(now);
    const all: JointLimit = { place, name, perSecond, window, holdsUp: 'INTERACTIVE' };
    if (ask.priority === 'INTERACTIVE') return [all];
    const ofBackground = { name: `${name}/background`, perSecond: backgroundLimit(perSecond) };
    return [all, { ...all, ...ofBackground, holdsUp: ask.priority }];
  });
}

/** Others have used some of these limits up: how long each waits, in milliseconds, 0 for those which do not. */
export function closeLimits(
  limits: readonly JointLimit[],
  waitMs: readonly number[],
  now: number,
): void {
  for (const [index, { window, holdsUp }] of limits.entries()) {
    const ms = waitMs[index] ?? 0;
    if (ms > 0) window.close(now + ms, holdsUp);
  }
}

/** When the first of its kind may go; `now` for at once. */
export function opensAt(waiter: Waiter, now: number): number {
  const { priority } = waiter.ask;
  return Math.max(now, ...windowsOf(waiter).map((window) => window.opensAt(now, priority)));
}

/** When it will be this one's turn, as far as can be told, if all ahead of it go and nobody comes. */
export function turnAt({ queue, lane, ask }: Waiter, ahead: number, now: number): number {
  return Math.max(
    now,
    queue.window?.turnAt(now, ask.priority, ahead) ?? now,
    lane?.window.turnAt(now, ask.priority, Math.min(ahead, lane.waiting - 1)) ?? now,
  );
}

/** When to look again at one who may not go before a time. */
export function lookAgainAt({ ask }: Waiter, opens: number, now: number): number {
  return ask.priority === 'BACKGROUND' ? Math.min(opens, now + RISE_SEEN_WITHIN_MS) : opens;
}
