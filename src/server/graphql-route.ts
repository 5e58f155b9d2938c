import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler, type ApolloFastifyContextFunction } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LimitsConfig } from '../config';
import { answerUnchanged } from './answers/caching';
import { knowCallers, type CallersOptions } from './entrance/callers';
import { limitConcurrency } from './entrance/concurrency';
import { shedWhenOverloaded, type EventLoop } from './entrance/event-loop';
import { countRequests } from './entrance/rate';
import { Refusal } from './entrance/refusal';
import { serveKeptAnswers, type KeptAnswersOptions } from './kept';
import type { OperationContext } from './operation-context';

export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<OperationContext>;
  readonly context: ApolloFastifyContextFunction<OperationContext>;
  readonly authenticate: CallersOptions['authenticate'];
  readonly limits: LimitsConfig;
  readonly eventLoop: EventLoop;
  /** Null where no answer is sent again. */
  readonly keptAnswers: KeptAnswersOptions | null;
}

export const GRAPHQL_PATH = '/graphql';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];

/** Answers GraphQL at `/graphql`. What is checked of a request stands here in its order, cheapest first. */
export async function serveGraphQL(
  scope: FastifyInstance,
  { apollo, context, authenticate, limits, eventLoop, keptAnswers }: GraphQLRouteOptions,
): Promise<void> {
  // Fastify would take plain text, which a foreign page may send without asking.
  scope.removeContentTypeParser('text/plain');
  answerUnchanged(scope);
  shedWhenOverloaded(scope, eventLoop);
  knowCallers(scope, { authenticate, count: await countRequests(scope, limits.ratePerClient) });
  if (keptAnswers !== null) serveKeptAnswers(scope, keptAnswers);

  const execute = fastifyApolloHandler(apollo, { context });
  const handler = limitConcurrency(
    async (request: FastifyRequest, reply: FastifyReply) =>
      execute.call(scope, asGet(request), reply),
    limits.maxConcurrentOperations,
  );
  scope.route({ method: [...METHODS], url: GRAPHQL_PATH, handler });
  scope.route({
    method: scope.supportedMethods.filter((method) => !METHODS.includes(method)),
    url: GRAPHQL_PATH,
    onRequest: refuseMethod,
    handler: refuseMethod,
  });
}

/** Apollo Server knows no HEAD, which is GET whose answer has no body: Node leaves it out. */
function asGet(request: FastifyRequest): FastifyRequest {
  return request.method === 'HEAD'
    ? (Object.create(request, { method: { value: 'GET' } }) as FastifyRequest)
    : request;
}

function refuseMethod({ method }: FastifyRequest): Promise<never> {
  return Promise.reject(
    new Refusal(`Expected a request by GET or POST, but got ${method}.`, {
      status: 405,
      code: 'BAD_REQUEST',
      headers: { allow: METHODS.join(', ') },
    }),
  );
}
