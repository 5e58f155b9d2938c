import { callChild } from './children.mjs';
import { shuffled } from './chance.mjs';
import { peakMemory } from './process-facts.mjs';
import { startServer } from './servers.mjs';
import { CONNECTIONS } from './workloads.mjs';

/**
 * Puts the servers of a workload under load, one at a time, in rounds of an order of chance.
 *
 * @returns rounds, each a record of what load/run.mjs measured by server, with the calls to AWS; and the
 *   peak memory by server
 */
export async function measure(workload, { world, load, plan, chance }) {
  const servers = await startAll(workload, world);
  const rounds = [];
  const around = { world, load, chance };
  try {
    for (const server of shuffled(servers, chance)) await warmUp(server, workload, plan, around);
    while (rounds.length < plan.rounds) {
      const record = {};
      for (const server of shuffled(servers, chance)) {
        const { seconds } = plan;
        record[server.name] = await underLoad(server, workload, { ...around, seconds });
      }
      rounds.push(record);
    }
    const memory = Object.fromEntries(servers.map(({ name, pid }) => [name, peakMemory(pid)]));
    return { rounds, memory };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/**
 * Loads a server until it gets no faster, or for as often as the plan allows: compilers take seconds under
 * load, and the more there is to compile the longer.
 *
 * @returns requests a second in the fastest round
 */
export async function warmUp(server, workload, plan, around) {
  let fastest = 0;
  for (let round = 0; round < plan.warmRounds; round += 1) {
    const isFirst = round === 0;
    const seconds = plan.warmSeconds * (isFirst ? (workload.first ?? 1) : 1);
    const { perSecond } = await underLoad(server, workload, { ...around, seconds, isFirst });
    const isFaster = perSecond >= fastest * (1 + WORTH_WAITING);
    fastest = Math.max(fastest, perSecond);
    if (!isFaster) break;
  }
  return fastest;
}

/** By how much a server has to get faster in a round to be given another one. */
const WORTH_WAITING = 0.05;

/** Loads one server, and counts what it asked of AWS. */
export async function underLoad(server, workload, { world, load, chance, ...job }) {
  const { upstreamProcess, upstream, setup } = world;
  const { seconds, isFirst = false, rate = null } = job;
  await callChild(upstreamProcess, { what: 'forget' });
  const measured = await callChild(load, {
    workload: workload.name,
    setup: { ...setup, seed: Math.floor(chance() * 2 ** 31), isFirst },
    url: server.url,
    pid: server.pid,
    connections: CONNECTIONS,
    warmSeconds: seconds / 5,
    seconds,
    rate,
    upstream: workload.name === 'changes' ? upstream : null,
    isFresh: server.name.startsWith('gateway') || server.name === 'sdk',
  });
  const { count } = await callChild(upstreamProcess, { what: 'calls' });
  return { ...measured, calls: count };
}

/** One after the other: each of them has the core to itself while it starts. */
export async function startAll({ name: workload, servers }, world) {
  const started = [];
  for (const name of servers) {
    const { process: child, ready, stop } = startServer(name, world, workload);
    started.push({ name, pid: child.pid, url: await ready, stop });
  }
  return started;
}
