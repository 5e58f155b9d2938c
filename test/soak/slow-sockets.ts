import { connect, type Socket } from 'node:net';

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: a\r\n';

/** What is sent at once, and then again and again. */
export const SLOW_KINDS = [
  { name: 'silent', first: '', drip: '' },
  { name: 'dripping headers', first: HEAD, drip: 'X-A: b\r\n' },
  {
    name: 'dripping a body',
    first: `${HEAD}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n`,
    drip: ' ',
  },
] as const;

const DRIP_EVERY_MS = 500;

export interface SlowSockets {
  /** How long each was open that the server has closed, in milliseconds. */
  readonly lifetimes: readonly number[];
  /** How many it has not. */
  open(): number;
  destroy(): void;
}

/** Opens so many connections of each kind, none of which ever gets to the end of its request. */
export async function openSlowSockets(base: string, ofEachKind: number): Promise<SlowSockets> {
  const { hostname, port } = new URL(base);
  const lifetimes: number[] = [];
  const sockets: Socket[] = [];
  for (const { first, drip } of SLOW_KINDS) {
    for (let count = 0; count < ofEachKind; count += 1) {
      const socket = await opened(Number(port), hostname);
      const openedAt = performance.now();
      sockets.push(socket);
      socket.write(first);
      const dripping = setInterval(() => socket.write(drip), DRIP_EVERY_MS);
      // Whatever it is told does not make it any faster.
      socket.resume().on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(dripping);
        lifetimes.push(performance.now() - openedAt);
      });
    }
  }
  return {
    lifetimes,
    open: () => sockets.length - lifetimes.length,
    destroy: () => sockets.forEach((socket) => socket.destroy()),
  };
}

function opened(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => resolve(socket));
    socket.once('error', reject);
  });
}
