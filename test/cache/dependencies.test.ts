import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createUserPoolIndex, indexGoneBy } from '../../src/cache';
import { createTally } from '../../src/domain/ask';
import { createDependencies } from '../../src/domain/dependencies';
import type { UserPool } from '../../src/domain/user-pool';
import { aCache, aPool, anAsk, describing } from './scripted-source';

/** Somebody who reads, and notes what the reads brought. */
function aNotingAsk() {
  const dependencies = createDependencies();
  return { dependencies, ask: anAsk({ tally: createTally(Infinity, dependencies) }) };
}

/** A read that answers depend on, of which there is room for four in all. */
async function aDependencyInAFullCache() {
  const { cache, script } = aCache({ maxBytes: 110_000 });
  script.answer = ({ input }) =>
    Promise.resolve(
      aPool((input as { userPoolId: string }).userPoolId, { name: 'x'.repeat(15_000) }),
    );
  const { dependencies, ask } = aNotingAsk();
  await cache.read(describing('a'), ask);
  return { cache, script, dependency: dependencies.known()?.[0] };
}

async function heapUsed(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed;
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a promise held is let go of a turn later.
  await new Promise(setImmediate);
  collect();
}

describe('What an operation depends on', () => {
  it('holds until another value is read, from the read that brought it to those from memory', async () => {
    const { cache } = aCache();
    const [first, second] = [aNotingAsk(), aNotingAsk()];
    await cache.read(describing('a'), first.ask);
    await cache.read(describing('a'), second.ask);
    const held = [first, second].map(({ dependencies }) => dependencies.known()?.[0]?.holds());

    await cache.read(describing('a'), anAsk({ fresh: true }));

    expect(held).toEqual([true, true]);
    expect([first, second].map(({ dependencies }) => dependencies.known()?.[0]?.holds())).toEqual([
      false,
      false,
    ]);
  });

  it('holds no longer than the cache has it', async () => {
    const { cache, dependency } = await aDependencyInAFullCache();
    const before = dependency?.holds();

    for (const id of ['b', 'c', 'd', 'e']) await cache.read(describing(id), anAsk());

    expect([before, dependency?.holds()]).toEqual([true, false]);
  });

  it('stays in a cache that is full for as long as it is asked for, now and then', async () => {
    const { cache, script, dependency } = await aDependencyInAFullCache();
    const held: (boolean | undefined)[] = [];

    for (const id of ['b', 'c', 'd', 'e', 'f']) {
      script.now += 2_000;
      held.push(dependency?.holds());
      await cache.read(describing(id), anAsk());
    }

    expect(held).toEqual([true, true, true, true, true]);
    expect(cache.usage().entries).toBeLessThan(5);
  });

  it('is not known while a read goes on, nor after one that failed', async () => {
    const { cache, script } = aCache();
    const { dependencies, ask } = aNotingAsk();
    script.answer = () => Promise.reject(new Error('planted'));

    const failing = cache.read(describing('a'), ask);
    const before = dependencies.known();
    await failing.catch(() => undefined);

    expect([before, dependencies.known()]).toEqual([null, null]);
  });

  it('is noted for nobody who keeps no answer', async () => {
    const { cache } = aCache();
    const ask = anAsk();

    await cache.read(describing('a'), ask);

    expect(ask.tally.dependencies.known()).toBeNull();
  });

  it('keeps no value in memory that the cache has let go of', async () => {
    const { cache, script } = aCache();
    const { dependencies, ask } = aNotingAsk();
    const values: WeakRef<UserPool>[] = [];
    script.answer = () => {
      const pool = aPool('a');
      values.push(new WeakRef(pool));
      return Promise.resolve(pool);
    };
    await cache.read(describing('a'), ask);
    await cache.read(describing('a'), anAsk({ fresh: true }));

    await collectGarbage();

    expect(dependencies.known()?.[0]?.holds()).toBe(false);
    expect(values.map((value) => value.deref() === undefined)).toEqual([true, false]);
  });

  it('and what the cache keeps hold on to no document that an id was a part of', async () => {
    const { cache, script } = aCache();
    script.answer = () => Promise.resolve(aPool('a'));
    const index = createUserPoolIndex();
    const before = await heapUsed();
    const kept: unknown[] = [];
    for (let at = 0; at < 50; at += 1) {
      const document = `${at}: us-east-1_aaaaaaaa${at} ${'x'.repeat(1_000_000)}`;
      const id = /us-east-1_\w+/.exec(document)?.[0] ?? '';
      const { dependencies, ask } = aNotingAsk();
      indexGoneBy(index, dependencies).placesOf(id);
      await cache.read(describing(id), ask);
      kept.push(dependencies.known());
      script.calls.length = 0;
    }

    expect((await heapUsed()) - before).toBeLessThan(20_000_000);
    expect(kept).toHaveLength(50);
  });
});
