import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server on this machine's own address that answers already. */
export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Ends at once, whatever is under way. */
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';

/**
 * @param port any free one where it is 0
 * @throws Error where it cannot listen
 */
export async function startLoopbackServer(
  port: number,
  listener: RequestListener,
): Promise<LoopbackServer> {
  const server = createServer(listener);
  // Node's five seconds would now and then break a request on a socket that a client thought alive.
  server.keepAliveTimeout = 60_000;
  const close = closer(server);
  await listen(server, port);
  return { url: `http://${HOST}:${(server.address() as AddressInfo).port}`, close };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const message = `The demo endpoint cannot listen on ${HOST}:${port}: choose another port.`;
      reject(new Error(message, { cause }));
    });
    server.listen(port, HOST, resolve);
  });
}

/** Sockets are kept here because a server's own `close` waits for those it is still answering. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      // The callback also comes, with an error, where the server was closed before.
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}
