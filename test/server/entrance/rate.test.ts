import { TokenRefused } from '../../../src/access';
import type { Caller } from '../../../src/domain/access';
import { aListeningServer, errorOf, type ListeningServer } from '../../support/listening-server';

const PER_SECOND = 3;

/** Names callers by their tokens, of which "bad" is none. */
const authenticate = (authorization?: string): Promise<Caller> => {
  if (authorization === 'bad') return Promise.reject(new TokenRefused('The token is no token.'));
  return Promise.resolve({ name: authorization ?? null, access: 'PUBLIC' });
};

describe('The rate of one client', () => {
  let server: ListeningServer;
  let now: number;

  beforeEach(async () => {
    now = 1_000_000;
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    server = await aListeningServer({
      authenticate,
      limits: { ratePerClient: PER_SECOND, maxEventLoopLagMs: 0 },
      serving: { trustProxy: 1 },
    });
  });
  afterEach(async () => {
    await server.close();
    jest.restoreAllMocks();
  });

  const statuses = async (...headers: readonly Readonly<Record<string, string>>[]) => {
    const answers: number[] = [];
    for (const given of headers) answers.push((await server.ask(given)).status);
    return answers;
  };
  const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

  it('is limited in each second, and the one too many is told when to come again', async () => {
    await statuses(...times(PER_SECOND, {}));
    now += 400;

    const refused = await server.ask();

    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await errorOf(refused)).toEqual({
      message:
        'One client may send at most 3 requests in a second. Ask again in 600 ms, or ask for more at once.',
      extensions: {
        code: 'RATE_LIMITED',
        retryable: true,
        retryAfterMs: 600,
        limit: 'RATE',
        max: PER_SECOND,
        requestId: refused.headers.get('x-request-id'),
      },
    });
    now += 600;
    expect((await server.ask()).status).toBe(200);
  });

  it('is counted by caller, wherever one comes from', async () => {
    const from = (address: string, authorization: string) => ({
      authorization,
      'x-forwarded-for': address,
    });

    const answers = await statuses(
      ...times(PER_SECOND, from('192.0.2.1', 'one')),
      from('192.0.2.2', 'one'),
      from('192.0.2.1', 'another'),
      { 'x-forwarded-for': '192.0.2.1' },
    );

    expect(answers).toEqual([200, 200, 200, 429, 200, 200]);
  });

  it('is counted by address where nobody is known, the networks of IPv6 as one', async () => {
    const answers = await statuses(
      ...times(PER_SECOND, { 'x-forwarded-for': '2001:db8::1' }),
      { 'x-forwarded-for': '2001:db8::ffff:2' },
      { 'x-forwarded-for': '2001:db8:0:1::1' },
      { 'x-forwarded-for': '192.0.2.1' },
    );

    expect(answers).toEqual([200, 200, 200, 429, 200, 200]);
  });

  it('believes the trusted proxy alone, and not what a client puts before it', async () => {
    const answers = await statuses(
      ...['a', 'b', 'c', 'd'].map((spoofed) => ({ 'x-forwarded-for': `${spoofed}, 192.0.2.1` })),
    );

    expect(answers).toEqual([200, 200, 200, 429]);
  });

  it('counts bad tokens for the address they come from', async () => {
    const answers = await statuses(
      ...times(PER_SECOND, { authorization: 'bad' }),
      { authorization: 'bad' },
      {},
      { authorization: 'somebody' },
    );

    expect(answers).toEqual([401, 401, 401, 429, 429, 200]);
  });

  it('is not that of probes', async () => {
    await statuses(...times(PER_SECOND + 1, {}));

    const alive = await fetch(`${server.url}/healthz`);
    const ready = await fetch(`${server.url}/readyz`);

    expect([alive.status, ready.status]).toEqual([200, 200]);
  });
});

describe('A rate of 0', () => {
  it('lets everything through', async () => {
    const server = await aListeningServer({ limits: { ratePerClient: 0 } });

    const answers = await Promise.all(Array.from({ length: 200 }, () => server.ask()));

    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    await server.close();
  });
});
