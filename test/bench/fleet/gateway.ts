import {
  createCachedSource,
  startBackground,
  type Background,
  type CacheControl,
} from '../../../src/cache';
import { createBudget } from '../../../src/cognito/budget';
import type { SharedBudget } from '../../../src/domain/shared-budget';
import type { SharedMemory } from '../../../src/domain/shared-memory';
import type { Source } from '../../../src/domain/source';
import type { Chance } from './chance';
import { createLimitedSource } from './limited-source';
import type { MadeUpAws } from './made-up-aws';
import type { MadeUpFleet } from './made-up-fleet';
import { OF_GATEWAY, type Mode, type Setup } from './setup';
import type { VirtualClock } from './virtual-clock';

export interface GatewayOptions {
  readonly setup: Setup;
  readonly mode: Mode;
  readonly clock: VirtualClock;
  readonly aws: MadeUpAws;
  readonly fleet: MadeUpFleet;
  readonly chance: Chance;
  /** What it shares with others; null for one by itself. */
  readonly shared: { readonly memory: SharedMemory; readonly budget: SharedBudget } | null;
}

/** One gateway of the simulation: the real memory over the real budget. */
export interface SimulatedGateway {
  readonly cache: Source & CacheControl;
  stop(): void;
}

export function createGateway(options: GatewayOptions): SimulatedGateway {
  const { setup, mode, clock, aws, fleet, chance, shared } = options;
  const { ttlSeconds, unchangedTtlSeconds, refresh, warmUp } = setup;
  const { maxConcurrency, backgroundConcurrency, ...settings } = OF_GATEWAY;
  const budget = createBudget({
    budgetShare: mode === 'DIVIDED' ? setup.share / setup.gateways : setup.share,
    maxConcurrency,
    clock,
    shared: shared?.budget,
  });
  const source = createLimitedSource({ aws, budget, clock, chance });
  const cache = createCachedSource(source, {
    ...settings,
    ttlSeconds,
    unchangedTtlSeconds,
    ...(shared ? { shared: shared.memory } : {}),
    onBackgroundFailure: () => undefined,
    now: () => clock.now(),
  });
  let background: Background | null = null;
  const start = () => {
    background = startBackground(cache, {
      ttlSeconds,
      refresh,
      warmUp,
      fleet: fleet.fleet,
      concurrency: backgroundConcurrency,
      onProgress: () => undefined,
      onFailure: () => undefined,
      every: (ms, act) => clock.every(ms, act),
    });
  };
  // Nobody starts all gateways in one and the same moment.
  const callOff = clock.later(chance() * 1_000, start);
  return {
    cache,
    stop() {
      callOff();
      background?.stop();
    },
  };
}
