import { zipfParts } from './chance';
import { PAGE } from './made-up-fleet';
import type { Mode, Setup } from './setup';

/**
 * Calls a second that readers cause in the account and region that has most, where no limit holds them up: a
 * pool that is read so often a second is asked for once in its life and the time until it is read again. Of
 * pools that are read often that is what counts in use divided by the life. Nothing is refreshed unasked.
 */
export function expectedCallsPerSecond(setup: Setup, mode: Mode): number {
  const { gateways, accounts, pools, reads, lists, ttlSeconds, unchangedTtlSeconds } = setup;
  const memories = mode === 'TOGETHER' ? 1 : gateways;
  const lifeSeconds = lists > 0 ? Math.max(ttlSeconds, unchangedTtlSeconds) : ttlSeconds;
  const rates = zipfParts(pools).filter((_, pool) => pool % accounts === 0);
  const perMemory = rates
    .map((part) => renewals((part * reads) / memories, lifeSeconds))
    .reduce((sum, perSecond) => sum + perSecond, 0);
  const pages = Math.ceil(rates.length / PAGE);
  return memories * (perMemory + pages * renewals(lists / 60 / memories, ttlSeconds));
}

/** How many pools of an account are in use, on average: read again within a life of their answers. */
export function poolsInUse(setup: Setup): number {
  return expectedCallsPerSecond({ ...setup, lists: 0 }, 'TOGETHER') * setup.ttlSeconds;
}

function renewals(perSecond: number, lifeSeconds: number): number {
  return perSecond / (1 + perSecond * lifeSeconds);
}
