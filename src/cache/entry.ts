import type { Dependency } from '../domain/dependencies';
import type { Read } from '../domain/reads';
import type { Answer } from '../domain/shared-memory';
import type { CacheOptions } from './cache-options';

/** What AWS said last to one read, and how long it may serve. All times are the clock's, in milliseconds. */
export interface Entry {
  readonly read: Read;
  readonly answer: Answer;
  readonly life: Life;
  /** Stands for this entry, and no later one, with whatever was made of it. */
  readonly dependency: Dependency;
  /** Until then nobody asks AWS again: it failed just now. */
  retryAt: number;
}

/** What is to be known of an entry by what was made of it, and holds nothing of its answer. */
export interface Life {
  readonly readAt: number;
  /** Until then it serves as it is. A list that tells of the pool can move it. */
  freshUntil: number;
  /** Whether the cache still has it. */
  isKept: boolean;
  /** Whether a caller was served it, which is what makes it worth reading again before it expires. */
  isUsed: boolean;
}

/** How long answers serve, in milliseconds. */
export interface Lifetimes {
  readonly ttlMs: number;
  /** For how long after that a value serves while it is read anew. */
  readonly whileReadMs: number;
  readonly negativeTtlMs: number;
  readonly staleMs: number;
  readonly unchangedTtlMs: number;
}

/** With a time to live of 0 nothing is to serve unasked: neither refusals nor pools that a list shows unchanged. */
export function lifetimesOf(options: CacheOptions): Lifetimes {
  const unasked = options.ttlSeconds > 0 ? 1_000 : 0;
  return {
    ttlMs: options.ttlSeconds * 1_000,
    whileReadMs: options.readsBehind === false ? 0 : options.ttlSeconds * 1_000,
    negativeTtlMs: options.negativeTtlSeconds * unasked,
    staleMs: options.staleSeconds * 1_000,
    unchangedTtlMs: options.unchangedTtlSeconds * unasked,
  };
}

/** What to do for a reader who takes an answer from memory. */
export type Serving = 'SERVE' | 'SERVE_AND_REFRESH' | 'ASK';

/**
 * The one place that says when an answer serves without a wait: while it is fresh; a value for one more
 * time to live while it is read anew; and an old value for a moment after AWS failed, so that readers of
 * a Cognito that is down do not each wait for the failure.
 */
export function serving(entry: Entry, now: number, { whileReadMs, staleMs }: Lifetimes): Serving {
  const { readAt, freshUntil } = entry.life;
  if (now < freshUntil) return 'SERVE';
  if ('failure' in entry.answer) return 'ASK';
  const failedJustNow = now < entry.retryAt;
  if (now < freshUntil + whileReadMs) return failedJustNow ? 'SERVE' : 'SERVE_AND_REFRESH';
  return failedJustNow && now - readAt < staleMs ? 'SERVE' : 'ASK';
}

/** Whether an answer may serve because AWS gives none. */
export function servesInNeed(entry: Entry, now: number, { staleMs }: Lifetimes): boolean {
  return 'value' in entry.answer && now - entry.life.readAt < staleMs;
}

/** Makes the next reader wait for AWS, without losing what there is should AWS be down. */
export function expire(entry: Entry): void {
  entry.life.freshUntil = -Infinity;
  entry.retryAt = -Infinity;
}
