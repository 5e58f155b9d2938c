import type { CacheControl } from '../../../src/cache';
import { createTally, type Ask } from '../../../src/domain/ask';
import { GatewayError } from '../../../src/domain/gateway-error';
import { createJointBudget } from '../../support/joint-budget';
import { createJointMemory } from '../../support/joint-memory';
import { createChance, createDraw, untilNext, zipfParts } from './chance';
import { figuresOf, type Ended, type Figures, type Ways } from './figures';
import { expectedCallsPerSecond } from './formula';
import { createGateway, type SimulatedGateway } from './gateway';
import { createMadeUpAws } from './made-up-aws';
import { createMadeUpFleet } from './made-up-fleet';
import { measuredFromMs, OF_GATEWAY, REDIS_MS, type Mode, type Setup } from './setup';
import { createVirtualClock } from './virtual-clock';

/** What became of one setup in one mode. */
export interface Outcome {
  readonly setup: Setup;
  readonly mode: Mode;
  /** What calls a second the formula says. */
  readonly expected: number;
  /** The first two lives of an answer, from cold. */
  readonly start: Figures;
  /** All of the time after it that was to be measured. */
  readonly steady: Figures;
}

/** Lets a fleet of gateways run on a clock that takes no time. The same setup has the same outcome. */
export async function simulateFleet(setup: Setup, mode: Mode): Promise<Outcome> {
  const { seed, reads, lists, gateways: count, pools } = setup;
  const clock = createVirtualClock();
  const fleet = createMadeUpFleet(setup);
  const chanceOf = (subject: number) => createChance(seed * 1_000 + subject);
  const aws = createMadeUpAws(clock, fleet, chanceOf(1));
  const joint =
    mode === 'TOGETHER'
      ? { memory: createJointMemory(clock, REDIS_MS), budget: createJointBudget(clock, REDIS_MS) }
      : null;
  const gateways = Array.from({ length: count }, (_, number) =>
    createGateway({
      setup,
      mode,
      clock,
      aws,
      fleet,
      chance: chanceOf(100 + number),
      shared: joint && { memory: joint.memory.join(), budget: joint.budget.join() },
    }),
  );
  const ended: Ended[] = [];

  async function readPool(gateway: SimulatedGateway, pool: number): Promise<void> {
    const at = clock.now();
    const value = await gateway.cache.read(fleet.describing(pool), anAsk()).catch(nullIfFailed);
    const now = clock.now();
    const ageMs = value && now - aws.saidAt(value);
    ended.push({ what: 'POOL', at, waitedMs: now - at, ageMs, isFailed: value === null });
  }

  async function readList({ cache }: SimulatedGateway): Promise<void> {
    const at = clock.now();
    const ask = anAsk();
    const ofPlace = async (place: (typeof fleet.places)[number]) => {
      let token: string | null = null;
      do {
        const page: { readonly nextToken: string | null } = await cache.read(
          { operation: 'ListUserPools', place, input: { token } },
          ask,
        );
        token = page.nextToken;
      } while (token !== null);
    };
    const outcomes = await Promise.allSettled(fleet.places.map(ofPlace));
    const isFailed = outcomes.some(({ status }) => status === 'rejected');
    ended.push({ what: 'LIST', at, waitedMs: clock.now() - at, ageMs: null, isFailed });
  }

  const from = measuredFromMs(setup);
  const to = from + setup.minutes * 60_000;
  const chance = chanceOf(2);
  const drawPool = createDraw(zipfParts(pools), chance);
  const anyGateway = () => {
    const gateway = gateways[Math.floor(chance() * count)];
    if (gateway === undefined) throw new Error('There is no gateway.');
    return gateway;
  };
  const keepComing = (perSecond: number, act: () => void) => {
    if (perSecond === 0) return;
    const next = () => {
      if (clock.now() >= to) return;
      act();
      clock.later(untilNext(perSecond, chance), next);
    };
    clock.later(untilNext(perSecond, chance), next);
  };
  keepComing(reads, () => void readPool(anyGateway(), drawPool()));
  keepComing(lists / 60, () => void readList(anyGateway()));

  await clock.run(from);
  const atFirst = waysOf(gateways);
  await clock.run(to);
  const inAll = waysOf(gateways);
  for (const gateway of gateways) gateway.stop();
  // Whoever waits still has an answer by then, or none.
  await clock.run(to + 2 * OF_GATEWAY.deadlineMs);

  const seen = { calls: aws.calls, reads: ended, lifeMs: setup.ttlSeconds * 1_000 };
  return {
    setup,
    mode,
    expected: expectedCallsPerSecond(setup, mode),
    start: figuresOf({ ...seen, from: 0, to: from, ways: atFirst }),
    steady: figuresOf({ ...seen, from, to, ways: between(atFirst, inAll) }),
  };
}

/** Whatever is no failure of a read is one of the simulation. */
function nullIfFailed(error: unknown): null {
  if (error instanceof GatewayError) return null;
  throw error;
}

function anAsk(): Ask {
  return { priority: 'INTERACTIVE', fresh: false, tally: createTally() };
}

/** How pools came to all gateways so far, by their own counters. */
function waysOf(gateways: readonly { readonly cache: CacheControl }[]): Ways {
  const counts = gateways.map(({ cache }) => cache.counters().DescribeUserPool);
  const sum = (of: 'cacheHits' | 'sharedHits' | 'calls') =>
    counts.reduce((total, count) => total + (count?.[of] ?? 0), 0);
  return { memory: sum('cacheHits'), shared: sum('sharedHits'), aws: sum('calls') };
}

function between(before: Ways, after: Ways): Ways {
  return {
    memory: after.memory - before.memory,
    shared: after.shared - before.shared,
    aws: after.aws - before.aws,
  };
}
