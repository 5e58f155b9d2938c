import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createAuthenticator } from './access';
import {
  createCachedSource,
  createIndexedSource,
  createUserPoolIndex,
  startBackground,
  type Background,
  type BackgroundOptions,
  type CacheControl,
} from './cache';
import { createCognitoClients, createCognitoSource, observeHealth } from './cognito';
import type { Config } from './config';
import { TRUSTED } from './domain/access';
import { createTally, type Ask } from './domain/ask';
import { NO_PUBLIC_POOLS } from './domain/public-pools';
import { logFailedRead } from './failure-log';
import { createLoaders, createOperationDeadline } from './loaders';
import { createSchema } from './schema';
import { readTrustedDocuments } from './server/documents';
import { createDrain, type Drain } from './server/drain';
import { createServer } from './server/server';
import { createMetrics, tellCache, traceAttempts, traceReads, watchedByAll } from './telemetry';
import { awsUpstream, demoUpstream, type Upstream } from './upstream';

/** A gateway that is wired together but does not listen yet. */
export interface App extends Pick<Upstream, 'serving' | 'firstQuery' | 'demo'> {
  readonly server: FastifyInstance;
  /** Who may see what, one line. */
  readonly access: string;
  /** What became of the reads of each AWS operation so far. */
  readonly counters: CacheControl['counters'];
  readonly warmedUp: Background['warmedUp'];
  /** Stops being ready, and goes on answering: whoever sends requests is to find another gateway. */
  drain: Drain['begin'];
  /** Answers what is in flight, and nothing new. */
  close(): Promise<void>;
}

export interface AppOptions {
  /** The clock by which answers age, in milliseconds. */
  readonly now?: () => number;
}

/** Names reads in the log that no request asked for. */
const BACKGROUND = 'background';

/** The most reads at once that nobody waits for: most places stay for those who do. */
const BACKGROUND_SHARE = 0.25;

/** Calls to AWS that may wait in one place: those of ten of the longest lists, and never fewer than this. */
const LISTS_WAITING = 10;
const LEAST_WAITING = 2_000;

/** The same one folder up from the source as from what is built of it. */
const GRAPHIQL_DIRECTORY = join(__dirname, '..', 'dist', 'graphiql');

/**
 * The only place where the parts meet.
 *
 * @throws ConfigError where the settings cannot be served
 */
export async function createApp(
  config: Config,
  log: Logger,
  { now }: AppOptions = {},
): Promise<App> {
  const { auth, maxConcurrency, deadlineMs, limits, budgetShare, serving } = config;
  const { maxIds } = limits;
  const schema = createSchema();
  // Before anything runs that would have to be stopped where the manifest is wrong.
  const trustedDocuments = readTrustedDocuments(serving.trustedDocuments, schema, limits);
  const upstream =
    config.source.kind === 'demo'
      ? await demoUpstream(config.source)
      : await awsUpstream(config.source);
  const { fleet, clientOptions, demo } = upstream;

  const clients = createCognitoClients({ ...clientOptions, maxConcurrency, deadlineMs });
  const metrics = createMetrics();
  const cognito = createCognitoSource({
    clients,
    watcher: watchedByAll(metrics.attempts, traceAttempts),
    budgetShare,
    maxConcurrency,
    maxWaiting: Math.max(LEAST_WAITING, LISTS_WAITING * maxIds),
    deadlineMs,
  });
  const observed = observeHealth(cognito);
  const onBackgroundFailure = (error: unknown) => logFailedRead(log, BACKGROUND, error);
  const index = createUserPoolIndex();
  const source = createCachedSource(createIndexedSource(observed.source, index), {
    ...config.cache,
    onBackgroundFailure,
    ...(now ? { now } : {}),
  });
  tellCache(metrics.registry, source);
  const tracedSource = traceReads(source);
  const drain = createDrain();
  const server = await createServer({
    schema,
    authenticate:
      auth === null
        ? () => Promise.resolve(TRUSTED)
        : createAuthenticator(auth.issuers, { onFailure: onBackgroundFailure }).authenticate,
    createContext(requestId, { caller, fresh, startedAt }) {
      const tally = createTally(limits.maxCallsPerOperation);
      const ask: Ask = { priority: 'INTERACTIVE', fresh, tally };
      return {
        requestId,
        caller,
        publicPools: auth?.publicPools ?? NO_PUBLIC_POOLS,
        fleet,
        health: observed.health,
        budget: cognito,
        index,
        maxIds,
        tally,
        loaders: createLoaders(
          tracedSource,
          ask,
          (error) => logFailedRead(log, requestId, error),
          createOperationDeadline({ limitMs: limits.operationDeadlineMs, startedAt }),
        ),
      };
    },
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
    serving: upstream.serving,
    access: accessLine(auth),
    // Whoever tries it may have no token.
    firstQuery: auth === null ? upstream.firstQuery : '{ callerAccess }',
    demo,
    counters: () => source.counters(),
    warmedUp: background.warmedUp,
    drain: () => drain.begin(),
    async close() {
      background.stop();
      await server.close();
      clients.close();
      await demo?.close();
    },
  };
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
