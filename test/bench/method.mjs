import { availableParallelism, cpus } from 'node:os';
import { CAN_PIN } from './children.mjs';
import { CONNECTIONS } from './workloads.mjs';

/** How a run measured and on what, for who wants to judge it or to do it again. */
export function methodOf({ plan, tookSeconds }) {
  const machine = [
    `Node.js ${process.version.slice(1)}`,
    `${process.platform} with ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'})`,
    new Date().toISOString().slice(0, 10),
    `${Math.round(tookSeconds)} s in all`,
  ];
  const pinned = CAN_PIN
    ? 'Servers are pinned to one core; the load generator, and the endpoint that stands for AWS, to another'
    : 'Nothing is pinned to a core, since this machine has no `taskset`: servers and load take CPU from each other';
  const sentences = [
    `${pinned}. One server is under load at a time, in ${plan.rounds} rounds of ${plan.seconds} s each and an order of chance, after rounds of ${plan.warmSeconds} s that do not count: until it gets no faster, at most ${plan.warmRounds}, the first one longer where each of 1,000 pools has to be asked for once. Each workload has processes of its own.`,
    'Numbers are medians over rounds, and a ratio is the median of the ratios within rounds. CPU is what the whole process of a server used, for each request; it is steadier than requests a second. AWS calls are those of all rounds.',
    `Load is ${CONNECTIONS} kept connections with one request under way each, from a generator over bare sockets (\`test/bench/load\`). It looks at each answer: its status, whether it came whole, whether it holds errors.`,
    'The floor is a bare `node:http` server that reads each request to its end and sends the bytes of the gateway’s own answer, prepared.',
    'The gateway runs as an operator would run it: `node dist/main.js`, its log at `info`, in front of the demo’s endpoint, without a budget and with nothing that expires.',
    'Apollo Server is its standalone server with defaults, Mercurius runs on Fastify with `jit: 1`. Both serve the same schema over ready objects in memory by default resolvers: no read, no limit and no log, which is the best that they can have. A direct call through the SDK answers all members of a pool and asks AWS each time.',
    'After a change upstream: each connection has a pool of its own, which it renames there before every tenth request. It sends that one with `Cache-Control: no-cache`, and looks for the new name in this answer and the nine after it. Peers get the same requests, but know of no change. Unique documents differ by an alias.',
    'Processes that are started are pinned to one core too, and answer the small query first; the gateway has to ask AWS for that.',
  ];
  return [`${machine.join(', ')}.`, sentences.map((each) => `- ${each}`).join('\n')].join('\n\n');
}
