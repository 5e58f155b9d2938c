import { keepFresh } from '../../src/cache/keep-fresh';
import { readText } from '../../src/domain/reads';
import { thrownBy } from '../support/builders';
import { aCache, anAsk, describing, failure, held, listing } from './scripted-source';

const SECOND = 1_000;

/** A cache that is kept fresh, whose clock and timers are turned together. */
function aKeptCache(options: { ttlSeconds?: number; concurrency?: number } = {}) {
  const { ttlSeconds = 60, concurrency = 2 } = options;
  const { cache, script } = aCache({ ttlSeconds });
  const failures: unknown[] = [];
  const progress: string[] = [];
  const keeping = keepFresh(cache, {
    ttlSeconds,
    concurrency,
    onProgress: (sentence) => progress.push(sentence),
    onFailure: (error) => failures.push(error),
  });
  const turn = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      script.now += SECOND;
      await jest.advanceTimersByTimeAsync(SECOND);
    }
  };
  return { cache, script, keeping, failures, progress, turn };
}

describe('A cache that is kept fresh', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  it.each([describing('a'), listing()])(
    'reads $operation again before it expires',
    async (read) => {
      const { cache, script, turn } = aKeptCache();
      await cache.read(read, anAsk());
      await cache.read(read, anAsk());

      await turn(44);
      const early = script.calls.length;
      await turn(15);
      const ask = anAsk();
      await cache.read(read, ask);

      expect([early, script.calls.length]).toEqual([1, 2]);
      expect(script.calls[1]?.ask.priority).toBe('BACKGROUND');
      expect(ask.tally.oldestAgeMs).toBeLessThan(15 * SECOND);
    },
  );

  it('tells of each round that read something', async () => {
    const { cache, script, progress, turn } = aKeptCache();
    for (const id of ['a', 'b']) {
      await cache.read(describing(id), anAsk());
      await cache.read(describing(id), anAsk());
    }
    const { answer } = script;
    script.answer = (read, ask) =>
      readText(read) === readText(describing('b'))
        ? Promise.reject(failure('UPSTREAM_UNAVAILABLE'))
        : answer(read, ask);

    await turn(59);

    expect(progress[0]).toBe('refresh: 1 of 2 pools and lists read again');
  });

  it('leaves alone what nobody used since it was read', async () => {
    const { cache, script, turn } = aKeptCache();
    await cache.read(describing('a'), anAsk());
    await cache.read(describing('a'), anAsk());

    await turn(600);

    expect(script.calls).toHaveLength(2);
  });

  it('takes reads from behind for no use', async () => {
    const { cache, script, turn } = aKeptCache();
    await cache.read(describing('a'), anAsk());
    await cache.read(describing('a'), anAsk({ priority: 'BACKGROUND' }));

    await turn(59);

    expect(script.calls).toHaveLength(1);
  });

  it('leaves refusals alone', async () => {
    const { cache, script, turn } = aKeptCache({ ttlSeconds: 10 });
    script.answer = () => Promise.reject(failure('USER_POOL_NOT_FOUND'));
    await thrownBy(() => cache.read(describing('a'), anAsk()));
    await thrownBy(() => cache.read(describing('a'), anAsk()));

    await turn(9);

    expect(script.calls).toHaveLength(1);
  });

  it('has no more reads under way than it is told, and never two for one thing', async () => {
    const { cache, script, turn } = aKeptCache();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of [...ids, ...ids]) await cache.read(describing(id), anAsk());
    const { answer, release } = held();
    script.answer = answer;

    await turn(58);
    const underWay = cache.usage().inFlight;
    release();
    await turn(1);

    expect(underWay).toBe(2);
    expect(
      script.calls
        .slice(5)
        .map(({ read }) => readText(read))
        .sort(),
    ).toEqual(ids.map((id) => readText(describing(id))));
  });

  it('tells a failure, leaves AWS alone for a moment, and keeps what it had', async () => {
    const { cache, script, failures, turn } = aKeptCache();
    await cache.read(describing('a'), anAsk());
    const old = await cache.read(describing('a'), anAsk());
    const down = failure('UPSTREAM_UNAVAILABLE');
    script.answer = () => Promise.reject(down);

    await turn(50);
    const told = [...failures];
    const kept = await cache.read(describing('a'), anAsk());
    await turn(9);

    expect(told).toEqual([down]);
    expect(kept).toBe(old);
    expect(failures).toEqual([down, down]);
  });

  it('is left alone once that is stopped', async () => {
    const { cache, script, keeping, turn } = aKeptCache();
    await cache.read(describing('a'), anAsk());
    await cache.read(describing('a'), anAsk());

    keeping.stop();
    await turn(59);

    expect(script.calls).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('with a time to live of 0 has nothing to keep', () => {
    aKeptCache({ ttlSeconds: 0 });

    expect(jest.getTimerCount()).toBe(0);
  });
});
