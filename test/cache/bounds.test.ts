import fc from 'fast-check';
import type { GatewayError } from '../../src/domain/gateway-error';
import { thrownBy } from '../support/builders';
import { aCache, anAsk, aPool, describing, failure, held, settled } from './scripted-source';

describe('The memory of the cache', () => {
  it('holds what fits, and forgets first what was not used for longest', async () => {
    const { cache, script } = aCache({ maxBytes: 100_000 });
    const text = 'x'.repeat(20_000);
    script.answer = ({ input }) =>
      Promise.resolve(aPool((input as { userPoolId: string }).userPoolId, { name: text }));
    for (const id of ['a', 'b', 'a', 'c', 'a', 'd']) await cache.read(describing(id), anAsk());
    const calls = script.calls.length;

    await cache.read(describing('a'), anAsk());
    const callsForUsed = script.calls.length - calls;
    await cache.read(describing('b'), anAsk());

    expect(callsForUsed).toBe(0);
    expect(script.calls).toHaveLength(calls + 1);
    expect(cache.usage().bytes).toBeLessThanOrEqual(100_000);
  });

  it('keeps nothing that is larger than all of it, and forgets nothing for it', async () => {
    const { cache, script } = aCache({ maxBytes: 20_000 });
    await cache.read(describing('small'), anAsk());
    script.answer = () => Promise.resolve(aPool('large', { name: 'x'.repeat(20_000) }));

    const read = await cache.read(describing('large'), anAsk());

    expect(read.id).toBe('large');
    expect(cache.usage().entries).toBe(1);
    await cache.read(describing('small'), anAsk());
    expect(script.calls).toHaveLength(2);
  });

  it('counts a text by its bytes, not by its characters', async () => {
    const [latin, han] = await Promise.all(
      ['x', '漢'].map(async (character) => {
        const { cache, script } = aCache();
        script.answer = () => Promise.resolve(aPool('a', { name: character.repeat(1_000) }));
        await cache.read(describing('a'), anAsk());
        return cache.usage().bytes;
      }),
    );

    expect((han ?? 0) - (latin ?? 0)).toBe(3_000);
  });

  it('of no size keeps nothing, and readers still share a call', async () => {
    const { cache, script } = aCache({ maxBytes: 0 });

    await Promise.all([1, 2].map(() => cache.read(describing('a'), anAsk())));
    await cache.read(describing('a'), anAsk());

    expect(script.calls).toHaveLength(2);
    expect(cache.usage()).toEqual({ entries: 0, bytes: 0, inFlight: 0 });
  });

  it('that is full does not forget what is under way', async () => {
    const { cache, script } = aCache({ maxBytes: 5_000 });
    const right = script.answer;
    const { answer, release } = held();
    script.answer = answer;
    const first = cache.read(describing('a'), anAsk());
    script.answer = right;
    for (const id of ['b', 'c', 'd', 'e']) await cache.read(describing(id), anAsk());

    const second = cache.read(describing('a'), anAsk());
    release();

    expect(await second).toBe(await first);
    expect(script.calls).toHaveLength(5);
  });

  it('keeps no trace of reads that ended, however they ended', async () => {
    const { cache, script } = aCache();
    script.answer = ({ input }) =>
      (input as { userPoolId: string }).userPoolId.endsWith('7')
        ? Promise.reject(failure('UPSTREAM_TIMEOUT'))
        : Promise.resolve(aPool('x'));
    const ids = Array.from({ length: 100 }, (_, index) => `pool${index}`);

    await Promise.allSettled(ids.map((id) => cache.read(describing(id), anAsk())));

    expect(cache.usage()).toMatchObject({ entries: 90, inFlight: 0 });
  });
});

/** What can happen to a cache, in any order. */
const STEP = fc.oneof(
  fc.record({
    kind: fc.constant('read' as const),
    id: fc.constantFrom('a', 'b'),
    fresh: fc.boolean(),
    priority: fc.constantFrom('INTERACTIVE' as const, 'BACKGROUND' as const),
  }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constant('turn' as const), isUp: fc.boolean() }),
  fc.record({ kind: fc.constant('land' as const) }),
);

describe('Whatever readers, clock and weather do,', () => {
  const ttlSeconds = 10;
  const staleSeconds = 60;

  it.each([0, ttlSeconds])(
    'with %i seconds to live one call at most is under way for a thing, and no answer is older than allowed',
    async (ttl) => {
      await fc.assert(
        fc.asyncProperty(fc.array(STEP, { maxLength: 60 }), async (steps) => {
          const { cache, script } = aCache({ ttlSeconds: ttl, staleSeconds });
          let isUp = true;
          let landing = held();
          // The name of a pool is the time at which AWS told it.
          script.answer = async (read, ask) => {
            await landing.answer(read, ask);
            if (!isUp) throw failure('UPSTREAM_UNAVAILABLE');
            const { userPoolId } = read.input as { userPoolId: string };
            return aPool(userPoolId, { name: `${script.now}` });
          };
          const reading: Promise<unknown>[] = [];

          for (const step of steps) {
            if (step.kind === 'wait') script.now += step.seconds * 1_000;
            if (step.kind === 'turn') isUp = step.isUp;
            if (step.kind === 'land') {
              landing.release();
              landing = held();
              await settled();
            }
            if (step.kind === 'read') {
              const ask = anAsk(step);
              const askedAt = script.now;
              reading.push(
                cache.read(describing(step.id), ask).then(
                  ({ name }) => {
                    const ageMs = script.now - Number(name);
                    expect(ageMs).toBeLessThan(staleSeconds * 1_000);
                    expect(ask.tally.oldestAgeMs ?? 0).toBe(ageMs);
                    if (step.fresh) expect(Number(name)).toBeGreaterThanOrEqual(askedAt);
                    if (ageMs >= 2 * ttl * 1_000 && ageMs > 0) expect(step.fresh).toBe(false);
                  },
                  (error: unknown) =>
                    expect((error as GatewayError).failure.code).toBe('UPSTREAM_UNAVAILABLE'),
                ),
              );
              await settled();
            }
          }
          landing.release();
          await Promise.all(reading);
          await settled();

          expect(script.mostAtOnce).toBeLessThanOrEqual(1);
          expect(cache.usage().inFlight).toBe(0);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('an answer older than twice its time to live came because AWS failed within the last moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { maxLength: 40 }),
        async (steps) => {
          const { cache, script } = aCache({ ttlSeconds, staleSeconds });
          let failedAt = -Infinity;
          let isUp = true;
          script.answer = () => {
            if (isUp) return Promise.resolve(aPool('a', { name: `${script.now}` }));
            failedAt = script.now;
            return Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
          };

          for (const [seconds, up] of steps) {
            script.now += seconds * 1_000;
            isUp = up;
            const value = await cache.read(describing('a'), anAsk()).catch(() => null);
            await settled();
            if (value === null) {
              expect(isUp).toBe(false);
              continue;
            }
            const age = script.now - Number(value.name);
            if (age >= 2 * ttlSeconds * 1_000) {
              expect(script.now - failedAt).toBeLessThan(5_000);
              expect(age).toBeLessThan(staleSeconds * 1_000);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('A failure that has no old value behind it', () => {
  it('is told to each who waited', async () => {
    const { cache, script } = aCache();
    const down = failure('UPSTREAM_UNAVAILABLE');
    script.answer = () => Promise.reject(down);

    const told = await Promise.all(
      [1, 2].map(() => thrownBy(() => cache.read(describing('a'), anAsk()))),
    );

    expect(told).toEqual([down, down]);
  });
});
