import type { Context } from 'aws-lambda';
import type { FastifyInstance } from 'fastify';
import { requestOf } from './http-event';
import { resultOf, type HttpResult } from './http-result';
import type { TimeLimit } from './time-limit';

export interface HandlerOptions {
  /** The gateway's own server, which listens nowhere: what it is asked here, it takes for a request. */
  readonly server: Pick<FastifyInstance, 'inject'>;
  readonly timeLimit: TimeLimit;
  /** Resolves once nothing is under way, or so many milliseconds have passed. */
  readonly settled: (withinMs: number) => Promise<void>;
}

/** How Lambda calls a function. */
export type Handler = (
  event: unknown,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) => Promise<HttpResult>;

/** What is left of the function's time when an operation has to end, in milliseconds: for its answer. */
const FOR_THE_ANSWER_MS = 500;

/**
 * How long an answer waits for reads that go on without it, in milliseconds. Only one whose operation ran
 * out of time has any; what still runs after that is frozen, and fails once the function is called again.
 */
const FOR_LEFT_READS_MS = 250;

/**
 * Answers events as the server answers requests, so that each of its rules holds here too: who may see
 * what, limits, statuses, headers, and answers at hand.
 */
export function createHandler({ server, timeLimit, settled }: HandlerOptions): Handler {
  return async (event, context) => {
    const request = requestOf(event, context.awsRequestId);
    const endsAt = performance.now() + context.getRemainingTimeInMillis() - FOR_THE_ANSWER_MS;
    const response = await timeLimit.until(endsAt, () => server.inject(request));
    await settled(FOR_LEFT_READS_MS);
    return resultOf(response);
  };
}
