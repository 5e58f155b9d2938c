import { randomUUID } from 'node:crypto';
import {
  fastifyApolloDrainPlugin,
  type ApolloFastifyContextFunction,
} from '@as-integrations/fastify';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../schema';
import type { Authenticator } from '../access';
import type { LimitsConfig, ServingConfig } from '../config';
import { ANONYMOUS, grants, type Caller } from '../domain/access';
import { createMetrics, tellAnswerStore, type Metrics } from '../telemetry';
import { createApollo } from './apollo';
import { tellCaching } from './answers/caching';
import { allowOrigins } from './answers/cors';
import { tellCost } from './answers/cost';
import type { TrustedDocuments } from './documents';
import { createDrain, drainBeforeClose, type Drain } from './drain';
import { watchEventLoop } from './entrance/event-loop';
import { answerClientErrors, answerFailures, answerFrameworkError } from './answers/failures';
import { serveGraphiQL } from './graphiql';
import { createAnswerStore, noteOperation, type KeptAnswersOptions } from './kept';
import type { OperationContext } from './operation-context';
import { GRAPHQL_PATH, serveGraphQL } from './graphql-route';
import { serveHealth } from './watch/health';
import { serveMetrics } from './watch/metrics-route';
import { asksForFresh } from './entrance/no-cache';
import { logOperation } from './watch/operation-log';
import { describeSpan, traceRequests } from './watch/operation-span';
import { watchOperations, type EndedOperation } from './watch/operation-watch';
import { answerPlainJson } from './answers/plain-json';
import { createRefusalLog } from './watch/refusal-log';
import { watchRefusals, type RefusedRequest } from './watch/refusal-watch';
import { endSlowClients, PATIENCE } from './entrance/slow-clients';
import { trustedProxies } from './entrance/trusted-proxies';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share. */
  readonly createContext: (requestId: string, wishes: RequestWishes) => RequestContext;
  /** Tells who sent a request, by its header `Authorization`, as the room `access` does. */
  readonly authenticate: Authenticator['authenticate'];
  readonly limits: LimitsConfig;
  readonly serving: ServingConfig;
  /** How long what was read serves again, in seconds; answers tell what is left of it. */
  readonly cacheTtlSeconds: number;
  /** The only documents that run; any when left out. */
  readonly trustedDocuments?: TrustedDocuments | null;
  /** Where the built page of GraphiQL lies. */
  readonly graphiqlDirectory: string;
  /** How long closing may wait for what is in flight, in milliseconds. */
  readonly longestDrainMs: number;
  /** What is told at `/metrics`; of this server alone when left out. */
  readonly metrics?: Metrics;
  /** Begun by whoever is about to close the server; closing begins it too. */
  readonly drain?: Drain;
  readonly log: FastifyBaseLogger;
}

/** How the caller of one request wants it answered. */
export interface RequestWishes {
  readonly caller: Caller;
  /** Whether everything is to be read anew, by the header `Cache-Control: no-cache`. */
  readonly fresh: boolean;
  /** When it came, by `performance.now()`. */
  readonly startedAt: number;
}

/** A caller's own id is taken where it is harmless in a header and a log. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** GraphQL at `/graphql`, GraphiQL at `/graphiql`; ready to listen. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { schema, createContext, graphiqlDirectory, longestDrainMs, limits, serving, log } =
    options;
  const { metrics = createMetrics(), drain = createDrain(), trustedDocuments = null } = options;
  const logRefusal = createRefusalLog(log);
  const onRefusal = (refused: RefusedRequest) => {
    metrics.refused(refused);
    logRefusal(refused);
  };
  const server: FastifyInstance = fastify({
    loggerInstance: withoutSmallTalk(log),
    logController: new LogController({ disableRequestLogging: true }),
    // Whatever is logged of a request names its id itself.
    childLoggerFactory: (logger) => logger,
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: PATIENCE.requestTimeout,
    keepAliveTimeout: PATIENCE.keepAliveTimeout,
    trustProxy: trustedProxies(serving.trustProxy),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientErrors(onRefusal),
    forceCloseConnections: 'idle',
    // Drained by us, in sentences.
    return503OnClosing: false,
    // Left to us, so that a request without a Host header gets a sentence too.
    http: { ...PATIENCE.http, requireHostHeader: false },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  const eventLoop = watchEventLoop(server, limits.maxEventLoopLagMs);
  answerFailures(server, limits.maxBodyBytes);
  endSlowClients(server);
  await allowOrigins(server, serving.corsOrigins);
  drainBeforeClose(server, { drain, longestMs: longestDrainMs });
  watchRefusals(server, onRefusal);
  traceRequests(server, GRAPHQL_PATH);
  serveHealth(server, { drain, isOverloaded: () => eventLoop.isOverloaded() });
  serveMetrics(server, { metrics, authenticate: options.authenticate });

  const onEnd = (operation: EndedOperation) => logOperation(log, operation);
  const keptAnswers = keptAnswersOf(options, { drain, metrics, onEnd });
  const plugins = [
    fastifyApolloDrainPlugin(server),
    ...(serving.exposeCost ? [tellCost] : []),
    tellCaching(options.cacheTtlSeconds),
    answerPlainJson,
    describeSpan,
    watchOperations(metrics, onEnd),
    ...(keptAnswers === null ? [] : [noteOperation]),
  ];
  const apollo = createApollo({ schema, limits, trustedDocuments, log, plugins });
  await apollo.start();
  await server.register(serveGraphQL, {
    apollo,
    context: contextOf(createContext, log),
    authenticate: options.authenticate,
    limits,
    eventLoop,
    keptAnswers,
  });
  if (serving.graphiql) await serveGraphiQL(server, graphiqlDirectory);
  return server;
}

/** Null where no answer is to be kept. */
function keptAnswersOf(
  { serving: { answersMaxBytes, exposeCost }, limits, cacheTtlSeconds: ttlSeconds }: ServerOptions,
  around: Pick<KeptAnswersOptions, 'drain' | 'onEnd'> & { readonly metrics: Metrics },
): KeptAnswersOptions | null {
  if (answersMaxBytes === 0) return null;
  const store = createAnswerStore(answersMaxBytes);
  tellAnswerStore(around.metrics.registry, store);
  return { store, ttlSeconds, exposeCost, maxBodyBytes: limits.maxBodyBytes, ...around };
}

/** Makes the context of an operation; a fault in that is told to the log. */
function contextOf(
  createContext: ServerOptions['createContext'],
  log: FastifyBaseLogger,
): ApolloFastifyContextFunction<OperationContext> {
  return (request, { elapsedTime }) => {
    const { id: requestId, caller, headers } = request;
    try {
      const asking = caller ?? ANONYMOUS;
      // Each read anew is a call to AWS, which strangers must not have at will.
      const fresh = grants(asking.access, 'INTERNAL') && asksForFresh(headers['cache-control']);
      const startedAt = performance.now() - elapsedTime;
      const context = createContext(requestId, { caller: asking, fresh, startedAt });
      return Promise.resolve({ ...context, request });
    } catch (error) {
      log.error({ requestId, err: error }, 'making the context failed');
      throw error;
    }
  };
}

/** Fastify tells where it listens and that it is closing; main.ts and the operator know. */
function withoutSmallTalk(log: FastifyBaseLogger): FastifyBaseLogger {
  const isTalkative = log.level === 'info' || log.level === 'debug';
  return isTalkative ? log.child({}, { level: 'warn' }) : log;
}
