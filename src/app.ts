import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import {
  createCognitoClients,
  createCognitoSource,
  standardRegion,
  type CognitoClientOptions,
} from './cognito';
import { ConfigError, type AwsSource, type Config, type DemoSource } from './config';
import {
  EMBEDDED_FLEET,
  generatePools,
  loadPools,
  startDemoEndpoint,
  type DemoEndpoint,
  type DemoPool,
} from './demo';
import { createTally, type Ask } from './domain/ask';
import type { Fleet } from './domain/fleet';
import { DEFAULT_ACCOUNT } from './domain/place';
import { logFailedRead } from './failure-log';
import { createLoaders } from './loaders';
import { createSchema } from './schema';
import { createServer } from './server/server';

/** A gateway that is wired together but does not listen yet. */
export interface App {
  readonly server: FastifyInstance;
  /** What is served and from where, one line. */
  readonly serving: string;
  /** A query that this gateway can answer. */
  readonly firstQuery: string;
  /** The endpoint behind the demo; null for AWS. */
  readonly demo: DemoEndpoint | null;
  close(): Promise<void>;
}

/** Where pools are read, and how to say so. */
interface Upstream extends Pick<App, 'serving' | 'firstQuery' | 'demo'> {
  readonly fleet: Fleet;
  readonly clientOptions: Pick<CognitoClientOptions, 'endpoint' | 'overrides'>;
}

/** Calls to AWS that may wait: those of ten of the longest lists, and never fewer than this. */
const LISTS_WAITING = 10;
const LEAST_WAITING = 2_000;

/** The same one folder up from the source as from what is built of it. */
const GRAPHIQL_DIRECTORY = join(__dirname, '..', 'dist', 'graphiql');

/**
 * The only place where the parts meet.
 *
 * @throws ConfigError where the settings cannot be served
 */
export async function createApp(config: Config, log: Logger): Promise<App> {
  const { maxConcurrency, deadlineMs, maxIds } = config;
  const upstream =
    config.source.kind === 'demo'
      ? await demoUpstream(config.source)
      : await awsUpstream(config.source);
  const { fleet, clientOptions, demo } = upstream;

  const clients = createCognitoClients({ ...clientOptions, maxConcurrency, deadlineMs });
  const source = createCognitoSource({
    clients,
    maxConcurrency,
    maxWaiting: Math.max(LEAST_WAITING, LISTS_WAITING * maxIds),
    deadlineMs,
  });
  const server = await createServer({
    schema: createSchema(),
    createContext(requestId) {
      const tally = createTally();
      const ask: Ask = { priority: 'INTERACTIVE', fresh: false, tally };
      return {
        requestId,
        fleet,
        maxIds,
        tally,
        loaders: createLoaders(source, ask, (error) => {
          logFailedRead(log, requestId, error);
        }),
      };
    },
    graphiqlDirectory: GRAPHIQL_DIRECTORY,
    // Whatever is in flight has failed by then at the latest.
    longestDrainMs: deadlineMs + 1_000,
    log,
  });

  return {
    server,
    serving: upstream.serving,
    firstQuery: upstream.firstQuery,
    demo,
    async close() {
      await server.close();
      clients.close();
      await demo?.close();
    },
  };
}

async function awsUpstream({ region, profile, endpoint }: AwsSource): Promise<Upstream> {
  const home = region ?? (await standardRegion());
  if (home === null) {
    throw new ConfigError(
      `AWS_REGION is not set, and the profile "${profile ?? ''}" of AWS_PROFILE names no region or does not exist. Set AWS_REGION.`,
    );
  }
  const where = endpoint === null ? 'Amazon Cognito' : `Amazon Cognito at ${endpoint}`;
  return {
    fleet: oneAccount(home),
    serving: `${where}, lists from ${home}${profile === null ? '' : `, profile ${profile}`}`,
    firstQuery: '{ userPools { nodes { id name } } }',
    clientOptions: endpoint === null ? {} : { endpoint },
    demo: null,
  };
}

async function demoUpstream(source: DemoSource): Promise<Upstream> {
  const loaded = await loadDemoPools(source);
  const region = busiestRegion(loaded);
  const demo = await startDemoEndpoint({
    pools: [...loaded, ...generatePools(source.generatedPools, region)],
  });
  const regions = new Set(demo.pools.map((pool) => pool.region)).size;
  const count = `${counted(demo.pools.length, 'user pool')} in ${counted(regions, 'region')}`;
  const fleet = source.directory === null ? 'the demo fleet' : `the exports in ${source.directory}`;
  const why = source.asked ? '' : ' (nothing points at AWS: set AWS_REGION or AWS_PROFILE)';
  return {
    fleet: oneAccount(region),
    serving: `${fleet}: ${count}, lists from ${region}${why}`,
    firstQuery: `{ userPool(id: "${loaded[0]?.id ?? ''}") { name mfaConfiguration } }`,
    clientOptions: {
      endpoint: demo.url,
      // Everything that the standard AWS settings could turn elsewhere.
      overrides: {
        credentials: { accessKeyId: 'DEMO', secretAccessKey: 'DEMO' },
        maxAttempts: 3,
        retryMode: 'standard',
        useDualstackEndpoint: false,
        useFipsEndpoint: false,
      },
    },
    demo,
  };
}

async function loadDemoPools({ directory }: DemoSource): Promise<readonly DemoPool[]> {
  try {
    return await loadPools(directory ?? EMBEDDED_FLEET);
  } catch (error) {
    throw new ConfigError(`COGNITO_DEMO_POOLS: ${(error as Error).message}`, { cause: error });
  }
}

function oneAccount(region: string): Fleet {
  return { accounts: [{ name: DEFAULT_ACCOUNT, regions: [region] }], homeRegion: region };
}

/** The region with the most pools, so that a list of somebody's own exports is not empty. */
function busiestRegion(pools: readonly DemoPool[]): string {
  const counts = new Map<string, number>();
  for (const { region } of pools) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'us-east-1';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
