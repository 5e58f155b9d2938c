import { errorOf } from '../domain/gateway-error';
import { readText, type Read } from '../domain/reads';
import {
  failureOfAll,
  type AgedAnswer,
  type Answer,
  type MemoryNews,
  type SharedMemory,
  type Wanted,
} from '../domain/shared-memory';
import type { UserPool } from '../domain/user-pool';
import { readAnswer, writeAnswer } from './answer-text';
import type { Connection, Reply } from './connection';
import type { Names } from './names';
import { readNews, writeNews, type News } from './news';
import { COMPARE, FORGET, GIVE_UP, LOOK, PUBLISH, RENEW, TELL } from './scripts';
import { createWaiting } from './waiting';

export interface SharedMemoryOptions {
  readonly connection: Connection;
  readonly names: Names;
  /** This gateway's name among the others, unlike any. */
  readonly by: string;
  /** How long values and refusals are kept, in milliseconds: at least as long as any memory may serve them. */
  readonly valueMs: number;
  readonly refusalMs: number;
  /** How long another gateway is waited for, in milliseconds; then this one asks for itself. */
  readonly longestWaitMs: number;
}

/** Of who asks AWS for all. Who holds it prolongs it, so that it ends soon after a gateway that was killed. */
const LEASE_MS = 1_500;
const RENEWED_EVERY_MS = 500;

/** News can be lost; then whoever waits looks again. */
const LOOKED_AGAIN_AFTER_MS = 200;

/** What two gateways can differ by in the age of one answer, in milliseconds. */
const AGES_DIFFER_BY_MS = 100;

/** What gateways know together, in Redis. Where that is not well, each goes on by itself. */
export function createSharedMemory(options: SharedMemoryOptions): SharedMemory {
  const { connection, names, by, longestWaitMs } = options;
  const { run } = connection;
  const waiting = createWaiting();
  const listeners: MemoryNews[] = [];
  let leases = 0;

  connection.onWell((isWell) => {
    if (!isWell) waiting.endAll();
  });
  connection.hear((text) => {
    const told = readNews(by, text);
    if (told === null) return;
    if (told.kind === 'TOLD' || told.kind === 'GAVE_UP') waiting.tell(told.read, told);
    for (const memory of listeners) {
      if (told.kind === 'OUTDATED') memory.outdated(told.read, told.ageMs);
      if (told.kind === 'AWAITED') memory.awaited(told.read);
    }
  });

  const news = (told: News) => writeNews(by, told);

  async function askAndTell(
    read: Read,
    lease: string | null,
    askAws: () => Promise<Answer>,
  ): Promise<AgedAnswer> {
    const keys = names.answer(read);
    const startedAt = performance.now();
    const renew = () => void run(RENEW, [keys.lease], [lease ?? '', LEASE_MS]);
    const renewing = lease === null ? undefined : setInterval(renew, RENEWED_EVERY_MS);
    try {
      const answer = await askAws();
      tell(read, lease, answer, performance.now() - startedAt);
      return { answer, ageMs: 0, isOwn: true };
    } catch (error) {
      if (lease !== null) {
        const failure = failureOfAll(error);
        const gaveUp = news({ kind: 'GAVE_UP', read: readText(read), failure });
        void run(GIVE_UP, [keys.lease, names.channel], [lease, gaveUp]);
      }
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }

  function tell(read: Read, lease: string | null, answer: Answer, tookMs: number): void {
    const { answer: key, lease: leaseKey } = names.answer(read);
    const text = readText(read);
    const isValue = 'value' in answer;
    void run(
      TELL,
      [key, leaseKey, names.channel],
      [
        isValue ? 'value' : 'refusal',
        writeAnswer(answer),
        markOf(read, answer),
        isValue ? options.valueMs : options.refusalMs,
        lease ?? '',
        news({ kind: 'TOLD', read: text }),
        // What was read before this read began is older than it.
        news({ kind: 'OUTDATED', read: text, ageMs: Math.ceil(tookMs) }),
        Math.ceil(tookMs),
      ],
    ).then((isKept) => {
      // Somebody has read it later already: what was told here is old by now.
      if (isKept === 0) for (const memory of listeners) memory.outdated(text, 0);
    });
  }

  return {
    async answer(read, wanted, askAws) {
      if (wanted.valueMs <= 0) return askAndTell(read, null, askAws);
      const keys = names.answer(read);
      const text = readText(read);
      const until = performance.now() + longestWaitMs;
      let isHurried = false;
      for (;;) {
        const told = waiting.wait(text, LOOKED_AGAIN_AFTER_MS);
        try {
          const lease = `${wanted.ask.priority} ${by} ${(leases += 1)}`;
          const seen = lookOf(
            await run(
              LOOK,
              [keys.answer, keys.lease],
              [wanted.valueMs, wanted.refusalMs, lease, LEASE_MS],
            ),
          );
          if (seen === null) return await askAndTell(read, null, askAws);
          const { todo, known, isRubbish, holder } = seen;
          if (isRubbish) await run(FORGET, [keys.answer]);
          if (known !== null && todo === 'SERVE') return known;
          if (known !== null) wanted.onOlder(known);
          if (todo === 'ASK') return await askAndTell(read, lease, askAws);
          if (todo === 'SERVE') continue;

          if (!isHurried && isBefore(wanted, holder)) {
            isHurried = true;
            void run(PUBLISH, [names.channel], [news({ kind: 'AWAITED', read: text })]);
          }
          const came = await told.comes;
          if (came.kind === 'GAVE_UP' && came.failure !== null) throw errorOf(came.failure);
          // Where one has failed, to fail one after the other would take the time of all.
          if (came.kind === 'GAVE_UP' || performance.now() >= until) {
            return await askAndTell(read, null, askAws);
          }
        } finally {
          told.end();
        }
      }
    },

    compare(dates) {
      const keys = dates.map(({ read }) => names.answer(read).answer);
      const marks = dates.map(({ lastModifiedDate }) => lastModifiedDate);
      void run(COMPARE, keys, marks).then((ages) => {
        for (const [index, { read }] of dates.entries()) {
          const age = Array.isArray(ages) ? Number(ages[index]) : -1;
          if (age < 0) continue;
          const ageMs = Math.max(0, age - AGES_DIFFER_BY_MS);
          const outdated = news({ kind: 'OUTDATED', read: readText(read), ageMs });
          void run(PUBLISH, [names.channel], [outdated]);
        }
      });
    },

    listen: (memory) => void listeners.push(memory),
  };
}

interface Look {
  readonly todo: 'SERVE' | 'ASK' | 'WAIT';
  readonly known: AgedAnswer | null;
  /** Whether there is something that nobody wrote as an answer. */
  readonly isRubbish: boolean;
  /** Who asks AWS now. */
  readonly holder: string;
}

function lookOf(reply: Reply): Look | null {
  if (!Array.isArray(reply)) return null;
  const [todo, age, body, holder] = reply as unknown as readonly [Buffer, number, Buffer, Buffer];
  const answer = age < 0 ? null : readAnswer(body);
  return {
    todo: todo.toString() as Look['todo'],
    known: answer === null ? null : { answer, ageMs: age, isOwn: false },
    isRubbish: age >= 0 && answer === null,
    holder: holder.toString(),
  };
}

/** Whether one waits here for a read that nobody waits for where it is made. */
function isBefore({ ask }: Wanted, holder: string): boolean {
  return ask.priority === 'INTERACTIVE' && holder.startsWith('BACKGROUND');
}

/** What tells one state of a thing from another, where AWS's lists tell it too. */
function markOf({ operation }: Read, answer: Answer): string {
  if (operation !== 'DescribeUserPool' || !('value' in answer)) return '';
  return (answer.value as UserPool).lastModifiedDate ?? '';
}
