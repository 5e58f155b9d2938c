import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * How long a client may take, in milliseconds, as Fastify's and Node's options. Whoever sends nothing, or
 * byte after byte, is gone within 20 s.
 */
export const PATIENCE = {
  /** For the whole request: 1 MB, the longest body by default, comes in that time at 70 kB a second. */
  requestTimeout: 15_000,
  /** Load balancers keep connections for 60 s, and answer 502 where we close one before they do. */
  keepAliveTimeout: 72_000,
  http: {
    /** For the head of a request, from its first byte, or from when the connection was made. */
    headersTimeout: 10_000,
    /** Node looks at every connection this often; 30 s, its default, would come on top of the above. */
    connectionsCheckingInterval: 1_000,
  },
} as const;

const UNREAD_MS = 15_000;

/** How long it may take in all to send an answer, in milliseconds, however steadily it is read. */
const SENT_MS = 60_000;

/** How long a client may go on to send what was already refused, in milliseconds. */
const LINGER_MS = 2_000;

/**
 * Ends connections whose client does not take its answer, or does not stop to send after it. What comes
 * after an answer is thrown away for a while: closed at once, the client would see a broken connection in
 * place of the answer.
 *
 * @param unreadMs how long a client may read nothing of its answer, in milliseconds
 */
export function endSlowClients(server: FastifyInstance, unreadMs = UNREAD_MS): void {
  server.addHook('onSend', ({ raw }, reply, payload, done) => {
    endUnread(raw, reply.raw, unreadMs);
    done(null, payload);
  });
  server.addHook('onResponse', ({ raw }, _reply, done) => {
    if (!raw.complete) {
      const timer = setTimeout(() => raw.destroy(), LINGER_MS).unref();
      raw.once('end', () => clearTimeout(timer));
    }
    done();
  });
}

/**
 * Ends the connection of a client that does not take the answer which is about to be sent.
 *
 * @param unreadMs how long it may read nothing, in milliseconds
 */
export function endUnread(
  { socket }: IncomingMessage,
  response: ServerResponse,
  unreadMs = UNREAD_MS,
): void {
  // What is injected in tests has none.
  if (!(socket instanceof Socket)) return;
  // Progress counts as activity, and Node sets its own time again when the answer is out.
  socket.setTimeout(unreadMs);
  const timer = setTimeout(() => socket.destroy(), SENT_MS).unref();
  response.once('close', () => clearTimeout(timer));
}
