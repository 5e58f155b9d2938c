import * as fc from 'fast-check';
import { createBudget, type BudgetOptions } from '../../src/cognito/budget';
import { BudgetUsedUp } from '../../src/cognito/budget-used-up';
import { DeadlinePassed, NeverSent } from '../../src/cognito/deadline';
import type { QuotaBucket } from '../../src/cognito/operation';
import type { EndOfRequest } from '../../src/cognito/waiter';
import { createTally, type Ask } from '../../src/domain/ask';
import type { BudgetState } from '../../src/domain/health';
import type { Place } from '../../src/domain/place';
import type { Read } from '../../src/domain/reads';
import { createClockByHand, settle } from './clock-by-hand';

const PLACE: Place = { account: 'production', region: 'eu-west-1' };
const OTHER: Place = { account: 'sandbox', region: 'eu-west-1' };

function anAsk(priority: Ask['priority'] = 'INTERACTIVE'): Ask {
  return { priority, fresh: false, tally: createTally() };
}

interface Visit {
  readonly name: string;
  readonly bucket?: QuotaBucket;
  readonly place?: Place;
  readonly userPoolId?: string;
  readonly ask?: Ask;
  readonly deadlineMs?: number;
  /** How long the request takes once it may go; for ever without. */
  readonly takesMs?: number | null;
}

/** A budget on a clock that a test turns, which notes who went when. */
function budgetOf(options: Partial<BudgetOptions> = {}) {
  const clock = createClockByHand();
  const budget = createBudget({ budgetShare: 0.6, maxConcurrency: 1_000, clock, ...options });
  const went: { readonly name: string; readonly at: number; readonly end: EndOfRequest }[] = [];
  const refused: { readonly name: string; readonly at: number; readonly reason: unknown }[] = [];

  function come({ name, deadlineMs, takesMs = 0, ...visit }: Visit): void {
    const { place = PLACE, bucket = 'UserPoolRead', userPoolId = 'a_A', ask = anAsk() } = visit;
    const read: Read = { operation: 'DescribeUserPool', place, input: { userPoolId } };
    const controller = new AbortController();
    let reason: unknown = new DeadlinePassed();
    const lostTo = (better: Error) => (reason = better);
    const callOff =
      deadlineMs === undefined
        ? () => undefined
        : clock.later(deadlineMs, () => {
            controller.abort(reason);
            refused.push({ name, at: clock.now(), reason });
          });
    budget
      .enter({
        read,
        bucket,
        ask,
        deadline: { signal: controller.signal, lastTurn: controller.signal, lostTo },
      })
      .then(
        (end) => {
          callOff();
          went.push({ name, at: clock.now(), end });
          if (takesMs === 0) end(null);
          else if (takesMs !== null) clock.later(takesMs, () => end(null));
        },
        () => undefined,
      );
  }

  return {
    clock,
    come,
    went,
    refused,
    names: () => went.map(({ name }) => name),
    state: (place = PLACE, bucket: QuotaBucket = 'UserPoolRead'): BudgetState | undefined =>
      budget.budgetOf(place).find((state) => state.bucket === bucket),
    all: (place = PLACE) => budget.budgetOf(place),
  };
}

function times(count: number, name: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index}`);
}

/** The most of these moments that lie within one second, both ends counted. */
function mostInOneSecond(moments: readonly number[]): number {
  return Math.max(
    0,
    ...moments.map((start) => moments.filter((at) => at >= start && at <= start + 1_000).length),
  );
}

describe('The budget', () => {
  it('lets its share of the quota go at once, and the rest in the seconds after', async () => {
    const { clock, come, went } = budgetOf();

    for (const name of times(20, 'read')) come({ name });
    await settle();
    const atOnce = went.length;
    await clock.turn(1_100);
    const later = went.length;
    await clock.turn(1_100);

    expect([atOnce, later, went.length]).toEqual([9, 18, 20]);
    expect(clock.pending).toBe(0);
  });

  it('is each place’s and each bucket’s own', async () => {
    const { come, names } = budgetOf();
    for (const name of times(50, 'busy')) come({ name });

    come({ name: 'other account', place: OTHER });
    come({ name: 'other region', place: { ...PLACE, region: 'us-east-1' } });
    come({ name: 'other bucket', bucket: 'Unlisted' });
    await settle();

    expect(names().slice(-3)).toEqual(['other account', 'other region', 'other bucket']);
  });

  it('gives no turn to one that has no time left for its request, and so no turn of another away', async () => {
    const clock = createClockByHand();
    const budget = createBudget({ budgetShare: 0.6, maxConcurrency: 1_000, clock });
    const turns = new AbortController();
    const outcomes: string[] = [];
    const come = (name: string, lastTurn: AbortSignal) =>
      budget
        .enter({
          read: { operation: 'DescribeUserPool', place: PLACE, input: { userPoolId: 'a_A' } },
          bucket: 'UserPoolRead',
          ask: anAsk(),
          deadline: { signal: new AbortController().signal, lastTurn, lostTo: () => undefined },
        })
        .then(
          (end) => {
            outcomes.push(name);
            end(null);
          },
          (error: unknown) => outcomes.push(`${name}: ${(error as Error).name}`),
        );
    for (const name of times(9, 'first')) void come(name, new AbortController().signal);
    void come('late', turns.signal);
    void come('next', new AbortController().signal);
    await settle();

    turns.abort();
    void come('later still', turns.signal);
    await clock.turn(1_100);

    expect(outcomes.slice(9)).toEqual(['late: BudgetUsedUp', 'later still: BudgetUsedUp', 'next']);
  });

  it('besides bounds an operation on one pool, and passes by those who wait for that', async () => {
    const { come, names } = budgetOf();
    const ask = anAsk();
    for (const name of times(5, 'a')) {
      come({ name, ask, bucket: 'UserPoolClientRead', userPoolId: 'a_A' });
    }
    for (const name of times(5, 'b')) {
      come({ name, ask, bucket: 'UserPoolClientRead', userPoolId: 'b_B' });
    }

    await settle();

    expect(names()).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
  });

  it('gives nothing away to a pool for which the bucket has nothing left', async () => {
    const { clock, come, went } = budgetOf();
    for (const pool of times(10, 'p')) {
      for (const name of times(3, pool)) {
        come({ name, bucket: 'UserPoolResourceRead', userPoolId: pool });
      }
    }

    await clock.turn(3_100);

    expect(went).toHaveLength(30);
    expect(mostInOneSecond(went.map(({ at }) => at))).toBe(12);
  });

  it('makes nobody wait where it is lifted', async () => {
    const { come, names, all } = budgetOf({ budgetShare: 0 });

    for (const name of times(500, 'read')) come({ name, bucket: 'UserPoolClientRead' });
    await settle();

    expect(names()).toHaveLength(500);
    expect(all()).toEqual([]);
  });

  it('tells an operation how long it waited', async () => {
    const { clock, come } = budgetOf();
    const ask = anAsk();
    for (const name of times(10, 'read')) come({ name, ask });

    await clock.turn(2_000);

    expect(ask.tally.waitedMs).toBeGreaterThan(1_000);
    expect(ask.tally.waitedMs).toBeLessThan(1_100);
  });

  it('keeps its strictness when requests end at different times', async () => {
    const { clock, come, went } = budgetOf({ maxConcurrency: 12 });
    times(40, 'read').forEach((name, index) => come({ name, takesMs: (index % 7) * 300 }));

    await clock.turn(20_000);

    expect(went).toHaveLength(40);
    expect(mostInOneSecond(went.map(({ at }) => at))).toBeLessThanOrEqual(9);
  });
});

describe('Turns for the budget', () => {
  it('go round between operations, so that a long one does not hold up a short one', async () => {
    const { clock, come, names } = budgetOf();
    const long = anAsk();
    for (const name of times(300, 'long')) come({ name, ask: long });
    await clock.turn(100);

    come({ name: 'short' });
    await clock.turn(1_000);

    expect(names().indexOf('short')).toBeLessThan(11);
    expect(names()).toHaveLength(18);
  });

  it('go by the order of coming within one operation', async () => {
    const { clock, come, names } = budgetOf();
    const ask = anAsk();
    for (const name of times(25, 'read')) come({ name, ask });

    await clock.turn(5_000);

    expect(names()).toEqual(times(25, 'read'));
  });

  it('go to interactive reads first', async () => {
    const { clock, come, names } = budgetOf();
    for (const name of times(9, 'first')) come({ name });
    for (const name of times(5, 'background')) come({ name, ask: anAsk('BACKGROUND') });
    for (const name of times(7, 'late')) come({ name });

    await clock.turn(1_100);

    expect(names().slice(9)).toEqual([...times(7, 'late'), 'background0', 'background1']);
  });

  it('leave more than half of the budget to whoever may come, in the background', async () => {
    const { clock, come, names } = budgetOf();
    for (const name of times(30, 'background')) come({ name, ask: anAsk('BACKGROUND') });
    await clock.turn(500);
    const alone = names().length;

    for (const name of times(5, 'late')) come({ name });
    await settle();

    expect(alone).toBe(4);
    expect(names().slice(4)).toEqual(times(5, 'late'));
  });

  it('come sooner to a background read that somebody begins to wait for', async () => {
    const { clock, come, names } = budgetOf();
    const rising = anAsk('BACKGROUND');
    for (const name of times(4, 'background')) come({ name, ask: anAsk('BACKGROUND') });
    come({ name: 'rising', ask: rising });
    await clock.turn(50);
    const before = names().includes('rising');

    rising.priority = 'INTERACTIVE';
    await clock.turn(100);

    expect(before).toBe(false);
    expect(names()).toContain('rising');
  });
});

describe('Whoever waits for the budget until the deadline', () => {
  it('is told when its turn would have come', async () => {
    const { clock, come, refused } = budgetOf();
    for (const name of times(36, 'read')) come({ name, deadlineMs: 2_500 });

    await clock.turn(2_500);

    expect(refused.map(({ name }) => name)).toEqual(times(36, 'read').slice(27));
    for (const { at, reason } of refused) {
      expect(reason).toBeInstanceOf(BudgetUsedUp);
      // The fourth nine, three windows after the first.
      expect(at + (reason as BudgetUsedUp).retryAfterMs).toBeGreaterThan(3_000);
      expect(at + (reason as BudgetUsedUp).retryAfterMs).toBeLessThan(3_200);
    }
  });

  it('is told later the further behind it was, though all leave together', async () => {
    const { clock, come, refused } = budgetOf();
    const ask = anAsk();
    for (const name of times(90, 'read')) come({ name, ask, deadlineMs: 1_000 });

    await clock.turn(1_000);

    const waits = refused.map(({ reason }) => (reason as BudgetUsedUp).retryAfterMs);
    expect(refused).toHaveLength(81);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(waits[0]).toBeLessThan(100);
    expect(waits.at(-1)).toBeGreaterThan(8_000);
    expect(waits.at(-1)).toBeLessThan(9_000);
  });

  it('leaves at once, and gives its turn to the next', async () => {
    const { clock, come, names, state } = budgetOf();
    for (const name of times(9, 'first')) come({ name });
    const ask = anAsk();
    for (const name of times(20, 'leaving')) come({ name, ask, deadlineMs: 500 });
    come({ name: 'staying' });
    await clock.turn(499);
    const before = state()?.waiting;

    await clock.turn(1);
    const after = state()?.waiting;
    await clock.turn(600);

    expect([before, after]).toEqual([21, 1]);
    expect(names().slice(9)).toEqual(['staying']);
    expect(ask.tally.waitedMs).toBe(20 * 500);
  });

  it('is told of never having been sent where it was a slot that was missing', async () => {
    const { clock, come, refused } = budgetOf({ maxConcurrency: 1 });
    come({ name: 'hung', takesMs: null });
    come({ name: 'waiting', deadlineMs: 5_000 });

    await clock.turn(5_000);

    expect(refused.map(({ reason }) => reason)).toEqual([expect.any(NeverSent)]);
  });

  it('leaves no alarm behind', async () => {
    const { clock, come } = budgetOf();
    for (const name of times(30, 'read')) come({ name, deadlineMs: 10 });

    await clock.turn(10);

    expect(clock.pending).toBe(0);
  });
});

describe('The requests under way', () => {
  it('are bounded, and whoever waits for the budget is none of them', async () => {
    const { come, names } = budgetOf({ maxConcurrency: 12 });
    for (const name of times(50, 'busy')) come({ name });

    for (const name of times(9, 'other')) come({ name, place: OTHER, takesMs: null });
    await settle();

    expect(names().slice(9)).toEqual(times(9, 'other'));
  });

  it('leave a quarter of the slots to others when one place answers nothing', async () => {
    const { come, names } = budgetOf({ budgetShare: 0, maxConcurrency: 20 });
    for (const name of times(40, 'hung')) come({ name, takesMs: null });

    for (const name of times(30, 'other')) come({ name, place: OTHER });
    await settle();

    expect(names()).toEqual([...times(15, 'hung'), ...times(30, 'other')]);
  });

  it('let the next one go when one ends', async () => {
    const { come, names, went } = budgetOf({ budgetShare: 0, maxConcurrency: 1 });
    for (const name of ['first', 'second', 'third']) come({ name, takesMs: null });
    await settle();
    const before = names();

    went[0]?.end(null);
    await settle();

    expect(before).toEqual(['first']);
    expect(names()).toEqual(['first', 'second']);
  });

  it('use up no grant while they wait for a place', async () => {
    const { clock, come, went } = budgetOf({ maxConcurrency: 3 });
    for (const name of times(30, 'read')) come({ name, takesMs: 900 });

    await clock.turn(30_000);

    expect(went).toHaveLength(30);
    expect(mostInOneSecond(went.map(({ at }) => at))).toBeLessThanOrEqual(6);
  });
});

describe('Throttling by AWS', () => {
  it('slows the bucket down, pauses it as long as AWS asks, and ends by itself', async () => {
    const { clock, come, went, state } = budgetOf();
    come({ name: 'throttled', takesMs: null });
    await settle();

    went[0]?.end({ retryAfterMs: 3_000 });
    const paused = state();
    for (const name of times(9, 'read')) come({ name });
    await clock.turn(2_999);
    const during = went.length;
    await clock.turn(1);

    expect(paused).toMatchObject({ limitPerSecond: 4, remaining: 0 });
    expect([during, went.length]).toEqual([1, 5]);
    await clock.turn(10_000);
    expect(went).toHaveLength(10);
    expect(state()).toMatchObject({ limitPerSecond: 9, remaining: 9, waiting: 0 });
  });

  it('costs other buckets and places nothing', async () => {
    const { come, went, state } = budgetOf();
    come({ name: 'throttled', takesMs: null });
    await settle();

    went[0]?.end({ retryAfterMs: null });

    expect(state()?.limitPerSecond).toBe(4);
    expect(state(OTHER)?.limitPerSecond).toBe(9);
    expect(state(PLACE, 'UserPoolClientRead')?.limitPerSecond).toBe(9);
  });
});

describe('What the budget tells of a place', () => {
  it('is every bucket, whole before anything was read', () => {
    const { all } = budgetOf();

    expect(all()).toEqual([
      { bucket: 'UserPoolRead', limitPerSecond: 9, remaining: 9, waiting: 0 },
      { bucket: 'UserPoolClientRead', limitPerSecond: 9, remaining: 9, waiting: 0 },
      { bucket: 'UserPoolResourceRead', limitPerSecond: 12, remaining: 12, waiting: 0 },
      { bucket: 'IdentityPoolRead', limitPerSecond: 3, remaining: 3, waiting: 0 },
      { bucket: 'Unlisted', limitPerSecond: 3, remaining: 3, waiting: 0 },
    ]);
  });

  it('is what remains, and how many wait', async () => {
    const { come, state } = budgetOf();
    for (const name of times(2, 'read')) come({ name });
    await settle();
    const some = state();

    for (const name of times(10, 'more')) come({ name });
    await settle();

    expect(some).toMatchObject({ remaining: 7, waiting: 0 });
    expect(state()).toMatchObject({ remaining: 0, waiting: 3 });
  });
});

/** What a limit grants again some time after it was throttled is for who waits, before one who comes just then. */
const COMES_WHEN_A_LIMIT_RECOVERS = [
  { afterMs: 0, operation: 0, pool: 1, deadlineMs: 100, priority: 'INTERACTIVE' as const },
  { afterMs: 337, operation: 2, pool: 0, deadlineMs: 1_684, priority: 'BACKGROUND' as const },
  { afterMs: 663, operation: 2, pool: 0, deadlineMs: 100, priority: 'BACKGROUND' as const },
].map((visit) => ({ ...visit, takesMs: 0, isThrottled: true }));

describe('Whatever comes whenever', () => {
  const visits = fc.array(
    fc.record({
      afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
      operation: fc.integer({ min: 0, max: 3 }),
      pool: fc.integer({ min: 0, max: 2 }),
      takesMs: fc.integer({ min: 0, max: 3_000 }),
      isThrottled: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
      deadlineMs: fc.integer({ min: 100, max: 8_000 }),
      priority: fc.constantFrom<Ask['priority']>('INTERACTIVE', 'BACKGROUND'),
    }),
    { maxLength: 60 },
  );

  it('no second holds more than the limits grant, and everybody goes or is refused, in turn', async () => {
    await fc.assert(
      fc.asyncProperty(visits, fc.constantFrom(0.2, 0.6, 1), async (all, budgetShare) => {
        const clock = createClockByHand();
        const budget = createBudget({ budgetShare, maxConcurrency: 8, clock });
        const asks = [0, 1, 2, 3].flatMap(() => [anAsk(), anAsk('BACKGROUND')]);
        const went: { readonly index: number; readonly pool: number; readonly at: number }[] = [];
        let refused = 0;

        for (const [index, visit] of all.entries()) {
          await clock.turn(visit.afterMs);
          const controller = new AbortController();
          const ask = asks[visit.operation * 2 + (visit.priority === 'BACKGROUND' ? 1 : 0)];
          if (!ask) throw new Error('Expected an ask.');
          const callOff = clock.later(visit.deadlineMs, () =>
            controller.abort(new DeadlinePassed()),
          );
          const read: Read = {
            operation: 'DescribeUserPool',
            place: PLACE,
            input: { userPoolId: `a_${visit.pool}` },
          };
          const deadline = {
            signal: controller.signal,
            lastTurn: controller.signal,
            lostTo: () => undefined,
          };
          budget.enter({ read, bucket: 'UserPoolClientRead', ask, deadline }).then(
            (end) => {
              callOff();
              went.push({ index, pool: visit.pool, at: clock.now() });
              clock.later(visit.takesMs, () =>
                end(visit.isThrottled ? { retryAfterMs: null } : null),
              );
            },
            () => (refused += 1),
          );
          await settle();
        }
        await clock.turn(60_000);

        expect(went.length + refused).toBe(all.length);
        expect(clock.pending).toBe(0);
        expect(budget.budgetOf(PLACE).every(({ waiting }) => waiting === 0)).toBe(true);
        expect(mostInOneSecond(went.map(({ at }) => at))).toBeLessThanOrEqual(15 * budgetShare);
        for (const pool of [0, 1, 2]) {
          const ofPool = went.filter((visit) => visit.pool === pool);
          expect(mostInOneSecond(ofPool.map(({ at }) => at))).toBeLessThanOrEqual(5 * budgetShare);
          for (const ask of asks.keys()) {
            const order = ofPool
              .map(({ index }) => index)
              .filter((index) => {
                const visit = all[index];
                const isBackground = visit?.priority === 'BACKGROUND';
                return visit && visit.operation * 2 + (isBackground ? 1 : 0) === ask;
              });
            expect(order).toEqual([...order].sort((a, b) => a - b));
          }
        }
      }),
      { numRuns: 100, examples: [[COMES_WHEN_A_LIMIT_RECOVERS, 0.2]] },
    );
  });
});
