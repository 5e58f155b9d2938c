import type { Ask } from '../domain/ask';
import { LONGEST_WAY_MS, WINDOW_MS } from '../domain/grant-times';

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
  /** Notes a grant; what it gives is called when that request has ended, with null where it was never sent. */
  enter(now: number, priority: Ask['priority']): (endedAt: number | null) => void;
  /** Others who share this limit have used it up: grants nothing before a time; only background reads wait if so told. */
  close(until: number, priority: Ask['priority']): void;
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

/** After throttling, one more per second is granted each time that so much has passed without more of it. */
const RECOVERY_STEP_MS = 1_000;

/** Requests that were under way together fail together: they count as one throttling. */
const HALVED_AT_MOST_EVERY_MS = 1_000;

/** A proxy may ask for days. */
const LONGEST_PAUSE_MS = 60_000;

/** What all background reads together may take of a limit: the rest is kept for whoever waits. */
const SHARE_OF_BACKGROUND = 0.5;

/** How many of a limit background reads may take, at least 1. */
export function backgroundLimit(limit: number): number {
  return Math.max(1, Math.floor(limit * SHARE_OF_BACKGROUND));
}

/**
 * @param configured how many it grants in any second, at least 1
 * @param part which part of that is this gateway's own now, above 0 and up to 1
 */
export function createSlidingWindow(configured: number, part: () => number = ALL): SlidingWindow {
  let grants: Grant[] = [];
  let reduced = configured;
  let recoversFrom = -Infinity;
  let halvedAt = -Infinity;
  let pausedUntil = -Infinity;

  const closedUntil = { INTERACTIVE: -Infinity, BACKGROUND: -Infinity };

  const counting = (now: number) => (grants = grants.filter(({ until }) => until > now));
  const whole = (now: number) => {
    const steps = Math.max(0, Math.floor((now - recoversFrom) / RECOVERY_STEP_MS));
    return Math.min(configured, reduced + steps);
  };
  const limit = (now: number) => Math.max(1, Math.floor(whole(now) * part()));

  const openingFor = (
    now: number,
    priority: Ask['priority'],
    all: readonly Grant[],
    ahead: number,
  ) => {
    const from = Math.max(now, pausedUntil, closedUntil[priority]);
    const most = limit(now);
    const opens = opening(all, most, from, ahead);
    if (priority === 'INTERACTIVE') return opens;
    const background = all.filter((grant) => grant.priority === 'BACKGROUND');
    return Math.max(opens, opening(background, backgroundLimit(most), from, ahead));
  };

  const close: SlidingWindow['close'] = (until, priority) => {
    closedUntil.BACKGROUND = Math.max(closedUntil.BACKGROUND, until);
    if (priority === 'INTERACTIVE') {
      closedUntil.INTERACTIVE = Math.max(closedUntil.INTERACTIVE, until);
    }
  };

  return {
    limit,

    remaining: (now) =>
      Math.max(pausedUntil, closedUntil.INTERACTIVE) > now
        ? 0
        : Math.max(0, limit(now) - counting(now).length),

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
      // Less than one a second is one in several.
      const each = whole(now) * part();
      if (each < 1) close(now + WINDOW_MS / each, 'INTERACTIVE');
      return (endedAt) => {
        grant.until = Math.min(grant.until, endedAt === null ? now : endedAt + WINDOW_MS);
      };
    },

    close,

    throttled(now, pauseMs) {
      const was = whole(now);
      const isNew = now - halvedAt >= HALVED_AT_MOST_EVERY_MS;
      reduced = isNew ? Math.max(1, Math.floor(was / 2)) : was;
      if (isNew) halvedAt = now;
      pausedUntil = Math.max(pausedUntil, now + Math.min(pauseMs, LONGEST_PAUSE_MS));
      recoversFrom = Math.max(now, pausedUntil);
    },

    isIdle: (now) =>
      Math.max(pausedUntil, ...Object.values(closedUntil)) <= now &&
      whole(now) === configured &&
      counting(now).length === 0,
  };
}

const ALL = () => 1;

/** When a grant can be given that so many go before, if each of them is given as early as can be. */
function opening(grants: readonly Grant[], limit: number, from: number, ahead: number): number {
  const ends = grants.map(({ until }) => until).sort((a, b) => a - b);
  const end = ends[ends.length - limit + (ahead % limit)] ?? -Infinity;
  return Math.max(from, end) + Math.floor(ahead / limit) * WINDOW_MS;
}
