import { randomUUID } from 'node:crypto';
import type { SharedBudget } from '../domain/shared-budget';
import type { SharedMemory } from '../domain/shared-memory';
import { connectRedis } from './connection';
import { createMost } from './most';
import { createNames, digest } from './names';
import { ATTEND, PART } from './scripts';
import { SHAPE } from './shape';
import { createSharedBudget, SETTLING_MS } from './shared-budget';
import { createSharedMemory } from './shared-memory';

export interface RedisOptions {
  readonly url: string;
  /** What all names in Redis begin with. Gateways of one prefix share what they know. */
  readonly prefix: string;
  /** How many gateways there may be, where Redis does not tell. */
  readonly gateways: number;
  /** The release that runs: another one reads nothing that it wrote. */
  readonly release: string;
  /** What each account of the configuration is, by its name. */
  readonly accounts: ReadonlyMap<string, string>;
  /** How long values and refusals of AWS are kept, in seconds. */
  readonly valueSeconds: number;
  readonly refusalSeconds: number;
  /** How long another gateway is waited for that asks AWS, in milliseconds. */
  readonly deadlineMs: number;
  /** Is told in one sentence when Redis is not well any more, or is again. */
  readonly onChange: (sentence: string, isWell: boolean) => void;
}

/** What several gateways share, and how to leave them. */
export interface SharedState {
  readonly memory: SharedMemory;
  readonly budget: SharedBudget;
  readonly isWell: () => boolean;
  close(): Promise<void>;
}

/** How long a gateway counts as there after it last said so, in milliseconds. */
const ATTENDS_MS = 10_000;

/** A Redis that comes back empty knows of few at first: the most that were there count so long, in milliseconds. */
const SEEN_FOR_MS = 60_000;

/** A gateway that starts goes on without Redis after so long, in milliseconds. */
const WAITED_FOR_AT_START_MS = 3_000;

/** Comes to a Redis, or goes on without it until it is there. Never rejects. */
export async function openRedis(options: RedisOptions): Promise<SharedState> {
  const by = randomUUID();
  const accounts = new Map([...options.accounts].map(([name, is]) => [name, digest(is)]));
  const shape = digest(`${options.release} ${SHAPE}`);
  const names = createNames({ prefix: options.prefix, shape, accounts });
  const seen = createMost(SEEN_FOR_MS);
  const connection = connectRedis({
    url: options.url,
    channel: names.channel,
    onChange: options.onChange,
    async probe(run) {
      const comesBack = budget.comesBack() ? 1 : 0;
      const there = await run(
        ATTEND,
        [names.gateways, names.settling],
        [by, ATTENDS_MS, comesBack, SETTLING_MS],
      );
      if (!Array.isArray(there)) return false;
      const [gateways, settlesMs] = there.map(Number);
      seen.note(gateways ?? 0);
      budget.settle(settlesMs ?? 0);
      return true;
    },
  });
  const memory = createSharedMemory({
    connection,
    names,
    by,
    valueMs: options.valueSeconds * 1_000,
    refusalMs: options.refusalSeconds * 1_000,
    longestWaitMs: options.deadlineMs,
  });
  const budget = createSharedBudget({
    connection,
    names,
    by,
    accounts,
    gateways: () => Math.max(seen.most(), options.gateways),
  });
  await connection.ready(WAITED_FOR_AT_START_MS);
  return {
    memory,
    budget,
    isWell: () => connection.isWell(),
    async close() {
      await connection.run(PART, [names.gateways], [by]);
      await connection.close();
    },
  };
}
