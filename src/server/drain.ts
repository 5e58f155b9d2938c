import type { FastifyInstance } from 'fastify';
import { isProbe } from './watch/probe';
import { Refusal } from './entrance/refusal';

/** Whether a server is about to go. */
export interface Drain {
  /** From now on the server is not ready: it answers whatever comes, and each answer ends its connection. */
  begin(): void;
  readonly hasBegun: boolean;
}

export interface DrainOptions {
  readonly drain: Drain;
  /** How long closing waits at most for what is in flight, in milliseconds. */
  readonly longestMs: number;
}

const RETRY_AFTER_MS = 1_000;

export function createDrain(): Drain {
  let hasBegun = false;
  return {
    begin() {
      hasBegun = true;
    },
    get hasBegun() {
      return hasBegun;
    },
  };
}

/**
 * Lets a server go without a lost answer. Once it drains, connections end with their next answer. Once it
 * closes, what is in flight is answered, new requests on old connections are turned away, and then every
 * other connection is closed too, since Node would wait for those that never sent a request.
 */
export function drainBeforeClose(
  server: FastifyInstance,
  { drain, longestMs }: DrainOptions,
): void {
  let isClosing = false;
  let inFlight = 0;
  const endIfDone = () => {
    if (isClosing && inFlight === 0) server.server.closeAllConnections();
  };

  server.server.on('request', (_request, response) => {
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
      endIfDone();
    });
  });
  server.addHook('onRequest', (request, _reply, done) => {
    if (!isClosing || isProbe(request)) {
      done();
      return;
    }
    done(
      new Refusal('This gateway is stopping. Ask again: another one will answer.', {
        status: 503,
        code: 'OVERLOADED',
        retryAfterMs: RETRY_AFTER_MS,
      }),
    );
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (drain.hasBegun) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    drain.begin();
    isClosing = true;
    setTimeout(() => server.server.closeAllConnections(), longestMs).unref();
    setImmediate(endIfDone);
    done();
  });
}
