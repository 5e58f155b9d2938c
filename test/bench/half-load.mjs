import { shuffled } from './chance.mjs';
import { startAll, underLoad, warmUp } from './rounds.mjs';

const SERVERS = ['floor', 'gateway'];

/**
 * How long answers take when nobody is in a hurry: both servers get half of what the gateway can answer,
 * at even distances, and a request that waits its turn counts from when it was due.
 *
 * @returns rounds, each a record of what load/run.mjs measured by server, and the rate
 */
export async function measureHalfLoad({ world, load, plan, chance }) {
  const workload = { name: 'small', servers: SERVERS };
  const servers = await startAll(workload, { ...world, profiles: null });
  const around = { world, load, chance };
  try {
    const full = {};
    for (const server of servers) {
      full[server.name] = await warmUp(server, workload, plan, around);
    }
    const rate = Math.round(full.gateway / 2);
    const rounds = [];
    for (let round = 0; round <= plan.rounds; round += 1) {
      const record = {};
      for (const server of shuffled(servers, chance)) {
        const seconds = plan.seconds;
        record[server.name] = await underLoad(server, workload, { ...around, seconds, rate });
      }
      if (round > 0) rounds.push(record);
    }
    return { rate, rounds };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
