import type { FastifyInstance } from 'fastify';

/**
 * Lets a closing server come to its end: what is in flight is answered and its connection closed, then
 * every other connection is closed too, since Node would wait for those that never sent a request.
 *
 * @param longestMs how long to wait at most for what is in flight, in milliseconds
 */
export function drainOnClose(server: FastifyInstance, longestMs: number): void {
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
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    isClosing = true;
    setTimeout(() => server.server.closeAllConnections(), longestMs).unref();
    setImmediate(endIfDone);
    done();
  });
}
