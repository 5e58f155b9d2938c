import { LRUCache } from 'lru-cache';
import type { Dependency } from '../domain/dependencies';
import { readText, type Operation, type Read } from '../domain/reads';
import type { AgedAnswer, ListedDate } from '../domain/shared-memory';
import type { Counters } from './counters';
import { expire, type Entry, type Life, type Lifetimes } from './entry';
import { entryBytes } from './entry-bytes';
import { isUnchanged } from './listed-dates';

/**
 * How often what answers depend on is looked up for no other reason than that it is in use, in milliseconds:
 * what was used longest ago goes first.
 */
const TOUCH_MS = 1_000;

export interface KeptEntriesOptions {
  /** How much memory they may take, in bytes. */
  readonly maxBytes: number;
  readonly lifetimes: Lifetimes;
  readonly counters: Counters;
  readonly now: () => number;
}

/** What AWS said, by the texts of the reads. */
export interface KeptEntries {
  /** For whoever uses it: what was used longest ago goes first. */
  get(key: string): Entry | undefined;
  peek(key: string): Entry | undefined;
  values(): readonly Entry[];
  /** Keeps an answer in place of an older one; null where it is more than fits. */
  keep(read: Read, key: string, told: AgedAnswer): Dependency | null;
  /** Ends the life of pools that a list shows to have changed, and prolongs that of others. */
  compare(dates: readonly ListedDate[]): void;
  /** Ends the life of what was read so long ago, in milliseconds, or longer. */
  outdated(key: string, ageMs: number): void;
  usage(): { readonly entries: number; readonly bytes: number };
}

export function createKeptEntries(options: KeptEntriesOptions): KeptEntries {
  const { lifetimes, counters, now } = options;
  const entries = new LRUCache<string, Entry>({
    maxSize: Math.max(1, options.maxBytes),
    sizeCalculation: entryBytes,
    dispose: ({ life }) => (life.isKept = false),
  });

  /** Apart from where the entry is made, which would stay as long as whatever sees it. */
  function dependencyOn(key: string, operation: Operation, life: Life): Dependency {
    let lookedAt = life.readAt;
    let touchedAt = lookedAt;
    return {
      holds() {
        lookedAt = now();
        if (!life.isKept || lookedAt >= life.freshUntil) return false;
        if (lookedAt - touchedAt >= TOUCH_MS) {
          touchedAt = lookedAt;
          entries.get(key);
        }
        return true;
      },
      serve() {
        counters.count(operation, 'cacheHits');
        life.isUsed = true;
        // Found to hold just now: to ask for the time again takes longer than all of this.
        return lookedAt - life.readAt;
      },
    };
  }

  return {
    get: (key) => entries.get(key),
    peek: (key) => entries.peek(key),
    values: () => [...entries.values()],
    keep(read, key, { answer, ageMs }) {
      const readAt = now() - ageMs;
      const lifeMs = 'value' in answer ? lifetimes.ttlMs : lifetimes.negativeTtlMs;
      const life: Life = { readAt, freshUntil: readAt + lifeMs, isKept: true, isUsed: false };
      const dependency = dependencyOn(key, read.operation, life);
      // Its texts may be parts of a document, which would stay as long.
      entries.set(key, {
        read: structuredClone(read),
        answer,
        life,
        dependency,
        retryAt: -Infinity,
      });
      return entries.has(key) ? dependency : null;
    },
    compare(dates) {
      for (const listed of dates) {
        const entry = entries.peek(readText(listed.read));
        if (!entry || 'failure' in entry.answer) continue;
        const { life } = entry;
        if (!isUnchanged(entry.answer.value, listed)) expire(entry);
        else life.freshUntil = Math.max(life.freshUntil, life.readAt + lifetimes.unchangedTtlMs);
      }
    },
    outdated(key, ageMs) {
      const entry = entries.peek(key);
      if (entry && now() - entry.life.readAt >= ageMs) expire(entry);
    },
    usage: () => ({ entries: entries.size, bytes: entries.calculatedSize }),
  };
}
