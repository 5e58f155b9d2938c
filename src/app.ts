import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createCognitoClients, createCognitoSource, observeHealth } from './cognito';
import type { Config } from './config';
import { createTally, type Ask } from './domain/ask';
import { logFailedRead } from './failure-log';
import { createLoaders } from './loaders';
import { createSchema } from './schema';
import { createServer } from './server/server';
import { awsUpstream, demoUpstream, type Upstream } from './upstream';

/** A gateway that is wired together but does not listen yet. */
export interface App extends Pick<Upstream, 'serving' | 'firstQuery' | 'demo'> {
  readonly server: FastifyInstance;
  close(): Promise<void>;
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
  const cognito = createCognitoSource({
    clients,
    budgetShare: config.budgetShare,
    maxConcurrency,
    maxWaiting: Math.max(LEAST_WAITING, LISTS_WAITING * maxIds),
    deadlineMs,
  });
  const { source, health } = observeHealth(cognito);
  const server = await createServer({
    schema: createSchema(),
    createContext(requestId) {
      const tally = createTally();
      const ask: Ask = { priority: 'INTERACTIVE', fresh: false, tally };
      return {
        requestId,
        fleet,
        health,
        budget: cognito,
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
