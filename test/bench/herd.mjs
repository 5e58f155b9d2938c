import { callChild } from './children.mjs';
import { startServer } from './servers.mjs';

const READERS = 500;
const TTL_SECONDS = 2;
/** Enough for one end of a time to live, not for two. */
const SECONDS = 3;
const LATENCY_MS = 50;

/**
 * Many readers of one cold pool at one moment, who go on asking until its time to live has ended once.
 *
 * @returns one record for each round: the calls to AWS `cold`, and `again` in the rest of the round
 */
export async function measureHerd({ world, load, plan }) {
  const { upstreamProcess, setup } = world;
  const gateway = startServer('gateway', world, 'herd', {
    COGNITO_CACHE_TTL_SECONDS: String(TTL_SECONDS),
  });
  const url = await gateway.ready;
  try {
    await callChild(upstreamProcess, { what: 'latency', ms: LATENCY_MS });
    const rounds = [];
    for (let round = 0; round < plan.herdRounds; round += 1) {
      const poolIds = world.takeCold(1);
      await callChild(upstreamProcess, { what: 'forget' });
      const { answers, failures } = await callChild(load, {
        workload: 'small',
        setup: { ...setup, poolIds },
        url,
        pid: gateway.process.pid,
        connections: READERS,
        warmSeconds: 0,
        seconds: SECONDS,
        rate: null,
      });
      const { at } = await callChild(upstreamProcess, { what: 'calls' });
      const cold = at.filter((each) => each < at[0] + (TTL_SECONDS * 1_000) / 2).length;
      rounds.push({ cold, again: at.length - cold, answers, failures });
    }
    return { rounds, readers: READERS, ttlSeconds: TTL_SECONDS };
  } finally {
    await callChild(upstreamProcess, { what: 'latency', ms: 0 });
    await gateway.stop();
  }
}
