import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import Fastify from 'fastify';
import { endSlowClients, PATIENCE } from '../../../src/server/entrance/slow-clients';
import { aListeningServer } from '../../support/listening-server';

const OF_EACH_KIND = 100;

const HEAD = 'POST /graphql HTTP/1.1\r\nHost: a\r\n';

/** What is sent at once, and then again every half second. */
const KINDS = [
  { name: 'nothing', first: '', drip: '' },
  { name: 'headers', first: HEAD, drip: 'X-A: b\r\n' },
  {
    name: 'a body',
    first: `${HEAD}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n`,
    drip: ' ',
  },
];

/** More than the operating system takes on behalf of a client that reads nothing. */
const BYTES = 32 * 1024 ** 2;

describe('Slow clients', () => {
  it('are gone within 20 s, whatever they drip, and harm nobody', async () => {
    const server = await aListeningServer({ limits: { maxEventLoopLagMs: 0 } });
    const startedAt = performance.now();
    const openOf = new Map(KINDS.map(({ name }) => [name, OF_EACH_KIND]));
    const sockets: Socket[] = [];
    for (const { name, first, drip } of KINDS) {
      for (let count = 0; count < OF_EACH_KIND; count += 1) {
        const socket = await server.connection();
        sockets.push(socket);
        socket.write(first);
        const dripping = setInterval(() => socket.write(drip), 500);
        socket.resume().on('error', () => undefined);
        socket.on('close', () => {
          clearInterval(dripping);
          openOf.set(name, (openOf.get(name) ?? 0) - 1);
        });
      }
    }

    const answers: number[] = [];
    const left = () => [...openOf.values()].reduce((sum, count) => sum + count);
    while (left() > 0 && performance.now() - startedAt < 20_000) {
      answers.push((await server.ask()).status);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }

    expect(Object.fromEntries(openOf)).toEqual({ nothing: 0, headers: 0, 'a body': 0 });
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    sockets.forEach((socket) => socket.destroy());
    await server.close();
  }, 40_000);

  it('have their connection kept for longer than load balancers keep theirs', () => {
    expect(PATIENCE.keepAliveTimeout).toBeGreaterThan(65_000);
  });
});

describe('A client that does not read its answer', () => {
  it('is gone after a while, and one that reads slowly is not', async () => {
    const server = Fastify();
    endSlowClients(server, 500);
    server.get('/', () => Buffer.alloc(BYTES));
    const url = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const ask = () => {
      const socket = connect(Number(url.port), '127.0.0.1');
      socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
      return socket.on('error', () => undefined);
    };

    const unread = ask().pause();
    const [serverSide] = (await once(server.server, 'connection')) as [Socket];
    const readSlowly = ask();
    readSlowly.on('data', () => {
      readSlowly.pause();
      setTimeout(() => readSlowly.resume(), 2);
    });
    await Promise.all([once(serverSide, 'close'), once(readSlowly, 'close')]);

    unread.resume();
    await once(unread, 'close');

    expect(unread.bytesRead).toBeLessThan(BYTES);
    expect(readSlowly.bytesRead).toBeGreaterThan(BYTES);
    await server.close();
  });
});
