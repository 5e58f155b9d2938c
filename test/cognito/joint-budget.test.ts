import * as fc from 'fast-check';
import { createBudget, type BudgetOptions } from '../../src/cognito/budget';
import { BudgetUsedUp } from '../../src/cognito/budget-used-up';
import type { EndOfRequest } from '../../src/cognito/waiter';
import { createTally, type Ask } from '../../src/domain/ask';
import type { Place } from '../../src/domain/place';
import { createJointBudget } from '../support/joint-budget';
import { createClockByHand, settle } from './clock-by-hand';

const PLACE: Place = { account: 'production', region: 'eu-west-1' };
/** 0.6 of the 15 that AWS grants in UserPoolRead. */
const LIMIT = 9;

function anAsk(priority: Ask['priority'] = 'INTERACTIVE'): Ask {
  return { priority, fresh: false, tally: createTally() };
}

interface Visit {
  readonly name?: string;
  readonly ask?: Ask;
  readonly signal?: AbortSignal;
  readonly takesMs?: number;
  readonly lostTo?: (reason: Error) => void;
}

/** Several gateways that share one budget, on one clock. */
function gatewaysOf(count: number, options: Partial<BudgetOptions> = {}, answersAfterMs = 0) {
  const clock = createClockByHand();
  const joint = createJointBudget(clock, answersAfterMs);
  const budgets = Array.from({ length: count }, () =>
    createBudget({
      budgetShare: 0.6,
      maxConcurrency: 1_000,
      clock,
      shared: joint.join(),
      ...options,
    }),
  );
  const went: { readonly name: string; readonly at: number; readonly gateway: number }[] = [];
  const ends: EndOfRequest[] = [];

  function come(gateway: number, visit: Visit = {}): void {
    const { name = '', ask = anAsk(), takesMs = 0, lostTo = () => undefined } = visit;
    const { signal = new AbortController().signal } = visit;
    const budget = budgets[gateway];
    if (budget === undefined) throw new Error(`There is no gateway ${gateway}.`);
    budget
      .enter({
        read: { operation: 'DescribeUserPool', place: PLACE, input: { userPoolId: 'a_A' } },
        bucket: 'UserPoolRead',
        ask,
        deadline: { signal, lastTurn: signal, lostTo },
      })
      .then(
        (end) => {
          went.push({ name, at: clock.now(), gateway });
          ends.push(end);
          if (takesMs === 0) end(null);
          else clock.later(takesMs, () => end(null));
        },
        () => undefined,
      );
  }

  const state = (gateway: number) =>
    budgets[gateway]?.budgetOf(PLACE).find(({ bucket }) => bucket === 'UserPoolRead');
  return { clock, joint, come, went, ends, state, names: () => went.map(({ name }) => name) };
}

function mostInOneSecond(moments: readonly number[]): number {
  return Math.max(
    0,
    ...moments.map((start) => moments.filter((at) => at >= start && at <= start + 1_000).length),
  );
}

describe('A budget that gateways share', () => {
  it('lets them together through what one alone would get', async () => {
    const { clock, come, went } = gatewaysOf(3);
    for (let n = 0; n < 30; n += 1) come(n % 3);

    await clock.turn(900);
    const atOnce = went.length;
    await clock.turn(3_000);

    expect(atOnce).toBe(LIMIT);
    expect(went).toHaveLength(30);
    expect(mostInOneSecond(went.map(({ at }) => at))).toBe(LIMIT);
  });

  it('lets one take all of it while the others want nothing', async () => {
    const { clock, come, went } = gatewaysOf(3);
    for (let n = 0; n < 30; n += 1) come(0);

    await clock.turn(100);

    expect(went).toHaveLength(LIMIT);
  });

  it('gives whoever was refused its turn back, before those who came later', async () => {
    const { clock, come, names } = gatewaysOf(2);
    for (let n = 0; n < LIMIT; n += 1) come(0, { name: `other ${n}` });
    await clock.turn(10);

    for (const name of ['first', 'second', 'third']) come(1, { name });
    await clock.turn(1_100);

    expect(names().slice(LIMIT)).toEqual(['first', 'second', 'third']);
  });

  it('asks no more often than it can be granted', async () => {
    const { clock, come, joint, went } = gatewaysOf(2);
    for (let n = 0; n < 100; n += 1) come(n % 2);

    await clock.turn(5_000);

    expect(went.length).toBeGreaterThan(4 * LIMIT);
    // Each gateway learns once in a while that all is used up.
    expect(joint.asked).toBeLessThan(1.6 * went.length);
  });

  it('keeps background reads to their half for all together, and holds nobody else up with them', async () => {
    const { clock, come, names } = gatewaysOf(2);
    for (let n = 0; n < 20; n += 1) {
      come(n % 2, { name: 'background', ask: anAsk('BACKGROUND') });
    }
    await clock.turn(10);
    const ofBackground = names().length;

    for (let n = 0; n < 5; n += 1) come(1, { name: 'interactive' });
    await clock.turn(10);

    expect(ofBackground).toBe(Math.floor(LIMIT / 2));
    expect(names().slice(ofBackground)).toEqual(Array(5).fill('interactive'));
  });

  it('takes nothing for one who gave up while it was asked for', async () => {
    const { clock, come, went, joint } = gatewaysOf(2, {}, 5);
    const controller = new AbortController();
    let reason: Error | null = null;
    come(0, { signal: controller.signal, lostTo: (better) => (reason = better) });
    await clock.turn(1);
    controller.abort();
    await clock.turn(10);
    const heldFor = joint.granted;

    for (let n = 0; n < LIMIT; n += 1) come(1);
    await clock.turn(1_100);

    expect(reason).toBeInstanceOf(BudgetUsedUp);
    expect(heldFor).toBe(1);
    expect(went.map(({ gateway }) => gateway)).toEqual(Array(LIMIT).fill(1));
  });

  it('is halved for all when AWS throttles one of them', async () => {
    const { clock, come, ends, state } = gatewaysOf(3);
    for (const gateway of [0, 1, 2]) come(gateway, { takesMs: 10_000 });
    await clock.turn(10);

    ends[1]?.({ retryAfterMs: 500 });
    await settle();

    expect([0, 1, 2].map((gateway) => state(gateway)?.limitPerSecond)).toEqual([4, 4, 4]);
    expect([0, 1, 2].map((gateway) => state(gateway)?.remaining)).toEqual([0, 0, 0]);
  });

  it('is a part for each while nobody can be asked, and none at all before what the others took is over', async () => {
    const { clock, come, joint, went, state } = gatewaysOf(3);
    for (let n = 0; n < LIMIT; n += 1) come(0);
    await clock.turn(10);
    joint.stand({ kind: 'APART', part: 1 / 3, from: 2_030 });
    for (let n = 0; n < 30; n += 1) come(n % 3);

    await clock.turn(2_000);
    const before = went.length;
    await clock.turn(100);

    expect(before).toBe(LIMIT);
    expect(
      [0, 1, 2].map((gateway) => went.slice(LIMIT).filter((w) => w.gateway === gateway).length),
    ).toEqual([3, 3, 3]);
    expect(state(0)?.limitPerSecond).toBe(3);
  });

  it('is one request in several seconds for each where there are more gateways than requests a second', async () => {
    const { clock, come, joint, went } = gatewaysOf(1);
    joint.stand({ kind: 'APART', part: 1 / 27, from: 0 });
    for (let n = 0; n < 10; n += 1) come(0);

    await clock.turn(9_500);

    expect(went).toHaveLength(4);
  });

  it('goes by its part for one who was asking at the moment when nobody could be asked any more', async () => {
    const { clock, come, joint, went } = gatewaysOf(1, {}, 5);
    come(0);
    await clock.turn(1);
    joint.stand({ kind: 'APART', part: 1, from: 0 });

    await clock.turn(10);

    expect(went).toHaveLength(1);
  });

  it('is never exceeded and loses nobody, whoever asks when, and however often they are apart', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('come' as const),
          gateway: fc.nat({ max: 2 }),
          count: fc.integer({ min: 1, max: 12 }),
          takesMs: fc.nat({ max: 900 }),
          isBackground: fc.boolean(),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('wait' as const),
          ms: fc.integer({ min: 1, max: 1_500 }),
        }),
      },
      { weight: 2, arbitrary: fc.constant({ kind: 'apart' as const }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'together' as const }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.nat({ max: 20 }),
        async (steps, answersAfterMs) => {
          const { clock, come, joint, went } = gatewaysOf(3, {}, answersAfterMs);
          let coming = 0;
          let isApart = false;
          for (const taken of steps) {
            if (taken.kind === 'wait') await clock.turn(taken.ms);
            if (taken.kind === 'apart' && !isApart) {
              isApart = true;
              joint.stand({ kind: 'APART', part: 1 / 3, from: clock.now() + 2_020 });
            }
            if (taken.kind === 'together') {
              isApart = false;
              joint.stand({ kind: 'TOGETHER' });
            }
            if (taken.kind !== 'come') continue;
            for (let n = 0; n < taken.count; n += 1) {
              coming += 1;
              come(taken.gateway, {
                takesMs: taken.takesMs,
                ask: anAsk(taken.isBackground ? 'BACKGROUND' : 'INTERACTIVE'),
              });
            }
          }
          await clock.turn(300_000);

          expect(went).toHaveLength(coming);
          expect(mostInOneSecond(went.map(({ at }) => at))).toBeLessThanOrEqual(LIMIT);
          expect(clock.pending).toBe(0);
        },
      ),
      { numRuns: 250 },
    );
  });
});
