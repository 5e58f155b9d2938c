import { figuresOf, mostInOneSecond, spreadOf, type Ended } from './fleet/figures';
import { expectedCallsPerSecond, poolsInUse } from './fleet/formula';
import { QUOTA, type Call } from './fleet/made-up-aws';
import { simulateFleet } from './fleet/simulate-fleet';
import { USUAL, type Mode, type Setup } from './fleet/setup';
import { sizesOf } from './fleet/sizes';

/** 0.6 of the 15 that AWS grants in UserPoolRead. */
const LIMIT = 9;

/** Lives are short, so that half a minute has several. */
function simulated(mode: Mode, setup: Partial<Setup> = {}) {
  return simulateFleet({ ...USUAL, reads: 60, ttlSeconds: 10, minutes: 0.5, ...setup }, mode);
}

describe('A simulated fleet', () => {
  it('is the same for the same seed, and another for another', async () => {
    const setup = { pools: 30, reads: 30, gateways: 2, refresh: true, lists: 6 };

    const [once, again, other] = [
      await simulated('TOGETHER', setup),
      await simulated('TOGETHER', setup),
      await simulated('TOGETHER', { ...setup, seed: 2 }),
    ];

    expect(again).toEqual(once);
    expect(other.steady).not.toEqual(once.steady);
  });

  it('has as many calls as the formula says while no limit holds them up', async () => {
    const setup = { pools: 20, minutes: 2 };

    const alone = await simulated('ALONE', setup);
    const together = await simulated('TOGETHER', setup);

    expect(alone.steady.callsPerSecond / alone.expected).toBeCloseTo(1, 1);
    expect(together.steady.callsPerSecond / together.expected).toBeCloseTo(1, 1);
    expect(alone.expected / together.expected).toBeGreaterThan(2.5);
  });

  it('asks once for each pool and life, however many gateways are together', async () => {
    const { steady } = await simulated('TOGETHER', {
      pools: 20,
      gateways: 10,
      ttlSeconds: 30,
      minutes: 1,
    });

    expect(steady.needless).toBe(0);
    // The rarest pool is read every second and a half: two lives end in the minute, and nearly never less.
    expect(steady.callsPerSecond * 60).toBeLessThanOrEqual(2 * 20);
    expect(steady.callsPerSecond * 60).toBeGreaterThan(1.7 * 20);
  });

  it('never exceeds the budget in any second together, whatever is read unasked', async () => {
    const setup = { pools: 250, lists: 30, refresh: true, warmUp: 'pools' } as const;

    const { start, steady, expected } = await simulated('TOGETHER', setup);

    expect(expected).toBeGreaterThan(LIMIT);
    expect([start.mostInOneSecond, steady.mostInOneSecond]).toEqual([LIMIT, LIMIT]);
    expect([start.throttled, steady.throttled]).toEqual([0, 0]);
  });

  it('exceeds what AWS grants with whole shares alone, where the formula says so', async () => {
    const few = await simulated('ALONE', { pools: 20 });
    const many = await simulated('ALONE', { pools: 125 });

    expect(few.expected).toBeLessThan(QUOTA);
    expect(few.steady.throttled).toBe(0);
    expect(many.expected).toBeGreaterThan(QUOTA);
    expect(many.steady.throttled).toBeGreaterThan(0);
    expect(many.steady.mostInOneSecond).toBeGreaterThan(QUOTA);
  });

  it('is never throttled with divided shares, and answers fewer readers', async () => {
    const divided = await simulated('DIVIDED', { pools: 125 });
    const together = await simulated('TOGETHER', { pools: 125 });

    expect(divided.steady.throttled).toBe(0);
    expect(divided.steady.mostInOneSecond).toBeLessThanOrEqual(LIMIT);
    expect(divided.steady.failed).toBeGreaterThan(together.steady.failed);
  });

  it('tells no answer that is older than two lives while the budget suffices', async () => {
    const { steady } = await simulated('TOGETHER', { pools: 30, minutes: 1 });

    const longestCallMs = 120;
    expect(steady.ageMs.most).toBeGreaterThan(10_000);
    expect(steady.ageMs.most).toBeLessThan(2 * 10_000 + longestCallMs);
    expect(steady.failed).toBe(0);
  });

  it('reads what is in use again before its time is over where that is asked for', async () => {
    const { steady } = await simulated('TOGETHER', { pools: 5, refresh: true });

    expect(steady.ageMs.most).toBeLessThan(10_000);
    expect(steady.callsPerSecond).toBeGreaterThan(5 / 10);
  });

  it('makes next to no calls for pools that lists tell to be unchanged', async () => {
    const { start, steady } = await simulated('TOGETHER', {
      pools: 60,
      reads: 100,
      lists: 30,
      unchangedTtlSeconds: 3_600,
      refresh: true,
    });

    // Three lives of 60 pools would be as many calls each; only those are left that no list came in time for.
    expect(start.callsPerSecond * 20).toBeGreaterThanOrEqual(60 + 1);
    expect(steady.callsPerSecond * 30).toBeLessThan(20);
    expect(steady.ageMs.most).toBeGreaterThan(40_000);
  });

  it('tells a single pool and its readers as they can be reckoned by hand', async () => {
    const { steady, expected } = await simulated('TOGETHER', {
      pools: 1,
      gateways: 1,
      reads: 5,
      ttlSeconds: 20,
      minutes: 1,
    });

    // A life of 20 s, and the 0.2 s until somebody reads it again; three lives in the minute, or nearly.
    expect(expected).toBeCloseTo(1 / 20.2);
    expect([2, 3]).toContain(Math.round(steady.callsPerSecond * 60));
    expect(steady.waitedMs).toEqual({ median: 0, p99: 0, most: 0 });
    expect(steady.ageMs.median / 1_000).toBeCloseTo(10, -1);
    expect(steady.ways.memory).toBeCloseTo(1 - 1 / 101, 2);
  });

  it('counts calls by the account that has most, and lets each have a quota of its own', async () => {
    const setup = { pools: 150 };

    const one = await simulated('TOGETHER', setup);
    const four = await simulated('TOGETHER', { ...setup, accounts: 4 });

    expect(one.expected).toBeGreaterThan(LIMIT);
    expect(four.steady.callsPerSecond).toBeLessThan(one.steady.callsPerSecond / 2);
    expect(four.steady.ageMs.p99).toBeLessThan(one.steady.ageMs.p99);
  });
});

describe('The formula', () => {
  it('has a call for each life and the time until somebody reads again', () => {
    const setup = { ...USUAL, pools: 1, reads: 1, gateways: 2 };

    expect(expectedCallsPerSecond(setup, 'TOGETHER')).toBeCloseTo(1 / 61);
    expect(expectedCallsPerSecond(setup, 'ALONE')).toBeCloseTo(2 / 62);
    expect(poolsInUse(setup)).toBeCloseTo(60 / 61);
  });

  it('has a call for each page of a list', () => {
    const setup = { ...USUAL, pools: 121, reads: 0, lists: 60 };

    expect(expectedCallsPerSecond(setup, 'TOGETHER')).toBeCloseTo(3 / 61);
  });

  it('tells how many pools a quota has room for', () => {
    expect(sizesOf(3, 0.6, 60)).toEqual({
      gateways: 3,
      unnoticed: 218,
      together: 490,
      divided: 163,
      alone: 300,
    });
  });
});

describe('Figures', () => {
  const things = (...moments: readonly number[]) => moments.map((at) => ({ at }));

  it('finds the most in any second, wherever it begins', () => {
    expect(mostInOneSecond(things(0, 900, 950, 1_899, 1_900))).toBe(3);
    expect(mostInOneSecond(things(0, 1_000, 2_000))).toBe(1);
    expect(mostInOneSecond([])).toBe(0);
  });

  it('takes for a percentile the least value that no more than the rest exceeds', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);

    expect(spreadOf(hundred)).toEqual({ median: 50, p99: 99, most: 100 });
    expect(spreadOf([])).toEqual({ median: 0, p99: 0, most: 0 });
  });

  it('are of the time that is asked for, and of the account that has most', () => {
    const call = (at: number, account: string, more: Partial<Call> = {}): Call => ({
      at,
      account,
      isThrottled: false,
      sinceSaidMs: Infinity,
      isLate: false,
      ...more,
    });
    const read = (at: number, ended: Partial<Ended> = {}): Ended => ({
      what: 'POOL',
      at,
      waitedMs: 0,
      ageMs: 10,
      isFailed: false,
      ...ended,
    });

    const figures = figuresOf({
      from: 1_000,
      to: 3_000,
      lifeMs: 10_000,
      calls: [
        call(900, 'a'),
        call(1_000, 'a', { sinceSaidMs: 4_999 }),
        call(1_500, 'b', { sinceSaidMs: 5_000 }),
        call(2_900, 'a', { isThrottled: true, isLate: true }),
      ],
      reads: [
        read(999, { waitedMs: 999 }),
        read(1_000),
        read(2_000, { waitedMs: 50, ageMs: null, isFailed: true }),
        read(2_000, { what: 'LIST', waitedMs: 999, ageMs: null }),
        read(3_000, { waitedMs: 999 }),
      ],
      ways: { memory: 6, shared: 3, aws: 1 },
    });

    expect(figures).toEqual({
      callsPerSecond: 1,
      mostInOneSecond: 1,
      throttled: 1,
      needless: 1,
      late: 1,
      ways: { memory: 0.6, shared: 0.3, aws: 0.1 },
      ageMs: { median: 10, p99: 10, most: 10 },
      waitedMs: { median: 0, p99: 50, most: 50 },
      reads: 3,
      failed: 1,
    });
  });
});
