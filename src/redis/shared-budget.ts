import { LONGEST_WAY_MS, WINDOW_MS } from '../domain/grant-times';
import type { BudgetNews, SharedBudget, SharedLimit, Standing } from '../domain/shared-budget';
import type { Connection } from './connection';
import type { Names } from './names';
import { readNews, writeNews } from './news';
import { ENTER, LEAVE, PUBLISH } from './scripts';

export interface SharedBudgetOptions {
  readonly connection: Connection;
  readonly names: Names;
  readonly by: string;
  /** What each account of the configuration is, by its name. */
  readonly accounts: ReadonlyMap<string, string>;
  /** How many gateways there may be, this one included: as far as is known, and never too few. */
  readonly gateways: () => number;
  readonly now?: () => number;
}

/** How long a grant counts that nobody leaves. */
const LONGEST_GRANT_MS = LONGEST_WAY_MS + WINDOW_MS;

/** How long gateways that were apart tell their grants before they ask for any: by then all are back. */
export const SETTLING_MS = LONGEST_GRANT_MS + 1_000;

/** A budget, and what it has to do with how gateways come and go. */
export interface ComingBudget extends SharedBudget {
  /** Whether this gateway comes back with grants, of itself or of others, that Redis may not know. */
  comesBack(): boolean;
  /** Gateways settle, so many milliseconds more. */
  settle(ms: number): void;
}

/**
 * One budget for all gateways, in Redis. `rate-limiter-flexible` would count in fixed windows, of which two meet
 * within one second.
 */
export function createSharedBudget(options: SharedBudgetOptions): ComingBudget {
  const { connection, names, by, accounts, gateways, now = () => performance.now() } = options;
  const { run } = connection;
  const listeners: BudgetNews[] = [];
  let grants = 0;
  let hasBeenWell = false;
  let hasGranted = false;
  let lostAt = -Infinity;
  let settledAt = -Infinity;

  const tellStanding = () => {
    for (const listener of listeners) listener.stands();
  };

  connection.onWell((isWell) => {
    // A Redis that comes and goes: since it was lost first, nobody was granted anything there.
    if (!isWell && hasBeenWell && now() >= settledAt) lostAt = now();
    hasBeenWell ||= isWell;
    tellStanding();
  });
  connection.hear((text) => {
    const news = readNews(by, text);
    if (news?.kind !== 'THROTTLED') return;
    for (const [account, identity] of accounts) {
      if (identity !== news.account) continue;
      const limit = { place: { account, region: news.region }, name: news.name };
      for (const listener of listeners) listener.throttled(limit, news.pauseMs);
    }
  });

  function standing(): Standing {
    if (connection.isWell() && now() >= settledAt) return { kind: 'TOGETHER' };
    return { kind: 'APART', part: 1 / gateways(), from: lostAt + LONGEST_GRANT_MS };
  }

  /** A grant that is asked for, or noted whatever the limits say; and how to leave it. */
  function grant(limits: readonly SharedLimit[], isNote: boolean) {
    const name = `${by} ${(grants += 1)}`;
    const keys = limits.map((limit) => names.grants(limit));
    return {
      reply: run(
        ENTER,
        [names.settling, ...keys],
        [name, LONGEST_GRANT_MS, isNote ? 1 : 0, ...limits.map(({ perSecond }) => perSecond)],
      ),
      leave: () => void run(LEAVE, keys, [name, WINDOW_MS]),
    };
  }

  function settle(ms: number): void {
    if (ms <= 0) return;
    const settlesMs = Math.min(ms, SETTLING_MS);
    settledAt = now() + settlesMs;
    setTimeout(tellStanding, settlesMs + 1).unref();
  }

  return {
    standing,
    settle,
    comesBack: () => !connection.isWell() && (hasBeenWell || hasGranted),

    async enter(limits) {
      const { reply, leave } = grant(limits, false);
      const waits = await reply;
      if (typeof waits === 'number') settle(waits);
      if (!Array.isArray(waits)) return { kind: 'UNANSWERED' };
      const waitMs = waits.map((ms) => Math.min(Number(ms), LONGEST_GRANT_MS));
      return waitMs.some((ms) => ms > 0) ? { kind: 'REFUSED', waitMs } : { kind: 'GRANTED', leave };
    },

    note(limits) {
      hasGranted = true;
      return grant(limits, true).leave;
    },

    throttled(limits, pauseMs) {
      for (const { place, name } of limits) {
        const account = accounts.get(place.account) ?? place.account;
        const news = writeNews(by, {
          kind: 'THROTTLED',
          account,
          region: place.region,
          name,
          pauseMs,
        });
        void run(PUBLISH, [names.channel], [news]);
      }
    },

    listen: (listener) => void listeners.push(listener),
  };
}
