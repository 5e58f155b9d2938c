import { warmUp, type WarmUpCounts, type WarmUpOptions } from '../../src/cache/warm-up';
import type { Operation, Read, ValueOf } from '../../src/domain/reads';
import {
  aCache,
  anAsk,
  aPool,
  describing,
  failure,
  held,
  listed,
  settled,
} from './scripted-source';

const FLEET = {
  accounts: [
    { name: 'default', regions: ['eu-west-1', 'us-east-1'] },
    { name: 'other', regions: ['eu-west-1'] },
  ],
  homeRegion: 'eu-west-1',
};

/** Every place has two pages of five pools each. */
function fleetAnswer(read: Read): Promise<ValueOf<Operation>> {
  const { account, region } = read.place;
  if (read.operation === 'DescribeUserPool') return Promise.resolve(aPool('described'));
  const { token } = read.input as { token: string | null };
  const ids = [1, 2, 3, 4, 5].map((n) => `${account}-${region}-${token ?? 'first'}_${n}`);
  return Promise.resolve({
    items: ids.map((id) => listed(id, null)),
    nextToken: token === null ? 'second' : null,
  });
}

/** A warm-up of the fleet, and what it told. */
function aWarmUp(
  answer: (read: Read) => Promise<ValueOf<Operation>>,
  options: Partial<WarmUpOptions> = {},
) {
  const { cache, script } = aCache();
  script.answer = answer;
  const told: [string, WarmUpCounts][] = [];
  const failures: unknown[] = [];
  const warming = warmUp(cache, {
    mode: 'pools',
    fleet: FLEET,
    concurrency: 3,
    onProgress: (...progress) => told.push(progress),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  const callsOf = (operation: Operation) =>
    script.calls.filter(({ read }) => read.operation === operation);
  return { cache, script, warming, told, failures, callsOf };
}

describe('A warm-up', () => {
  it('of lists reads every page of every place, and no pool', async () => {
    const { warming, callsOf, told } = aWarmUp(fleetAnswer, { mode: 'lists' });

    await warming.done;

    expect(callsOf('ListUserPools')).toHaveLength(6);
    expect(callsOf('DescribeUserPool')).toHaveLength(0);
    expect(told.at(-1)).toEqual([
      'warm-up: ended',
      { lists: 3, listedPools: 30, describedPools: 0, failures: 0 },
    ]);
  });

  it('of pools describes every pool in its place too, so that readers find it in memory', async () => {
    const { cache, script, warming, callsOf } = aWarmUp(fleetAnswer);
    await warming.done;
    const calls = script.calls.length;

    await cache.read(describing('default-eu-west-1-second_5'), anAsk());

    expect(script.calls).toHaveLength(calls);
    expect(callsOf('DescribeUserPool')).toHaveLength(30);
    for (const { read } of callsOf('DescribeUserPool')) {
      const { userPoolId } = read.input as { userPoolId: string };
      expect(userPoolId).toContain(`${read.place.account}-${read.place.region}-`);
    }
  });

  it('goes behind all who wait', async () => {
    const { warming, script } = aWarmUp(fleetAnswer);

    await warming.done;

    expect(new Set(script.calls.map(({ ask }) => ask.priority))).toEqual(new Set(['BACKGROUND']));
  });

  it('has no more reads under way than it is told', async () => {
    let underWay = 0;
    let most = 0;
    const { warming } = aWarmUp(async (read) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await settled();
      underWay -= 1;
      return fleetAnswer(read);
    });

    await warming.done;

    expect(most).toBe(3);
  });

  it('tells its start, each tenth of its way and its end', async () => {
    const { warming, told } = aWarmUp(fleetAnswer);

    await warming.done;

    const sentences = told.map(([sentence]) => sentence);
    expect(sentences[0]).toBe('warm-up: 3 lists to read, then every pool on them');
    expect(sentences.filter((sentence) => sentence.endsWith('of 30 pools read'))).toEqual(
      [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((n) => `warm-up: ${n} % of 30 pools read`),
    );
    expect(sentences.at(-1)).toBe('warm-up: ended');
  });

  it('goes on past what fails, and tells how much that was', async () => {
    const { warming, told, failures } = aWarmUp((read) => {
      const isBroken =
        read.place.account === 'other' ||
        (read.input as { userPoolId?: string }).userPoolId?.endsWith('_1');
      return isBroken ? Promise.reject(failure('ACCESS_DENIED')) : fleetAnswer(read);
    });

    await warming.done;

    expect(told.at(-1)?.[1]).toEqual({
      lists: 2,
      listedPools: 20,
      describedPools: 16,
      failures: 1 + 4,
    });
    expect(failures).toHaveLength(5);
  });

  it('ends where AWS gives the same token for ever', async () => {
    const { warming, callsOf } = aWarmUp(() => Promise.resolve({ items: [], nextToken: 'again' }), {
      mode: 'lists',
    });

    await warming.done;

    expect(callsOf('ListUserPools')).toHaveLength(2 * 3);
  });

  it('that is stopped starts nothing more and tells nothing more', async () => {
    const { answer, release } = held();
    const { warming, script, told, failures } = aWarmUp((read) => answer(read, anAsk()));
    const before = told.length;
    await settled();

    warming.stop();
    release(() => Promise.reject(failure('UPSTREAM_UNAVAILABLE')));
    await warming.done;

    expect(script.calls).toHaveLength(3);
    expect(told).toHaveLength(before);
    expect(failures).toEqual([]);
  });

  it('of a fleet without a pool ends too', async () => {
    const { warming, told } = aWarmUp(() => Promise.resolve({ items: [], nextToken: null }));

    await warming.done;

    expect(told.at(-1)).toEqual([
      'warm-up: ended',
      { lists: 3, listedPools: 0, describedPools: 0, failures: 0 },
    ]);
  });
});
