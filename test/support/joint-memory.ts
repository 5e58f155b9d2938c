import type { Clock } from '../../src/cognito/clock';
import { readText } from '../../src/domain/reads';
import {
  failureOfAll,
  type AgedAnswer,
  type Answer,
  type MemoryNews,
  type SharedMemory,
} from '../../src/domain/shared-memory';
import { errorOf, type Failure } from '../../src/domain/gateway-error';
import type { UserPool } from '../../src/domain/user-pool';

/** What Redis is to the memories of gateways, on a clock of the caller's. */
export interface JointMemory {
  /** One for each gateway. */
  join(): SharedMemory;
  /** How often it was asked for an answer. */
  readonly asked: number;
}

interface Known {
  readonly answer: Answer;
  readonly at: number;
}

/** Who asks AWS for all, and who waits for that. */
interface Lease {
  /** Whether nobody waited for the read when it began. */
  readonly isBackground: boolean;
  readonly isOver: Promise<End>;
  end(end: End): void;
}

interface End {
  readonly hasFailed: boolean;
  /** Where that is a matter of all. */
  readonly failure: Failure | null;
}

/** @param answersAfterMs how long a gateway waits for its answer */
export function createJointMemory(clock: Clock, answersAfterMs = 0): JointMemory {
  const known = new Map<string, Known>();
  const leases = new Map<string, Lease>();
  const members = new Set<MemoryNews[]>();
  let asked = 0;

  const answered = () => new Promise<void>((resolve) => void clock.later(answersAfterMs, resolve));

  return {
    get asked() {
      return asked;
    },
    join() {
      const listeners: MemoryNews[] = [];
      members.add(listeners);
      const others = () => [...members].filter((member) => member !== listeners).flat();

      async function askAndTell(key: string, lease: Lease | null, askAws: () => Promise<Answer>) {
        const startedAt = clock.now();
        let end: End = { hasFailed: false, failure: null };
        try {
          const answer = await askAws();
          const before = known.get(key);
          known.set(key, { answer, at: clock.now() });
          if (before && JSON.stringify(before.answer) !== JSON.stringify(answer)) {
            for (const news of others()) news.outdated(key, clock.now() - startedAt);
          }
          return { answer, ageMs: 0, isOwn: true };
        } catch (error) {
          end = { hasFailed: true, failure: failureOfAll(error) };
          throw error;
        } finally {
          if (leases.get(key) === lease) leases.delete(key);
          lease?.end(end);
        }
      }

      return {
        async answer(read, wanted, askAws): Promise<AgedAnswer> {
          const key = readText(read);
          if (wanted.valueMs <= 0) return askAndTell(key, null, askAws);
          for (;;) {
            await answered();
            asked += 1;
            const seen = known.get(key);
            if (seen) {
              const older = { answer: seen.answer, ageMs: clock.now() - seen.at, isOwn: false };
              const most = 'value' in seen.answer ? wanted.valueMs : wanted.refusalMs;
              if (older.ageMs < most) return older;
              wanted.onOlder(older);
            }
            const held = leases.get(key);
            if (held === undefined) {
              const lease = leaseOf(wanted.ask.priority === 'BACKGROUND');
              leases.set(key, lease);
              return askAndTell(key, lease, askAws);
            }
            if (wanted.ask.priority === 'INTERACTIVE' && held.isBackground) {
              for (const news of others()) news.awaited(key);
            }
            const { hasFailed, failure } = await held.isOver;
            if (failure !== null) throw errorOf(failure);
            if (hasFailed) return askAndTell(key, null, askAws);
          }
        },

        compare(dates) {
          for (const { read, lastModifiedDate } of dates) {
            const key = readText(read);
            const seen = known.get(key);
            if (!seen || 'failure' in seen.answer) continue;
            const { lastModifiedDate: date } = seen.answer.value as UserPool;
            if (date === null || date === lastModifiedDate) continue;
            known.delete(key);
            for (const news of others()) news.outdated(key, clock.now() - seen.at);
          }
        },

        listen: (news) => void listeners.push(news),
      };
    },
  };
}

function leaseOf(isBackground: boolean): Lease {
  let end!: Lease['end'];
  const isOver = new Promise<End>((resolve) => (end = resolve));
  return { isBackground, isOver, end };
}
