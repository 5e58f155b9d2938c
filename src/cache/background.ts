import type { Source } from '../domain/source';
import type { CacheControl } from './cached-source';
import { keepFresh, type KeepFreshOptions } from './keep-fresh';
import { warmUp, type WarmUpOptions } from './warm-up';

export interface BackgroundOptions extends KeepFreshOptions, Omit<WarmUpOptions, 'mode'> {
  /** What to read at start. */
  readonly warmUp: 'off' | WarmUpOptions['mode'];
  /** Whether pools and lists in use are read again before they expire. */
  readonly refresh: boolean;
}

/** Starts the reads that nobody waits for, as far as they are wanted. */
export function startBackground(
  cache: Source & CacheControl,
  { warmUp: mode, refresh, ...options }: BackgroundOptions,
): { stop(): void } {
  const started = [
    ...(mode === 'off' ? [] : [warmUp(cache, { mode, ...options })]),
    ...(refresh ? [keepFresh(cache, options)] : []),
  ];
  return { stop: () => started.forEach((each) => each.stop()) };
}
