import pLimit from 'p-limit';
import { createTally } from '../domain/ask';
import type { Operation } from '../domain/reads';
import type { Source } from '../domain/source';
import type { CacheControl } from './cache-options';

export interface KeepFreshOptions {
  /** The cache's own, in seconds. With 0 there is nothing to keep fresh. */
  readonly ttlSeconds: number;
  /** The most reads under way at once. */
  readonly concurrency: number;
  /** Is told of each round that read something. */
  readonly onProgress: (sentence: string, counts: RefreshCounts) => void;
  readonly onFailure: (error: unknown) => void;
  /** Acts again and again, each time so many milliseconds later; what it gives ends that. */
  readonly every?: (ms: number, act: () => void) => () => void;
}

export interface RefreshCounts {
  readonly refreshed: number;
  /** Of what was due, what could not be read. */
  readonly failures: number;
}

/** What most queries begin with; the rest is read anew by those who want it. */
const KEPT: ReadonlySet<Operation> = new Set<Operation>(['ListUserPools', 'DescribeUserPool']);

/** How long before it expires an entry is read again, and how often that is looked for, in parts of its life. */
const LEAD = 1 / 4;
const ROUND = 1 / 10;

/** Reads pools and lists that are in use again shortly before they expire, until it is stopped. */
export function keepFresh(
  cache: Source & CacheControl,
  { ttlSeconds, concurrency, onProgress, onFailure, every = onTimer }: KeepFreshOptions,
): { stop(): void } {
  const ttlMs = ttlSeconds * 1_000;
  if (ttlMs === 0) return { stop: () => undefined };

  const limit = pLimit(concurrency);
  let isStopped = false;
  let isUnderWay = false;

  const round = async (): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    const due = cache.expiring(ttlMs * LEAD).filter(({ operation }) => KEPT.has(operation));
    let failures = 0;
    const readAgain = async (read: (typeof due)[number]): Promise<void> => {
      if (isStopped) return;
      await cache
        .read(read, { priority: 'BACKGROUND', fresh: true, tally: createTally() })
        .catch((error: unknown) => {
          failures += 1;
          if (!isStopped) onFailure(error);
        });
    };
    await Promise.all(due.map((read) => limit(readAgain, read)));
    isUnderWay = false;
    if (due.length === 0 || isStopped) return;
    const refreshed = due.length - failures;
    onProgress(`refresh: ${refreshed} of ${due.length} pools and lists read again`, {
      refreshed,
      failures,
    });
  };

  const end = every(ttlMs * ROUND, () => void round());
  return {
    stop() {
      isStopped = true;
      end();
    },
  };
}

function onTimer(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms).unref();
  return () => clearInterval(timer);
}
