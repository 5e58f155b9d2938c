import type { Ask } from '../domain/ask';

/**
 * A log of grants that holds no more than a limit in any window of one second. A token bucket would
 * not do: it lets its whole burst and a second's refill through within one second.
 */
export interface SlidingWindow {
  /** What it grants per second now: less than configured for a while after AWS throttled. */
  limit(now: number): number;
  /** How many it would grant at once. */
  remaining(now: number): number;
  /** From when on it grants; `now` or earlier for at once. Answers that come before may bring it nearer. */
  opensAt(now: number, priority: Ask['priority']): number;
  /** When it will grant to one that so many go before, as far as can be told: if all are answered soon. */
  turnAt(now: number, priority: Ask['priority'], ahead: number): number;
  /** Notes a grant; what it gives is called when that request has ended. */
  enter(now: number, priority: Ask['priority']): (now: number) => void;
  /** AWS throttled: grants half as much, pauses as long as AWS asks, and recovers by itself. */
  throttled(now: number, pauseMs: number): void;
  /** Whether a new one would behave the same. */
  isIdle(now: number): boolean;
}

interface Grant {
  /** When it stops to count. */
  until: number;
  readonly priority: Ask['priority'];
}

/** A second, and a little for clocks that round and timers that come early. */
const WINDOW_MS = 1_020;

/**
 * AWS counts a request when it arrives, which is some time between its grant and its answer: a grant
 * counts for a window from its answer on, so that no delay on the way can crowd two windows into one
 * second. Where no answer comes, it is taken to have arrived within this time.
 */
const LONGEST_WAY_MS = 1_000;

/** After throttling, one more per second is granted each time that so much has passed without more of it. */
const RECOVERY_STEP_MS = 1_000;

/** Requests that were under way together fail together: they count as one throttling. */
const HALVED_AT_MOST_EVERY_MS = 1_000;

/** A proxy may ask for days. */
const LONGEST_PAUSE_MS = 60_000;

/** What all background reads together may take of a limit: the rest is kept for whoever waits. */
const SHARE_OF_BACKGROUND = 0.5;

/** @param configured how many it grants in any second, at least 1 */
export function createSlidingWindow(configured: number): SlidingWindow {
  let grants: Grant[] = [];
  let reduced = configured;
  let recoversFrom = -Infinity;
  let halvedAt = -Infinity;
  let pausedUntil = -Infinity;

  const counting = (now: number) => (grants = grants.filter(({ until }) => until > now));
  const limit = (now: number) => {
    const steps = Math.max(0, Math.floor((now - recoversFrom) / RECOVERY_STEP_MS));
    return Math.min(configured, reduced + steps);
  };

  const openingFor = (
    now: number,
    priority: Ask['priority'],
    all: readonly Grant[],
    ahead: number,
  ) => {
    const from = Math.max(now, pausedUntil);
    const most = limit(now);
    const opens = opening(all, most, from, ahead);
    if (priority === 'INTERACTIVE') return opens;
    const background = all.filter((grant) => grant.priority === 'BACKGROUND');
    const mostOfThem = Math.max(1, Math.floor(most * SHARE_OF_BACKGROUND));
    return Math.max(opens, opening(background, mostOfThem, from, ahead));
  };

  return {
    limit,

    remaining: (now) => (pausedUntil > now ? 0 : Math.max(0, limit(now) - counting(now).length)),

    opensAt: (now, priority) => openingFor(now, priority, counting(now), 0),

    turnAt(now, priority, ahead) {
      const answered = ({ until, ...grant }: Grant) => ({
        ...grant,
        until: Math.min(until, now + WINDOW_MS),
      });
      return openingFor(now, priority, counting(now).map(answered), ahead);
    },

    enter(now, priority) {
      const grant: Grant = { until: now + LONGEST_WAY_MS + WINDOW_MS, priority };
      grants.push(grant);
      return (endedAt) => {
        grant.until = Math.min(grant.until, endedAt + WINDOW_MS);
      };
    },

    throttled(now, pauseMs) {
      const was = limit(now);
      const isNew = now - halvedAt >= HALVED_AT_MOST_EVERY_MS;
      reduced = isNew ? Math.max(1, Math.floor(was / 2)) : was;
      if (isNew) halvedAt = now;
      pausedUntil = Math.max(pausedUntil, now + Math.min(pauseMs, LONGEST_PAUSE_MS));
      recoversFrom = Math.max(now, pausedUntil);
    },

    isIdle: (now) => pausedUntil <= now && limit(now) === configured && counting(now).length === 0,
  };
}

/** When a grant can be given that so many go before, if each of them is given as early as can be. */
function opening(grants: readonly Grant[], limit: number, from: number, ahead: number): number {
  const ends = grants.map(({ until }) => until).sort((a, b) => a - b);
  const end = ends[ends.length - limit + (ahead % limit)] ?? -Infinity;
  return Math.max(from, end) + Math.floor(ahead / limit) * WINDOW_MS;
}
