import type { Logger } from 'pino';
import {
  createCachedSource,
  createUserPoolIndex,
  indexGoneBy,
  learnFrom,
  type CacheControl,
} from './cache';
import { createCognitoClients, createCognitoSource, observeHealth } from './cognito';
import type { Config } from './config';
import { createTally, type Ask } from './domain/ask';
import type { AttemptWatcher } from './domain/attempt-watcher';
import { createDependencies, NOTHING_NOTED } from './domain/dependencies';
import { NO_PUBLIC_POOLS } from './domain/public-pools';
import type { Source } from './domain/source';
import { logFailedRead } from './failure-log';
import { createLoaders, createOperationDeadline } from './loaders';
import { openShared } from './open-shared';
import type { SharedState } from './redis';
import type { RequestContext } from './schema';
import type { RequestWishes } from './server/server';
import { traceReads } from './telemetry';
import { awsUpstream, demoUpstream, type Upstream } from './upstream';

/** Everything that GraphQL's resolvers read through, wired together; with a server around it or without. */
export interface Reading extends Pick<Upstream, 'serving' | 'firstQuery' | 'demo' | 'fleet'> {
  /** The reads behind the memory that requests share. */
  readonly source: Source & CacheControl;
  /** What other gateways know and take; null for one by itself. */
  readonly shared: SharedState | null;
  /** What the resolvers of one request share. */
  createContext(requestId: string, wishes: RequestWishes): RequestContext;
  /** Lets go of AWS, and ends the demo. What is under way fails. */
  close(): Promise<void>;
}

export interface ReadingOptions {
  /** Is told of every request to AWS. */
  readonly watcher: AttemptWatcher;
  readonly log: Logger;
  /** Whether somebody keeps answers, and so wants to know what they were made of; not when left out. */
  readonly keepsAnswers?: boolean;
  /** The clock by which answers age, in milliseconds. */
  readonly now?: () => number;
  /** Whether reads that nobody waits for may go on after an answer; yes when left out. */
  readonly readsBehind?: boolean;
  /** When the operation that begins now has to be answered at the latest, by `performance.now()`. */
  readonly endsAt?: () => number;
}

/** Names reads in the log that no request asked for. */
const BACKGROUND = 'background';

/** Calls to AWS that may wait in one place: those of ten of the longest lists, and never fewer than this. */
const LISTS_WAITING = 10;
const LEAST_WAITING = 2_000;

/**
 * The way to AWS, or to a demo that is started for it, with budget, memory and one context per request.
 *
 * @throws ConfigError where the settings cannot be served
 */
export async function createReading(
  config: Config,
  { watcher, log, now, keepsAnswers = false, readsBehind = true, endsAt }: ReadingOptions,
): Promise<Reading> {
  const { auth, maxConcurrency, deadlineMs, limits, budgetShare } = config;
  const { maxIds } = limits;
  const upstream =
    config.source.kind === 'demo'
      ? await demoUpstream(config.source)
      : await awsUpstream(config.source);
  const { fleet, clientOptions, demo } = upstream;

  const shared = await openShared(config, upstream, log);
  const clients = createCognitoClients({ ...clientOptions, maxConcurrency, deadlineMs });
  const cognito = createCognitoSource({
    clients,
    watcher,
    budgetShare,
    maxConcurrency,
    maxWaiting: Math.max(LEAST_WAITING, LISTS_WAITING * maxIds),
    deadlineMs,
    shared: shared?.budget,
  });
  const observed = observeHealth(cognito);
  const index = createUserPoolIndex();
  const source = createCachedSource(observed.source, {
    ...config.cache,
    ...(shared ? { shared: shared.memory } : {}),
    onTold: (read, value) => learnFrom(index, read, value),
    readsBehind,
    onBackgroundFailure: (error) => logFailedRead(log, BACKGROUND, error),
    ...(now ? { now } : {}),
  });
  const tracedSource = traceReads(source);
  const limitMs = (startedAt: number) => {
    const leftMs = endsAt === undefined ? Infinity : Math.max(0, Math.floor(endsAt() - startedAt));
    return Math.min(limits.operationDeadlineMs, leftMs);
  };

  return {
    serving: upstream.serving,
    firstQuery: upstream.firstQuery,
    demo,
    fleet,
    shared,
    source,
    createContext(requestId, { caller, fresh, startedAt }) {
      const tally = createTally(
        limits.maxCallsPerOperation,
        keepsAnswers ? createDependencies() : NOTHING_NOTED,
      );
      const ask: Ask = { priority: 'INTERACTIVE', fresh, tally };
      return {
        requestId,
        caller,
        publicPools: auth?.publicPools ?? NO_PUBLIC_POOLS,
        fleet,
        health: observed.health,
        budget: cognito,
        index: indexGoneBy(index, tally.dependencies),
        maxIds,
        tally,
        loaders: createLoaders(
          tracedSource,
          ask,
          (error) => logFailedRead(log, requestId, error),
          createOperationDeadline({ limitMs: limitMs(startedAt), startedAt }),
        ),
      };
    },
    async close() {
      clients.close();
      await shared?.close();
      await demo?.close();
    },
  };
}
