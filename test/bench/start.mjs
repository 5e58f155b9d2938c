import { performance } from 'node:perf_hooks';
import { ask } from './ask.mjs';
import { shuffled } from './chance.mjs';
import { SMALL } from './queries.mjs';
import { startServer } from './servers.mjs';

const SERVERS = ['floor', 'gateway', 'mercurius', 'apollo'];

/**
 * From the start of a process to its first answer, which the gateway has to ask AWS for.
 *
 * @returns rounds, each a record of `tookMs` by server
 */
export async function measureStart({ world, plan, chance }) {
  const rounds = [];
  // The first round reads the files from disk.
  for (let round = 0; round <= plan.startRounds; round += 1) {
    const record = {};
    for (const name of shuffled(SERVERS, chance)) {
      const startedAt = performance.now();
      const server = startServer(name, { ...world, profiles: null }, 'small');
      try {
        await ask(await server.ready, SMALL, { id: world.setup.poolIds[0] });
        record[name] = { tookMs: performance.now() - startedAt };
      } finally {
        await server.stop();
      }
    }
    if (round > 0) rounds.push(record);
  }
  return { rounds };
}
