import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createAuthenticator } from './access';
import {
  startBackground,
  type Background,
  type BackgroundOptions,
  type CacheControl,
} from './cache';
import type { Config } from './config';
import { TRUSTED } from './domain/access';
import { logFailedRead } from './failure-log';
import { packageFile } from './package-file';
import { createReading, type Reading, type ReadingOptions } from './reading';
import { createSchema, createSubgraphSchema } from './schema';
import { readTrustedDocuments } from './server/documents';
import { createDrain, type Drain } from './server/drain';
import { createServer } from './server/server';
import { createMetrics, tellCache, tellRedis, traceAttempts, watchedByAll } from './telemetry';

/** A gateway that is wired together but does not listen yet. */
export interface App extends Pick<Reading, 'serving' | 'firstQuery' | 'demo' | 'createContext'> {
  readonly server: FastifyInstance;
  readonly schema: GraphQLSchema;
  /** Who may see what, one line. */
  readonly access: string;
  /** What became of the reads of each AWS operation so far. */
  readonly counters: CacheControl['counters'];
  readonly warmedUp: Background['warmedUp'];
  /** Resolves once no read is under way, or so many milliseconds have passed. Never rejects. */
  settled(withinMs: number): Promise<void>;
  /** Stops being ready, and goes on answering: whoever sends requests is to find another gateway. */
  drain: Drain['begin'];
  /** Answers what is in flight, and nothing new. */
  close(): Promise<void>;
}

export type AppOptions = Pick<ReadingOptions, 'now' | 'readsBehind' | 'endsAt'>;

/** How often it is looked whether reads are still under way, in milliseconds. */
const SETTLING_MS = 5;

/** Names what no request asked for in the log. */
const BACKGROUND = 'background';

/** The most reads at once that nobody waits for: most places stay for those who do. */
const BACKGROUND_SHARE = 0.25;

const GRAPHIQL_DIRECTORY = packageFile('dist', 'graphiql');

/**
 * The only place where the parts of a server meet.
 *
 * @throws ConfigError where the settings cannot be served
 */
export async function createApp(
  config: Config,
  log: Logger,
  options: AppOptions = {},
): Promise<App> {
  const { auth, maxConcurrency, limits, serving } = config;
  const schema = serving.subgraph ? await subgraphSchema() : createSchema();
  // Before anything runs that would have to be stopped where the manifest is wrong.
  const trustedDocuments = readTrustedDocuments(serving.trustedDocuments, schema, limits);
  const metrics = createMetrics();
  const watcher = watchedByAll(metrics.attempts, traceAttempts);
  const reading = await createReading(config, {
    watcher,
    log,
    keepsAnswers: serving.answersMaxBytes > 0,
    ...options,
  });
  const { fleet, source, demo } = reading;
  const onBackgroundFailure = (error: unknown) => logFailedRead(log, BACKGROUND, error);
  tellCache(metrics.registry, source);
  if (reading.shared) tellRedis(metrics.registry, reading.shared);
  const drain = createDrain();
  const { readsBehind = true } = options;
  const server = await createServer({
    schema,
    authenticate:
      auth === null
        ? () => TRUSTED
        : createAuthenticator(auth.issuers, {
            onFailure: onBackgroundFailure,
            readsBehind,
          }).authenticate,
    createContext: (requestId, wishes) => reading.createContext(requestId, wishes),
    graphiqlDirectory: GRAPHIQL_DIRECTORY,
    // Whatever is in flight has failed by then at the latest.
    longestDrainMs: limits.operationDeadlineMs + 1_000,
    limits,
    serving,
    cacheTtlSeconds: config.cache.ttlSeconds,
    trustedDocuments,
    metrics,
    drain,
    log,
  });
  const background = startBackground(source, {
    ...config.cache,
    // Lists tell which account has a pool, so that its id alone costs no search for it.
    warmUp: config.cache.warmUp ?? (fleet.accounts.length > 1 ? 'lists' : 'off'),
    fleet,
    concurrency: Math.ceil(maxConcurrency * BACKGROUND_SHARE),
    onProgress: isAskedFor(config.cache) ? tellProgress(log) : () => undefined,
    onFailure: onBackgroundFailure,
  });

  return {
    server,
    schema,
    createContext: (requestId, wishes) => reading.createContext(requestId, wishes),
    serving: reading.serving,
    access: accessLine(auth),
    // Whoever tries it may have no token.
    firstQuery: auth === null ? reading.firstQuery : '{ callerAccess }',
    demo,
    counters: () => source.counters(),
    warmedUp: background.warmedUp,
    async settled(withinMs) {
      const until = performance.now() + withinMs;
      while (source.usage().inFlight > 0 && performance.now() < until) await sleep(SETTLING_MS);
    },
    drain: () => drain.begin(),
    async close() {
      background.stop();
      await server.close();
      await reading.close();
    },
  };
}

async function subgraphSchema(): Promise<GraphQLSchema> {
  // Federation's library takes 0.1 s to load (2.14, two cores), which only those wait for who use it. A
  // package stands behind no wall.
  // eslint-disable-next-line no-restricted-syntax
  const { buildSubgraphSchema } = await import('@apollo/subgraph');
  return createSubgraphSchema(buildSubgraphSchema);
}

function accessLine(auth: Config['auth']): string {
  if (auth === null) return 'everything to everybody who reaches it: no auth is configured';
  const { issuers, publicPools } = auth;
  const tokens = `tokens of ${issuers.map(({ issuer }) => issuer).join(', ') || 'nobody'}`;
  const pools = [
    ...(publicPools.ids.size > 0 ? [`${publicPools.ids.size} by id`] : []),
    ...(publicPools.tag === null ? [] : [`those with the tag ${publicPools.tag.key}`]),
  ];
  return `${tokens}; public pools: ${pools.join(', ') || 'none'}`;
}

/** The lists that are read unasked are nobody's news. */
function isAskedFor({ warmUp, refresh }: Config['cache']): boolean {
  return warmUp !== null || refresh;
}

function tellProgress(log: Logger): BackgroundOptions['onProgress'] {
  return (sentence, counts) => log.info(counts, sentence);
}
