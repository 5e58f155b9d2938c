import { join } from 'node:path';
import { DIST, MODULES, ROOT } from '../../src/build/parts.mjs';
import { LOAD_CORE, SERVER_CORE, startChild } from './children.mjs';

/** Everything that is compared, as reports name it. */
export const TITLES = {
  floor: 'the floor',
  gateway: 'the gateway',
  'gateway-unkept': 'the gateway, its answer store off',
  mercurius: 'Mercurius with jit',
  apollo: 'plain Apollo Server',
  sdk: 'a direct SDK call per request',
  bare: 'a bare `Promise.all` of SDK calls',
};

const SCHEMA = join(ROOT, 'schema.graphql');
const SOCKETS = 50;

/**
 * What the servers of a run share: a folder for what is written, the endpoint they read, the pools that
 * peers hold, and where profiles go; null for none.
 *
 * @typedef {{ folder: string, upstream: string, profiles: string | null }} World
 */

export const poolsFile = ({ folder }) => join(folder, 'pools.json');
export const answerFile = ({ folder }, workload) => join(folder, `answer-${workload}.json`);

/** Starts one of them, pinned, for a workload, after which a profile is named. */
export function startServer(name, world, workload, env = {}) {
  const { folder } = world;
  const start = (script, more = {}) =>
    startChild(name, { script, core: SERVER_CORE, folder, ...more });
  const own = (file, ...args) => [join(import.meta.dirname, 'servers', file), ...args];
  switch (name) {
    case 'floor':
      return start(own('floor.mjs', answerFile(world, workload)));
    case 'mercurius':
      return start(own('mercurius.mjs', SCHEMA, poolsFile(world)));
    case 'apollo':
      return start(own('plain-apollo.mjs', SCHEMA, poolsFile(world)));
    case 'sdk':
      return start(own('direct-sdk.mjs', world.upstream, env.sockets ?? SOCKETS));
    default: {
      const profile = `${name}-${workload}.cpuprofile`;
      const profiled =
        world.profiles === null
          ? []
          : ['--cpu-prof', '--cpu-prof-dir', world.profiles, '--cpu-prof-name', profile];
      return start([...profiled, join(DIST, 'main.js')], {
        channel: false,
        env: {
          HOST: '127.0.0.1',
          PORT: '0',
          AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: world.upstream,
          AWS_ENDPOINT_URL_COGNITO_IDENTITY: world.upstream,
          COGNITO_BUDGET_SHARE: '0',
          // Nothing expires while it is measured.
          COGNITO_CACHE_TTL_SECONDS: '3600',
          ...(name === 'gateway-unkept' ? { COGNITO_ANSWERS_MAX_BYTES: '0' } : {}),
          ...env,
        },
      });
    }
  }
}

/** The endpoint that stands for AWS, beside the load. */
export function startUpstream(folder, pools) {
  const script = [
    join(import.meta.dirname, 'servers', 'upstream.mjs'),
    join(MODULES, 'demo', 'index.js'),
    String(pools),
  ];
  return startChild('upstream', { script, core: LOAD_CORE, folder });
}

export function startLoad(folder) {
  const script = [join(import.meta.dirname, 'load', 'load.mjs')];
  return startChild('load', { script, core: LOAD_CORE, folder });
}
