import { randomUUID } from 'node:crypto';
import fastifyApollo, {
  fastifyApolloDrainPlugin,
  type ApolloFastifyContextFunction,
} from '@as-integrations/fastify';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../schema';
import type { Authenticator } from '../access';
import type { LimitsConfig, ServingConfig } from '../config';
import type { Caller } from '../domain/access';
import { createApollo } from './apollo';
import { tellCost } from './cost';
import { drainOnClose } from './drain';
import {
  answerClientError,
  answerFailures,
  answerFrameworkError,
  MAX_BODY_BYTES,
} from './failures';
import { serveGraphiQL } from './graphiql';
import { asksForFresh } from './no-cache';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request share. */
  readonly createContext: (requestId: string, wishes: RequestWishes) => RequestContext;
  /** Tells who sent a request, by its header `Authorization`, as the room `access` does. */
  readonly authenticate: Authenticator['authenticate'];
  readonly limits: LimitsConfig;
  readonly serving: ServingConfig;
  /** Where the built page of GraphiQL lies. */
  readonly graphiqlDirectory: string;
  /** How long closing may wait for what is in flight, in milliseconds. */
  readonly longestDrainMs: number;
  readonly log: FastifyBaseLogger;
}

/** How the caller of one request wants it answered. */
export interface RequestWishes {
  readonly caller: Caller;
  /** Whether everything is to be read anew, by the header `Cache-Control: no-cache`. */
  readonly fresh: boolean;
}

/** How long a request may take to arrive, in milliseconds. */
const SLOWEST_REQUEST_MS = 30_000;

/** A caller's own id is taken where it is harmless in a header and a log. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** GraphQL at `/graphql`, GraphiQL at `/graphiql`; ready to listen. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { schema, createContext, graphiqlDirectory, longestDrainMs, serving, log } = options;
  const server: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: SLOWEST_REQUEST_MS,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
    forceCloseConnections: 'idle',
    // Left to us, so that a request without a Host header gets a sentence too.
    http: { requireHostHeader: false },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  answerFailures(server);
  drainOnClose(server, longestDrainMs);

  const apollo = createApollo(schema, log, [
    fastifyApolloDrainPlugin(server),
    ...(serving.exposeCost ? [tellCost] : []),
  ]);
  await apollo.start();
  const context: ApolloFastifyContextFunction<RequestContext> = async ({
    id: requestId,
    headers,
  }) => {
    try {
      const caller = await options.authenticate(headers.authorization);
      const fresh = asksForFresh(headers['cache-control']);
      return createContext(requestId, { caller, fresh });
    } catch (error) {
      log.error({ requestId, err: error }, 'making the context failed');
      throw error;
    }
  };
  await server.register(fastifyApollo(apollo), { context });

  await serveGraphiQL(server, graphiqlDirectory);
  return server;
}
