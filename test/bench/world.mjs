import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { ROOT } from '../../src/build/parts.mjs';
import { ask } from './ask.mjs';
import { BY_IDS, everyField, SMALL } from './queries.mjs';
import { answerFile, poolsFile, startServer, startUpstream } from './servers.mjs';

/** Pools that are asked for again and again, and those behind them that are cold each time. */
const POOLS = 1_000;
const COLD = 4_000;
const AT_ONCE = 20;

/** A pool of the demo as they usually are: all of the standard attributes, some of everything else. */
const FULL_ID = 'us-east-1_sB0xD3v42';

/**
 * Starts what stands for AWS, and has a gateway tell what the others need: the pools as objects, and the
 * answers whose bytes the floor sends.
 */
export async function createWorld(folder, profiles) {
  const upstream = startUpstream(folder, POOLS + COLD);
  const world = { folder, upstream: await upstream.ready, profiles };
  const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
  const fields = everyField(schema);
  const ids = Array.from({ length: POOLS + COLD }, (_, at) => generatedId(at));
  const setup = {
    poolIds: ids.slice(0, POOLS),
    fullId: FULL_ID,
    fullQuery: `query Everything($id: ID!) { userPool(id: $id) { ${fields} } }`,
  };

  const scout = startServer('gateway', { ...world, profiles: null }, 'small');
  const url = await scout.ready;
  writeFileSync(poolsFile(world), JSON.stringify(await poolsOf(url, fields, setup)));
  const answers = [
    [['small', 'zipf', 'unique', 'changes'], SMALL, { id: ids[0] }],
    [['full'], setup.fullQuery, { id: FULL_ID }],
    [['ids'], BY_IDS, { ids: ids.slice(0, 100) }],
  ];
  const sizes = {};
  for (const [workloads, query, variables] of answers) {
    const text = await ask(url, query, variables);
    for (const workload of workloads) {
      writeFileSync(answerFile(world, workload), text);
      sizes[workload] = Buffer.byteLength(text);
    }
  }
  await scout.stop();
  let cold = POOLS;
  return {
    ...world,
    setup,
    sizes,
    upstreamProcess: upstream,
    /** Ids of pools that nobody has asked for yet. */
    takeCold(count) {
      const taken = ids.slice(cold, (cold += count));
      if (taken.length < count) throw new Error(`All ${COLD} pools that were cold are asked for.`);
      return taken;
    },
  };
}

async function poolsOf(url, fields, { poolIds, fullId }) {
  const query = `query ($ids: [ID!]!) { userPoolsById(ids: $ids) { ${fields} } }`;
  const pools = {};
  const ids = [fullId, ...poolIds];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const { data } = JSON.parse(await ask(url, query, { ids: ids.slice(at, at + AT_ONCE) }));
    for (const pool of data.userPoolsById) pools[pool.id] = pool;
  }
  return pools;
}

/** As src/demo/generated-pools.ts makes them. */
function generatedId(at) {
  return `us-east-1_Gen${String(at).padStart(6, '0')}`;
}
