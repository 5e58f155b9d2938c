import type { Clock } from '../../src/cognito/clock';
import { LONGEST_WAY_MS, WINDOW_MS } from '../../src/domain/grant-times';
import type { BudgetNews, SharedBudget, Standing } from '../../src/domain/shared-budget';

/** What Redis is to gateways, on a clock that a test turns. */
export interface JointBudget {
  /** One for each gateway. */
  join(): SharedBudget;
  /** How the gateways stand: together until told otherwise. */
  stand(standing: Standing): void;
  /** How often it was asked for a grant, and how often it gave one. */
  readonly asked: number;
  readonly granted: number;
}

/** @param answersAfterMs how long a gateway waits for its answer */
export function createJointBudget(clock: Clock, answersAfterMs = 0): JointBudget {
  const grants = new Map<string, Map<number, number>>();
  const members = new Set<BudgetNews[]>();
  let standing: Standing = { kind: 'TOGETHER' };
  let asked = 0;
  let granted = 0;

  const nameOf = ({ place, name }: Parameters<BudgetNews['throttled']>[0]) =>
    `${place.account}/${place.region}/${name}`;

  const counting = (key: string) => {
    const ofKey = grants.get(key) ?? new Map<number, number>();
    grants.set(key, ofKey);
    for (const [id, until] of ofKey) if (until <= clock.now()) ofKey.delete(id);
    return ofKey;
  };

  const take = (keys: readonly string[]) => {
    const id = (granted += 1);
    for (const key of keys) counting(key).set(id, clock.now() + LONGEST_WAY_MS + WINDOW_MS);
    return () => {
      for (const key of keys) {
        const until = counting(key).get(id);
        if (until !== undefined) counting(key).set(id, Math.min(until, clock.now() + WINDOW_MS));
      }
    };
  };

  return {
    get asked() {
      return asked;
    },
    get granted() {
      return granted;
    },
    stand(next) {
      standing = next;
      for (const listeners of members) for (const news of listeners) news.stands();
    },
    join() {
      const listeners: BudgetNews[] = [];
      members.add(listeners);
      return {
        standing: () => standing,
        async enter(limits) {
          await new Promise<void>((resolve) => void clock.later(answersAfterMs, resolve));
          if (standing.kind === 'APART') return { kind: 'UNANSWERED' };
          asked += 1;
          const waitMs = limits.map((limit) => {
            const untils = [...counting(nameOf(limit)).values()].sort((a, b) => a - b);
            const over = untils[untils.length - limit.perSecond];
            return over === undefined ? 0 : over - clock.now();
          });
          if (waitMs.some((ms) => ms > 0)) return { kind: 'REFUSED', waitMs };
          return { kind: 'GRANTED', leave: take(limits.map(nameOf)) };
        },
        note: (limits) => take(limits.map(nameOf)),
        throttled(limits, pauseMs) {
          const others = [...members].filter((member) => member !== listeners).flat();
          for (const news of others) for (const limit of limits) news.throttled(limit, pauseMs);
        },
        listen: (news) => void listeners.push(news),
      };
    },
  };
}
