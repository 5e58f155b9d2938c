import type { RequestContext } from '../../../src/schema';
import { aListeningServer, errorOf, type ListeningServer } from '../../support/listening-server';
import { aRequestContext } from '../../support/request-context';

const READ = '{ userPool(id: "us-east-1_EXAMPLE") { id } }';

describe('Operations at one time', () => {
  let server: ListeningServer;
  let waiting: (() => void)[];

  beforeEach(async () => {
    waiting = [];
    const read = () =>
      new Promise<never>((_, reject) => {
        waiting.push(() => reject(new Error('Nobody waits for this any more.')));
      });
    server = await aListeningServer({
      limits: { maxConcurrentOperations: 2 },
      createContext: (requestId): RequestContext =>
        aRequestContext({ requestId, loaders: { read } }),
    });
  });
  afterEach(() => server.close());

  const untilWaiting = async (count: number) => {
    while (waiting.length < count) await new Promise(setImmediate);
  };

  it('are limited, and one too many is told so', async () => {
    const running = [server.ask({}, READ), server.ask({}, READ)];
    await untilWaiting(2);

    const refused = await server.ask({}, READ);

    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await errorOf(refused)).toEqual({
      message:
        'The gateway already answers 2 operations, the most at one time. Ask again in a second.',
      extensions: {
        code: 'OVERLOADED',
        retryable: true,
        retryAfterMs: 1_000,
        limit: 'CONCURRENT_OPERATIONS',
        max: 2,
        requestId: refused.headers.get('x-request-id'),
      },
    });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    waiting.forEach((end) => end());
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await server.ask()).status).toBe(200);
  });

  it('are still counted where the client has gone', async () => {
    const gone = new AbortController();
    const running = [1, 2].map(() =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(READ)}`, {
        headers: { 'apollo-require-preflight': '1' },
        signal: gone.signal,
      }),
    );
    await untilWaiting(2);
    gone.abort();
    await Promise.allSettled(running);

    const refused = await server.ask();
    waiting.forEach((end) => end());
    let { status } = refused;
    while (status === 503) ({ status } = await server.ask());

    expect(refused.status).toBe(503);
    expect(status).toBe(200);
  });
});
