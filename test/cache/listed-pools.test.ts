import { GatewayError } from '../../src/domain/gateway-error';
import { aCache, anAsk, aPool, describing, failure, listed, listing } from './scripted-source';
import { thrownBy } from '../support/builders';

const OLD = '2026-01-01T00:00:00.000Z';
const NEW = '2026-01-01T00:00:00.001Z';

/** A cache in which pool `a`, last modified as told, is described, and whose next list tells another date. */
async function describedThenListed(
  described: string | null,
  told: string | null,
  unchangedTtlSeconds = 0,
) {
  const { cache, script } = aCache({ unchangedTtlSeconds });
  let lastModifiedDate = described;
  script.answer = (read) =>
    Promise.resolve(
      read.operation === 'DescribeUserPool'
        ? aPool('a', { lastModifiedDate })
        : { items: [listed('a', told)], nextToken: null },
    );
  await cache.read(describing('a'), anAsk());
  lastModifiedDate = told;
  script.now = 10_000;
  await cache.read(listing(), anAsk());
  const describes = () =>
    script.calls.filter((call) => call.read.operation === 'DescribeUserPool').length;
  return { cache, script, describes };
}

describe('A described pool that a list shows', () => {
  it('modified since is read anew by the next reader', async () => {
    const { cache, describes } = await describedThenListed(OLD, NEW);

    const pool = await cache.read(describing('a'), anAsk());

    expect(pool.lastModifiedDate).toBe(NEW);
    expect(describes()).toBe(2);
  });

  it('modified since still serves where AWS fails, with its age', async () => {
    const { cache, script } = await describedThenListed(OLD, NEW);
    script.answer = () => Promise.reject(failure('UPSTREAM_UNAVAILABLE'));
    const ask = anAsk();

    const pool = await cache.read(describing('a'), ask);

    expect(pool.lastModifiedDate).toBe(OLD);
    expect(ask.tally.oldestAgeMs).toBe(10_000);
  });

  it.each([
    ['unmodified', OLD, OLD],
    ['without a date', OLD, null],
  ])('%s serves as long as any other where nothing longer is set', async (_, before, told) => {
    const { cache, script, describes } = await describedThenListed(before, told);

    script.now = 59_999;
    await cache.read(describing('a'), anAsk());
    const within = describes();
    script.now = 120_000;
    await cache.read(describing('a'), anAsk());

    expect([within, describes()]).toEqual([1, 2]);
  });

  it('unmodified serves for the longer time that is set, from when it was described', async () => {
    const { cache, script, describes } = await describedThenListed(OLD, OLD, 600);

    script.now = 599_999;
    await cache.read(describing('a'), anAsk());
    const within = describes();
    script.now = 660_000;
    await cache.read(describing('a'), anAsk());

    expect([within, describes()]).toEqual([1, 2]);
  });

  it('unmodified keeps its own time where the longer one that is set is shorter', async () => {
    const { cache, script, describes } = await describedThenListed(OLD, OLD, 30);

    script.now = 59_999;
    await cache.read(describing('a'), anAsk());

    expect(describes()).toBe(1);
  });

  it('without a date is not taken for unmodified', async () => {
    const { cache, script, describes } = await describedThenListed(OLD, null, 600);

    script.now = 120_000;
    await cache.read(describing('a'), anAsk());

    expect(describes()).toBe(2);
  });

  it('modified is expired in its own place alone', async () => {
    const { cache, script } = await describedThenListed(OLD, OLD);
    const elsewhere = { account: 'other', region: 'eu-west-1' };
    script.answer = () => Promise.resolve({ items: [listed('a', NEW)], nextToken: null });
    await cache.read({ ...listing(), place: elsewhere }, anAsk());
    const calls = script.calls.length;

    await cache.read(describing('a'), anAsk());

    expect(script.calls).toHaveLength(calls);
  });

  it('but that AWS refused to describe is refused for its time', async () => {
    const { cache, script } = aCache();
    script.answer = () => Promise.reject(failure('ACCESS_DENIED'));
    await thrownBy(() => cache.read(describing('a'), anAsk()));
    script.answer = () => Promise.resolve({ items: [listed('a', NEW)], nextToken: null });
    await cache.read(listing(), anAsk());

    await thrownBy(() => cache.read(describing('a'), anAsk()));

    expect(script.calls).toHaveLength(2);
  });
});

describe('A list with an item that cannot be understood', () => {
  it('is kept without AWS’s own words, and is told whole to who read it', async () => {
    const { cache, script } = aCache();
    const summary = failure('UPSTREAM_UNAVAILABLE');
    const page = { items: [{ id: 'a', summary }, listed('b', OLD)], nextToken: 'next' };
    script.answer = () => Promise.resolve(page);

    const first = await cache.read(listing(), anAsk());
    const kept = await cache.read(listing(), anAsk());

    expect(first).toBe(page);
    const error = kept.items[0]?.summary as GatewayError;
    expect(error).toBeInstanceOf(GatewayError);
    expect(error.cause).toBeUndefined();
    expect(error.failure).toEqual(summary.failure);
    expect(kept).toEqual({ ...page, items: [{ id: 'a', summary: error }, page.items[1]] });
    expect(Object.isFrozen(kept)).toBe(true);
  });

  it('is otherwise kept as it is', async () => {
    const { cache, script } = aCache();
    const page = { items: [listed('b', OLD)], nextToken: null };
    script.answer = () => Promise.resolve(page);
    await cache.read(listing(), anAsk());

    const kept = await cache.read(listing(), anAsk());

    expect(kept).toBe(page);
  });
});
