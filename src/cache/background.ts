import type { Source } from '../domain/source';
import type { CacheControl } from './cache-options';
import { keepFresh, type KeepFreshOptions, type RefreshCounts } from './keep-fresh';
import { warmUp, type WarmUpCounts, type WarmUpOptions } from './warm-up';

export interface BackgroundOptions
  extends Omit<KeepFreshOptions, 'onProgress'>, Omit<WarmUpOptions, 'mode' | 'onProgress'> {
  readonly onProgress: (sentence: string, counts: WarmUpCounts | RefreshCounts) => void;
  /** What to read at start. */
  readonly warmUp: 'off' | WarmUpOptions['mode'];
  /** Whether pools and lists in use are read again before they expire. */
  readonly refresh: boolean;
}

export interface Background {
  /** Resolves once what was to be read at start was read, or stopped. Never rejects. */
  readonly warmedUp: Promise<void>;
  stop(): void;
}

/** Starts the reads that nobody waits for, as far as they are wanted. */
export function startBackground(
  cache: Source & CacheControl,
  { warmUp: mode, refresh, ...options }: BackgroundOptions,
): Background {
  const warming = mode === 'off' ? null : warmUp(cache, { mode, ...options });
  const keeping = refresh ? keepFresh(cache, options) : null;
  return {
    warmedUp: warming?.done ?? Promise.resolve(),
    stop() {
      warming?.stop();
      keeping?.stop();
    },
  };
}
