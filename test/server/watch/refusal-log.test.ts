import pino from 'pino';
import { createRefusalLog } from '../../../src/server/watch/refusal-log';

describe('The log of refusals', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function aLog() {
    const lines: Record<string, unknown>[] = [];
    const log = pino(
      {},
      { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
    );
    const refuse = createRefusalLog(log);
    const refused = (code: string, times: number) => {
      for (let count = 0; count < times; count += 1) {
        const requestId = `request-${count}`;
        const status = 429;
        refuse({
          requestId,
          caller: null,
          code,
          limit: null,
          reason: null,
          address: '127.0.0.1',
          status,
          method: 'POST',
          route: '/graphql',
        });
      }
    };
    return { lines, refused };
  }

  it('tells each one, as long as they are few', () => {
    const { lines, refused } = aLog();

    refused('RATE_LIMITED', 2);
    jest.advanceTimersByTime(60_000);

    expect(lines).toMatchObject([
      { requestId: 'request-0', code: 'RATE_LIMITED', status: 429, route: '/graphql' },
      { requestId: 'request-1' },
    ]);
    expect(lines).toHaveLength(2);
  });

  it('counts those of a flood, each code apart', () => {
    const { lines, refused } = aLog();

    refused('RATE_LIMITED', 5_000);
    refused('UNAUTHENTICATED', 1);
    jest.advanceTimersByTime(1_000);

    expect(lines).toHaveLength(10 + 1 + 1);
    expect(lines.at(-2)).toMatchObject({ code: 'UNAUTHENTICATED', requestId: 'request-0' });
    expect(lines.at(-1)).toMatchObject({ code: 'RATE_LIMITED', leftOut: 4_990 });
  });

  it('tells again in the next second', () => {
    const { lines, refused } = aLog();

    refused('RATE_LIMITED', 11);
    jest.advanceTimersByTime(1_000);
    refused('RATE_LIMITED', 1);

    expect(lines).toHaveLength(10 + 1 + 1);
    expect(lines.at(-1)).toMatchObject({ requestId: 'request-0' });
  });
});
