import { createTally, type Tally } from '../../src/domain/ask';
import { GatewayError } from '../../src/domain/gateway-error';
import type { ErrorCode } from '../../src/domain/error-code';
import { failureOf, thrownBy } from '../support/builders';
import { aCache, anAsk, aPool, describing, failure, held, settled } from './scripted-source';

const WEATHER = [
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_THROTTLED',
  'UPSTREAM_AUTH',
  'OVERLOADED',
  'INTERNAL_SERVER_ERROR',
  'LIMIT_EXCEEDED',
] as const satisfies readonly ErrorCode[];

const ANSWERS = [
  'USER_POOL_NOT_FOUND',
  'RESOURCE_NOT_FOUND',
  'ACCESS_DENIED',
  'OPERATION_NOT_ENABLED',
  'USER_POOL_TAGGING',
  'INVALID_INPUT',
] as const satisfies readonly ErrorCode[];

function costOf({ calls, cacheHits, coalesced, waitedMs, oldestAgeMs }: Tally) {
  return { calls, cacheHits, coalesced, waitedMs, oldestAgeMs };
}

describe('A value', () => {
  it('is read once for everybody, until its time to live is over', async () => {
    const { cache, script } = aCache();
    const first = await cache.read(describing('a'), anAsk());
    script.now = 59_999;
    const ask = anAsk();

    const second = await cache.read(describing('a'), ask);

    expect(second).toBe(first);
    expect(script.calls).toHaveLength(1);
    expect(costOf(ask.tally)).toEqual({
      calls: 0,
      cacheHits: 1,
      coalesced: 0,
      waitedMs: 0,
      oldestAgeMs: 59_999,
    });
  });

  it('is kept apart by operation, account, region and input', async () => {
    const { cache, script } = aCache();
    const read = describing('a');
    const others = [
      { ...read, place: { ...read.place, account: 'other' } },
      { ...read, place: { ...read.place, region: 'us-east-1' } },
      describing('b'),
    ];

    await cache.read(read, anAsk());
    for (const other of others) await cache.read(other, anAsk());

    expect(script.calls.map((call) => call.read)).toEqual([read, ...others]);
  });

  it.each([60_000, 119_999])(
    'aged %d ms is served at once, and read anew behind the reader',
    async (age) => {
      const { cache, script } = aCache();
      const old = await cache.read(describing('a'), anAsk());
      const { answer, release } = held();
      script.answer = answer;
      script.now = age;
      const ask = anAsk();

      const served = await cache.read(describing('a'), ask);
      release();
      await settled();
      const next = await cache.read(describing('a'), anAsk());

      expect(served).toBe(old);
      expect(ask.tally.oldestAgeMs).toBe(age);
      expect(next.name).toBe('held');
      expect(script.calls).toHaveLength(2);
    },
  );

  it('that is read anew behind its reader is nobody’s cost, and goes behind those who wait', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.now = 60_000;
    const ask = anAsk({ tally: createTally(0) });

    await cache.read(describing('a'), ask);

    expect(script.calls[1]?.ask.priority).toBe('BACKGROUND');
    expect(script.calls[1]?.ask.tally).not.toBe(ask.tally);
  });

  it('is read anew once, however many readers are served the old one', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.answer = held().answer;
    script.now = 60_000;

    await Promise.all(Array.from({ length: 50 }, () => cache.read(describing('a'), anAsk())));

    expect(script.calls).toHaveLength(2);
  });

  it('that is older than twice its time to live is waited for', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.now = 120_000;
    const ask = anAsk();

    const value = await cache.read(describing('a'), ask);

    expect(value.name).toBe('2');
    expect(ask.tally.cacheHits).toBe(0);
  });
});

describe('A refusal of AWS', () => {
  it.each(ANSWERS)('with %s is kept for its own, shorter time', async (code) => {
    const { cache, script } = aCache();
    script.answer = () => Promise.reject(failure(code));
    await thrownBy(() => cache.read(describing('a'), anAsk()));
    script.now = 4_999;
    const ask = anAsk();

    const kept = await failureOf(() => cache.read(describing('a'), ask));
    script.now = 5_000;
    await thrownBy(() => cache.read(describing('a'), anAsk()));

    expect(kept).toEqual(failure(code).failure);
    expect(ask.tally).toMatchObject({ cacheHits: 1, oldestAgeMs: 4_999 });
    expect(script.calls).toHaveLength(2);
  });

  it('is thrown as an error of its own each time, without AWS’s own words', async () => {
    const { cache, script } = aCache();
    script.answer = () => Promise.reject(failure('ACCESS_DENIED'));
    const original = await thrownBy(() => cache.read(describing('a'), anAsk()));

    const kept = await Promise.all(
      [1, 2].map(() => thrownBy(() => cache.read(describing('a'), anAsk()))),
    );

    expect((original as Error).cause).toBeDefined();
    expect(kept[0]).toBeInstanceOf(GatewayError);
    expect(kept.map((error) => (error as Error).cause)).toEqual([undefined, undefined]);
    expect(new Set([original, ...kept]).size).toBe(3);
  });

  it('takes the place of an old value, and does not outlive its time while AWS is down', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.now = 120_000;
    script.answer = () => Promise.reject(failure('USER_POOL_NOT_FOUND'));
    await thrownBy(() => cache.read(describing('a'), anAsk()));
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));

    const kept = await failureOf(() => cache.read(describing('a'), anAsk()));
    script.now += 5_000;
    const later = await failureOf(() => cache.read(describing('a'), anAsk()));

    expect([kept.code, later.code]).toEqual(['USER_POOL_NOT_FOUND', 'UPSTREAM_UNAVAILABLE']);
  });

  it('that was met behind the readers is told to the next of them', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.now = 60_000;
    script.answer = () => Promise.reject(failure('USER_POOL_NOT_FOUND'));

    await cache.read(describing('a'), anAsk());
    await settled();
    const next = await failureOf(() => cache.read(describing('a'), anAsk()));

    expect(next.code).toBe('USER_POOL_NOT_FOUND');
    expect(script.backgroundFailures).toHaveLength(1);
  });
});

describe('A failure that is weather', () => {
  it.each(WEATHER)('with %s is never kept', async (code) => {
    const { cache, script } = aCache();
    script.answer = () => Promise.reject(failure(code));

    const first = await thrownBy(() => cache.read(describing('a'), anAsk()));
    const second = await thrownBy(() => cache.read(describing('a'), anAsk()));

    expect([first, second].map((error) => (error as GatewayError).failure.code)).toEqual([
      code,
      code,
    ]);
    expect(script.calls).toHaveLength(2);
    expect(cache.usage()).toEqual({ entries: 0, bytes: 0, inFlight: 0 });
  });

  it.each(WEATHER)('with %s lets an old value serve, and tells its age', async (code) => {
    const { cache, script } = aCache();
    const old = await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure(code));
    script.now = 3_599_999;
    const ask = anAsk();

    const served = await cache.read(describing('a'), ask);

    expect(served).toBe(old);
    expect(ask.tally.oldestAgeMs).toBe(3_599_999);
    expect(script.calls).toHaveLength(2);
  });

  it('lets no value serve that is older than allowed', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    script.now = 3_600_000;

    const told = await failureOf(() => cache.read(describing('a'), anAsk()));

    expect(told.code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('lets the old value serve at once for a moment, and then has the next reader try', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    script.now = 200_000;
    await cache.read(describing('a'), anAsk());

    script.now = 204_999;
    await cache.read(describing('a'), anAsk());
    const callsWithin = script.calls.length;
    script.now = 205_000;
    await cache.read(describing('a'), anAsk());

    expect([callsWithin, script.calls.length]).toEqual([2, 3]);
  });

  it('behind a reader is told for the log, and tried again only after a moment', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    const down = failure('UPSTREAM_UNAVAILABLE');
    script.answer = () => Promise.reject(down);
    const callsAt: number[] = [];

    for (script.now of [60_000, 64_999, 65_000]) {
      await cache.read(describing('a'), anAsk());
      await settled();
      callsAt.push(script.calls.length);
    }

    expect(callsAt).toEqual([2, 2, 3]);
    expect(script.backgroundFailures).toEqual([down, down]);
  });

  it('is over for everybody once one read succeeds', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    const right = script.answer;
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    script.now = 200_000;
    await cache.read(describing('a'), anAsk());
    script.answer = right;
    script.now = 205_000;

    const value = await cache.read(describing('a'), anAsk());

    expect(value.name).toBe('3');
  });
});

describe('Readers of one thing', () => {
  it('share one call, and each is told that it joined', async () => {
    const { cache, script } = aCache();
    const { answer, release } = held();
    script.answer = answer;
    const asks = Array.from({ length: 500 }, () => anAsk());

    const reading = asks.map((ask) => cache.read(describing('a'), ask));
    release();
    const values = await Promise.all(reading);

    expect(script.calls).toHaveLength(1);
    expect(new Set(values).size).toBe(1);
    expect(asks.map(({ tally }) => tally.coalesced)).toEqual([0, ...Array<1>(499).fill(1)]);
    expect(cache.counters()).toEqual({
      DescribeUserPool: { calls: 1, sharedHits: 0, cacheHits: 0, coalesced: 499, failures: 0 },
    });
  });

  it('share its failure, and the next tries again', async () => {
    const { cache, script } = aCache();
    const { answer, release } = held();
    script.answer = answer;

    const reading = [1, 2, 3].map(() =>
      failureOf(() => cache.read(describing('a'), anAsk())).then(({ code }) => code),
    );
    release(() => Promise.reject(failure('UPSTREAM_TIMEOUT')));
    const codes = await Promise.all(reading);

    expect(codes).toEqual(Array(3).fill('UPSTREAM_TIMEOUT'));
    expect(script.calls).toHaveLength(1);
    expect(cache.usage().inFlight).toBe(0);
  });

  it('who wait make a read from behind urgent', async () => {
    const { cache, script } = aCache();
    const { answer, release } = held();
    script.answer = answer;
    const background = anAsk({ priority: 'BACKGROUND' });
    const behind = cache.read(describing('a'), background);
    const before = script.calls[0]?.ask.priority;

    const waiting = cache.read(describing('a'), anAsk());
    const after = script.calls[0]?.ask.priority;
    release();
    await Promise.all([behind, waiting]);

    expect([before, after]).toEqual(['BACKGROUND', 'INTERACTIVE']);
    expect(background.priority).toBe('BACKGROUND');
  });

  it('of the background leave a read as urgent as it is', async () => {
    const { cache, script } = aCache();
    const { answer, release } = held();
    script.answer = answer;
    const reading = [anAsk(), anAsk({ priority: 'BACKGROUND' })].map((ask) =>
      cache.read(describing('a'), ask),
    );
    release();
    await Promise.all(reading);

    expect(script.calls[0]?.ask.priority).toBe('INTERACTIVE');
  });

  it('have the call count for the one who caused it', async () => {
    const { cache, script } = aCache();
    const [first, second] = [anAsk(), anAsk()];
    script.answer = (_, { tally }) => {
      tally.called();
      return Promise.resolve(aPool('a'));
    };

    await Promise.all([cache.read(describing('a'), first), cache.read(describing('a'), second)]);

    expect([first, second].map(({ tally }) => tally.calls)).toEqual([1, 0]);
  });

  it('outlive a source that throws before it returned a promise', async () => {
    const { cache, script } = aCache();
    script.answer = () => {
      throw new Error('at once');
    };
    await thrownBy(() => cache.read(describing('a'), anAsk()));
    script.answer = () => Promise.resolve(aPool('a'));

    const value = await cache.read(describing('a'), anAsk());

    expect(value.id).toBe('a');
    expect(cache.usage().inFlight).toBe(0);
  });
});

describe('An operation that has had its calls', () => {
  it('fails alone: who comes after it starts the read', async () => {
    const { cache, script } = aCache();
    const spent = anAsk({ tally: createTally(0) });

    const [refused, served] = await Promise.allSettled([
      cache.read(describing('a'), spent),
      cache.read(describing('a'), anAsk()),
    ]);

    expect(refused).toMatchObject({ reason: { failure: { code: 'LIMIT_EXCEEDED' } } });
    expect(served).toMatchObject({ value: { id: 'a' } });
    expect(script.calls).toHaveLength(1);
  });

  it('is still served from memory, and may join', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    const { answer, release } = held();
    script.answer = answer;
    const spent = anAsk({ tally: createTally(0) });

    const reading = [
      cache.read(describing('a'), spent),
      cache.read(describing('b'), anAsk()),
      cache.read(describing('b'), spent),
    ];
    release();
    const ids = (await Promise.all(reading)).map(({ id }) => id);

    expect(ids).toEqual(['a', 'b', 'b']);
    expect(costOf(spent.tally)).toMatchObject({ cacheHits: 1, coalesced: 1 });
  });

  it('gets its limit told even where an old value could serve: AWS is not down', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.now = 200_000;

    const told = await failureOf(() =>
      cache.read(describing('a'), anAsk({ tally: createTally(0) })),
    );
    const other = await cache.read(describing('a'), anAsk());

    expect(told.code).toBe('LIMIT_EXCEEDED');
    expect(other.name).toBe('2');
  });
});

describe('A caller who wants it fresh', () => {
  it('causes a read though the value is, and leaves it to everybody', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());

    const fresh = await cache.read(describing('a'), anAsk({ fresh: true }));
    const next = await cache.read(describing('a'), anAsk());

    expect(fresh.name).toBe('2');
    expect(next).toBe(fresh);
    expect(script.calls).toHaveLength(2);
  });

  it('joins a read that is under way', async () => {
    const { cache, script } = aCache();
    const { answer, release } = held();
    script.answer = answer;
    const asks = [anAsk(), anAsk({ fresh: true }), anAsk({ fresh: true })];

    const reading = asks.map((ask) => cache.read(describing('a'), ask));
    release();
    await Promise.all(reading);

    expect(script.calls).toHaveLength(1);
    expect(asks.map(({ tally }) => tally.coalesced)).toEqual([0, 1, 1]);
  });

  it('is told of a failure, while others get what was kept', async () => {
    const { cache, script } = aCache();
    const old = await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    script.now = 200_000;

    const [fresh, other] = await Promise.allSettled([
      cache.read(describing('a'), anAsk({ fresh: true })),
      cache.read(describing('a'), anAsk()),
    ]);

    expect(fresh).toMatchObject({ reason: { failure: { code: 'UPSTREAM_UNAVAILABLE' } } });
    expect(other).toEqual({ status: 'fulfilled', value: old });
    expect(script.calls).toHaveLength(1 + 1);
  });

  it('does not cost a fresh value its place by a failure', async () => {
    const { cache, script } = aCache();
    const old = await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('UPSTREAM_THROTTLED'));

    await thrownBy(() => cache.read(describing('a'), anAsk({ fresh: true })));
    const next = await cache.read(describing('a'), anAsk());

    expect(next).toBe(old);
    expect(script.calls).toHaveLength(2);
  });

  it('gets a refusal, which everybody then gets', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('USER_POOL_NOT_FOUND'));

    await thrownBy(() => cache.read(describing('a'), anAsk({ fresh: true })));
    const next = await failureOf(() => cache.read(describing('a'), anAsk()));

    expect(next.code).toBe('USER_POOL_NOT_FOUND');
  });
});

describe('With a time to live of 0', () => {
  it('nothing serves without asking AWS, refusals neither', async () => {
    const { cache, script } = aCache({ ttlSeconds: 0 });

    await cache.read(describing('a'), anAsk());
    await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('USER_POOL_NOT_FOUND'));
    await thrownBy(() => cache.read(describing('a'), anAsk()));
    await thrownBy(() => cache.read(describing('a'), anAsk()));

    expect(script.calls).toHaveLength(4);
  });

  it('readers still share a call', async () => {
    const { cache, script } = aCache({ ttlSeconds: 0 });

    await Promise.all([1, 2, 3].map(() => cache.read(describing('a'), anAsk())));

    expect(script.calls).toHaveLength(1);
  });

  it('an old value still serves while AWS is down, after each reader’s own try', async () => {
    const { cache, script } = aCache({ ttlSeconds: 0 });
    const old = await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    script.now = 1_000;

    const served = [
      await cache.read(describing('a'), anAsk()),
      await cache.read(describing('a'), anAsk()),
    ];

    expect(served).toEqual([old, old]);
    expect(script.calls).toHaveLength(3);
  });
});

describe('The counters', () => {
  it('tell what became of the reads of each operation', async () => {
    const { cache, script } = aCache();
    await cache.read(describing('a'), anAsk());
    await cache.read(describing('a'), anAsk());
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    await thrownBy(() => cache.read(describing('b'), anAsk()));

    const counts = cache.counters();
    await cache.read(describing('a'), anAsk());

    expect(counts).toEqual({
      DescribeUserPool: { calls: 2, sharedHits: 0, cacheHits: 1, coalesced: 0, failures: 1 },
    });
  });
});
