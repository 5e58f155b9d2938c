import { performance } from 'node:perf_hooks';
import { ask } from './ask.mjs';
import { callChild } from './children.mjs';
import { shuffled } from './chance.mjs';
import { BY_IDS } from './queries.mjs';
import { startServer } from './servers.mjs';

const POOLS = 100;
const SOCKETS = 20;
/** The gateway leaves a quarter of its calls to other places: of so many, these are three quarters. */
const CALLS_AT_ONCE = 26;
const LATENCY_MS = 5;
/** Before the compilers have seen it a few times, both take twice as long. */
const FIRST_ROUNDS = 3;

/**
 * A list of pools that nobody has asked for, beside a bare `Promise.all` of as many calls through one
 * client of the SDK, whose time is taken in its own process and without the way to it.
 *
 * @returns rounds, each a record of `tookMs` and `calls` by `gateway` and `bare`
 */
export async function measureColdList({ world, plan, chance }) {
  const gateway = startServer('gateway', world, 'cold-list', {
    COGNITO_MAX_CONCURRENCY: String(CALLS_AT_ONCE),
  });
  const bare = startServer('sdk', world, 'cold-list', { sockets: String(SOCKETS) });
  const [gatewayUrl, bareUrl] = [await gateway.ready, await bare.ready];
  const { upstreamProcess } = world;
  const timed = {
    async gateway(ids) {
      const startedAt = performance.now();
      await ask(gatewayUrl, BY_IDS, { ids });
      return performance.now() - startedAt;
    },
    bare: async (ids) => JSON.parse(await ask(bareUrl, '', { ids })).tookMs,
  };
  try {
    await callChild(upstreamProcess, { what: 'latency', ms: LATENCY_MS });
    const rounds = [];
    for (let round = -FIRST_ROUNDS; round < plan.coldRounds; round += 1) {
      const record = {};
      for (const name of shuffled(['gateway', 'bare'], chance)) {
        await callChild(upstreamProcess, { what: 'forget' });
        const tookMs = await timed[name](world.takeCold(POOLS));
        const { count: calls } = await callChild(upstreamProcess, { what: 'calls' });
        record[name] = { tookMs, calls };
      }
      if (round >= 0) rounds.push(record);
    }
    return { rounds, pools: POOLS, sockets: SOCKETS, latencyMs: LATENCY_MS };
  } finally {
    await callChild(upstreamProcess, { what: 'latency', ms: 0 });
    await Promise.all([gateway.stop(), bare.stop()]);
  }
}
