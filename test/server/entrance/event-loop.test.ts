import { aListeningServer, errorOf } from '../../support/listening-server';
import { aRequestContext } from '../../support/request-context';

/** Keeps the event loop from everything else. */
function stall(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('A server whose event loop lags', () => {
  it('turns requests away before anything is done for them, until it keeps up again', async () => {
    const done: string[] = [];
    const server = await aListeningServer({
      limits: { maxEventLoopLagMs: 100 },
      authenticate() {
        done.push('authenticated');
        return Promise.resolve({ name: null, access: 'PUBLIC' });
      },
      createContext(requestId) {
        done.push('executed');
        return aRequestContext({ requestId });
      },
    });

    stall(500);
    const refused = await server.ask();
    const doneMeanwhile = [...done];
    let { status } = refused;
    while (status === 503) ({ status } = await server.ask());

    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await errorOf(refused)).toEqual({
      message: 'The gateway has more to do than it keeps up with. Ask again in a second.',
      extensions: {
        code: 'OVERLOADED',
        retryable: true,
        retryAfterMs: 1_000,
        limit: 'EVENT_LOOP_LAG',
        requestId: refused.headers.get('x-request-id'),
      },
    });
    expect(doneMeanwhile).toEqual([]);
    expect(status).toBe(200);
    expect(done).toEqual(['authenticated', 'executed']);
    await server.close();
  });

  it.each([
    ['it was late by less than is allowed', 10_000],
    ['no lateness is too much', 0],
  ])('turns nothing away where %s', async (_, maxEventLoopLagMs) => {
    const server = await aListeningServer({ limits: { maxEventLoopLagMs } });

    stall(300);
    const { status } = await server.ask();

    expect(status).toBe(200);
    await server.close();
  });
});
